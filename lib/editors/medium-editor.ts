/** medium-editor: the browser writes, the library only watches; so the browser's own commands and its own undo. */
import { sendUndo, typeText } from './commands.ts';
import type { EditorFamily } from './editor.ts';
import { openRich } from './rich.ts';

export const mediumEditor: EditorFamily = {
  id: 'medium-editor',
  capabilities: { bold: true, pictures: true, highlights: true, fixes: 'direct' },
  find(candidate) {
    const editable = candidate.closest<HTMLElement>('.medium-editor-element, [data-medium-editor-element]');
    return editable?.isContentEditable ? editable : undefined;
  },
  open: (element, field, format) =>
    openRich(
      {
        id: 'medium-editor',
        capabilities: mediumEditor.capabilities,
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
