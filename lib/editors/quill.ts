/**
 * Quill 1 and 2. Quill 2 answers the event of the browser's spelling menu, Quill 1 takes execCommand; a paste makes
 * Quill 1 delete the words and insert nothing.
 */
import { sendKey, sendReplacement, typeText } from './commands.ts';
import type { EditorFamily } from './editor.ts';
import { editableBy, focusAlone, insertTyped, insertHtml, undoByKey, undoKey } from './hands.ts';
import { openRich } from './rich.ts';

export const quill: EditorFamily = {
  id: 'quill',
  capabilities: { bold: true, pictures: true, highlights: true, fixes: 'direct' },
  find: (candidate) => editableBy(candidate, '.ql-editor'),
  open: (element, field, format) =>
    openRich(
      {
        id: 'quill',
        capabilities: quill.capabilities,
        shape: { kindOf: (line) => (line.classList.contains('ql-code-block') ? { kind: 'code' } : undefined) },
        focus: focusAlone,
        // The usual delay of its history, which joins whatever happens in it. No key or event ends a step earlier
        // without changing the draft, so a fix behind the writer's typing waits.
        joinsWithin: 1_000,
        joins: 'anywhere',
        seal,
        ways: [
          (editable, range, text) => {
            if (text === '' || !sendReplacement(editable, range, text)) typeText(editable.ownerDocument, text);
          },
        ],
        takeBack: undoByKey,
        insertText: insertTyped,
        insertPicture: insertHtml,
      },
      element,
      field,
      format,
    ),
};

/**
 * Undoing and redoing the fix just made ends its step at once: else the writer's next second of typing would join it.
 * Where the undo changes nothing there is nothing to redo. Quill 1 would compose decomposed Hangul on the way: there the
 * step stays open.
 */
function seal(editable: HTMLElement): boolean {
  const shown = editable.textContent;
  if (shown !== shown.normalize('NFC')) return false;
  const { MutationObserver } = editable.ownerDocument.defaultView as Window & typeof globalThis;
  const observer = new MutationObserver(() => {});
  observer.observe(editable, { subtree: true, childList: true, characterData: true, attributes: true });
  sendKey(editable, undoKey, ['keydown']);
  const undone = observer.takeRecords().length > 0;
  if (undone) sendKey(editable, { ...undoKey, shift: true }, ['keydown']);
  observer.disconnect();
  return undone;
}
