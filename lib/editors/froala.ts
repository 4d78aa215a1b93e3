/** Froala: takes the browser's commands, keeps undo steps of its own and answers undo keys that no person pressed. */
import { sendKey, sendPaste, typeText } from './commands.ts';
import type { EditorFamily } from './editor.ts';
import { openRich } from './rich.ts';

export const froala: EditorFamily = {
  id: 'froala',
  capabilities: { bold: true, pictures: true, highlights: true, fixes: 'direct' },
  find(candidate) {
    const editable =
      candidate.closest<HTMLElement>('.fr-element') ?? candidate.querySelector<HTMLElement>('.fr-element');
    return editable?.isContentEditable ? editable : undefined;
  },
  open: (element, field, format) =>
    openRich(
      {
        id: 'froala',
        capabilities: froala.capabilities,
        focus: (editable) => editable.focus({ preventScroll: true }),
        ways: [(editable, _range, text) => void typeText(editable.ownerDocument, text)],
        takeBack: (editable) =>
          sendKey(editable, { key: 'z', code: 'KeyZ', keyCode: 90, ctrl: true }, ['keydown', 'keyup']),
        insertText: (editable, text) => void typeText(editable.ownerDocument, text),
        insertPicture: (editable, html) => void sendPaste(editable, 'text/html', html),
      },
      element,
      field,
      format,
    ),
};
