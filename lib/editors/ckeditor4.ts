/** CKEditor 4 in its frame, or inline: words go in by a paste; where they run over bold, as the browser types them. */
import { sendKey, sendPaste, typeText } from './commands.ts';
import type { EditorFamily } from './editor.ts';
import { focusWithWindow, typeWords, insertLines, pasteHtml, undoByWholeKey } from './hands.ts';
import { openRich } from './rich.ts';

export const ckeditor4: EditorFamily = {
  id: 'ckeditor4',
  capabilities: { bold: true, pictures: true, highlights: true, fixes: 'direct' },
  find(candidate) {
    if (candidate.tagName !== 'IFRAME') {
      const inline = candidate.closest<HTMLElement>('.cke_editable');
      return inline?.isContentEditable ? inline : undefined;
    }
    if (!candidate.classList.contains('cke_wysiwyg_frame')) return undefined;
    try {
      const body = (candidate as HTMLIFrameElement).contentDocument?.body;
      return body?.isContentEditable ? body : undefined;
    } catch {
      // A frame of another origin is not ours to reach from here.
      return undefined;
    }
  },
  open: (element, field, format) =>
    openRich(
      {
        id: 'ckeditor4',
        capabilities: ckeditor4.capabilities,
        shape: {
          // What the editor puts into the body for itself, such as the place of a selection that is not text.
          furniture: (part) => part.hasAttribute('data-cke-temp') || part.hasAttribute('data-cke-hidden-sel'),
          // Holds the caret where nothing else would.
          filler: '\u200b',
        },
        focus: focusWithWindow,
        boundary: endStep,
        seal: (body) => {
          endStep(body);
          return true;
        },
        ways: [
          (body, range, text) => {
            const within = range.startContainer === range.endContainer;
            if (text === '' || !within) typeText(body.ownerDocument, text);
            else sendPaste(body, 'text/plain', text);
          },
          typeWords,
        ],
        takeBack: undoByWholeKey,
        insertText: insertLines,
        insertPicture: pasteHtml,
      },
      element,
      field,
      format,
    ),
};

/**
 * The editor counts what came in at each key that is let go, and makes it a step at the next key that moves the caret.
 * What came without a key, as from an input method, it counts under the code 0. Being untrusted the keys move nothing.
 */
function endStep(body: HTMLElement): void {
  sendKey(body, { key: 'Unidentified', code: '', keyCode: 0 }, ['keyup']);
  sendKey(body, { key: 'PageDown', code: 'PageDown', keyCode: 34 }, ['keydown', 'keyup']);
}
