/** What inserting an asset needs in every contenteditable family: where it goes, how a picture is written, did it arrive. */
import type { Snippet } from '../messages/calls.ts';
import type { Reading } from './editor.ts';
import { selectionOf } from './selection.ts';

/** Did the snippet arrive, once more than it was there? */
export function holdsMore(
  before: { readonly blocks: Reading['blocks'] },
  after: { readonly blocks: Reading['blocks'] },
  snippet: Snippet,
): boolean {
  if (snippet.kind === 'picture') {
    const count = (reading: typeof before): number =>
      reading.blocks.reduce(
        (sum, block) => sum + (block.images ?? []).filter((image) => image.alt === snippet.alt).length,
        0,
      );
    return count(after) > count(before);
  }
  const squash = (reading: typeof before): string =>
    reading.blocks
      .map((block) => block.text)
      .join('')
      .replace(/\s+/g, '');
  const wanted = snippet.text.replace(/\s+/g, '');
  return squash(after).length === squash(before).length + wanted.length && squash(after).includes(wanted);
}

export function pictureHtml(document: Document, picture: Extract<Snippet, { kind: 'picture' }>): string {
  const image = document.createElement('img');
  image.setAttribute('src', picture.src);
  image.setAttribute('alt', picture.alt);
  image.setAttribute('width', String(picture.width));
  image.setAttribute('height', String(picture.height));
  return image.outerHTML;
}

/** The caret stays where the writer left it; without one it goes to the end of the editable. */
export function placeCaret(element: HTMLElement): void {
  const selection = selectionOf(element);
  if (!selection) return;
  if (selection.rangeCount > 0 && element.contains(selection.getRangeAt(0).commonAncestorContainer)) {
    if (!selection.isCollapsed) selection.collapseToEnd();
    return;
  }
  selection.selectAllChildren(element);
  selection.collapseToEnd();
}
