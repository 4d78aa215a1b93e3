/** Messages from anywhere to the background. They never carry a draft. */
import { browser } from 'wxt/browser';
import { fail } from '../base/result.ts';
import type { Language } from '../base/language.ts';
import type { Result } from '../base/result.ts';
import type { Ring } from '../delivery/documents.ts';
import type { Reason } from '../delivery/pace.ts';
import type { DeliveryStatus } from '../delivery/status.ts';

/** Every message the background answers, by name. */
export interface BackgroundCalls {
  /** A content script of a top frame asks for a one-time key for its sidebar. */
  'ticket:new': (data: null) => string;
  /** The sidebar shows the key it was handed; once, for the same tab only. Gives the tab's id. */
  'ticket:redeem': (data: { readonly nonce: string }) => number;
  /**
   * An agent in a frame of another origin found an editor; its top frame is told. True: the sidebar is up and may be
   * joined; false: it may come up, then it calls by itself.
   */
  'agent:here': (data: null) => boolean;
  /** A top frame came after its agents: they shall say again that they are there. */
  'agents:ask': (data: null) => void;
  /** A content script found an editor that only the page's own world can reach; true once the bridge is in. */
  'bridge:load': (data: null) => boolean;
  /** Is there a newer guideline? Asked by pages of the extension, as all below. null: nothing was joined. */
  'guideline:look': (data: { readonly reason: Reason }) => DeliveryStatus | null;
  /** What an invite leads to, before anything of it is trusted for good. */
  'guideline:invited': (data: { readonly invite: string }) => Invited;
  'guideline:join': (data: { readonly invite: string }) => DeliveryStatus;
  'guideline:leave': (data: null) => null;
  /** Does this install take new versions before the others? */
  'guideline:ring': (data: { readonly ring: Ring }) => null;
  /** A picture of the guideline by its hash, in base64; null: it is not at hand. */
  'guideline:picture': (data: { readonly hash: string }) => string | null;
}

export interface Invited {
  readonly org: string;
  readonly host: string;
  readonly channel: string;
  /** ISO moment until which the root holds. */
  readonly until: string;
  /** To be compared with what the comms team says. */
  readonly words: Readonly<Record<Language, readonly string[]>>;
}

export interface Sender {
  readonly tabId: number | undefined;
  readonly frameId: number | undefined;
  readonly url: string | undefined;
}

export type BackgroundHandlers = {
  readonly [Name in keyof BackgroundCalls]: (
    data: Parameters<BackgroundCalls[Name]>[0],
    sender: Sender,
  ) => Promise<Result<ReturnType<BackgroundCalls[Name]>>> | Result<ReturnType<BackgroundCalls[Name]>>;
};

interface Envelope {
  readonly kind: 'housestyle';
  readonly call: keyof BackgroundCalls;
  readonly data: unknown;
}

/** Errors: channel.closed when the extension was reloaded under this page. */
export async function askBackground<Name extends keyof BackgroundCalls>(
  call: Name,
  data: Parameters<BackgroundCalls[Name]>[0],
): Promise<Result<ReturnType<BackgroundCalls[Name]>>> {
  try {
    const answer = await browser.runtime.sendMessage({ kind: 'housestyle', call, data } satisfies Envelope);
    return (answer ?? fail('channel.closed')) as Result<ReturnType<BackgroundCalls[Name]>>;
  } catch (error) {
    // An invalidated context throws at once; a worker that could not wake rejects.
    return fail('channel.closed', error instanceof Error ? error.message : undefined);
  }
}

export function answerInBackground(handlers: BackgroundHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const envelope = message as Partial<Envelope> | null;
    if (envelope?.kind !== 'housestyle' || !envelope.call || !Object.hasOwn(handlers, envelope.call)) return undefined;
    const handler = handlers[envelope.call] as (
      data: unknown,
      from: Sender,
    ) => Promise<Result<unknown>> | Result<unknown>;
    const from: Sender = { tabId: sender.tab?.id, frameId: sender.frameId, url: sender.url };
    // A handler that breaks must not leave whoever asked waiting for ever.
    const broken = (error: unknown): Result<never> =>
      fail('channel.closed', error instanceof Error ? error.message : undefined);
    void (async () => handler(envelope.data, from))().catch(broken).then(sendResponse);
    return true;
  });
}

/** False once the extension was reloaded or removed under this page. Asked at each key, so not through the polyfill. */
export function contextAlive(): boolean {
  try {
    const { chrome } = globalThis as { readonly chrome?: { readonly runtime?: { readonly id?: string } } };
    return Boolean(chrome?.runtime?.id);
  } catch {
    return false;
  }
}

const pageQuestion = 'housestyle:page-state';

/** The popup's one question to a tab's page; undefined when no content script answers. */
export async function askPage<State>(tabId: number): Promise<State | undefined> {
  try {
    return (await browser.tabs.sendMessage(tabId, pageQuestion, { frameId: 0 })) as State | undefined;
  } catch {
    // No content script in that tab: the popup says what that means.
    return undefined;
  }
}

export function answerPopup(state: () => unknown): void {
  browser.runtime.onMessage.addListener((message: unknown, _sender, sendResponse) => {
    if (message !== pageQuestion) return undefined;
    sendResponse(state());
    return true;
  });
}
