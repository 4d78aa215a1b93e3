/**
 * Contract rows about fixes that an editor does not take: said before they are pressed, the draft left alone, the place
 * lit, the words copied, and made by the writer's own double click and paste.
 */
import type { Page } from '@playwright/test';
import { expect, test } from '../world/fixtures.ts';
import { expectMarks } from '../world/marks.ts';
import { expectSaved, expectText, mergeWindow, passTime, pressUndo, save, text } from '../world/writer.ts';
import { savedWithout, sitDown } from './desk.ts';
import { foundName, paragraphs, shown, type Subject } from './subjects.ts';

export function guidedRows(subject: Subject): void {
  const three = paragraphs('하나, 케이티가 왔다.', '둘, 케이티가 왔다.', '셋, 케이티가 왔다.');

  test('says before the press that the change is made by hand, and offers none for all places', async ({ world }) => {
    const { sidebar } = await sitDown(world.context, subject, three);
    const card = sidebar.cards('NAM-01').first();
    await expect(card.locator('.by-hand')).toBeVisible();
    await expect(card.locator('[data-action="fix"]')).toContainText('KT가');
    await expect(card.locator('[data-action="fix-all"]')).toHaveCount(0);
  });

  test('lights the place, copies the words and leaves the draft alone', async ({ world }) => {
    const { page, sidebar } = await sitDown(world.context, subject, three);
    await expectMarks(page, 'must', [foundName, foundName, foundName]);
    const before = await save(page);
    await sidebar.press('NAM-01', 'fix');
    await expect(sidebar.frame.locator('[data-notice="guided"]')).toBeVisible();
    await expect.poll(async () => (await lit(page))?.words).toBe('케이티가');
    expect(await save(page)).toBe(before);
    expect(await text(page)).toBe(shown(subject, three));
    await expectMarks(page, 'must', [foundName, foundName, foundName]);
  });

  test("the writer's own double click and paste make the change, as one step of undo", async ({ world }) => {
    const { page, sidebar } = await sitDown(
      world.context,
      subject,
      paragraphs('하나, 아무도 오지 않았다.', '둘, **케이티가** 왔다.'),
    );
    const before = await save(page);
    await sidebar.press('NAM-01', 'fix');
    await expect(sidebar.frame.locator('[data-notice="guided"]')).toBeVisible();
    const place = await lit(page);
    if (!place) throw new Error('no place is lit');
    await page.mouse.dblclick(place.x, place.y);
    await page.keyboard.press('Control+v');
    const fixed = paragraphs('하나, 아무도 오지 않았다.', '둘, **KT가** 왔다.');
    await expectText(page, shown(subject, fixed));
    await expect(sidebar.cards('NAM-01')).toHaveCount(0);
    await expectMarks(page, 'must', []);
    await expectSaved(page, await savedWithout(world.context, subject, fixed));
    await passTime(page, mergeWindow);
    await pressUndo(page);
    await expectSaved(page, before);
    await expect(sidebar.cards('NAM-01')).toHaveCount(1);
  });

  test('a place in the title is guided too', async ({ world }) => {
    const { page, sidebar } = await sitDown(world.context, subject, {
      title: '케이티가 걸어온 길',
      blocks: [{ kind: 'paragraph', text: '첫 문단.' }],
    });
    await sidebar.press('NAM-01', 'fix');
    await expect.poll(async () => (await lit(page))?.words).toBe('케이티가');
  });
}

/** The words that are lit, and the middle of their box in CSS px of the top window. */
function lit(page: Page): Promise<{ readonly words: string; readonly x: number; readonly y: number } | undefined> {
  return page.evaluate(() => {
    const views = [window, ...Array.from(window.frames, (frame) => frame as Window & typeof globalThis)];
    for (const view of views) {
      try {
        for (const range of view.CSS.highlights.get('hs-4') ?? []) {
          const box = (range as Range).getBoundingClientRect();
          const frame = view.frameElement?.getBoundingClientRect();
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
          return { words: range.toString(), x: x + (frame?.x ?? 0), y: y + (frame?.y ?? 0) };
        }
      } catch {
        // A frame of another origin, such as the sidebar's, holds no marks of the draft.
      }
    }
    return undefined;
  });
}
