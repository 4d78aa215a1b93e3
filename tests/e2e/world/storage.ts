/** Reaches the extension's background, reads what it stores and puts that back between tests. */
import { expect, type BrowserContext, type Worker } from '@playwright/test';

export interface Stored {
  readonly local: Readonly<Record<string, unknown>>;
  readonly sync: Readonly<Record<string, unknown>>;
}

/** The two storage areas as the background sees them. */
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

const read = async (worker: Worker): Promise<Stored> =>
  worker.evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    sync: await chrome.storage.sync.get(null),
  }));

/** What is stored once the installation is through: the same in two readings. */
export async function takeStorage(context: BrowserContext): Promise<Stored> {
  const worker = await serviceWorker(context);
  let before = '';
  let stored: Stored = { local: {}, sync: {} };
  await expect
    .poll(
      async () => {
        stored = await read(worker);
        const now = JSON.stringify(stored);
        const settled = now === before;
        before = now;
        return settled;
      },
      { intervals: [150] },
    )
    .toBe(true);
  return stored;
}

export async function restoreStorage(context: BrowserContext, wanted: Stored): Promise<void> {
  const worker = await serviceWorker(context);
  await worker.evaluate(async (given) => {
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
