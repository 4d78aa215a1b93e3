/** ProseMirror and Tiptap: take execCommand with the formatting of the words; pictures arrive by an HTML paste. */
import { sendPaste, sendUndo, typeText } from './commands.ts';
import type { EditorFamily } from './editor.ts';
import { openRich } from './rich.ts';

export const prosemirror: EditorFamily = {
  id: 'prosemirror',
  capabilities: { bold: true, pictures: true, highlights: true, fixes: 'direct' },
  find(candidate) {
    const editable =
      candidate.closest<HTMLElement>('.ProseMirror') ?? candidate.querySelector<HTMLElement>('.ProseMirror');
    return editable?.isContentEditable ? editable : undefined;
  },
  open: (element, field, format) =>
    openRich(
      {
        id: 'prosemirror',
        capabilities: prosemirror.capabilities,
        focus: (editable) => editable.focus({ preventScroll: true }),
        // The history plug-in's usual delay, which Tiptap keeps too.
        joinsWithin: 500,
        ways: [(editable, _range, text) => void typeText(editable.ownerDocument, text)],
        takeBack: (editable) => void sendUndo(editable),
        insertText: (editable, text) => {
          if (text.includes('\n')) sendPaste(editable, 'text/plain', text);
          else typeText(editable.ownerDocument, text);
        },
        insertPicture: (editable, html) => void sendPaste(editable, 'text/html', html),
      },
      element,
      field,
      format,
    ),
};
