/**
 * Presses in the sidebar as `Sidebar` does, with the mouse, but at once where a button stands: a soak presses thousands
 * of times, and what has left before the press is no reason to wait. Nothing else can come under the pointer unseen.
 */
import type { Sidebar } from '../../e2e/world/sidebar.ts';

/** The first element of `selector` that is shown, or the one at `nth` of all. */
export interface Target {
  readonly selector: string;
  readonly nth?: number;
}

interface Press {
  hit: boolean;
  end(): void;
}

declare global {
  interface Window {
    __press?: Press;
  }
}

/** The sidebar stands still in a soak's page. */
const corners = new WeakMap<Sidebar, { readonly x: number; readonly y: number }>();

async function cornerOf(sidebar: Sidebar): Promise<{ readonly x: number; readonly y: number }> {
  const known = corners.get(sidebar);
  if (known) return known;
  const box = await (await sidebar.frame.frameElement()).boundingBox();
  if (!box) throw new Error('the sidebar is not to be seen');
  corners.set(sidebar, box);
  return box;
}

/** Waits up to `patience` ms for the target, then clicks its middle; false: it did not come, or left under the pointer. */
export async function pressNow(sidebar: Sidebar, target: Target, patience: number): Promise<boolean> {
  const { frame } = sidebar;
  const at = await frame.evaluate(pointAt, { nth: 0, ...target, patience });
  if (!at) return false;
  const corner = await cornerOf(sidebar);
  await frame.page().mouse.click(corner.x + at.x, corner.y + at.y);
  return frame.evaluate(() => {
    const { __press: press } = window;
    press?.end();
    return press?.hit ?? false;
  });
}

/** Runs in the sidebar: the middle of the target once it is shown; from then on only a click on the target gets through. */
async function pointAt({ selector, nth, patience }: Required<Target> & { readonly patience: number }) {
  const find = (): HTMLElement | undefined => {
    const found = document.querySelectorAll<HTMLElement>(selector)[nth];
    return found?.checkVisibility({ visibilityProperty: true }) ? found : undefined;
  };
  const came = new Promise<void>((resolve) => {
    const look = (): void => {
      if (!find()) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    setTimeout(() => (observer.disconnect(), resolve()), patience);
    look();
  });
  await came;
  const element = find();
  if (!element) return undefined;
  element.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const stop = new AbortController();
  const press: Press = { hit: false, end: () => stop.abort() };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
    window.addEventListener(
      type,
      (event) => {
        const meant = event.composedPath().includes(element);
        if (meant && type === 'click') press.hit = true;
        if (meant) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true, signal: stop.signal },
    );
  window.__press = press;
  return { x: x + width / 2, y: y + height / 2 };
}
