/** Lexical and Koenig: text goes in by the event of the browser's spelling menu; no pictures without a node for them. */
import { sendReplacement } from './commands.ts';
import type { EditorFamily } from './editor.ts';
import { editableBy, focusAlone, typeWords, insertLines, undoByInput } from './hands.ts';
import { openRich } from './rich.ts';

export const lexical: EditorFamily = {
  id: 'lexical',
  capabilities: { bold: true, pictures: false, highlights: true, fixes: 'direct' },
  find: (candidate) => editableBy(candidate, '[data-lexical-editor="true"]'),
  open: (element, field, format) =>
    openRich(
      {
        id: 'lexical',
        capabilities: lexical.capabilities,
        focus: focusAlone,
        ways: [
          (editable, range, text) => void sendReplacement(editable, range, text),
          // Lexical answers the event, so this is for the day it stops doing so.
          typeWords,
        ],
        takeBack: undoByInput,
        insertText: insertLines,
      },
      element,
      field,
      format,
    ),
};
