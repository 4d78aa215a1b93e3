/** A site that changes its address without a load: from draft to draft, or giving a new draft its number. */
import { expect, test } from '../world/fixtures.ts';
import { sidebarFrame } from '../world/sidebar.ts';
import { caret, expectText, load, save } from '../world/writer.ts';
import { paragraphs, passOver, sit } from './sit.ts';
import { expectSlips } from './slips.ts';

const first = paragraphs('하나, 케이티가 왔다.', '둘, 여기서 쓴다.', '셋, 여기서 쉰다.');
const second = paragraphs('다른 글에도 케이티가 있다.', 'Qook 인터넷을 써 보았다.');

test('another draft in the same editor starts anew: its own findings, nothing passed over, nothing to undo', async ({
  world,
}) => {
  const { page, sidebar } = await sit(world.context, 'substack', first);
  await sidebar.press('NAM-01', 'fix');
  await expectText(page, '하나, KT가 왔다.\n둘, 여기서 쓴다.\n셋, 여기서 쉰다.');
  await expect(sidebar.frame.locator('[data-action="undo"]')).toHaveCount(1);
  await caret(page, '쓴다.');
  await page.keyboard.type(' 케이티가');
  await passOver(sidebar, 'NAM-01');
  await expectSlips(page, []);

  await page.evaluate(() => history.pushState(null, '', '/publish/post/2'));
  await load(page, second);
  await expect(sidebar.cards('NAM-01')).toHaveCount(1);
  await expect(sidebar.cards('NAM-03')).toHaveCount(1);
  await expectSlips(page, ['케이티', 'Qook']);
  await expect(sidebar.frame.locator('[data-action="undo"]')).toHaveCount(0);
  await sidebar.press('NAM-01', 'fix');
  await expectText(page, '다른 글에도 KT가 있다.\nQook 인터넷을 써 보았다.');
});

test('a draft that gets its number while it is written stays the same draft', async ({ world }) => {
  const { page, sidebar } = await sit(world.context, 'substack', first);
  await passOver(sidebar, 'NAM-01');
  await expectSlips(page, []);
  await page.evaluate(() => history.replaceState(null, '', '/publish/post/77'));
  await caret(page, '쓴다.');
  await page.keyboard.type(' Qook');
  await expectSlips(page, ['Qook']);
  await expect(sidebar.cards('NAM-01')).toHaveCount(0);
});

test('an editor that is made anew for the next draft is followed, with the same sidebar', async ({ world }) => {
  const { page, sidebar } = await sit(world.context, 'plain', first);
  await page.evaluate(() => {
    history.pushState(null, '', '/write?post=2');
    const note = document.querySelector('#note');
    const next = note?.cloneNode(false) as HTMLElement;
    next.innerHTML = '<p>다른 글의 Qook 인터넷</p>';
    note?.replaceWith(next);
  });
  await expect(sidebar.cards('NAM-03')).toHaveCount(1);
  await expect(sidebar.cards('NAM-01')).toHaveCount(0);
  await expectSlips(page, ['Qook']);
  expect(sidebarFrame(page)).toBe(sidebar.frame);
});

test('an address without an editor takes the sidebar away, and the way back brings it again', async ({ world }) => {
  const { page } = await sit(world.context, 'substack', first);
  const before = await save(page);
  await page.evaluate(() => history.pushState(null, '', '/publish/home'));
  await expect.poll(() => sidebarFrame(page)).toBeUndefined();
  await expectSlips(page, []);
  await page.goBack();
  await expectSlips(page, ['케이티']);
  expect(await save(page)).toBe(before);
});
