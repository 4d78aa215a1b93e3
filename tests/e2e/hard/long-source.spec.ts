/** Long texts in editors that draw only the lines in view: all of it is checked, shown, fixed and marked after scrolling. */
import type { Page } from '@playwright/test';
import { expect, test } from '../world/fixtures.ts';
import { expectMarks } from '../world/marks.ts';
import { openSidebar, sidebarFrame } from '../world/sidebar.ts';
import { caret, expectText, load, openPage, text } from '../world/writer.ts';

const far = 300;
const blocks = Array.from({ length: far * 2 }, (_block, index) => ({
  kind: 'paragraph' as const,
  text: index === 1 || index === far ? `${index}: 케이티가 왔다.` : `${index}: 여기에는 아무것도 없다.`,
}));

for (const name of ['codemirror5', 'codemirror6', 'monaco'] as const) {
  test(`${name}: what is far below is checked, brought into view with its mark, and fixed out of view`, async ({
    world,
  }) => {
    const page = await openPage(world.context, name);
    await load(page, { title: '', blocks });
    const whole = await text(page);
    // A check of so many lines may take longer than a usual wait on a busy machine.
    const checked = () => sidebarFrame(page)?.locator('[data-status="checked"]').count();
    await expect.poll(checked, { timeout: 40_000 }).toBe(1);
    const sidebar = await openSidebar(page);
    const card = sidebar.cards('NAM-01').first();
    await expect(card).toContainText('2');
    await expectMarks(page, 'must', ['케이티']);

    // The next place of the two is the far one: the first line leaves the view, and its mark with it.
    await caret(page, `${far + 3}:`);
    await expectMarks(page, 'must', ['케이티']);
    await expect.poll(() => shownLines(page)).toContain(`${far}: 케이티가 왔다.`);
    expect(await shownLines(page)).not.toContain('1: 케이티가 왔다.');

    // The first fix goes to the first line, which is far away now.
    await sidebar.press('NAM-01', 'fix');
    await expectText(page, whole.replace('케이티', 'KT'));
    expect(await shownLines(page)).toContain(`${far}: 케이티가 왔다.`);
    await expectMarks(page, 'must', ['케이티']);
    await page.keyboard.press('Control+z');
    await expectText(page, whole);
    await expect(card).toContainText('2');

    await sidebar.press('NAM-01', 'fix-all');
    await expectText(page, whole.replaceAll('케이티', 'KT'));
    await expectMarks(page, 'must', []);
  });
}

/** The words of the lines that a person sees in the editor now. */
function shownLines(page: Page): Promise<string> {
  return page.evaluate(() => {
    const body = window.__page?.body;
    const box = document.querySelector('#source')?.getBoundingClientRect();
    const lines = [...(body?.querySelectorAll('.CodeMirror-code .CodeMirror-line, .cm-line, .view-line') ?? [])];
    return lines
      .filter((line) => {
        const { top, bottom } = line.getBoundingClientRect();
        return box && bottom > box.top && top < box.bottom;
      })
      .map((line) => line.textContent.replaceAll('\u00a0', ' '))
      .join('\n');
  });
}
