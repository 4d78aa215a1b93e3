/**
 * The line between an agent (the content script in a frame of another origin) and the sidebar of its tab: a runtime port
 * that the sidebar page itself receives. The background only tells the top frame that an agent is there.
 */
import { browser, type Browser } from 'wxt/browser';
import type { Port } from './channel.ts';

const lineName = 'housestyle:agent';
const here = 'housestyle:agent-here';
const call = 'housestyle:call-agents';
const question = 'housestyle:ask-agents';

/** A runtime port in the shape of a MessagePort. What is posted after its end is lost, as on a MessagePort. */
export function asPort(port: Browser.runtime.Port, onEnd: () => void): Port {
  let ended = false;
  const adapter: Port = {
    onmessage: null,
    postMessage(message) {
      if (ended) return;
      try {
        port.postMessage(message);
      } catch {
        // The other end is gone and its word has not come yet, or the extension was reloaded.
        end();
      }
    },
    close() {
      if (ended) return;
      ended = true;
      port.disconnect();
    },
  };
  const end = (): void => {
    if (ended) return;
    ended = true;
    onEnd();
  };
  port.onMessage.addListener((data: unknown) => {
    if (!ended) adapter.onmessage?.({ data } as MessageEvent);
  });
  port.onDisconnect.addListener(() => {
    // Reading it is what keeps the browser from reporting that nobody listened.
    void browser.runtime.lastError;
    end();
  });
  return adapter;
}

/** The agent's end. `onEnd`: the sidebar went away. Undefined once the extension was reloaded under the page. */
export function connectToSidebar(onEnd: () => void): Port | undefined {
  try {
    return asPort(browser.runtime.connect({ name: lineName }), onEnd);
  } catch {
    // An invalidated context throws at once.
    return undefined;
  }
}

/** Where an agent stands: in a frame below the sidebar's own page, or in the top frame, where no sidebar can stand. */
export type AgentPlace = 'frame' | 'top';

/**
 * The sidebar's end: takes the agents of its own tab, and calls those that stand already. Sidebars of other tabs get the
 * same port; they must leave it alone, since closing it would close it for all.
 */
export function acceptAgents(tabId: number, place: AgentPlace, onAgent: (port: Browser.runtime.Port) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    const { sender } = port;
    const ours = port.name === lineName && sender?.id === browser.runtime.id;
    if (ours && sender?.tab?.id === tabId && (sender.frameId === 0) === (place === 'top')) onAgent(port);
  });
}

/** The sidebar calls its tab's agents: it is new, and they may still hold on to the one before. */
export function callAgents(tabId: number): void {
  tellTab(tabId, call);
}

/** The background asks a tab's agents, for a top frame that was not there yet when they told of themselves. */
export function askAgents(tabId: number): void {
  tellTab(tabId, question);
}

function tellTab(tabId: number, message: string): void {
  // Frames of Firefox have no such function; there are no agents there (design D4). Nobody answers where no agent is.
  void browser.tabs?.sendMessage(tabId, message).catch(() => undefined);
}

/** Agents hear that they may join, or that they are asked for. */
export function onCalled(onCall: () => void, onQuestion: () => void, signal: AbortSignal): void {
  const hear = (message: unknown): undefined => {
    if (message === call) onCall();
    if (message === question) onQuestion();
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(hear));
}

/** The background tells a tab's top frame that an agent is there; false where nobody answers. */
export async function tellTop(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, here, { frameId: 0 })) === true;
  } catch {
    // No content script in the top frame: a page that we may not enter frames the platform.
    return false;
  }
}

/** The top frame hears of agents, and says whether its sidebar is up. */
export function onAgentHere(listener: () => Promise<boolean>): void {
  browser.runtime.onMessage.addListener((message: unknown, _sender, sendResponse) => {
    if (message !== here) return undefined;
    void listener().then(sendResponse);
    return true;
  });
}
