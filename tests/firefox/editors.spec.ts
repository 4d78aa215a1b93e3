/** Firefox reads, marks, fixes, takes back and inserts in one editor of every kind. */
import type { Page } from 'puppeteer-core';
import { readyText } from '../e2e/contract/assets.ts';
import { foundName, paragraphs, shown, subjects, type Subject } from '../e2e/contract/subjects.ts';
import { expect, test } from './world/fixtures.ts';
import { expectMarks } from './world/marks.ts';
import { openSidebar, type Sidebar } from './world/sidebar.ts';
import { readStored } from './world/storage.ts';
import {
  caret,
  expectSaved,
  expectText,
  mergeWindow,
  openDraft,
  passTime,
  pressControl,
  save,
  text,
} from './world/writer.ts';

const draft = paragraphs('하나, 케이티가 왔다.', '둘, 케이티가 왔다.', '셋, 여기서 쓴다.');
const pages: readonly string[] = ['devto', 'plain', 'tistory', 'ghost', 'substack'];

for (const subject of subjects.filter(({ page }) => pages.includes(page))) {
  test.describe(`${subject.family} on ${subject.page}`, () => {
    test('reads and marks, also what is typed', async ({ newPage }) => {
      const { page, sidebar } = await sitDown(await newPage(), subject);
      await expectMarks(page, 'must', [foundName, foundName]);
      await caret(page, '여기서 쓴다.');
      await page.keyboard.type(' 끝에 케이티가');
      await expectMarks(page, 'must', [foundName, foundName, foundName]);
      await expect.poll(() => sidebar.cards('NAM-01')).toBe(1);
    });

    test('fixes one word; undo and redo are exact, and the writer goes on', async ({ newPage }) => {
      const { page, sidebar } = await sitDown(await newPage(), subject);
      await caret(page, '여기서 쓴다.');
      await page.keyboard.type('글');
      const before = await save(page);
      await passTime(page, mergeWindow);
      await sidebar.press('NAM-01', 'fix');
      const wanted = paragraphs('하나, KT가 왔다.', '둘, 케이티가 왔다.', '셋, 여기서 쓴다.글');
      await expectText(page, shown(subject, wanted));
      const fixed = await save(page);
      await passTime(page, mergeWindow);
      await pressControl(page, 'z');
      await expectSaved(page, before);
      await pressControl(page, subject.redo === 'Control+y' ? 'y' : 'Z');
      await expectSaved(page, fixed);
    });

    test('typing goes on where it was after a fix', async ({ newPage }) => {
      const { page, sidebar } = await sitDown(await newPage(), subject);
      await caret(page, '여기서 쓴다.');
      await page.keyboard.type('그');
      await sidebar.press('NAM-01', 'fix');
      await expect.poll(() => text(page)).toContain('하나, KT가 왔다.');
      await page.keyboard.type('리고');
      const wanted = paragraphs('하나, KT가 왔다.', '둘, 케이티가 왔다.', '셋, 여기서 쓴다.그리고');
      await expectText(page, shown(subject, wanted));
    });

    test("the sidebar's way back is exact", async ({ newPage }) => {
      const { page, sidebar } = await sitDown(await newPage(), subject);
      const before = await save(page);
      await sidebar.press('NAM-01', 'fix');
      await expect.poll(() => text(page)).toContain('하나, KT가 왔다.');
      await sidebar.click('[data-action="undo"]');
      await expectSaved(page, before);
    });

    test('inserts official words at the caret', async ({ newPage }) => {
      const { page, sidebar } = await sitDown(await newPage(), subject);
      const asset = readyText(await readStored(sidebar.frame));
      await caret(page, '여기서 쓴다.');
      await sidebar.insert(asset.id);
      await expect.poll(async () => squash(await text(page))).toBe(squash(`${shown(subject, draft)}${asset.text}`));
    });
  });
}

async function sitDown(page: Page, subject: Subject): Promise<{ readonly page: Page; readonly sidebar: Sidebar }> {
  await openDraft(page, subject.page, draft);
  await expectText(page, shown(subject, draft));
  return { page, sidebar: await openSidebar(page) };
}

const squash = (words: string) => words.replace(/\s+/g, '');
