/**
 * Slate: text goes in by the event of the browser's spelling menu, with its target range. Never execCommand, which
 * Chromium lets change the DOM behind the model's back. No pictures: a bare Slate has no node for them.
 */
import { sendPaste, sendReplacement } from './commands.ts';
import type { EditorFamily } from './editor.ts';
import { editableBy, focusAlone, insertPasted, undoByInput } from './hands.ts';
import { openRich } from './rich.ts';

export const slate: EditorFamily = {
  id: 'slate',
  capabilities: { bold: true, pictures: false, highlights: true, fixes: 'direct' },
  find: (candidate) => editableBy(candidate, '[data-slate-editor="true"]'),
  open: (element, field, format) =>
    openRich(
      {
        id: 'slate',
        capabilities: slate.capabilities,
        focus: focusAlone,
        waitsForSelection: true,
        ways: [
          // Of the deletions this one alone takes its range from the event.
          (editable, range, text) => void sendReplacement(editable, range, text, 'deleteByCut'),
          (editable, _range, text) => void (text !== '' && sendPaste(editable, 'text/plain', text)),
        ],
        takeBack: undoByInput,
        insertText: insertPasted,
      },
      element,
      field,
      format,
    ),
};
