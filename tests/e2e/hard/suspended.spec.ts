/** Tabs that the browser puts to sleep, and the same draft in two tabs. */
import { expect, test } from '../world/fixtures.ts';
import { serviceWorker } from '../world/storage.ts';
import { caret, expectText } from '../world/writer.ts';
import { paragraphs, passOver, sit } from './sit.ts';
import { expectSlips } from './slips.ts';
import { readPack, writePack } from './stored-pack.ts';

const draft = paragraphs('하나, 케이티가 왔다.', '둘, 여기서 공유기를 쓴다.');

for (const name of ['devto', 'tistory', 'substack'] as const) {
  test(`${name}: a page that was frozen goes on where it was`, async ({ world }) => {
    const { page, sidebar } = await sit(world.context, name, draft);
    await expectSlips(page, ['케이티']);
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await session.detach();
    await caret(page, '쓴다.');
    await page.keyboard.type(' Qook');
    await expectSlips(page, ['케이티', 'Qook']);
    await sidebar.press('NAM-01', 'fix');
    await expect(sidebar.cards('NAM-01')).toHaveCount(0);
    await expectSlips(page, ['Qook']);
  });
}

test('the same draft in two tabs: each has a session of its own, a new guideline reaches both', async ({ world }) => {
  const one = await sit(world.context, 'substack', draft);
  const other = await sit(world.context, 'substack', draft);
  await passOver(one.sidebar, 'NAM-01');
  await expectSlips(one.page, []);
  await expectSlips(other.page, ['케이티']);
  await other.sidebar.press('NAM-01', 'fix');
  await expectText(other.page, '하나, KT가 왔다.\n둘, 여기서 공유기를 쓴다.');
  await expectText(one.page, '하나, 케이티가 왔다.\n둘, 여기서 공유기를 쓴다.');

  const worker = await serviceWorker(world.context);
  const pack = await readPack(worker);
  const rules = pack.rules.map((rule) =>
    rule.id === 'NAM-03' ? { ...rule, options: { ...rule.options, swap: { 공유기: '와이파이 공유기' } } } : rule,
  );
  await writePack(worker, { ...pack, version: pack.version + 1, rules });
  for (const { page, sidebar } of [one, other]) {
    await expect(sidebar.cards('NAM-03')).toHaveCount(1);
    await page.bringToFront();
    await expectSlips(page, ['공유기']);
  }
  await expect(one.sidebar.cards('NAM-01')).toHaveCount(0);
});
