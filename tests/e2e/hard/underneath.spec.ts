/** What goes away under an open draft: the editor in the middle of a fix, the extension, its service worker. */
import type { Page } from '@playwright/test';
import { expect, test } from '../world/fixtures.ts';
import type { World } from '../world/browser.ts';
import { openSidebar, sidebarFrame } from '../world/sidebar.ts';
import { caret, expectText, load, openPage, passTime, save, text } from '../world/writer.ts';
import { browserSession, inOwnBrowser, killWorker, workers } from './own-browser.ts';
import { extensionDir } from '../world/extension.ts';
import { expectSlips } from './slips.ts';

const draft = {
  title: '',
  blocks: [
    { kind: 'paragraph', text: '하나, 케이티가 왔다.' },
    { kind: 'paragraph', text: '둘, 여기서 쓴다.' },
  ],
} as const;

for (const name of ['devto', 'tistory', 'substack', 'ghost', 'plain'] as const) {
  test(`${name}: the editor goes away in the middle of a fix`, async ({ world }) => {
    const page = await openPage(world.context, name);
    await load(page, draft);
    const sidebar = await openSidebar(page);
    await expect(sidebar.cards('NAM-01')).toHaveCount(1);
    const said: string[] = [];
    world.context.on('console', (message) => {
      if (message.text().startsWith('notice ')) said.push(message.text().slice('notice '.length));
    });
    await sidebar.frame.evaluate(() => {
      new MutationObserver(() => {
        const kind = document.querySelector('[data-notice]')?.getAttribute('data-notice');
        if (kind) console.info(`notice ${kind}`);
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    // The fix first selects the words; that is the moment.
    await page.evaluate(() => {
      const body = window.__page?.body;
      const gone = body?.ownerDocument.defaultView?.frameElement ?? body;
      const away = (): void => gone?.remove();
      body?.ownerDocument.addEventListener('selectionchange', away, { once: true });
    });
    await sidebar.press('NAM-01', 'fix');
    await expect.poll(() => sidebarFrame(page)).toBeUndefined();
    await passTime(page, 300);
    expect([...new Set(said)]).toEqual(['fix-failed']);
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('KT가 왔다');
  });
}

test('the extension is loaded anew under an open draft: a quiet hint, and the next visit works', async () => {
  await inOwnBrowser(
    async (world) => {
      for (const name of ['devto', 'tistory'] as const) {
        const page = await openPage(world.context, name);
        await load(page, draft);
        await openSidebar(page);
        await expectSlips(page, ['케이티']);
        const before = await save(page);

        await reload(world);
        await page.bringToFront();
        await caret(page, '쓴다.');
        await page.keyboard.type(' 더');
        await expect.poll(() => hint(page)).toContain('새로 고치면');
        await expectSlips(page, []);
        expect(await save(page)).toBe(before.replace('쓴다.', '쓴다. 더'));
        await page.keyboard.type(' 쓴다');
        await expectText(page, (await text(page)).trim());

        await page.reload();
        await page.waitForFunction(() => window.__page !== undefined);
        await load(page, draft);
        await openSidebar(page);
        expect(await hint(page)).toBe('');
        await expectSlips(page, ['케이티']);
      }
      expect(world.problems).toEqual([]);
    },
    { args: ['--enable-unsafe-extension-debugging'] },
  );
});

test('the service worker is killed: the line works on, and new pages find it again', async () => {
  await inOwnBrowser(async (world) => {
    const page = await openPage(world.context, 'tistory');
    await load(page, draft);
    const sidebar = await openSidebar(page);
    await expectSlips(page, ['케이티']);
    await killWorker(world);

    await caret(page, '쓴다.');
    await page.keyboard.type(' 또 케이티가');
    await expectSlips(page, ['케이티', '케이티']);
    await sidebar.press('NAM-01', 'fix');
    await expectText(page, '하나, KT가 왔다.\n둘, 여기서 쓴다. 또 케이티가');
    expect(await workers(world), 'nothing woke it').toBe(0);

    const next = await openPage(world.context, 'devto');
    await load(next, draft);
    await openSidebar(next);
    await expectSlips(next, ['케이티']);
    expect(world.problems).toEqual([]);
  });
});

/** What our host says to the writer outside the sidebar; '' when it says nothing. */
async function hint(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const html = root.children?.find((node) => node.nodeName === 'HTML');
  const shadows = html?.children?.flatMap((node) => node.shadowRoots ?? []) ?? [];
  const lines = shadows.flatMap((shadow) => shadow.children ?? []).filter(({ nodeName }) => nodeName === 'P');
  await session.detach();
  return lines
    .flatMap((line) => line.children ?? [])
    .map(({ nodeValue }) => nodeValue)
    .join(' ');
}

async function reload(world: World): Promise<void> {
  const session = await browserSession(world);
  await session.send('Extensions.loadUnpacked', { path: extensionDir });
  await session.detach();
}
