/** Watches a page, or a frame of one, that may hold an editor; opens and closes its guide as the editor comes and goes. */
import type { FamilyId } from '../messages/editor-family.ts';
import { askBackground, contextAlive } from '../messages/runtime.ts';
import { platformsAt } from '../platforms/index.ts';
import { rootInside } from './inside.ts';
import { areAmong, isSame, mayWrite, needsBridge, recognise } from './recognise.ts';
import type { Recognised } from './recognise.ts';
import type { OpenPage } from './page.ts';
import { followFocus } from './focus.ts';
import { watchSight } from './taking-turns.ts';
import type { Sight } from './taking-turns.ts';

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
  /** Of the body's editor. */
  readonly family: FamilyId | undefined;
}

export interface Watch {
  state(): PageState;
  /** Closes what is open and opens it again, by another opener perhaps. */
  again(): void;
}

export function startPage(deps: StartDeps): Watch {
  const { document, window } = deps;
  let page: OpenPage | undefined;
  let sight: Sight | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let observing = false;
  let focus: AbortController | undefined;
  let bridged = false;
  let looking = false;
  /** Something changed meanwhile. */
  let missed = false;
  const observed = new WeakSet<ParentNode>();

  const observer = new MutationObserver(() => soon());
  const address = () => window.location;
  /** Asked after every change of the page, and the address hardly ever changes. */
  let asked: { readonly href: string; readonly answer: boolean } | undefined;
  const mayWriteHere = (): boolean => {
    const { href } = address();
    if (asked?.href !== href) asked = { href, answer: mayWrite(address()) };
    return asked.answer;
  };

  const close = (): void => {
    sight?.stop();
    page?.close();
    page = undefined;
  };
  const turnTo = (open: OpenPage, next: Recognised): void => {
    open.turnTo(next);
    follow(open);
  };
  /** Platforms keep several editors in a page and show one: it matters when ours goes out of sight. */
  const follow = (open: OpenPage): void => {
    sight?.stop();
    sight = watchSight(open.editors, soon);
  };
  const dead = ({ editors }: OpenPage): boolean => editors.some((editor) => !editor.alive()) || !mayWriteHere();

  const look = async (): Promise<void> => {
    timer = undefined;
    if (!contextAlive()) {
      observer.disconnect();
      return;
    }
    watchIfNeeded();
    if (looking) {
      missed = true;
      return;
    }
    looking = true;
    try {
      if (page && (dead(page) || sight?.hidden())) await lookAgain(page);
      if (!page && mayWriteHere()) await lookFirst();
    } finally {
      looking = false;
      if (missed) soon();
      missed = false;
    }
  };
  const lookFirst = async (): Promise<void> => {
    if (await deps.paused()) return;
    const open = await deps.opener();
    const recognised = await reach();
    if (!recognised) return;
    page = open(recognised);
    follow(page);
    // A frame may have come to its editor since this look began.
    watchInside();
  };
  /** An editor of ours went away or out of sight: another one may stand in its place. */
  const lookAgain = async (open: OpenPage): Promise<void> => {
    const next = mayWriteHere() ? await reach() : undefined;
    if (page !== open) return;
    if (!next && dead(open)) close();
    else if (next && (dead(open) || !areAmong(next, open.editors))) turnTo(open, next);
  };
  /** What is there to be opened; the bridge is brought in first where an editor needs it. */
  const reach = async (focused?: Element): Promise<Recognised | undefined> => {
    const seen = recognise(document, address(), { focused, unreached: true });
    if (!seen || !needsBridge(seen)) return seen;
    // Once is enough: an editor that it does not know then, it will not know.
    bridged ||= (await askBackground('bridge:load', null)).ok;
    return recognise(document, address(), { focused });
  };
  const soon = (): void => {
    // A page that is open and whole needs no look; the check is one property per editor.
    if (page && !dead(page) && !sight?.hidden()) return;
    timer ??= setTimeout(() => void look(), lookDelay);
  };

  /** Where several editors stand, the one that the writer turns to is meant. */
  const turn = async (focused: Element): Promise<void> => {
    // What became visible by a style alone is met when the writer goes there.
    if (!page) soon();
    const open = page;
    if (!open || !contextAlive() || open.editors.some(({ element }) => element.contains(focused))) return;
    const next = await reach(focused);
    if (next && page === open && !isSame(next, open.editors)) turnTo(open, next);
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
        // Fields that come later, in a layer, are met when the writer goes there.
        root.addEventListener('focusin', ({ target }) => void turn(target as Element), {
          capture: true,
          passive: true,
        });
      }
    }
  };

  const watchIfNeeded = (): void => {
    const needed = mayWriteHere();
    if (needed) watchInside();
    if (needed === observing) return;
    observing = needed;
    if (needed) {
      observer.observe(document, { childList: true, subtree: true });
      document.addEventListener('load', soon, { capture: true, passive: true });
      followFocus(document, (element) => void turn(element), (focus = new AbortController()).signal);
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
    state: () => ({
      editor: page !== undefined,
      family: page?.editors.find(({ field }) => field === 'body')?.family,
    }),
    again() {
      close();
      void look();
    },
  };
}
