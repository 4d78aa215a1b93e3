/** A guideline with a regular expression that never ends: it is found, named and left out, and all else goes on. */
import { expect, test } from '../world/fixtures.ts';
import { openSidebar } from '../world/sidebar.ts';
import { serviceWorker } from '../world/storage.ts';
import { caret, load, openPage } from '../world/writer.ts';
import { readPack, type StoredPack, writePack } from './stored-pack.ts';

const doom = '(?:[a-z]+)+[0-9]';
/** Long enough that no machine comes to an end with it. */
const bait = 'a'.repeat(60);

/** The same guideline, one version on, with a rule more that looks for `doom`. */
function withDoom(pack: StoredPack, own: { readonly id: string; readonly unsafe?: true }): object {
  const rule = {
    ...pack.rules.find(({ id }) => id === 'NAM-01'),
    type: 'existence',
    options: { tokens: [doom], nonword: true },
    examples: { pass: ['하나'], fail: ['abc1'] },
    ...own,
  };
  return { ...pack, version: pack.version + 1, rules: [rule, ...pack.rules] };
}

for (const name of ['devto', 'tistory'] as const) {
  test(`${name}: the others are found, the culprit is named, the sidebar answers; the times are printed`, async ({
    world,
  }) => {
    const page = await openPage(world.context, name);
    await load(page, { title: '', blocks: [{ kind: 'paragraph', text: '하나, 케이티가 왔다. 오늘은 맑다' }] });
    const sidebar = await openSidebar(page);
    await expect(sidebar.cards('NAM-01')).toHaveCount(1);
    const worker = await serviceWorker(world.context);
    const pack = await readPack(worker);
    await writePack(worker, withDoom(pack, { id: 'DOOM-01' }));
    await expect(sidebar.root).toContainText(`v${pack.version + 1}`);
    await expect(sidebar.root).toHaveAttribute('data-status', 'checked');
    await expect(sidebar.frame.locator('[data-warning="set-aside"]')).toHaveCount(0);

    await caret(page, '맑다', 'end');
    await sidebar.frame.evaluate(() => {
      const seen = window as unknown as { said?: number; late?: number };
      const start = performance.now();
      const look = (): void => {
        const panel = document.querySelector('[data-status]');
        if (seen.said === undefined && document.querySelector('[data-warning="set-aside"]')) {
          seen.said = performance.now() - start;
        }
        if (panel && seen.said === undefined) requestAnimationFrame(look);
      };
      look();
      // A step every 10 ms; the longest wait for one is how late the screen would answer a press at worst.
      let last = start;
      const step = (): void => {
        const now = performance.now();
        seen.late = Math.max(seen.late ?? 0, now - last);
        last = now;
        if (seen.said === undefined) setTimeout(step, 10);
      };
      step();
    });
    await page.keyboard.insertText(` ${bait} 케이티는`);
    await expect(sidebar.frame.locator('[data-warning="set-aside"]')).toContainText('DOOM-01');
    await expect(sidebar.cards('NAM-01')).toContainText('2곳');
    const { said, late } = await sidebar.frame.evaluate(() => {
      const seen = window as unknown as { said: number; late: number };
      return { said: seen.said, late: seen.late };
    });
    const times = `named after ${Math.round(said)} ms, the screen at most ${Math.round(late)} ms late`;
    console.log(`${name}: ${times}`);
    test.info().annotations.push({ type: 'ms', description: times });

    await sidebar.frame.locator('[role="tab"]').nth(1).click();
    await expect(sidebar.frame.locator('[role="tab"]').nth(1)).toHaveAttribute('aria-selected', 'true');
    await sidebar.frame.locator('[role="tab"]').nth(0).click();
    await sidebar.press('NAM-01', 'fix');
    await expect(sidebar.cards('NAM-01')).not.toContainText('2곳');
  });
}

test('an unsafe rule finds its words in the second Worker, and nothing waits for it', async ({ world }) => {
  const page = await openPage(world.context, 'devto');
  await load(page, { title: '', blocks: [{ kind: 'paragraph', text: '하나, 케이티가 왔다. abc1 오늘은 맑다' }] });
  const sidebar = await openSidebar(page);
  await expect(sidebar.cards('NAM-01')).toHaveCount(1);
  const worker = await serviceWorker(world.context);
  const pack = await readPack(worker);
  await writePack(worker, withDoom(pack, { id: 'SLOW-01', unsafe: true }));
  await expect(sidebar.root).toContainText(`v${pack.version + 1}`);
  await expect(sidebar.cards('SLOW-01')).toHaveCount(1);
  await expect(sidebar.cards('NAM-01')).toHaveCount(1);

  await caret(page, '맑다', 'end');
  await page.keyboard.insertText(` ${bait} 케이티는 ${bait}2`);
  await expect(sidebar.cards('NAM-01')).toContainText('2곳');
  await expect(sidebar.cards('SLOW-01')).toHaveCount(2);
  await expect(sidebar.frame.locator('[data-warning="set-aside"]')).toHaveCount(0);
  const doors = await Promise.all(page.workers().map((one) => one.evaluate(() => [typeof fetch, typeof WebSocket])));
  expect(doors).toEqual([
    ['undefined', 'undefined'],
    ['undefined', 'undefined'],
  ]);
});
