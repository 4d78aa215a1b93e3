/**
 * The clock of a test page. Editors merge edits into one undo step by Date.now, so a soak moves that clock instead of
 * waiting, and holds it while a writer types. Timers and our own script, whose world has a clock of its own, go on.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { mergeWindow } from '../../e2e/world/writer.ts';

interface PageClock {
  hold(): void;
  release(): void;
  skip(ms: number): void;
}

declare global {
  interface Window {
    __clock?: PageClock;
  }
}

/** Every page opened afterwards has the clock. */
export async function bringClock(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const Real = Date;
    let ahead = 0;
    let held: number | undefined;
    const now = (): number => held ?? Real.now() + ahead;
    window.Date = new Proxy(Real, {
      construct: (target, given: []) => (given.length === 0 ? new target(now()) : new target(...given)),
      get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
    });
    window.__clock = {
      hold: () => void (held = now()),
      release: () => void (held = undefined),
      skip: (ms) => void (ahead += ms),
    };
  });
}

/** Past every editor's merge window: what comes next is a step of its own. */
export const skipMergeWindow = (page: Page) => page.evaluate((ms) => window.__clock?.skip(ms), mergeWindow);

/** Runs `work` past every merge window and within one moment of the page's clock, however slow the machine is. */
export async function withinAMoment(page: Page, work: () => Promise<void>): Promise<void> {
  await page.evaluate((ms) => {
    window.__clock?.skip(ms);
    window.__clock?.hold();
  }, mergeWindow);
  await work();
  await page.evaluate(() => window.__clock?.release());
}
