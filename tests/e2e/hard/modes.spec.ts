/** Platforms whose editors take turns in one page: each is read, marked and fixed, and a fix outlives the switch back. */
import type { Page } from '@playwright/test';
import { expect, test } from '../world/fixtures.ts';
import { expectMarks } from '../world/marks.ts';
import { openSidebar, sidebarFrame, type Sidebar } from '../world/sidebar.ts';
import { expectSaved, openPage, save, text } from '../world/writer.ts';

const draft = {
  title: '케이티의 하루',
  blocks: [
    { kind: 'heading', text: '케이티 소식' },
    { kind: 'paragraph', text: '오늘은 케이티가 왔다.' },
    { kind: 'quote', text: '내일도 케이티가 온다.' },
  ],
} as const;

/** Presses a mode button as a writer does, who says yes to the question. */
async function toMode(page: Page, mode: 'basic' | 'markdown' | 'html'): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.locator(`#editor-mode-${mode}`).click();
}

/** The same, and waits until the sidebar speaks of the next editor: the one before leaves its marks for a moment. */
async function turnTo(page: Page, sidebar: Sidebar, mode: 'basic' | 'markdown' | 'html'): Promise<void> {
  const checks = await sidebar.checks();
  await toMode(page, mode);
  await expect.poll(() => page.locator(`#${mode}-pane`).isVisible()).toBe(true);
  await expect.poll(() => sidebar.checks()).toBeGreaterThan(checks);
}

for (const { mode, shows } of [
  { mode: 'markdown', shows: '## 케이티 소식' },
  { mode: 'html', shows: '<h2>케이티 소식</h2>' },
] as const) {
  test(`tistory, ${mode}: read, marked and fixed, and the fix is in the post after the switch back`, async ({
    world,
  }) => {
    const page = await openPage(world.context, 'tistory', { draft });
    await expectMarks(page, 'must', ['케이티', '케이티', '케이티', '케이티']);
    const sidebar = await openSidebar(page);
    await turnTo(page, sidebar, mode);
    await expect.poll(() => text(page)).toContain(shows);
    await expectMarks(page, 'must', ['케이티', '케이티', '케이티', '케이티']);

    const before = await save(page);
    await sidebar.press('NAM-01', 'fix-all');
    await expect.poll(() => text(page)).not.toContain('케이티');
    await expect(sidebar.cards('NAM-01')).toHaveCount(0);
    expect(await save(page)).toBe(before);

    await toMode(page, 'basic');
    await expectSaved(page, before.replaceAll('케이티', 'KT'));
    expect(await page.evaluate(() => window.__page?.title())).toBe('KT의 하루');
    await expectMarks(page, 'must', []);
  });
}

test('tistory: through all modes and back, each fix of one mode is one step of its own undo', async ({ world }) => {
  const page = await openPage(world.context, 'tistory', { draft: { ...draft, title: '' } });
  await expectMarks(page, 'must', ['케이티', '케이티', '케이티']);
  const sidebar = await openSidebar(page);
  for (const mode of ['html', 'markdown', 'basic'] as const) {
    await turnTo(page, sidebar, mode);
    await expectMarks(page, 'must', ['케이티', '케이티', '케이티']);
    const before = await text(page);
    await sidebar.press('NAM-01', 'fix');
    await expect.poll(() => text(page)).toBe(before.replace('케이티', 'KT'));
    await page.keyboard.press('Control+z');
    await expect.poll(() => text(page)).toBe(before);
    // Settled before the switch, so that the next check is of the next editor.
    await expectMarks(page, 'must', ['케이티', '케이티', '케이티']);
  }
});

test('tistory: a switch that the writer takes back changes nothing', async ({ world }) => {
  const page = await openPage(world.context, 'tistory', { draft });
  const sidebar = await openSidebar(page);
  await expect(sidebar.cards('NAM-01')).toHaveCount(1);
  const frame = sidebarFrame(page);
  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.locator('#editor-mode-html').click();
  await expectMarks(page, 'must', ['케이티', '케이티', '케이티', '케이티']);
  expect(sidebarFrame(page)).toBe(frame);
});

test('blogger: the compose view in a frame takes over from the HTML view, and back', async ({ world }) => {
  const page = await openPage(world.context, 'blogger', { draft });
  for (const shows of ['<h2>케이티 소식</h2>', '케이티 소식\n', '<h2>케이티 소식</h2>']) {
    await expect.poll(() => text(page)).toContain(shows);
    await expectMarks(page, 'must', ['케이티', '케이티', '케이티', '케이티']);
    await page.locator('#view').click();
  }
});

test('velog on a small screen: the plain textarea is read, marked and fixed', async ({ world }) => {
  const page = await world.context.newPage();
  await page.setViewportSize({ width: 560, height: 900 });
  await page.goto(`https://velog.io/write?draft=${encodeURIComponent(JSON.stringify(draft))}`);
  await expectMarks(page, 'must', ['케이티', '케이티', '케이티', '케이티']);
  const sidebar = await openSidebar(page);
  const before = await text(page);
  // There is no room for the open panel until the writer asks for it.
  await sidebar.frame.locator('[data-action="open"]').click();
  // By keyboard: a pointer's press is held until the panel that just opened has been seen for a moment.
  await sidebar.cards('NAM-01').locator('[data-action="fix-all"]').first().press('Enter');
  await expectSaved(page, before.replaceAll('케이티', 'KT'));
});
