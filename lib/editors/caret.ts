/** The writer's caret in block coordinates: saved before a fix, put back after it. */
import { mapSpan } from '../draft/span.ts';
import type { DomReader } from './dom-reader.ts';
import { offsetOf, rangeOf } from './dom-range.ts';
import type { BlockEdit, Caret } from './editor.ts';
import { selectionOf } from './selection.ts';

/** Undefined when the editable never had a caret, or it stands where no text is. */
export function saveCaret(reader: DomReader, element: HTMLElement): Caret | undefined {
  const selection = selectionOf(element);
  const node = selection?.focusNode;
  if (!selection || !node || !element.contains(node)) return undefined;
  for (const { id, block } of reader.all()) {
    if (!block.key.contains(node) && !node.contains(block.key)) continue;
    const offset = offsetOf(block, node, selection.focusOffset);
    if (offset !== undefined) return { blockId: id, offset };
  }
  return undefined;
}

/** Where the caret was, moved along with the edit; without one, or inside the replaced words, behind the new words. */
export function restoreCaret(reader: DomReader, element: HTMLElement, caret: Caret | undefined, edit: BlockEdit): void {
  const behind: Caret = { blockId: edit.blockId, offset: edit.span.start + edit.text.length };
  const target = caret ? (moved(caret, edit) ?? behind) : behind;
  reader.read();
  const block = reader.find(target.blockId);
  const range = block && rangeOf(block, { start: target.offset, end: target.offset });
  if (!range) return;
  selectionOf(element)?.collapse(range.startContainer, range.startOffset);
}

/** Where the caret was, in a text that did not change; what stayed selected, the writer's next key would overwrite. */
export function returnCaret(reader: DomReader, element: HTMLElement, caret: Caret | undefined): void {
  reader.read();
  const block = caret && reader.find(caret.blockId);
  const range = block && rangeOf(block, { start: caret.offset, end: caret.offset });
  const selection = selectionOf(element);
  if (range) selection?.collapse(range.startContainer, range.startOffset);
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
