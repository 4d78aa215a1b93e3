/** Reaches the extension's storage and background: reads what is stored and puts that back between tests. */
import { expect, type BrowserContext, type Page, type Worker } from '@playwright/test';

export interface Stored {
  readonly local: Readonly<Record<string, unknown>>;
  readonly sync: Readonly<Record<string, unknown>>;
}

/** A storage area as a page of the extension sees it. */
interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}
declare const chrome: { readonly storage: { readonly local: Area; readonly sync: Area } };

/** The extension's background, waiting for it to start. */
export async function serviceWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

/**
 * The browser's first tab, turned into a bare page of the extension: storage is reached from there, since a background
 * that the browser has put to sleep answers nobody.
 */
async function bareTab(context: BrowserContext): Promise<Page> {
  const tab = context.pages()[0] ?? (await context.newPage());
  if (!tab.url().startsWith('chrome-extension:')) {
    const worker = await serviceWorker(context);
    await tab.goto(new URL('/manifest.json', worker.url()).href);
  }
  return tab;
}

/** What is stored once the installation is through: the guideline is there, and two readings are the same. */
export async function takeStorage(context: BrowserContext): Promise<Stored> {
  const tab = await bareTab(context);
  let before = '';
  let stored: Stored = { local: {}, sync: {} };
  await expect
    .poll(
      async () => {
        stored = await tab.evaluate(async () => ({
          local: await chrome.storage.local.get(null),
          sync: await chrome.storage.sync.get(null),
        }));
        const now = JSON.stringify(stored);
        const settled = now === before && 'guideline' in stored.local;
        before = now;
        return settled;
      },
      { intervals: [150] },
    )
    .toBe(true);
  return stored;
}

export async function restoreStorage(context: BrowserContext, wanted: Stored): Promise<void> {
  const tab = await bareTab(context);
  await tab.evaluate(async (given) => {
    for (const name of ['local', 'sync'] as const) {
      const area = chrome.storage[name];
      const now = await area.get(null);
      const extra = Object.keys(now).filter((key) => !(key in given[name]));
      if (extra.length > 0) await area.remove(extra);
      const changed = Object.entries(given[name]).filter(
        ([key, value]) => JSON.stringify(now[key]) !== JSON.stringify(value),
      );
      if (changed.length > 0) await area.set(Object.fromEntries(changed));
    }
  }, wanted);
}
