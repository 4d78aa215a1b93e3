/** A guideline that arrives while drafts are open: a bad one is named and not used, a good one reaches every tab. */
import { expect, test } from '../world/fixtures.ts';
import { openSidebar } from '../world/sidebar.ts';
import { bringSight, see } from '../world/sight.ts';
import { serviceWorker } from '../world/storage.ts';
import { load, openPage, save } from '../world/writer.ts';
import { inOwnBrowser } from './own-browser.ts';
import { expectSlips } from './slips.ts';
import { readPack, writePack, type StoredPack } from './stored-pack.ts';

const draft = { title: '', blocks: [{ kind: 'paragraph', text: '하나, 케이티가 왔다. 공유기를 옮겼다.' }] } as const;

/** The same guideline, one version on, with a rule that finds other words. */
function next(pack: StoredPack, from: string, to: string): StoredPack {
  const rules = pack.rules.map((rule) =>
    rule.id === 'NAM-03' ? { ...rule, options: { ...rule.options, swap: { [from]: to } } } : rule,
  );
  return { ...pack, version: pack.version + 1, rules };
}

const bad = [
  { what: 'no guideline at all', break: () => 'nonsense', place: 'must be a guideline' },
  {
    what: 'a rule of an unknown type',
    break: (pack: StoredPack) => withRule(pack, { type: 'spell' }),
    place: 'rules[2] NAM-03 type',
  },
  {
    what: 'a rule whose options fit nothing',
    break: (pack: StoredPack) => withRule(pack, { options: { swap: 7 } }),
    place: 'rules[2] NAM-03',
  },
  {
    what: 'a pattern that is no pattern',
    break: (pack: StoredPack) => withRule(pack, { options: { swap: { '(': 'x' } } }),
    place: 'rules[2] NAM-03',
  },
  {
    what: 'a title that is missing',
    break: (pack: StoredPack) => withRule(pack, { title: undefined }),
    place: 'rules[2] NAM-03',
  },
  { what: 'an unknown version of the format', break: (pack: StoredPack) => ({ ...pack, format: 99 }), place: 'format' },
] as const;

function withRule(pack: StoredPack, change: Readonly<Record<string, unknown>>): object {
  return { ...pack, rules: pack.rules.map((rule) => (rule.id === 'NAM-03' ? { ...rule, ...change } : rule)) };
}

for (const { what, break: spoil, place } of bad) {
  test(`${what}: the place is named, the last good one stays, and nothing is lost`, async ({ world }) => {
    const worker = await serviceWorker(world.context);
    const good = await readPack(worker);
    const page = await openPage(world.context, 'devto');
    await load(page, draft);
    const sidebar = await openSidebar(page);
    await expect(sidebar.cards('NAM-01')).toHaveCount(1);
    const before = await save(page);

    await writePack(worker, spoil(good));
    const warning = sidebar.frame.locator('[data-warning="pack"]');
    await expect(warning).toContainText(`v${good.version}`);
    await expect(warning.locator('.warning-place')).toContainText(place);
    await expect(sidebar.cards('NAM-01')).toHaveCount(1);
    await expectSlips(page, ['케이티']);
    expect(await save(page)).toBe(before);

    // A page that opens now has only the stored records to go by.
    const later = await openPage(world.context, 'tistory');
    await load(later, draft);
    const second = await openSidebar(later);
    await expect(second.cards('NAM-01')).toHaveCount(1);
    await expect(second.frame.locator('[data-warning="pack"]')).toContainText(place);
    await later.close();

    await writePack(worker, next(good, '공유기', '와이파이 공유기'));
    await expect(warning).toHaveCount(0);
    await expect(sidebar.cards('NAM-03')).toHaveCount(1);
    await expectSlips(page, ['케이티', '공유기']);
    expect(await save(page)).toBe(before);
  });
}

test('a new guideline re-checks every open draft by itself', async ({ world }) => {
  const worker = await serviceWorker(world.context);
  const good = await readPack(worker);
  const first = await openPage(world.context, 'tistory');
  await load(first, draft);
  const sidebars = [await openSidebar(first)];
  const second = await openPage(world.context, 'substack');
  await load(second, draft);
  sidebars.push(await openSidebar(second));
  for (const sidebar of sidebars) await expect(sidebar.cards('NAM-03')).toHaveCount(0);

  await writePack(worker, next(good, '공유기', '와이파이 공유기'));
  for (const sidebar of sidebars) {
    await expect(sidebar.cards('NAM-03')).toHaveCount(1);
    await expect(sidebar.frame.locator('.brand-version')).toContainText(`v${good.version + 1}`);
  }
  await expectSlips(second, ['케이티', '공유기']);
  await expectSlips(first, ['케이티', '공유기']);
  await sidebars[0]?.press('NAM-03', 'fix');
  await expect.poll(() => save(first)).toContain('와이파이 공유기');
});

test('a tab that nobody sees takes a new guideline when it is shown', () =>
  inOwnBrowser(async ({ context }) => {
    await bringSight(context);
    const worker = await serviceWorker(context);
    const open = async () => {
      const page = await openPage(context, 'devto');
      await load(page, draft);
      const sidebar = await openSidebar(page);
      await expect(sidebar.cards('NAM-01')).toHaveCount(1);
      return { page, frame: sidebar.frame, cards: sidebar.cards('NAM-03') };
    };
    const [behind, seen] = [await open(), await open()];
    await see(behind, false);
    await writePack(worker, next(await readPack(worker), '공유기', '라우터'));
    await expect(seen.cards).toHaveCount(1);
    await expect(behind.cards).toHaveCount(0);

    await see(behind, true);
    await expect(behind.cards).toHaveCount(1);
  }));
