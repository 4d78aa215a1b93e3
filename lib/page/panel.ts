/** The sidebar in the top frame: its place, its line, and whom its calls go to. */
import type { PageToSidebar, SidebarToTop } from '../messages/calls.ts';
import type { Handlers, Remote } from '../messages/channel.ts';
import { contextAlive } from '../messages/runtime.ts';
import type { Platform } from '../platforms/platform.ts';
import { clearanceOf } from './clearance.ts';
import { createFrameHost, openSidebar, panelWidth } from './frame.ts';
import { answersOf } from './guide.ts';
import type { Guide } from './guide.ts';
import { listenToPage } from './page-events.ts';

export interface PanelDeps {
  readonly document: Document;
  readonly platform: Platform;
  readonly open: boolean;
  readonly side: 'left' | 'right';
  /** Shown when the extension was reloaded under the page. */
  readonly staleHint: string;
  /** No page of ours works inside this page. */
  readonly onBlocked?: () => void;
  /** An agent in a frame has left the sidebar. */
  readonly onAgentLeft?: () => void;
}

export interface Panel {
  readonly root: ShadowRoot;
  /** True while the line to the sidebar is up. */
  linked(): boolean;
  /** Calls go to this guide from now on, and its draft to the sidebar; the guide before is stopped. */
  take(guide: Guide): void;
  /** False when the extension is gone: everything of ours stops, and one quiet line says so. */
  stillOurs(): boolean;
  close(): void;
}

/** ms that a platform may take to open its publish layer after a press. */
const layerTime = 400;

export function openPanel(deps: PanelDeps): Panel {
  const controller = new AbortController();
  const { signal } = controller;
  const { document, platform } = deps;
  const host = createFrameHost(document);
  let guide: Guide | undefined;
  let remote: Remote<PageToSidebar> | undefined;
  let { open, side } = deps;

  const place = (): void => {
    if (signal.aborted) return;
    const measured = clearanceOf(document, platform.publishButtons, panelWidth, side);
    host.place(open, side, { ...measured, top: Math.max(measured.top, (guide ? 0 : platform.clearTop) ?? 0) });
  };
  const stillOurs = (): boolean => {
    if (signal.aborted) return false;
    if (contextAlive()) return true;
    guide?.stop();
    controller.abort();
    host.hint(deps.staleHint);
    return false;
  };
  const where = () => ({ host: document.location.hostname, open });
  const answers: Handlers<SidebarToTop> = {
    ...answersOf(() => guide),
    frame(state) {
      ({ open, side } = state);
      place();
    },
    agentLeft: () => deps.onAgentLeft?.(),
  };

  place();
  openSidebar(
    host,
    (channel) => {
      remote = channel?.remote;
      if (!remote) return;
      if (guide) guide.link(remote, where());
      else void remote.hello({ platform: platform.id, pictures: false, guided: [], ...where() });
    },
    answers,
    signal,
    () => deps.onBlocked?.(),
  );
  // Buttons come and go with the window's size and with what is pressed.
  document.defaultView?.addEventListener('resize', place, { signal, passive: true });
  document.addEventListener('click', () => setTimeout(place, layerTime), { signal, passive: true, capture: true });
  listenToPage(document, { onAsked: () => void remote?.focus(null), onReturn: stillOurs }, signal);

  return {
    root: host.root,
    linked: () => remote !== undefined,
    take(next) {
      guide?.stop();
      if (guide) void remote?.left({ another: false });
      guide = next;
      place();
      if (remote) next.link(remote, where());
    },
    stillOurs,
    close() {
      guide?.stop();
      void remote?.left({ another: false });
      controller.abort();
      host.remove();
    },
  };
}
