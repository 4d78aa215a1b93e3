/**
 * Froala: takes the browser's commands, keeps undo steps of its own and answers undo keys that no person pressed.
 *
 * Keys are gathered: what they wrote becomes a step when half a second passed without one, and no event makes it close
 * the step earlier (a blur would, and would also put the editor's menus away). So a fix waits until that is over; what a
 * command writes afterwards is a step of its own. Before it the editor is made to keep the text as it is: an untouched
 * draft has no step to come back to. Words are taken out by the command too, which leaves the browser's no-break space
 * where one is needed: at the key the editor would leave none, and would take the step before back with it at an undo.
 */
import { sendKey } from './commands.ts';
import type { EditorFamily } from './editor.ts';
import { editableBy, focusAlone, typeWords, insertTyped, insertHtml, undoByWholeKey } from './hands.ts';
import { openRich } from './rich.ts';

export const froala: EditorFamily = {
  id: 'froala',
  capabilities: { bold: true, pictures: true, highlights: true, fixes: 'direct' },
  find: (candidate) => editableBy(candidate, '.fr-element'),
  open: (element, field, format) =>
    openRich(
      {
        id: 'froala',
        capabilities: froala.capabilities,
        // Without a licence the editor writes a line of its maker's below the text.
        shape: { furniture: (part) => part.matches('[data-f-id="pbf"]') },
        focus: focusAlone,
        joinsWithin: 550,
        joins: 'keys',
        // The release of no key at all: it looks whether its newest step is the text as it stands, and adds one if not.
        boundary: (editable) => sendKey(editable, { key: 'Unidentified', code: '', keyCode: 0 }, ['keyup']),
        ways: [typeWords],
        takeBack: undoByWholeKey,
        insertText: insertTyped,
        // Its own paste would read every data address as base64.
        insertPicture: insertHtml,
      },
      element,
      field,
      format,
    ),
};
