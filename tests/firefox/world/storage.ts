/** The extension's storage, reached from a frame of its own. */
import type { Frame } from 'puppeteer-core';
import type { Stored } from '../../e2e/world/storage.ts';

declare const browser: {
  readonly storage: Readonly<
    Record<
      'local' | 'sync',
      {
        get(keys: null): Promise<Record<string, unknown>>;
        set(items: Readonly<Record<string, unknown>>): Promise<void>;
      }
    >
  >;
};

export function readStored(frame: Frame): Promise<Stored> {
  return frame.evaluate(async () => ({
    local: await browser.storage.local.get(null),
    sync: await browser.storage.sync.get(null),
  }));
}

export function writeGuideline(frame: Frame, guideline: unknown): Promise<void> {
  return frame.evaluate((given) => browser.storage.local.set({ guideline: given }), guideline);
}
