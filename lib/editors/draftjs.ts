/**
 * Draft.js: it takes in what the browser does inside one text node, and what is pasted over several; typing over
 * several would double their words. No pictures: a bare Draft.js has no block for them.
 */
import { sendKey, sendPaste, typeText } from './commands.ts';
import type { EditorFamily } from './editor.ts';
import { editableBy, focusAlone, insertPasted, undoByKey } from './hands.ts';
import { openRich } from './rich.ts';
import type { Replace } from './rich-family.ts';

export const draftjs: EditorFamily = {
  id: 'draftjs',
  capabilities: { bold: true, pictures: false, highlights: true, fixes: 'direct' },
  find: (candidate) => editableBy(candidate, '.public-DraftEditor-content'),
  open: (element, field, format) =>
    openRich(
      {
        id: 'draftjs',
        capabilities: draftjs.capabilities,
        focus: focusAlone,
        // Before it is told, the words would go into the paragraph of the old caret.
        waitsForSelection: true,
        ways: [replace, (editable, _range, text) => void (text !== '' && sendPaste(editable, 'text/plain', text))],
        takeBack: undoByKey,
        insertText: insertPasted,
      },
      element,
      field,
      format,
    ),
};

const replace: Replace = (editable, range, text) => {
  if (text === '') sendKey(editable, { key: 'Backspace', code: 'Backspace', keyCode: 8 }, ['keydown']);
  else if (range.startContainer === range.endContainer) typeText(editable.ownerDocument, text);
  else sendPaste(editable, 'text/plain', text);
};
