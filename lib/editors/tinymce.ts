/** TinyMCE 4 and later, written to inside its frame: the frame's window needs focus, and undo needs a boundary. */
import { sendKey } from './commands.ts';
import type { EditorFamily } from './editor.ts';
import { focusWithWindow, typeOrErase, typeWords, insertTyped, insertHtml, undoByWholeKey } from './hands.ts';
import { openRich } from './rich.ts';

export const tinymce: EditorFamily = {
  id: 'tinymce',
  capabilities: { bold: true, pictures: true, highlights: true, fixes: 'direct' },
  find(candidate) {
    const frame = candidate.tagName === 'IFRAME' ? candidate : candidate.querySelector('iframe');
    let body: HTMLElement | null | undefined;
    try {
      body = (frame as HTMLIFrameElement | null)?.contentDocument?.body;
    } catch {
      // A frame of another origin is not ours to reach from here.
      return undefined;
    }
    const known = body && (body.id === 'tinymce' || body.classList.contains('mce-content-body'));
    return known && body?.isContentEditable ? body : undefined;
  },
  open: (element, field, format) =>
    openRich(
      {
        id: 'tinymce',
        capabilities: tinymce.capabilities,
        focus: focusWithWindow,
        // It takes no notice of a caret that is back where it last saw it, and leaves its own mark at the end of a link.
        entered: (body) => sendKey(body, insertKey, ['keyup']),
        boundary: (body) => {
          // The editor ends the writer's undo level at the first key and begins one for what follows at the second. Keys
          // that mean nothing else: an arrow or a space beside a link moves the selection or types, trusted or not.
          endLevel(body);
          sendKey(body, { key: 'F24', code: 'F24', keyCode: 135 }, ['keydown', 'keyup']);
        },
        ways: [typeOrErase, typeWords],
        seal(body) {
          endLevel(body);
          return true;
        },
        takeBack: undoByWholeKey,
        insertText: insertTyped,
        insertPicture: insertHtml,
      },
      element,
      field,
      format,
    ),
};

function endLevel(body: HTMLElement): void {
  sendKey(body, insertKey, ['keydown', 'keyup']);
}

/** At its release the editor looks where the caret is, and writes nothing. */
const insertKey = { key: 'Insert', code: 'Insert', keyCode: 45 } as const;
