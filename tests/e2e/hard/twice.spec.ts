/** The content script runs a second time in its document, as Firefox runs it for every registration that names it. */
import type { Worker } from '@playwright/test';
import { expect, test } from '../world/fixtures.ts';
import { sidebarFrame } from '../world/sidebar.ts';
import { serviceWorker } from '../world/storage.ts';
import { caret } from '../world/writer.ts';
import { paragraphs, passOver, sit } from './sit.ts';
import { expectSlips } from './slips.ts';

test('a second copy leaves the first one at its work', async ({ world }) => {
  const { page, sidebar } = await sit(
    world.context,
    'devto',
    paragraphs('하나, 케이티가 왔다.', '둘, Qook 인터넷을 쓴다.'),
  );
  await passOver(sidebar, 'NAM-03');
  await runAgain(await serviceWorker(world.context), page.url());
  await caret(page, '쓴다.');
  await page.keyboard.type(' 케이티도 쓴다.');
  await expectSlips(page, ['케이티', '케이티']);
  // What the writer decided is kept by a sidebar that stays.
  expect(sidebarFrame(page)).toBe(sidebar.frame);
  await expect(sidebar.cards('NAM-03')).toHaveCount(0);
  expect(page.frames().filter((frame) => frame.url().includes('/sidebar'))).toHaveLength(1);
});

declare const chrome: {
  readonly tabs: { query(about: object): Promise<readonly { readonly id: number; readonly url?: string }[]> };
  readonly scripting: { executeScript(what: object): Promise<unknown> };
};

async function runAgain(worker: Worker, address: string): Promise<void> {
  await worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
    if (!tab) throw new Error(`no tab shows ${url}`);
    await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/content-scripts/page.js'] });
  }, address);
}
