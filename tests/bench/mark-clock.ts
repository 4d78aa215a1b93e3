/** A clock inside the page: from a key's arrival to the end of the frame that shows its marks. */
import type { Page } from '@playwright/test';

export interface MarkClock {
  /** The time of the next key, until so many marks are shown. Press the key when `armed` has resolved. */
  next(count: number): { readonly armed: Promise<void>; readonly ms: Promise<number> };
  /** Stops looking at every frame. */
  stop(): Promise<void>;
}

interface PageClock {
  arm(count: number): void;
  result(): Promise<number>;
  stop(): void;
}

declare global {
  interface Window {
    __markClock?: PageClock;
    /** The closed root of the overlay, put there by the bench alone. */
    __overlay?: ShadowRoot;
  }
}

/** Counts the marks of the paragraph that begins with `opening`. */
export async function startMarkClock(page: Page, kind: 'overlay' | 'highlights', opening: string): Promise<MarkClock> {
  await page.waitForFunction(() => [...document.documentElement.children].some(({ nodeName }) => nodeName === 'DIV'));
  if (kind === 'overlay') await exposeOverlay(page);
  await page.evaluate(startInPage, { kind, opening });
  return {
    next(wanted) {
      const armed = page.evaluate((marks) => window.__markClock?.arm(marks), wanted);
      return {
        armed,
        ms: armed.then(() =>
          page.evaluate(() => window.__markClock?.result() ?? Promise.reject(new Error('no clock'))),
        ),
      };
    },
    stop: () => page.evaluate(() => window.__markClock?.stop()),
  };
}

/** Hands the page's own world the overlay's closed root, as only the devtools protocol can. */
async function exposeOverlay(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: 3, pierce: true });
  const html = root.children?.find((node) => node.nodeName === 'HTML');
  const shadow = html?.children?.flatMap((node) => node.shadowRoots ?? []).at(-1);
  if (!shadow) throw new Error('there is no overlay in the page');
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
  await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: 'function () { window.__overlay = this; }',
  });
  await session.detach();
}

/** Runs in the page. Looks at the marks at the end of every frame. */
function startInPage({ kind, opening }: { readonly kind: 'overlay' | 'highlights'; readonly opening: string }): void {
  const view = (window.__page?.body.ownerDocument.defaultView ?? window) as Window & typeof globalThis;
  const lines = ['solid', 'dashed', 'dotted'];
  const count = (): number =>
    kind === 'highlights'
      ? ['hs-1', 'hs-2', 'hs-3']
          .flatMap((name) => [...(view.CSS.highlights.get(name) ?? [])])
          .filter(({ startContainer }) => startContainer.textContent?.startsWith(opening)).length
      : [...(window.__overlay?.querySelectorAll('div') ?? [])].filter(
          ({ style, parentElement }) =>
            lines.includes(style.borderBottomStyle) && parentElement?.textContent?.startsWith(opening),
        ).length;
  let begun: number | undefined;
  let wanted = -1;
  let settle: ((ms: number) => void) | undefined;
  let answer: Promise<number> | undefined;
  let running = true;
  view.addEventListener('keydown', () => (begun ??= performance.now()), true);
  const { port1, port2 } = new MessageChannel();
  // A message sent inside a frame arrives when its painting is handed on.
  port1.onmessage = () => {
    if (settle && begun !== undefined && count() === wanted) {
      settle(performance.now() - begun);
      settle = undefined;
    }
  };
  const frame = (): void => {
    if (!running) return;
    port2.postMessage(null);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  window.__markClock = {
    arm(marks) {
      begun = undefined;
      wanted = marks;
      answer = new Promise((resolve, reject) => {
        settle = resolve;
        setTimeout(() => reject(new Error(`no frame with ${marks} marks, now ${count()}`)), 5_000);
      });
      answer.catch(() => undefined);
    },
    result: () => answer ?? Promise.reject(new Error('the clock is not armed')),
    stop: () => (running = false),
  };
}
