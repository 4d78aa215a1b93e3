/**
 * The clock of a test page. Editors merge edits into one undo step by Date.now or by a timer as long as their window, so a
 * soak moves both instead of waiting, and holds them while a writer types. Other timers and our own script, whose world
 * has a clock of its own, go on.
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
  await context.addInitScript((longest) => {
    const Real = Date;
    let ahead = 0;
    let held: number | undefined;
    const now = (): number => held ?? Real.now() + ahead;
    window.Date = new Proxy(Real, {
      construct: (target, given: []) => (given.length === 0 ? new target(now()) : new target(...given)),
      get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
    });

    const { setTimeout: start, clearTimeout: stop } = window;
    const waiting = new Map<number, { run(): void; stop(): void }>();
    const isWindow = (delay: unknown): boolean => typeof delay === 'number' && delay >= 500 && delay <= longest;
    window.setTimeout = ((work: TimerHandler, delay?: number, ...given: unknown[]): number => {
      if (typeof work !== 'function' || !isWindow(delay)) return start(work, delay, ...given);
      const run = (): void => {
        stop(real);
        if (held === undefined) {
          waiting.delete(id);
          work(...given);
        } else real = start(run, delay);
      };
      let real = start(run, delay);
      const id = real;
      waiting.set(id, { run, stop: () => stop(real) });
      return id;
    }) as typeof window.setTimeout;
    window.clearTimeout = (id) => {
      const number = Number(id);
      waiting.get(number)?.stop();
      waiting.delete(number);
      stop(id);
    };

    window.__clock = {
      hold: () => void (held = now()),
      release: () => void (held = undefined),
      skip(ms) {
        ahead += ms;
        // What they start anew is for later.
        const due = [...waiting.values()];
        for (const { run } of due) run();
      },
    };
  }, mergeWindow);
}

/** Trix begins a new step at every fifth second of the clock, however little time has passed. */
const stepOn = 5_000;

/** Past every editor's merge window: what comes next is a step of its own. */
export const skipMergeWindow = (page: Page) =>
  page.evaluate((ms) => {
    window.__clock?.skip(ms);
    window.__page?.endStep?.();
  }, stepOn);

/** Runs `work` past every merge window and within one moment of the page's clock, however slow the machine is. */
export async function withinAMoment(page: Page, work: () => Promise<void>): Promise<void> {
  await page.evaluate((ms) => {
    window.__clock?.skip(ms);
    window.__page?.endStep?.();
    window.__clock?.hold();
  }, stepOn);
  await work();
  await page.evaluate(() => window.__clock?.release());
}
