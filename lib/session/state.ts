/** The shape of one draft being guided: what the sidebar's screens read, and what they may ask for. */
import type { StoreApi } from 'zustand/vanilla';
import type { ErrorCode } from '../base/errors.ts';
import type { Result } from '../base/result.ts';
import type { Asset } from '../brand/asset.ts';
import type { Draft, FieldId } from '../draft/draft.ts';
import type { DeliveryStatus } from '../delivery/status.ts';
import type { Change } from '../guideline/diff.ts';
import type { Pack } from '../guideline/pack.ts';
import type { PageToSidebar, SidebarToPage, Snippet } from '../messages/calls.ts';
import type { Handlers, Remote } from '../messages/channel.ts';
import type { Finding, Language, Level, RuleRecord } from '../rules/rule.ts';

export type SessionStatus =
  /** No draft has arrived yet. */
  | 'waiting'
  /** A check is under way; earlier findings stay on screen. */
  | 'checking'
  | 'checked'
  /** The check could not be made; publishing stays possible. `problem` says why. */
  | 'failed'
  /** The editor went away. */
  | 'left';

/** Findings of one rule with the same words: one card. */
export interface FindingGroup {
  /** Stable: rule id and normalised words. */
  readonly key: string;
  readonly rule: RuleRecord;
  /** In draft order; never empty. */
  readonly findings: readonly Finding[];
}

/** Findings, not cards. */
export type LevelCounts = Readonly<Record<Level, number>>;

export type DismissScope = 'here' | 'draft';

export interface Dismissal {
  readonly key: string;
  readonly scope: DismissScope;
  readonly group: FindingGroup;
  /** Must-findings ask for one: quote, name, approved, other. */
  readonly reason?: DismissReason;
}

export type DismissReason = 'quote' | 'name' | 'approved' | 'other';

/** What happened last, said on the card or in a line of its own, with a way back where there is one. */
export type Notice =
  /** `count`: how many places, when all of a group were fixed at once. */
  | { readonly kind: 'fixed'; readonly groupKey: string; readonly text: string; readonly count?: number }
  /** `copied`: the text is on the clipboard already. */
  | {
      readonly kind: 'fix-failed';
      readonly groupKey: string;
      readonly code: ErrorCode;
      readonly text: string;
      readonly copied?: boolean;
    }
  /** The place `quote` is lit and `text` copied; `text` is '' where the words are to be removed. */
  | { readonly kind: 'guided'; readonly groupKey: string; readonly quote: string; readonly text: string }
  | { readonly kind: 'undone' }
  /** A press was held back: the page seems to cover the panel. */
  | { readonly kind: 'covered' }
  | { readonly kind: 'undo-failed'; readonly code: ErrorCode }
  | { readonly kind: 'inserted'; readonly assetId: string; readonly way: 'editor' | 'clipboard' | 'download' }
  | { readonly kind: 'insert-failed'; readonly assetId: string; readonly code: ErrorCode }
  | { readonly kind: 'copied' }
  | { readonly kind: 'copy-failed'; readonly text: string };

/** What the writer chose for the sidebar itself; kept by whoever made the session. */
export interface Choices {
  readonly open: boolean;
  readonly side: 'left' | 'right';
  readonly language: Language;
  readonly theme: 'system' | 'light' | 'dark';
}

export interface SessionState extends Choices {
  readonly status: SessionStatus;
  readonly problem?: ErrorCode;
  readonly pack?: Pack;
  /** The newest record in storage was refused; `pack` is the last good one. Names the place. */
  readonly packProblem?: string;
  /** Where the guideline comes from and when that was confirmed; absent: it came with the extension. */
  readonly delivery?: DeliveryStatus | undefined;
  /** What the guideline in use changed of the version before it. */
  readonly news?: { readonly from: number; readonly to: number; readonly changes: readonly Change[] } | undefined;
  readonly platform?: string;
  readonly host?: string;
  /** The body of this editor takes pictures. */
  readonly pictures: boolean;
  /** Fields whose editors take no fix from outside: the writer is guided to make it by hand. */
  readonly guided: readonly FieldId[];
  readonly draft: Draft;
  /** The draft that `groups` speak of: the one of the last finished check, never newer than `draft`. */
  readonly checkedDraft: Draft;
  /** must, should, tip; inside by position. Dismissed ones are not here. */
  readonly groups: readonly FindingGroup[];
  readonly dismissed: readonly Dismissal[];
  /** Key of the one open card. */
  readonly openKey?: string;
  /** Index of the open card's finding that is in view; 0 when the card opens. */
  readonly openPlace: number;
  /** Rises each time the writer asks for the panel by keyboard; the screen then takes the focus. */
  readonly focusAsked: number;
  readonly notice?: Notice;
  /** The draft is over the limit: only its beginning is checked. */
  readonly cut: boolean;
  /** Ids of rules that took too long and are left out; named to the writer. */
  readonly setAside: readonly string[];
  /** ms since the epoch of the last finished check. */
  readonly checkedAt?: number;
  /** How many finished checks. */
  readonly checks: number;
  /** Findings of each level at the last finished check: what a screen reader is told, once a check. */
  readonly lastCounts?: LevelCounts;
}

export interface SessionActions {
  openCard(key: string | undefined): void;
  /**
   * Fixes one finding (default: the group's first) with one of its fixes (default: the first). In a guided field it
   * shows the place and copies the words.
   */
  fix(key: string, options?: { readonly finding?: number; readonly choice?: number }): Promise<void>;
  fixAll(key: string): Promise<void>;
  undo(): Promise<void>;
  /** Shows one place of a group in the draft (default: the open card's); the index becomes `openPlace`. */
  show(key: string, finding?: number): Promise<void>;
  /** `here` is the place in view of the open card, else the group's first. */
  dismiss(key: string, scope: DismissScope, reason?: DismissReason): void;
  restore(key: string): void;
  insert(asset: Asset, snippet: Snippet): Promise<void>;
  copy(text: string): Promise<void>;
  setOpen(open: boolean): void;
  setSide(side: 'left' | 'right'): void;
  setLanguage(language: Language): void;
  setTheme(theme: 'system' | 'light' | 'dark'): void;
  checkAgain(): void;
  focusEditor(): void;
  /** Asks the guideline's host whether there is a newer one; what comes of it is told by `delivery`. */
  lookForGuideline(): Promise<void>;
  closeNotice(): void;
}

/** What the session needs from the outside world, handed in so that tests and the CLI need no browser. */
export interface Checked {
  readonly findings: readonly Finding[];
  /** Ids of the pack's rules that took too long and are left out: for a while, then until the pack is another one. */
  readonly setAside: readonly string[];
}

export interface Checker {
  /** Resolves with `check.overrun` or `check.crashed` instead of throwing. */
  check(draft: Draft, pack: Pack): Promise<Result<Checked>>;
  stop(): void;
}

/** The two rungs below the editor. */
export interface LowerRungs {
  /** Errors: clipboard.refused. */
  writeClipboard(data: string | Blob): Promise<Result<null>>;
  /** Saves a picture as a file; false when the browser would not. */
  download(name: string, src: string): Promise<boolean>;
}

/** The page as the session calls it. */
export type PageCalls = Remote<SidebarToPage>;

/** What a session needs from the outside world. */
export interface SessionDeps extends LowerRungs {
  readonly checker: Checker;
  /** ms since the epoch. */
  now(): number;
  /** What the writer chose before; missing ones take their defaults (open, right, ko, system). */
  readonly choices?: Partial<Choices>;
  /** The writer chose something for the sidebar itself. */
  onChoice(change: Partial<Choices>): void;
  /** Resolves when the guideline's host was asked. */
  lookForGuideline?(): Promise<void>;
}

export interface Session {
  readonly store: StoreApi<SessionState & SessionActions>;
  /** What the page may call. */
  readonly handlers: Handlers<PageToSidebar>;
  /** The line to the page is up. */
  link(page: PageCalls): void;
  /** The line is gone for good (the extension was reloaded): status `left` with problem `channel.closed`. */
  unlink(): void;
  /** A new guideline: checked against at once. */
  setPack(pack: Pack): void;
  /** The newest record in storage was refused; the last good pack stays in use. */
  setPackProblem(text: string | undefined): void;
  setDelivery(status: DeliveryStatus | undefined): void;
  setNews(news: SessionState['news']): void;
  /** Choices that were made elsewhere (another tab, the options page); `onChoice` is not called. */
  setChoices(change: Partial<Choices>): void;
  stop(): void;
}
