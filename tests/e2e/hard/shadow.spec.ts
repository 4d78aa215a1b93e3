/** An editor inside a shadow root: found, read, marked at the right words, and gone without a trace. */
import { expect, test } from '../world/fixtures.ts';
import { expectMarks } from '../world/marks.ts';
import { sidebarFrame } from '../world/sidebar.ts';
import { caret, expectText, text } from '../world/writer.ts';
import { paragraphs, sit } from './sit.ts';

test('a post in a shadow root is read and marked while it is written', async ({ world }) => {
  const { page, sidebar } = await sit(world.context, 'linkedinfeed', paragraphs('하나, 케이티가 왔다.', '둘째 줄'));
  await expectMarks(page, 'must', ['케이티']);
  await caret(page, '둘째 줄');
  await page.keyboard.type(' 케이티가');
  await expectMarks(page, 'must', ['케이티', '케이티']);
  await expect(sidebar.cards('NAM-01').first()).toContainText('2');
});

test('a fix in a shadow root changes its words and no others', async ({ world }) => {
  const { page, sidebar } = await sit(world.context, 'linkedinfeed', paragraphs('하나, 케이티가 왔다.', '둘째 줄'));
  await sidebar.press('NAM-01', 'fix');
  await expectText(page, '하나, KT가 왔다.\n둘째 줄');
  await expectMarks(page, 'must', []);
});

test('the publish button in a shadow root stays free, and nothing of ours is left behind', async ({ world }) => {
  const { page } = await sit(world.context, 'linkedinfeed', paragraphs('하나, 케이티가 왔다.'));
  await page.getByRole('button', { name: 'Post' }).click();
  expect(await page.evaluate(() => window.__saved)).toContain('케이티');
  expect(await text(page)).toBe('하나, 케이티가 왔다.');
  await page.evaluate(() => window.__page?.leave());
  await expect.poll(() => sidebarFrame(page)).toBeUndefined();
  expect(await page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('hs-')))).toEqual([]);
});
