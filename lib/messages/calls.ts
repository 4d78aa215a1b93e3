/**
 * Every call over the line between a page and its sidebar, by direction. Each entry is a function type: data in,
 * value out (wrapped in a Result by the channel). The draft crosses here and nowhere else.
 */
import type { DraftPatch, FieldId } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';
import type { Level } from '../rules/rule.ts';

/** The value of a call that is told and not answered: one message, where a key would otherwise cost both sides two. */
export type Told = 'told';

/** What the page says of itself when the line is up, and again when the editor changes. */
export interface PageHello {
  /** Id in lib/platforms. */
  readonly platform: string;
  /** May a picture be put into the body of this editor? Otherwise the ladder starts at the clipboard. */
  readonly pictures: boolean;
  /** Fields whose editors take no fix from outside: the place is shown, the words copied, the writer pastes. */
  readonly guided: readonly FieldId[];
  /** Host name of the top frame, and whether the panel stands open there; an agent in a frame knows neither. */
  readonly host?: string;
  readonly open?: boolean;
}

export interface Mark {
  readonly findingId: string;
  readonly blockId: string;
  readonly span: Span;
  readonly quote: string;
  readonly level: Level;
}

/** What is new about the marks of the draft as it was at `revision`; every other mark holds at that revision too. */
export interface MarkChange {
  readonly revision: number;
  /** `marks` are all there are; otherwise the new ones and those that are not what they were. */
  readonly whole: boolean;
  readonly marks: readonly Mark[];
  /** Findings whose marks are no more. */
  readonly gone: readonly string[];
}

/** A place in the draft as it was at `revision`. */
export interface Target {
  readonly revision: number;
  readonly blockId: string;
  readonly span: Span;
  readonly quote: string;
}

export interface ApplyRequest extends Target {
  readonly text: string;
}

export type Snippet =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'picture';
      readonly src: string;
      readonly alt: string;
      readonly width: number;
      readonly height: number;
    };

/** Calls that the page makes and the sidebar answers. */
export interface PageToSidebar {
  hello: (data: PageHello) => void;
  /** Where the patch's base is not what the sidebar holds, it asks for the whole draft by `full`. */
  draft: (data: DraftPatch) => Told;
  /** The editor went away; its findings mean nothing any more. `another`: nor does what was passed over in its draft. */
  left: (data: { readonly another: boolean }) => void;
  /** Edits took marks that may stand again: what is said of the draft of `revision` is wanted though it be nothing new. */
  marksWanted: (data: { readonly revision: number }) => Told;
  /** The writer's caret or pointer is inside a mark. */
  markPressed: (data: { readonly findingId: string }) => void;
  /** The writer asked for the sidebar by keyboard. */
  focus: (data: null) => void;
}

/** Calls that the sidebar makes and the one who guides the editor answers: the page, or an agent in a frame of it. */
export interface SidebarToEditor {
  /** Marks of a composing block are left as they are. What says nothing new may be left out (`marksWanted`). */
  marks: (data: MarkChange) => Told;
  /** Send a patch with base 0 and every block. */
  full: (data: null) => void;
  /** Through the editor's own input path, one undo step, read back. */
  apply: (data: ApplyRequest) => { readonly revision: number };
  /** Take the last fix back by the editor's own undo. */
  undo: (data: null) => void;
  /** Scroll to the place and pulse it. */
  show: (data: Target) => void;
  /** The same, and it stays lit while the writer replaces it by hand. */
  guide: (data: Target) => void;
  insert: (data: Snippet) => void;
  /** Put keyboard focus back to the caret. */
  focusEditor: (data: null) => void;
}

/** The editor and the place of the sidebar beside it, as the session calls them. */
export interface SidebarToPage extends SidebarToEditor {
  /** How much of the window the sidebar takes, and on which side. */
  frame: (data: { readonly open: boolean; readonly side: 'left' | 'right' }) => void;
}

/** All calls that the sidebar makes to the top frame it stands in. */
export interface SidebarToTop extends SidebarToPage {
  /** The agent in a frame of this page went away, and its editor with it. */
  agentLeft: (data: null) => void;
}
