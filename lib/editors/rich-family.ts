/** What one contenteditable family tells of itself to what they share (`rich.ts`). */
import type { FamilyId } from '../messages/editor-family.ts';
import type { DomShape } from './dom-block.ts';
import type { Capabilities } from './editor.ts';
import type { Joins } from './undo-join.ts';

/** Replaces the selected range with text of one line; '' deletes. */
export type Replace = (element: HTMLElement, range: Range, text: string) => void;

/** What differs from family to family. Every function works on the editable whose range is selected and focused. */
export interface RichFamily {
  readonly id: FamilyId;
  readonly capabilities: Capabilities;
  /** What the editor's DOM means where its tags alone do not say it. */
  readonly shape?: DomShape;
  /**
   * The editable around a node, for editors whose blocks are editables of their own (the element opened is then the box
   * around them all). Default: the element itself.
   */
  editableOf?(element: HTMLElement, node: Node): HTMLElement | undefined;
  focus(element: HTMLElement): void;
  /** Tells an editor whose blocks are editables of their own that the caret was put into this one. */
  entered?(editable: HTMLElement): void;
  /** The editor takes over the selection only when the browser tells of it: an edit before that goes to the old place. */
  readonly waitsForSelection?: boolean;
  /** ms within which the editor joins an edit to the undo step of the one that it touches; a fix waits until they passed. */
  readonly joinsWithin?: number;
  /** Which edits those are; default: those that touch. */
  readonly joins?: Joins;
  /** Before a text edit: what makes the editor start a new undo step. */
  boundary?(element: HTMLElement): void;
  /** After an edit was read back: what ends its undo step, so that the writer's next key begins another. True: it did. */
  seal?(element: HTMLElement): boolean;
  /** Tried in order; the next one only where the one before changed nothing at all. */
  readonly ways: readonly [Replace, ...Replace[]];
  /** The editor's own undo, once. */
  takeBack(element: HTMLElement): void;
  insertText(element: HTMLElement, text: string): void;
  insertPicture?(element: HTMLElement, html: string): void;
}
