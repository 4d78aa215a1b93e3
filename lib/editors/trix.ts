/** Trix: takes pasted text into its own document; it answers undo keys that no person pressed as well. */
import { sendKey, sendPaste } from './commands.ts';
import type { EditorFamily } from './editor.ts';
import { openRich } from './rich.ts';

export const trix: EditorFamily = {
  id: 'trix',
  // A picture would need the site's own upload.
  capabilities: { bold: true, pictures: false, highlights: true, fixes: 'direct' },
  find(candidate) {
    const editable =
      candidate.closest<HTMLElement>('trix-editor') ?? candidate.querySelector<HTMLElement>('trix-editor');
    return editable?.isContentEditable ? editable : undefined;
  },
  open: (element, field, format) =>
    openRich(
      {
        id: 'trix',
        capabilities: trix.capabilities,
        focus: (editable) => editable.focus({ preventScroll: true }),
        waitsForSelection: true,
        ways: [(editable, _range, text) => void sendPaste(editable, 'text/plain', text)],
        takeBack: (editable) =>
          sendKey(editable, { key: 'z', code: 'KeyZ', keyCode: 90, ctrl: true }, ['keydown', 'keyup']),
        insertText: (editable, text) => void sendPaste(editable, 'text/plain', text),
      },
      element,
      field,
      format,
    ),
};
