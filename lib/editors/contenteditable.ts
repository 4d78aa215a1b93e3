/** Plain contenteditable: the DOM is the model. The base of the generic case. */
import { sendUndo, typeText } from './commands.ts';
import type { EditorFamily } from './editor.ts';
import { openRich } from './rich.ts';

export const contenteditable: EditorFamily = {
  id: 'contenteditable',
  capabilities: { bold: true, pictures: true, highlights: true, fixes: 'direct' },
  find(candidate) {
    const editable = candidate as HTMLElement;
    return editable.isContentEditable ? editable : undefined;
  },
  open: (element, field, format) =>
    openRich(
      {
        id: 'contenteditable',
        capabilities: contenteditable.capabilities,
        focus: (editable) => editable.focus({ preventScroll: true }),
        ways: [(editable, _range, text) => void typeText(editable.ownerDocument, text)],
        takeBack: (editable) => {
          if (!sendUndo(editable)) editable.ownerDocument.execCommand('undo');
        },
        insertText: (editable, text) => void typeText(editable.ownerDocument, text),
        insertPicture: (editable, html) => void editable.ownerDocument.execCommand('insertHTML', false, html),
      },
      element,
      field,
      format,
    ),
};
