/** Puts and reads the caret for tests, in textareas and in editable trees of any window. */

/** The caret goes to one edge of the first place of `words` in the textarea. Throws when they are not there. */
export function caretInField(field: HTMLTextAreaElement, words: string, edge: 'start' | 'end'): void {
  const at = field.value.indexOf(words);
  if (at < 0) throw new Error(`the field does not hold: ${words}`);
  const caret = edge === 'start' ? at : at + words.length;
  field.focus();
  field.setSelectionRange(caret, caret);
}

export function beforeCaretInField(field: HTMLTextAreaElement): string | undefined {
  if (document.activeElement !== field) return undefined;
  return field.value.slice(field.value.lastIndexOf('\n', field.selectionStart - 1) + 1, field.selectionStart);
}

/** The same for a contenteditable root; `words` may run over bold and other inline nodes. */
export function caretInTree(root: HTMLElement, words: string, edge: 'start' | 'end'): void {
  const view = windowOf(root);
  const nodes = textNodes(root);
  const whole = nodes.map((node) => node.data).join('');
  const at = whole.indexOf(words);
  if (at < 0) throw new Error(`the editor does not hold: ${words}`);
  let left = edge === 'start' ? at : at + words.length;
  const node = nodes.find((candidate) => {
    if (left < candidate.length || (edge === 'end' && left === candidate.length)) return true;
    left -= candidate.length;
    return false;
  });
  if (!node) throw new Error(`no place for the caret at: ${words}`);
  view.focus();
  root.focus();
  view.getSelection()?.collapse(node, left);
}

export function beforeCaretInTree(root: HTMLElement): string | undefined {
  const selection = selectionOf(root);
  const anchor = selection?.anchorNode;
  if (!selection || !anchor || !root.contains(anchor) || !selection.isCollapsed) return undefined;
  let block: Node = anchor;
  while (block.parentNode && block !== root && block.parentNode !== root) block = block.parentNode;
  const range = root.ownerDocument.createRange();
  range.setStart(block, 0);
  range.setEnd(anchor, selection.anchorOffset);
  return asShown(range.toString());
}

/** The shown text of a tree, one line for each of its blocks. */
export function treeText(root: HTMLElement): string {
  // TinyMCE lays its own handles beside a table, Froala a line of its maker's; both are marked as not of the text.
  const blocks = [...root.childNodes].filter(
    (node) => node.nodeType !== Node.ELEMENT_NODE || !(node as Element).matches('[data-mce-bogus="all"], [data-f-id]'),
  );
  const style = windowOf(root).getComputedStyle(root).whiteSpace;
  const lines = blocks.flatMap((node) =>
    node.nodeType === Node.ELEMENT_NODE ? linesOf(node as Element) : looseLine(node.textContent ?? ''),
  );
  return (/pre|break-spaces/.test(style) ? lines : lines.map((line) => line.trim())).join('\n');
}

/** Words beside blocks, as a change of mode leaves them where the source had them between tags. */
function looseLine(text: string): readonly string[] {
  const words = asShown(text).replaceAll(/\s+/g, ' ').trim();
  return words === '' ? [] : [words];
}

const boxTags = new Set('UL OL LI TABLE TBODY THEAD TR TD TH BLOCKQUOTE FIGURE DIV P'.split(' '));

/** One line for each innermost block; words beside a block (a list item that holds a list) are a line of their own. */
function linesOf(block: Element): readonly string[] {
  if (![...block.children].some((child) => boxTags.has(child.tagName))) return [asShown(block.textContent)];
  const lines: string[] = [];
  let words = '';
  const end = (): void => {
    if (asShown(words).trim() !== '') lines.push(asShown(words));
    words = '';
  };
  for (const child of block.childNodes) {
    if (boxTags.has(child.nodeName)) {
      end();
      lines.push(...linesOf(child as Element));
    } else words += child.textContent ?? '';
  }
  end();
  return lines;
}

/**
 * Lexical holds a composition open with a zero-width space, TinyMCE the edge of a link with a byte order mark; no-break
 * spaces are the browser's own at line ends.
 */
function asShown(text: string): string {
  return text.replaceAll(/[\u200b\ufeff]/g, '').replaceAll('\u00a0', ' ');
}

/** In Chromium a shadow root has a selection of its own. */
function selectionOf(root: HTMLElement): Selection | null {
  const around = root.getRootNode() as Node & { getSelection?: () => Selection | null };
  return around.getSelection?.() ?? windowOf(root).getSelection();
}

function windowOf(root: HTMLElement): Window {
  const view = root.ownerDocument.defaultView;
  if (!view) throw new Error('the editor has left its window');
  return view;
}

function textNodes(root: HTMLElement): readonly Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text);
  return found;
}
