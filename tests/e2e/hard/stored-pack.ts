/** The guideline's record as it stands in the extension's storage. */
import type { Worker } from '@playwright/test';

export interface StoredPack {
  readonly version: number;
  readonly rules: readonly { readonly id: string; readonly options: Readonly<Record<string, unknown>> }[];
}

declare const chrome: {
  readonly storage: {
    readonly local: { get(key: string): Promise<Record<string, unknown>>; set(items: object): Promise<void> };
  };
};

export function readPack(worker: Worker): Promise<StoredPack> {
  return worker.evaluate(async () => (await chrome.storage.local.get('guideline'))['guideline'] as StoredPack);
}

export function writePack(worker: Worker, record: unknown): Promise<void> {
  return worker.evaluate((given) => chrome.storage.local.set({ guideline: given }), record);
}
