/** Watches a page that may hold an editor; opens and closes the guided page as the editor comes and goes. */
import { contextAlive } from '../messages/runtime.ts';
import { platformsAt } from '../platforms/index.ts';
import { rootInside } from './inside.ts';
import { mayWrite, openEditors, recognise } from './recognise.ts';
import { clearNames } from './highlight-layers.ts';
import { openPage } from './page.ts';
import type { OpenPage } from './page.ts';

export interface StartDeps {
  readonly document: Document;
  readonly window: Window;
  readonly paused: () => Promise<boolean>;
  readonly frame: () => Promise<{ readonly open: boolean; readonly side: 'left' | 'right' }>;
  readonly staleHint: string;
  /** Calls back when the pause on this site may have changed. */
  readonly onPauseChange: (changed: () => void) => void;
}

/** ms between a change of the page and the look for an editor. */
const lookDelay = 120;

/** What the popup may ask of a page. */
export interface PageState {
  /** An editor was recognised and is being guided. */
  readonly editor: boolean;
}

export function startPage(deps: StartDeps): { state(): PageState } {
  const { document, window } = deps;
  let page: OpenPage | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let observing = false;
  let opening = false;
  const observed = new WeakSet<ParentNode>();

  const observer = new MutationObserver(() => soon());
  const address = () => window.location;

  const look = async (): Promise<void> => {
    timer = undefined;
    if (!contextAlive()) {
      observer.disconnect();
      return;
    }
    watchIfNeeded();
    if (page && (page.editors.some((editor) => !editor.alive()) || !mayWrite(address()))) {
      page.close();
      page = undefined;
    }
    if (page || opening || !mayWrite(address())) return;
    opening = true;
    try {
      if (await deps.paused()) return;
      const frame = await deps.frame();
      const recognised = recognise(document, address());
      if (!recognised) return;
      clearNames(window as Window & typeof globalThis);
      page = openPage({
        document,
        platform: recognised.platform,
        editors: openEditors(recognised),
        ...frame,
        staleHint: deps.staleHint,
      });
    } finally {
      opening = false;
    }
  };
  const soon = (): void => {
    // A page that is open and whole needs no look; the check is one property per editor.
    if (page?.editors.every((editor) => editor.alive()) && mayWrite(address())) return;
    timer ??= setTimeout(() => void look(), lookDelay);
  };

  /** Editors come up inside frames and shadow roots too, without a change in the top document. */
  const watchInside = (): void => {
    for (const platform of platformsAt(address())) {
      for (const field of platform.fields) {
        const root = field.inside && rootInside(document, field.inside);
        if (!root || observed.has(root)) continue;
        observed.add(root);
        observer.observe(root, { childList: true, subtree: true });
        root.addEventListener('load', soon, { capture: true, passive: true });
      }
    }
  };

  const watchIfNeeded = (): void => {
    const needed = mayWrite(address());
    if (needed) watchInside();
    if (needed === observing) return;
    observing = needed;
    if (needed) {
      observer.observe(document, { childList: true, subtree: true });
      document.addEventListener('load', soon, { capture: true, passive: true });
    } else {
      observer.disconnect();
      document.removeEventListener('load', soon, { capture: true });
    }
  };

  // Single-page sites change the address without a load.
  const navigation = (window as Window & { readonly navigation?: EventTarget }).navigation;
  const moved = (): void => void look();
  if (navigation) navigation.addEventListener('currententrychange', moved);
  else {
    window.addEventListener('popstate', moved);
    window.addEventListener('hashchange', moved);
  }
  window.addEventListener('pagehide', () => {
    page?.close();
    page = undefined;
  });
  window.addEventListener('pageshow', moved);
  deps.onPauseChange(() => {
    void deps.paused().then((paused) => {
      if (paused && page) {
        page.close();
        page = undefined;
      } else if (!paused) void look();
    });
  });
  void look();
  return { state: () => ({ editor: page !== undefined }) };
}
