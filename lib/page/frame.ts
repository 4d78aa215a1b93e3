/** The sidebar's place in the page: an iframe of the extension in a closed shadow root, and the line to it. */
import { browser } from 'wxt/browser';
import { openChannel, pageCallNames } from '../messages/channel.ts';
import type { Channel, Handlers } from '../messages/channel.ts';
import type { PageToSidebar, SidebarToTop } from '../messages/calls.ts';
import { askBackground, contextAlive } from '../messages/runtime.ts';
import type { Clearance } from './clearance.ts';

export interface FrameHost {
  readonly root: ShadowRoot;
  place(open: boolean, side: 'left' | 'right', clearance: Clearance): void;
  /** Says one line outside the iframe, for when the extension under it is gone. */
  hint(text: string): void;
  remove(): void;
}

export const panelWidth = 340;
export const tabWidth = 36;
const tabHeight = 132;
/** ms until an unanswered handshake is tried again, and how often. */
const handshakeDeadline = 3_000;
const handshakeTries = 4;

const hostStyle = 'all:initial!important;position:fixed!important;z-index:2147483647!important;top:0!important;';

/** A bare element of ours beside the page's body, with a closed shadow root; it stands nowhere until it is placed. */
export function createHost(document: Document): { readonly element: HTMLElement; readonly root: ShadowRoot } {
  removeLeftovers(document);
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  // The backdrop of a popover covers the whole window; nobody sees it, yet the browser counts it as something in the way.
  style.textContent = 'div::backdrop { display: none; }';
  root.append(style);
  element.setAttribute('style', `${hostStyle}width:0!important;height:0!important;`);
  document.documentElement.append(element);
  return { element, root };
}

export function createFrameHost(document: Document): FrameHost {
  const { element: host, root } = createHost(document);
  const style = document.createElement('style');
  style.textContent = `
    iframe { position: relative; z-index: 1; border: 0; display: block; width: 100%; height: 100%; background: transparent; color-scheme: normal; }
    p { margin: 0; padding: 12px 14px; font: 13px/1.5 system-ui, "Noto Sans KR", sans-serif; color: #1f1d1a; background: #fbfaf6;
        border: 1px solid #d3cdbf; border-radius: 8px; box-shadow: 0 4px 16px rgb(31 29 26 / .12); word-break: keep-all; }
    p:empty { display: none; }`;
  root.append(style);

  const place = (open: boolean, side: 'left' | 'right', { top, bottom }: Clearance): void => {
    const width = open ? panelWidth : tabWidth;
    const vertical = open
      ? `top:${top}px!important;height:calc(100vh - ${top + bottom}px)!important;`
      : `top:calc(50vh - ${tabHeight / 2}px)!important;height:${tabHeight}px!important;`;
    host.setAttribute('style', `${hostStyle}${side}:0!important;width:${width}px!important;${vertical}`);
  };
  place(false, 'right', { top: 0, bottom: 0 });

  return {
    root,
    place,
    hint(text) {
      root.querySelector('iframe')?.remove();
      const line = document.createElement('p');
      line.setAttribute('role', 'status');
      line.textContent = text;
      root.append(line);
      host.setAttribute('style', `${hostStyle}right:16px!important;top:16px!important;width:300px!important;`);
    },
    remove: () => host.remove(),
  };
}

/** Bare elements of an earlier copy of the extension, left when it was reloaded under the page. */
function removeLeftovers(document: Document): void {
  for (const child of document.documentElement.querySelectorAll(':scope > div:empty')) {
    // The attribute as it was written: the browser's own reading of it has no `all` any more.
    if (child.attributes.length === 1 && child.getAttribute('style')?.startsWith(hostStyle)) child.remove();
  }
}

/**
 * Puts the sidebar's iframe into the host and keeps a line to it: again after every load of the iframe, since a page
 * may move the host. `onLine` runs for each fresh line, and without one when the line before it is gone;
 * `onBlocked` when no page of ours answers here.
 */
export function openSidebar(
  host: FrameHost,
  onLine: (channel: Channel<PageToSidebar> | undefined) => void,
  answers: Handlers<SidebarToTop>,
  signal: AbortSignal,
  onBlocked: () => void,
): void {
  const document = host.root.ownerDocument;
  const frame = document.createElement('iframe');
  const origin = sidebarOrigin();
  frame.setAttribute('allow', `clipboard-write ${origin}`);
  frame.title = 'Housestyle';
  let channel: Channel<PageToSidebar> | undefined;
  let turn = 0;
  const pages = sidebarPages(document);
  let page = 0;

  const introduce = async (): Promise<void> => {
    const mine = ++turn;
    channel?.close();
    if (channel) onLine(undefined);
    channel = undefined;
    // Where another page is left to try, one deadline is enough to tell that this one was not let in.
    const tries = page < pages.length - 1 ? 1 : handshakeTries;
    for (let attempt = 0; attempt < tries && mine === turn && !signal.aborted; attempt++) {
      const nonce = await askBackground('ticket:new', null);
      if (!nonce.ok || mine !== turn || !frame.contentWindow) continue;
      const { port1, port2 } = new MessageChannel();
      const ready = new Promise<boolean>((resolve) => {
        port1.onmessage = (event) => {
          if (event.data !== 'ready') return;
          // What follows 'ready' waits in the port until the channel listens.
          channel = openChannel<SidebarToTop, PageToSidebar>(port1, answers, pageCallNames);
          resolve(true);
        };
        setTimeout(() => resolve(false), handshakeDeadline);
      });
      frame.contentWindow.postMessage({ kind: 'housestyle', nonce: nonce.value }, origin, [port2]);
      if ((await ready) && channel && mine === turn && !signal.aborted) {
        onLine(channel);
        return;
      }
      port1.close();
    }
    if (mine !== turn || signal.aborted || !contextAlive()) return;
    const next = pages[++page];
    if (next === undefined) onBlocked();
    else frame.src = browser.runtime.getURL(next);
  };
  frame.addEventListener('load', () => void introduce(), { signal });
  frame.src = browser.runtime.getURL(pages[page]!);
  host.root.append(frame);
  signal.addEventListener('abort', () => {
    channel?.close();
    frame.remove();
  });
}

/**
 * The pages to try, in order. Pages with an embedder policy let in only frames that have one too; the sidebar that has one
 * stands at an address that never changes, so it is not the first choice elsewhere.
 */
function sidebarPages(document: Document): readonly ('/sidebar.html' | '/sidebar-iso.html')[] {
  if (browser.runtime.getURL('/sidebar.html').startsWith('moz-extension:')) return ['/sidebar.html'];
  const isolated = document.defaultView?.crossOriginIsolated === true;
  return isolated ? ['/sidebar-iso.html'] : ['/sidebar.html', '/sidebar-iso.html'];
}

/** The document's real origin: Chromium shows a random one in getURL, Firefox's id is not its host (design D3). */
function sidebarOrigin(): string {
  const url = browser.runtime.getURL('/sidebar.html');
  return url.startsWith('moz-extension:') ? new URL(url).origin : `chrome-extension://${browser.runtime.id}`;
}
