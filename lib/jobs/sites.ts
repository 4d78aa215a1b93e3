/** Sites beyond the fixed hosts: registered once the writer granted them, and reached in the tab that is open now. */
import { browser } from 'wxt/browser';

const scriptId = 'granted-sites';
const contentScript = '/content-scripts/page.js';
const markStyles = '/marks.css';

/** Registers the content script for every granted origin beyond the manifest's own. */
export async function registerGrantedSites(fixedMatches: readonly string[]): Promise<void> {
  const granted = (await browser.permissions.getAll()).origins ?? [];
  const matches = granted.filter((origin) => !fixedMatches.includes(origin) && !isAllHosts(origin));
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId, `${scriptId}-css`] });
  if (registered.length > 0)
    await browser.scripting.unregisterContentScripts({ ids: registered.map((script) => script.id) });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: scriptId, matches, js: [contentScript], runAt: 'document_idle' },
    { id: `${scriptId}-css`, matches, css: [markStyles], allFrames: true, matchOriginAsFallback: true },
  ] as Parameters<typeof browser.scripting.registerContentScripts>[0]);
}

/** Follows grants and withdrawals; a newly granted site starts in its open tab without a reload. */
export function followGrants(fixedMatches: readonly string[]): void {
  browser.permissions.onAdded.addListener((added) => {
    void registerGrantedSites(fixedMatches).then(() => startInOpenTabs(added.origins ?? []));
  });
  browser.permissions.onRemoved.addListener(() => void registerGrantedSites(fixedMatches));
}

async function startInOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins] });
  await Promise.allSettled(
    tabs.map(async (tab) => {
      if (tab.id === undefined) return;
      const target = { tabId: tab.id, allFrames: true };
      await browser.scripting.insertCSS({ target, files: [markStyles] });
      await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [contentScript] });
    }),
  );
}

function isAllHosts(origin: string): boolean {
  return (
    origin === '<all_urls>' ||
    origin.startsWith('*://*/') ||
    origin.startsWith('https://*/') ||
    origin.startsWith('http://*/')
  );
}
