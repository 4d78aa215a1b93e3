/** TinyMCE 4 and later, written to inside its frame: the frame's window needs focus, and undo needs a boundary. */
import { sendKey } from './commands.ts';
import type { EditorFamily } from './editor.ts';
import { focusWithWindow, typeWords, insertTyped, insertHtml, undoByWholeKey } from './hands.ts';
import { openRich } from './rich.ts';
import type { Replace } from './rich-family.ts';

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
  sendKey(body, { key: 'Insert', code: 'Insert', keyCode: 45 }, ['keydown', 'keyup']);
}

/** The editor takes words out at the key, where it knows how; the browser alone would leave a no-break space in their place. */
const typeOrErase: Replace = (body, range, text) => {
  if (text === '') sendKey(body, { key: 'Backspace', code: 'Backspace', keyCode: 8 }, ['keydown']);
  else typeWords(body, range, text);
};
