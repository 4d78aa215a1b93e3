/** Trix: takes pasted text into its own document; it answers undo keys that no person pressed as well. */
import type { EditorFamily } from './editor.ts';
import { editableBy, focusAlone, pasteWords, insertPasted, undoByWholeKey } from './hands.ts';
import { openRich } from './rich.ts';

export const trix: EditorFamily = {
  id: 'trix',
  // A picture would need the site's own upload.
  capabilities: { bold: true, pictures: false, highlights: true, fixes: 'direct' },
  find: (candidate) => editableBy(candidate, 'trix-editor'),
  open: (element, field, format) =>
    openRich(
      {
        id: 'trix',
        capabilities: trix.capabilities,
        focus: focusAlone,
        waitsForSelection: true,
        ways: [pasteWords],
        takeBack: undoByWholeKey,
        insertText: insertPasted,
      },
      element,
      field,
      format,
    ),
};
