/** Watches a page, or a frame of one, that may hold an editor; opens and closes its guide as the editor comes and goes. */
import { contextAlive } from '../messages/runtime.ts';
import { platformsAt } from '../platforms/index.ts';
import { rootInside } from './inside.ts';
import { isSame, mayWrite, recognise } from './recognise.ts';
import type { Recognised } from './recognise.ts';
import type { OpenPage } from './page.ts';
import { followFocus } from './focus.ts';

export interface StartDeps {
  readonly document: Document;
  readonly window: Window;
  readonly paused: () => Promise<boolean>;
  /** Gathers what opening needs; what it gives then opens at once, before the page can change. */
  readonly opener: () => Promise<(recognised: Recognised) => OpenPage>;
  /** Calls back when the pause on this site may have changed. */
  readonly onPauseChange: (changed: () => void) => void;
}

/** ms between a change of the page and the look for an editor. */
const lookDelay = 120;

export interface PageState {
  /** An editor was recognised and is being guided. */
  readonly editor: boolean;
}

export interface Watch {
  state(): PageState;
  /** Closes what is open and opens it again, by another opener perhaps. */
  again(): void;
}

export function startPage(deps: StartDeps): Watch {
  const { document, window } = deps;
  let page: OpenPage | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let observing = false;
  let focus: AbortController | undefined;
  let opening = false;
  const observed = new WeakSet<ParentNode>();

  const observer = new MutationObserver(() => soon());
  const address = () => window.location;

  const close = (): void => {
    page?.close();
    page = undefined;
  };

  const look = async (): Promise<void> => {
    timer = undefined;
    if (!contextAlive()) {
      observer.disconnect();
      return;
    }
    watchIfNeeded();
    if (page && (page.editors.some((editor) => !editor.alive()) || !mayWrite(address()))) {
      const next = mayWrite(address()) ? recognise(document, address()) : undefined;
      if (next) page.turnTo(next);
      else close();
    }
    if (page || opening || !mayWrite(address())) return;
    opening = true;
    try {
      if (await deps.paused()) return;
      const open = await deps.opener();
      const recognised = recognise(document, address());
      if (recognised) page = open(recognised);
    } finally {
      opening = false;
    }
  };
  const soon = (): void => {
    // A page that is open and whole needs no look; the check is one property per editor.
    if (page?.editors.every((editor) => editor.alive()) && mayWrite(address())) return;
    timer ??= setTimeout(() => void look(), lookDelay);
  };

  /** Where several editors stand, the one that the writer turns to is meant. */
  const turn = (focused: Element): void => {
    // What became visible by a style alone is met when the writer goes there.
    if (!page) soon();
    if (!page || !contextAlive() || page.editors.some(({ element }) => element.contains(focused))) return;
    const next = recognise(document, address(), focused);
    if (next && !isSame(next, page.editors)) page.turnTo(next);
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
      followFocus(document, turn, (focus = new AbortController()).signal);
    } else {
      focus?.abort();
      observer.disconnect();
      document.removeEventListener('load', soon, { capture: true });
    }
  };

  // Single-page sites change the address without a load.
  const navigation = (window as Window & { readonly navigation?: EventTarget }).navigation;
  const arrived = (): void => void look();
  const moved = (): void => {
    page?.moved();
    arrived();
  };
  if (navigation) navigation.addEventListener('currententrychange', moved);
  else {
    window.addEventListener('popstate', moved);
    window.addEventListener('hashchange', moved);
  }
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', arrived);
  deps.onPauseChange(() => {
    void deps.paused().then((paused) => {
      if (paused) close();
      else void look();
    });
  });
  void look();
  return {
    state: () => ({ editor: page !== undefined }),
    again() {
      close();
      void look();
    },
  };
}
