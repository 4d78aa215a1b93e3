/** What Housestyle may do at an address, and why nothing is checked there; the popup says it in words. */
import type { FamilyId } from '../messages/editor-family.ts';
import { matchesHost, platforms, platformsAt } from './index.ts';

/** Reasons in the order in which a writer would look for them. Keys of the dictionary's `reasons`. */
export type SilentReason =
  | 'not-a-page'
  | 'paused'
  | 'not-granted'
  | 'not-writing'
  | 'no-editor'
  | 'reload'
  | 'frame-unreached'
  | 'blocked'
  | 'shut';

/** What a content script says of its page. */
export interface PageFacts {
  readonly editor: boolean;
  /** The page lets no frame of ours work; the browser's own side panel is left. */
  readonly blocked?: boolean;
  /** Of the body's editor, where the page itself reaches it. */
  readonly family?: FamilyId;
}

export interface SiteFacts {
  readonly url: string | undefined;
  /** Origins of the extension's permissions, as match patterns. */
  readonly granted: readonly string[];
  readonly paused: readonly string[];
  /** What the content script answered; undefined when none answered. */
  readonly page: PageFacts | undefined;
  /** Can this browser join a frame of another origin to the sidebar (design D4)? */
  readonly framesReached: boolean;
  /** Has this browser a side panel that a press in the popup can open? Firefox's own sidebar is none: it belongs to no tab. */
  readonly sidePanel: boolean;
}

export interface SiteView {
  readonly kind: 'supported' | 'granted' | 'grantable' | 'paused' | 'not-a-page';
  readonly host: string;
  /** Id of the platform, for fixed hosts and recognised addresses. */
  readonly platform: string | undefined;
  readonly reasons: readonly SilentReason[];
  /** Match pattern to ask for or to give back. */
  readonly pattern: string | undefined;
}

export function viewSite({ url, granted, paused, page, framesReached, sidePanel }: SiteFacts): SiteView {
  const address = parseAddress(url);
  if (!address)
    return { kind: 'not-a-page', host: '', platform: undefined, reasons: ['not-a-page'], pattern: undefined };
  const host = address.hostname;
  const pattern = `${address.protocol}//${host}/*`;
  const fixed = platforms.find((platform) => platform.matches.some((match) => matchesHost(match, host)));
  const mayEnter = fixed !== undefined || granted.some((origin) => covers(origin, address));
  const platform = mayEnter ? (platformsAt(address)[0] ?? fixed)?.id : undefined;
  const base = { host, platform, pattern };
  if (!mayEnter) return { ...base, kind: 'grantable', reasons: ['not-granted'] };
  if (paused.includes(host)) return { ...base, kind: 'paused', reasons: ['paused'] };
  const kind = fixed ? 'supported' : 'granted';
  if (platformsAt(address).length === 0) return { ...base, kind, reasons: ['not-writing'] };
  if (!page) return { ...base, kind, reasons: ['reload'] };
  if (page.editor) return { ...base, kind, reasons: page.blocked ? [sidePanel ? 'blocked' : 'shut'] : [] };
  return { ...base, kind, reasons: [fixed?.frames && !framesReached ? 'frame-unreached' : 'no-editor'] };
}

function parseAddress(url: string | undefined): URL | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const address = new URL(url);
  return address.protocol === 'https:' || address.protocol === 'http:' ? address : undefined;
}

function covers(origin: string, address: URL): boolean {
  if (origin === '<all_urls>') return true;
  const match = /^(\*|https?):\/\/([^/]+)\//.exec(origin);
  if (!match) return false;
  const [, scheme, host = ''] = match;
  if (scheme !== '*' && `${scheme}:` !== address.protocol) return false;
  return host === '*' || matchesHost(`https://${host}/*`, address.hostname);
}
