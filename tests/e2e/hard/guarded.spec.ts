/** Pages whose headers keep frames out: embedder policies get a second sidebar page, sandboxed ones the side panel. */
import type { BrowserContext, Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attach, isShown, pressAction } from '../headful/devtools.ts';
import { guarded } from '../world/addresses.ts';
import { expect, test } from '../world/fixtures.ts';
import { Sidebar, sidebarFrame } from '../world/sidebar.ts';
import { serviceWorker } from '../world/storage.ts';
import { caret, expectText, load, text } from '../world/writer.ts';
import { inOwnBrowser } from './own-browser.ts';
import { paragraphs } from './sit.ts';
import { expectSlips } from './slips.ts';

const draft = paragraphs('하나, 케이티가 왔다.', '둘, 여기서 쓴다.');

async function open(context: BrowserContext, name: keyof typeof guarded): Promise<Page> {
  const page = await context.newPage();
  await page.goto(guarded[name].address);
  await page.waitForFunction(() => window.__page !== undefined);
  await load(page, draft);
  return page;
}

for (const name of ['isolated', 'requiring', 'credentialless'] as const) {
  test(`${name}: the sidebar with an embedder policy of its own is let in, and checks`, async ({ world }) => {
    const page = await open(world.context, name);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(name !== 'requiring');
    await expect.poll(() => sidebarFrame(page)?.url() ?? '').toMatch(/sidebar-iso\.html$/);
    await expectSlips(page, ['케이티']);
    const sidebar = new Sidebar(sidebarFrame(page)!);
    await expect(sidebar.cards('NAM-01')).toHaveCount(1);
    await caret(page, '쓴다.');
    await page.keyboard.type(' Qook');
    await expect(sidebar.cards('NAM-03')).toHaveCount(1);
    await sidebar.press('NAM-01', 'fix');
    await expectText(page, '하나, KT가 왔다.\n둘, 여기서 쓴다. Qook');
    await sidebar.undo();
    await expectText(page, '하나, 케이티가 왔다.\n둘, 여기서 쓴다. Qook');
    // What the browser says of the page that it did not let in.
    const own = world.problems.filter(({ text: said }) => !/ERR_BLOCKED_BY_RESPONSE|target origin provided/.test(said));
    expect(own).toEqual([]);
    world.problems.length = 0;
  });
}

test('a sandboxed page gets no frame of ours; the same session stands in the side panel', async ({ world }) => {
  const page = await open(world.context, 'sandboxed');
  const worker = await serviceWorker(world.context);
  const tab = await worker.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, `${page.url()}*`);
  const aside = await world.context.newPage();
  await aside.goto(new URL(`/aside.html?tab=${tab}`, worker.url()).href);
  const sidebar = new Sidebar(aside.mainFrame());
  await expect(sidebar.cards('NAM-01')).toHaveCount(1);
  expect(sidebarFrame(page)).toBeUndefined();
  await page.bringToFront();
  await expectSlips(page, ['케이티']);
  await caret(page, '쓴다.');
  await page.keyboard.type(' Qook');
  await expect(sidebar.cards('NAM-03')).toHaveCount(1);
  await aside.bringToFront();
  await sidebar.press('NAM-01', 'fix');
  await expect.poll(() => text(page)).toBe('하나, KT가 왔다.\n둘, 여기서 쓴다. Qook');
  await sidebar.undo();
  await expect.poll(() => text(page)).toBe('하나, 케이티가 왔다.\n둘, 여기서 쓴다. Qook');

  // Closed and opened again: the page joins the new one.
  await aside.reload();
  await expect(sidebar.cards('NAM-01')).toHaveCount(1);
  await aside.close();
  await page.bringToFront();
  await expectSlips(page, []);
});

test("the popup says so, and the writer's press opens the side panel", async () => {
  const profile = await mkdtemp(join(tmpdir(), 'housestyle-'));
  try {
    await inOwnBrowser(
      async (world) => {
        const page = await open(world.context, 'sandboxed');
        await page.bringToFront();
        const worker = await serviceWorker(world.context);
        await pressAction(profile, new URL(worker.url()).host, /write\/sandboxed/);
        const popup = await attach(profile, /popup\.html/);
        await expect.poll(() => popup.evaluate<string>('document.body.textContent')).toContain('옆 패널');
        expect(await popup.evaluate<string>('document.body.textContent')).toContain('이 편집기에서 되는 것');
        await popup.press('[data-action="aside"]');
        await expect.poll(() => isShown(profile, /aside\.html\?tab=\d+$/)).toBe(true);
        const aside = await attach(profile, /aside\.html/);
        await expect
          .poll(() => aside.evaluate<number>(`document.querySelectorAll('[data-finding-key^="NAM-01|"]').length`))
          .toBe(1);
        await expectSlips(page, ['케이티']);
        await aside.press('[data-action="fix"]');
        await expect.poll(() => text(page)).toBe('하나, KT가 왔다.\n둘, 여기서 쓴다.');
        aside.close();
        popup.close();
      },
      { profile, args: ['--remote-debugging-port=0', '--enable-unsafe-extension-debugging'] },
    );
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

declare const chrome: {
  readonly tabs: { query(what: { readonly url: string }): Promise<readonly { readonly id?: number }[]> };
};
