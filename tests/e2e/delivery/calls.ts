/** The extension's background, asked as its own screens ask it. */
import type { BrowserContext, Page } from '@playwright/test';
import type { DeliveryStatus } from '../../../lib/delivery/status.ts';
import { serviceWorker } from '../world/storage.ts';

/** A page of the extension, from which its background is asked as its own screens ask it. */
export async function helperPage(context: BrowserContext): Promise<Page> {
  const tab = context.pages()[0]!;
  const worker = await serviceWorker(context);
  const address = new URL('/manifest.json', worker.url()).href;
  if (tab.url() !== address) await tab.goto(address);
  return tab;
}

declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<Answer> };
};

export interface Answer {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly code: string; readonly detail?: string };
}

export function ask(page: Page, call: string, data: object | null = null): Promise<Answer> {
  return page.evaluate(([name, given]) => chrome.runtime.sendMessage({ kind: 'housestyle', call: name, data: given }), [
    call,
    data,
  ] as const);
}

export const look = async (page: Page): Promise<DeliveryStatus> =>
  (await ask(page, 'guideline:look', { reason: 'now' })).value as DeliveryStatus;

export const leave = (page: Page): Promise<Answer> => ask(page, 'guideline:leave');
