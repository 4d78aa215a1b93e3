/** An update of the extension under an open draft: the old copy lives on in the page, the new one clears up after it. */
import type { Page } from '@playwright/test';
import type { World } from '../world/browser.ts';
import { expect, test } from '../world/fixtures.ts';
import { openSidebar, sidebarFrame } from '../world/sidebar.ts';
import { marksInText } from '../world/marks.ts';
import { serviceWorker } from '../world/storage.ts';
import { caret, load, openPage, passTime, save } from '../world/writer.ts';
import { browserSession, inOwnBrowser } from './own-browser.ts';
import { extensionDir } from '../world/extension.ts';
import { paragraphs } from './sit.ts';
import { expectSlips } from './slips.ts';

interface Scripting {
  executeScript(injection: {
    readonly target: { readonly tabId: number };
    readonly files: readonly string[];
  }): Promise<unknown>;
}
declare const chrome: {
  readonly scripting: Scripting;
  readonly tabs: { query(what: { readonly url: string }): Promise<readonly { readonly id?: number }[]> };
};

const draft = paragraphs('하나, 케이티가 왔다.', '둘, 여기서 쓴다.');

for (const name of ['devto', 'tistory', 'plain'] as const) {
  test(`${name}: the new copy takes over, and the old one disturbs it no more`, async () => {
    await inOwnBrowser(
      async (world) => {
        const page = await openPage(world.context, name);
        await load(page, draft);
        await openSidebar(page);
        await expectSlips(page, ['케이티']);
        const before = await save(page);
        const old = sidebarFrame(page);

        await update(world);
        await enterAgain(world, page);
        await expect.poll(() => sidebarFrame(page) !== undefined && sidebarFrame(page) !== old).toBe(true);
        const sidebar = await openSidebar(page);
        await expectSlips(page, ['케이티']);
        expect(await hosts(page)).toBe(1);
        expect(await save(page)).toBe(before);

        // The next key is when the old copy notices that its extension is gone.
        await caret(page, '쓴다.');
        await page.keyboard.type(' 더');
        await passTime(page, 300);
        await expectSlips(page, ['케이티']);
        expect(await hosts(page)).toBe(1);
        if (name !== 'devto') expect(await marksInText(page)).toHaveLength(1);
        await sidebar.press('NAM-01', 'fix');
        await expect.poll(() => save(page)).toBe(before.replace('케이티', 'KT').replace('쓴다.', '쓴다. 더'));
        await expectSlips(page, []);
        expect(world.problems).toEqual([]);
      },
      { args: ['--enable-unsafe-extension-debugging'] },
    );
  });
}

/** Bare elements beside the page's body: our hosts. */
const hosts = (page: Page) =>
  page.evaluate(() => [...document.documentElement.children].filter(({ nodeName }) => nodeName === 'DIV').length);

async function update(world: World): Promise<void> {
  const session = await browserSession(world);
  await session.send('Extensions.loadUnpacked', { path: extensionDir });
  await session.detach();
}

/** What the background does for a site that is granted while it is open. */
async function enterAgain(world: World, page: Page): Promise<void> {
  const enter = async (): Promise<boolean> => {
    try {
      const worker = world.context.serviceWorkers().at(-1) ?? (await serviceWorker(world.context));
      return await worker.evaluate(
        async (url) => {
          const [tab] = await chrome.tabs.query({ url });
          if (tab?.id === undefined) return false;
          await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/content-scripts/page.js'] });
          return true;
        },
        `${new URL(page.url()).origin}/*`,
      );
    } catch {
      // The worker of the copy before is on its way out.
      return false;
    }
  };
  await expect.poll(enter, { intervals: [200] }).toBe(true);
}
