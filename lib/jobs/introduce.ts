/** Lets a page and its sidebar recognise each other: a one-time key, bound to a tab, kept in memory only. */
import { fail, ok } from '../base/result.ts';
import type { BackgroundHandlers } from '../messages/runtime.ts';

/** ms that a key is good for. */
const lifetime = 30_000;

interface Ticket {
  readonly tabId: number;
  readonly until: number;
}

export interface IntroduceDeps {
  readonly now: () => number;
  readonly randomKey: () => string;
  /** Origin and path of our sidebar page, as a sender's url shows it. */
  readonly isSidebar: (url: string) => boolean;
  /** Tells the tab's top frame of an agent in a frame below it; see `agent:here`. */
  readonly tellTop: (tabId: number) => Promise<boolean>;
  /** Asks the tab's agents to tell of themselves. */
  readonly askAgents: (tabId: number) => void;
}

export function introduce(
  deps: IntroduceDeps,
): Pick<BackgroundHandlers, 'ticket:new' | 'ticket:redeem' | 'agent:here' | 'agents:ask'> {
  const tickets = new Map<string, Ticket>();
  return {
    'ticket:new'(_data, sender) {
      if (sender.frameId !== 0 || sender.tabId === undefined) return fail('ticket.refused', 'not a top frame');
      for (const [key, ticket] of tickets) if (ticket.until < deps.now()) tickets.delete(key);
      const nonce = deps.randomKey();
      tickets.set(nonce, { tabId: sender.tabId, until: deps.now() + lifetime });
      return ok(nonce);
    },
    'ticket:redeem'({ nonce }, sender) {
      const ticket = tickets.get(nonce);
      tickets.delete(nonce);
      const good =
        ticket !== undefined &&
        ticket.until >= deps.now() &&
        ticket.tabId === sender.tabId &&
        sender.url !== undefined &&
        deps.isSidebar(sender.url);
      return good ? ok(ticket.tabId) : fail('ticket.refused');
    },
    async 'agent:here'(_data, sender) {
      if (sender.tabId === undefined || !sender.frameId) return fail('ticket.refused', 'not a frame');
      return ok(await deps.tellTop(sender.tabId));
    },
    'agents:ask'(_data, sender) {
      if (sender.frameId !== 0 || sender.tabId === undefined) return fail('ticket.refused', 'not a top frame');
      deps.askAgents(sender.tabId);
      return ok(undefined);
    },
  };
}
