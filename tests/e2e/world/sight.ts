/**
 * Which tab is seen. Playwright keeps every tab seen, whatever lies before it, so documents are told here as the browser
 * would tell them.
 */
import type { BrowserContext, Frame, Page } from '@playwright/test';

declare global {
  interface Window {
    __see?(seen: boolean): void;
  }
}

/** Of every document that is opened afterwards. */
export async function bringSight(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    let seen = true;
    Object.defineProperties(Document.prototype, {
      hidden: { configurable: true, get: () => !seen },
      visibilityState: { configurable: true, get: () => (seen ? 'visible' : 'hidden') },
    });
    window.__see = (next) => {
      if (seen === next) return;
      seen = next;
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    };
  });
}

/** The page and its sidebar come into sight, or go out of it. */
export async function see(place: { readonly page: Page; readonly frame: Frame }, seen: boolean): Promise<void> {
  for (const part of [place.page, place.frame]) await part.evaluate((now) => window.__see?.(now), seen);
}
