/** Contract rows about Korean composition: a pause inside a syllable is checked, and nothing moves or changes. */
import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from '../world/fixtures.ts';
import { expectMarks, marks } from '../world/marks.ts';
import { beforeCaret, caret, expectText, save, text } from '../world/writer.ts';
import { sitDown } from './desk.ts';
import { foundName, paragraphs, shown, type Subject } from './subjects.ts';

export function composingRows(subject: Subject): void {
  const draft = paragraphs('오늘은', '먼저 케이티가 있었다.');
  const half = shown(subject, paragraphs('오늘은 케이티가', '먼저 케이티가 있었다.'));

  test('checks in the middle of a Korean syllable and changes nothing', async ({ world }) => {
    const { page, sidebar } = await sitDown(world.context, subject, draft);
    await expectMarks(page, 'must', [foundName]);
    const ime = await composeHalf(page);
    const ended = await countEndings(page);
    await expectText(page, half);
    await expect(sidebar.cards('NAM-01').first()).toContainText('2');
    expect(await text(page)).toBe(half);
    expect(await beforeCaret(page)).toBe('오늘은 케이티가');
    expect((await marks(page)).map((mark) => mark.words)).toContain(foundName);
    expect(await ended()).toBe(0);

    await compose(ime, '간');
    await ime.send('Input.insertText', { text: '간' });
    await expectText(page, shown(subject, paragraphs('오늘은 케이티간', '먼저 케이티가 있었다.')));
    expect((await save(page)).match(/케이티/g)).toHaveLength(2);
    await page.keyboard.insertText('!');
    await expect.poll(() => beforeCaret(page)).toBe('오늘은 케이티간!');
  });

  test('a fix pressed in the middle of a syllable damages nothing', async ({ world }) => {
    const { page, sidebar } = await sitDown(world.context, subject, draft);
    const ime = await composeHalf(page);
    await expect(sidebar.cards('NAM-01').first()).toContainText('2');
    await sidebar.press('NAM-01', 'fix');
    await expect(sidebar.frame.locator('[data-notice]')).toBeVisible();
    await compose(ime, '간');
    await ime.send('Input.insertText', { text: '간' });
    await expect
      .poll(async () => (await text(page)).replaceAll('KT', '케이티'))
      .toBe(shown(subject, paragraphs('오늘은 케이티간', '먼저 케이티가 있었다.')));
  });
}

/** Types up to a syllable that is still being composed: 케이티가, its last syllable open. */
async function composeHalf(page: Page): Promise<CDPSession> {
  await caret(page, '오늘은');
  await page.keyboard.insertText(' 케이티');
  const ime = await page.context().newCDPSession(page);
  await compose(ime, 'ㄱ');
  await compose(ime, '가');
  return ime;
}

async function compose(ime: CDPSession, syllable: string): Promise<void> {
  await ime.send('Input.imeSetComposition', { text: syllable, selectionStart: 1, selectionEnd: 1 });
}

async function countEndings(page: Page): Promise<() => Promise<number>> {
  const seen = await page.evaluateHandle(() => {
    const counted = { endings: 0 };
    window.__page?.body.addEventListener('compositionend', () => counted.endings++);
    return counted;
  });
  return () => seen.evaluate((counted) => counted.endings);
}
