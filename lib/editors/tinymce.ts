/** TinyMCE 4 and later, written to inside its frame: the frame's window needs focus, and undo needs a boundary. */
import { sendKey, typeText } from './commands.ts';
import type { EditorFamily } from './editor.ts';
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
        focus: (body) => {
          // With only the body focused the editor keeps its old bookmark and writes there.
          body.ownerDocument.defaultView?.focus();
          body.focus({ preventScroll: true });
        },
        boundary: (body) => {
          // The editor stores an undo level at these keys; being untrusted they type nothing. Space alone is not enough.
          sendKey(body, { key: 'ArrowLeft', code: 'ArrowLeft', keyCode: 37 }, ['keydown', 'keyup']);
          sendKey(body, { key: ' ', code: 'Space', keyCode: 32 }, ['keydown', 'keyup']);
        },
        ways: [(body, _range, text) => void typeText(body.ownerDocument, text)],
        takeBack: (body) => sendKey(body, { key: 'z', code: 'KeyZ', keyCode: 90, ctrl: true }, ['keydown', 'keyup']),
        insertText: (body, text) => void typeText(body.ownerDocument, text),
        insertPicture: (body, html) => void body.ownerDocument.execCommand('insertHTML', false, html),
      },
      element,
      field,
      format,
    ),
};
