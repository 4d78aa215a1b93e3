/** A platform that rewrites the draft under us: old posts that arrive late and long, autosaves restored over the draft. */
import type { Page } from '@playwright/test';
import type { PageName } from '../world/addresses.ts';
import { expect, test } from '../world/fixtures.ts';
import { marksInText } from '../world/marks.ts';
import { expectText, load, openPage, passTime, save, text } from '../world/writer.ts';
import { openSidebar } from '../world/sidebar.ts';
import { paragraphs, sit } from './sit.ts';
import { expectSlips } from './slips.ts';

const rich: readonly PageName[] = ['tistory', 'substack', 'ghost', 'plain'];

/** About 100,000 characters in 1,000 paragraphs, one slip in each hundredth. */
const old = paragraphs(
  ...Array.from({ length: 1_000 }, (_one, index) => {
    const words =
      index % 100 === 50 ? '이 자리에는 케이티가 있다.' : '이 자리에는 아무 일도 없이 지나간 하루가 적혀 있다.';
    return `${index}번째 문단. ${words} ${'그날의 날씨와 오간 사람들, 먹은 것과 들은 이야기를 적는다. '.repeat(2)}`.trim();
  }),
);

for (const name of rich) {
  test(`${name}: an old post that arrives late and long is read whole and can be fixed`, async ({ world }) => {
    const page = await openPage(world.context, name);
    const sidebar = await openSidebar(page);
    await passTime(page, 300);
    await load(page, old);
    await expect.poll(async () => (await marksInText(page)).length).toBe(10);
    const before = await text(page);
    await sidebar.press('NAM-01', 'fix');
    await expectText(page, before.replace('케이티가', 'KT가'));
    await expect.poll(async () => (await marksInText(page)).length).toBe(9);
  });

  test(`${name}: an autosave restored over the draft leaves no stale mark, and no fix goes astray`, async ({
    world,
  }) => {
    const draft = paragraphs('하나, 케이티가 왔다.', '둘, Qook 인터넷을 쓴다.', '셋, 여기서 쓴다.');
    const { page, sidebar } = await sit(world.context, name, draft);
    await expectSlips(page, ['케이티', 'Qook']);

    // The same sentences in another order, one of them new: every block of the editor is another one.
    const restored = paragraphs('영, 케이티가 먼저 왔다.', '둘, Qook 인터넷을 쓴다.', '하나, 케이티가 왔다.');
    await load(page, restored);
    await expectSlips(page, ['케이티', 'Qook', '케이티']);
    const there = await marksInText(page);
    expect(there).toHaveLength(3);
    await sidebar.press('NAM-01', 'fix');
    await expectText(page, '영, KT가 먼저 왔다.\n둘, Qook 인터넷을 쓴다.\n하나, 케이티가 왔다.');
    await expectSlips(page, ['Qook', '케이티']);
  });

  test(`${name}: a fix whose words were taken away by an autosave is stale, not guessed`, async ({ world }) => {
    const draft = paragraphs('하나, 케이티가 왔다.', '둘, 여기서 쓴다.');
    const { page, sidebar } = await sit(world.context, name, draft);
    await expect(sidebar.cards('NAM-01')).toHaveCount(1);
    // The writer presses in the moment in which the platform puts the older text back.
    await onNextPress(page);
    await sidebar.press('NAM-01', 'fix');
    await expect(sidebar.frame.locator('[data-notice="fix-failed"]')).toHaveCount(1);
    await expectText(page, '하나, 그가 왔다.\n케이티 이야기와 케이티 이야기');
    const settled = await save(page);
    await passTime(page, 300);
    expect(await save(page)).toBe(settled);
    await expectSlips(page, ['케이티', '케이티']);
  });
}

/** The fix selects its words first: that is the moment. */
async function onNextPress(page: Page): Promise<void> {
  await page.evaluate(() => {
    const document = window.__page?.body.ownerDocument;
    const restore = (): void =>
      window.__page?.load({
        title: '',
        blocks: [
          { kind: 'paragraph', text: '하나, 그가 왔다.' },
          { kind: 'paragraph', text: '케이티 이야기와 케이티 이야기' },
        ],
      });
    document?.addEventListener('selectionchange', restore, { once: true });
  });
}
