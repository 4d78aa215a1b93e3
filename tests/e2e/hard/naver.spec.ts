/** Naver Blog beyond the contract: its frame opened by itself, tags in a layer, and what the imitation itself promises. */
import { serviceWorker } from '../world/storage.ts';
import { expect, test } from '../world/fixtures.ts';
import { expectMarks } from '../world/marks.ts';
import { load, openPage, save, text } from '../world/writer.ts';
import { openSidebar } from '../world/sidebar.ts';
import { paragraphs, sit } from './sit.ts';
import { readPack, writePack } from './stored-pack.ts';

test('the editor page opened by itself is recognised, marked and guided', async ({ world }) => {
  const { page, sidebar } = await sit(world.context, 'naverframe', paragraphs('하나, 케이티가 왔다.'));
  await expectMarks(page, 'must', ['케이티']);
  const before = await save(page);
  await sidebar.press('NAM-01', 'fix');
  await expect(sidebar.frame.locator('[data-notice="guided"]')).toBeVisible();
  expect(await save(page)).toBe(before);
});

test('tags are read when the writer goes into the publish layer', async ({ world }) => {
  // Tags are no prose: only a rule that asks for all that is written reads them.
  const worker = await serviceWorker(world.context);
  const pack = await readPack(worker);
  const rules = pack.rules.map((rule) => (rule.id === 'CON-08' ? { ...rule, scope: ['raw'] } : rule));
  await writePack(worker, { ...pack, version: pack.version + 1, rules });
  const { page, sidebar } = await sit(world.context, 'naver', paragraphs('아무 일도 없는 문단'));
  await expect(sidebar.cards('CON-08')).toHaveCount(0);
  const frame = page.frameLocator('#mainFrame');
  await frame.locator('[data-click-area="tpb.publish"]').click();
  await frame.locator('#tag-input').click();
  await page.keyboard.insertText('haneul.kim@naver.com');
  await expect(sidebar.cards('CON-08')).toHaveCount(1);
});

test('text written into the document behind the back of the model is shown and lost', async ({ world }) => {
  const page = await openPage(world.context, 'naver');
  await load(page, paragraphs('하나', '둘'));
  await openSidebar(page);
  const before = await save(page);
  await page
    .frameLocator('#mainFrame')
    .locator('.se-text .__se-node')
    .first()
    .evaluate((node) => (node.textContent = '바깥에서'));
  expect(await text(page)).toBe('바깥에서\n둘');
  expect(await save(page)).toBe(before);
});

test('the caret is the model’s own: a selection in the document does not move it', async ({ world }) => {
  const page = await openPage(world.context, 'naver');
  await load(page, paragraphs('하나', '둘'));
  await page.evaluate(() => window.__page?.caret('둘', 'end'));
  await page
    .frameLocator('#mainFrame')
    .locator('.se-text .__se-node')
    .first()
    .evaluate((node) => node.ownerDocument.getSelection()?.selectAllChildren(node));
  await page.keyboard.type('!');
  await expect.poll(() => text(page)).toBe('하나\n둘!');
});
