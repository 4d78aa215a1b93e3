/** The writer's caret in block coordinates: saved before a fix, put back after it. */
import { mapSpan } from '../draft/span.ts';
import type { DomReader } from './dom-reader.ts';
import { offsetOf, rangeOf } from './dom-range.ts';
import type { BlockEdit, Caret } from './editor.ts';
import { selectionOf } from './selection.ts';

/** A caret with the very place it stood at: at the edge of a link or of bold words one offset is two places. */
export interface SavedCaret extends Caret {
  readonly node: Node;
  readonly nodeOffset: number;
}

/** Undefined when the editable never had a caret, or it stands where no text is. */
export function saveCaret(reader: DomReader, element: HTMLElement): SavedCaret | undefined {
  const selection = selectionOf(element);
  const node = selection?.focusNode;
  if (!selection || !node || !element.contains(node)) return undefined;
  for (const { id, block } of reader.all()) {
    if (!block.key.contains(node) && !node.contains(block.key)) continue;
    const offset = offsetOf(block, node, selection.focusOffset);
    if (offset !== undefined) return { blockId: id, offset, node, nodeOffset: selection.focusOffset };
  }
  return undefined;
}

/** Where the caret was, moved along with the edit; without one, or inside the replaced words, behind the new words. */
export function restoreCaret(
  reader: DomReader,
  element: HTMLElement,
  caret: SavedCaret | undefined,
  edit: BlockEdit,
): void {
  const behind: Caret = { blockId: edit.blockId, offset: edit.span.start + edit.text.length };
  const target = caret ? (moved(caret, edit) ?? behind) : behind;
  reader.read();
  const place = placeOf(reader, target, caret);
  if (place) selectionOf(element)?.collapse(place.node, place.offset);
}

/** Where the saved caret stood, if that is still the place, else where the text says. */
function placeOf(
  reader: DomReader,
  { blockId, offset }: Caret,
  saved: SavedCaret | undefined,
): { readonly node: Node; readonly offset: number } | undefined {
  const block = reader.find(blockId);
  if (!block) return undefined;
  if (saved?.node.nodeType === Node.TEXT_NODE && saved.node.isConnected) {
    // Editors keep marks of their own behind the caret, and may have cleared them away meanwhile.
    const at = Math.min(saved.nodeOffset, (saved.node as Text).length);
    if (offsetOf(block, saved.node, at) === offset) return { node: saved.node, offset: at };
  }
  const range = rangeOf(block, { start: offset, end: offset });
  return range && { node: range.startContainer, offset: range.startOffset };
}

/** Where the caret was, in a text that did not change; what stayed selected, the writer's next key would overwrite. */
export function returnCaret(reader: DomReader, element: HTMLElement, caret: SavedCaret | undefined): void {
  reader.read();
  const place = caret && placeOf(reader, caret, caret);
  const selection = selectionOf(element);
  if (place) selection?.collapse(place.node, place.offset);
  else if (selection && selection.rangeCount > 0) selection.collapseToEnd();
}

/** The edit that undoes `edit`, for moving a caret through an undo. */
export function inverse(edit: BlockEdit): BlockEdit {
  const { start } = edit.span;
  return { blockId: edit.blockId, span: { start, end: start + edit.text.length }, quote: edit.text, text: edit.quote };
}

function moved(caret: Caret, edit: BlockEdit): Caret | undefined {
  if (caret.blockId !== edit.blockId) return caret;
  const span = mapSpan({ start: caret.offset, end: caret.offset }, { span: edit.span, text: edit.text });
  return span && { blockId: caret.blockId, offset: span.start };
}
