/** What families of rich editors do alike: being found, taking the focus, putting words and pictures in, and undo. */
import { sendKey, sendPaste, sendUndo, typeText } from './commands.ts';
import type { Replace } from './rich-family.ts';

/** The editable of that selector which the element is in, or which it holds. */
export function editableBy(candidate: Element, selector: string): HTMLElement | undefined {
  const found = candidate.closest<HTMLElement>(selector) ?? candidate.querySelector<HTMLElement>(selector);
  return found?.isContentEditable ? found : undefined;
}

export function focusAlone(editable: HTMLElement): void {
  editable.focus({ preventScroll: true });
}

/** For editables in a frame: with only the body focused some editors keep their old place and write there. */
export function focusWithWindow(editable: HTMLElement): void {
  editable.ownerDocument.defaultView?.focus();
  focusAlone(editable);
}

export const typeWords: Replace = (editable, _range, text) => void typeText(editable.ownerDocument, text);
/** Some editors take words out at the key, where they know how; the browser alone would leave a no-break space in their place. */
export const typeOrErase: Replace = (editable, range, text) => {
  if (text === '') sendKey(editable, { key: 'Backspace', code: 'Backspace', keyCode: 8 }, ['keydown']);
  else typeWords(editable, range, text);
};
export const pasteWords: Replace = (editable, _range, text) => void sendPaste(editable, 'text/plain', text);

export function insertTyped(editable: HTMLElement, text: string): void {
  typeText(editable.ownerDocument, text);
}

export function insertPasted(editable: HTMLElement, text: string): void {
  sendPaste(editable, 'text/plain', text);
}

/** Typing makes one line of several. */
export function insertLines(editable: HTMLElement, text: string): void {
  if (text.includes('\n')) insertPasted(editable, text);
  else insertTyped(editable, text);
}

export function insertHtml(editable: HTMLElement, html: string): void {
  editable.ownerDocument.execCommand('insertHTML', false, html);
}

export function pasteHtml(editable: HTMLElement, html: string): void {
  sendPaste(editable, 'text/html', html);
}

export function undoByInput(editable: HTMLElement): void {
  sendUndo(editable);
}

/** For editables without a history of their own: the browser's. */
export function undoByBrowser(editable: HTMLElement): void {
  if (!sendUndo(editable)) editable.ownerDocument.execCommand('undo');
}

export const undoKey = { key: 'z', code: 'KeyZ', keyCode: 90, ctrl: true } as const;

/** For editors that answer the key going down, whoever pressed it. */
export function undoByKey(editable: HTMLElement): void {
  sendKey(editable, undoKey, ['keydown']);
}

/** For those that also wait for it to come up. */
export function undoByWholeKey(editable: HTMLElement): void {
  sendKey(editable, undoKey, ['keydown', 'keyup']);
}
