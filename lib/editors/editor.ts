/** What an editor family must be able to do. One file a family; the platform names the families to try. */
import type { Result } from '../base/result.ts';
import type { Block, DraftFormat, FieldId } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';
import type { Snippet } from '../messages/calls.ts';
import type { FamilyId } from '../messages/editor-family.ts';

/** What the family's editors can hold and do; the contract suite's rows follow these. */
export interface Capabilities {
  readonly bold: boolean;
  /** A picture with its alt text can be inserted. */
  readonly pictures: boolean;
  /** Marks by the CSS Custom Highlight API; otherwise by the mirror overlay. */
  readonly highlights: boolean;
  /** `guided`: the editor takes no edit that could be undone; the place is shown, the words copied, the writer pastes. */
  readonly fixes: 'direct' | 'guided';
}

export interface Reading {
  readonly format: DraftFormat;
  readonly blocks: readonly Block[];
  /** The editor holds more than the limit; the rest was not read. */
  readonly cut: boolean;
}

/** One replacement inside one block. */
export interface BlockEdit {
  readonly blockId: string;
  readonly span: Span;
  /** What stands there now; anything else is `editor.stale`. */
  readonly quote: string;
  readonly text: string;
}

/** A caret in block coordinates, UTF-16 units. */
export interface Caret {
  readonly blockId: string;
  readonly offset: number;
}

export interface Editor {
  readonly family: FamilyId;
  readonly field: FieldId;
  readonly capabilities: Capabilities;
  /** The editable element itself: a textarea, a contenteditable root, or the root of an editor that draws its own lines. */
  readonly element: HTMLElement;
  /** Only the lines in view are in the DOM, and they come and go without a change of text. */
  readonly drawnInPart?: boolean;
  /** Still in its document, and the document still in a window. */
  alive(): boolean;
  composing(): boolean;
  /** Where the caret stands, in the last reading's blocks; undefined when it is elsewhere. */
  caret(): Caret | undefined;
  read(): Reading;
  /** DOM ranges of a span of the last reading; empty when it is not there any more, or for a textarea. */
  ranges(blockId: string, span: Span): readonly Range[];
  /** Of a textarea: its value as it was last read, and where in that a block begins. Keys may have come since. */
  readonly value?: { read(): string; offsetOf(blockId: string): number | undefined };
  /** Errors: editor.gone, editor.composing, editor.stale, editor.refused (nothing changed), editor.damaged (could not be taken back), editor.read-only. */
  apply(edit: BlockEdit): Promise<Result<null>>;
  /** The family's own undo, once. */
  takeBack(): Promise<Result<null>>;
  /** At the caret, else at the end. Errors: editor.unsupported, editor.refused, editor.gone, editor.composing. */
  insert(snippet: Snippet): Promise<Result<null>>;
  /** Scrolls to the span; focus does not move. */
  reveal(blockId: string, span: Span): void;
  focus(): void;
  /** Calls back after any change of text, never more than once a task; stops with the signal. */
  watch(onChange: () => void, signal: AbortSignal): void;
}

/** A plug-in of lib/editors: one file, one entry in lib/editors/index.ts. */
export interface EditorFamily {
  readonly id: FamilyId;
  readonly capabilities: Capabilities;
  /** Is this element (found by the platform's selector) an editor of the family? Returns the editable, or nothing. */
  find(candidate: Element): HTMLElement | undefined;
  /**
   * Families that are read and written in the page's own world: does the bridge know the editor that was found here?
   * Where it does not, even once the bridge was brought in, the element is nobody's.
   */
  reachable?(element: HTMLElement): boolean;
  open(element: HTMLElement, field: FieldId, format: DraftFormat): Editor;
}
