/** CKEditor 5: text goes in by the event of the browser's spelling menu; what execCommand does it would throw away. */
import { sendReplacement } from './commands.ts';
import type { EditorFamily } from './editor.ts';
import { editableBy, focusAlone, insertPasted, pasteHtml, undoByKey } from './hands.ts';
import { openRich } from './rich.ts';

export const ckeditor5: EditorFamily = {
  id: 'ckeditor5',
  capabilities: { bold: true, pictures: true, highlights: true, fixes: 'direct' },
  find: (candidate) => editableBy(candidate, '.ck-editor__editable:not(.ck-editor__nested-editable)'),
  open: (element, field, format) =>
    openRich(
      {
        id: 'ckeditor5',
        capabilities: ckeditor5.capabilities,
        shape: {
          furniture: (part) => part.classList.contains('ck-fake-selection-container'),
          // Holds the caret where nothing else would.
          filler: '\u2060',
          writable: '.ck-editor__nested-editable',
        },
        editableOf: (root, node) => {
          const around = node.nodeType === 1 ? (node as Element) : node.parentElement;
          return around?.closest<HTMLElement>('.ck-editor__nested-editable') ?? root;
        },
        focus: focusAlone,
        // The formatting of the new words is that of the editor's own selection.
        waitsForSelection: true,
        ways: [(editable, range, text) => void sendReplacement(editable, range, text)],
        takeBack: undoByKey,
        insertText: insertPasted,
        insertPicture: pasteHtml,
      },
      element,
      field,
      format,
    ),
};
