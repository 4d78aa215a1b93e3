/**
 * Gutenberg, WordPress's block editor, in the page or in its canvas frame. The list of blocks is the editor; every rich
 * text in it is an editable of its own.
 */
import { sendPaste } from './commands.ts';
import type { EditorFamily } from './editor.ts';
import { focusWithWindow, typeWords, insertLines, undoByWholeKey } from './hands.ts';
import { openRich } from './rich.ts';

const list = '.block-editor-block-list__layout.is-root-container';
const title = '.editor-post-title__input';
const pictures = 'img, iframe, video, audio, object, embed';

export const gutenberg: EditorFamily = {
  id: 'gutenberg',
  capabilities: { bold: true, pictures: true, highlights: true, fixes: 'direct' },
  find(candidate) {
    const heading = candidate as HTMLElement;
    if (candidate.matches(title)) return heading.isContentEditable ? heading : undefined;
    const root = candidate.tagName === 'IFRAME' ? canvasOf(candidate as HTMLIFrameElement) : candidate;
    const found = root?.closest<HTMLElement>(list) ?? root?.querySelector<HTMLElement>(list);
    // A list that is one editable itself belongs to something that only looks like it.
    return found && found.getAttribute('contenteditable') !== 'true' ? found : undefined;
  },
  open: (element, field, format) =>
    openRich(
      {
        id: 'gutenberg',
        capabilities: gutenberg.capabilities,
        shape: {
          keepsWhiteSpace: true,
          // What no one can type into: appenders, placeholders, the controls that some blocks draw into the canvas.
          furniture: (part) => !editableAround(part) && !part.matches(pictures) && !holdsDraft(part),
          // Verse and preformatted text is prose with its own line breaks.
          kindOf: (part) =>
            part.matches('pre.wp-block-verse, pre.wp-block-preformatted') ? { kind: 'paragraph' } : undefined,
        },
        editableOf: (root, node) => (node === root ? lastEditable(root) : editableAround(node)),
        focus: focusWithWindow,
        // Formatting runs from where the editor last knew the caret to the words typed.
        waitsForSelection: true,
        // The editor ends its undo step before it lets the browser's spelling menu replace a word.
        boundary: (editable) => void announceReplacement(editable),
        ways: [typeWords],
        takeBack: undoByWholeKey,
        insertText: insertLines,
        insertPicture: (editable, html) => void sendPaste(editable, 'text/html', pictureBlock(html)),
      },
      element,
      field,
      format,
    ),
};

function canvasOf(frame: HTMLIFrameElement): Element | undefined {
  try {
    return frame.contentDocument?.documentElement;
  } catch {
    // A frame of another origin is not ours to reach from here.
    return undefined;
  }
}

/** The rich text around a node. The canvas itself turns editable while several blocks are selected; it is none. */
function editableAround(node: Node): HTMLElement | undefined {
  const from = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const around = from?.closest<HTMLElement>('[contenteditable]');
  if (around?.getAttribute('contenteditable') !== 'true') return undefined;
  return around.closest(list) === around || !around.closest(`${list}, ${title}`) ? undefined : around;
}

function holdsDraft(part: HTMLElement): boolean {
  return part.querySelector(`[contenteditable="true"], ${pictures}`) !== null;
}

function lastEditable(root: HTMLElement): HTMLElement | undefined {
  if (root.matches(title)) return root;
  return [...root.querySelectorAll<HTMLElement>('[contenteditable="true"]')].at(-1);
}

function announceReplacement(editable: HTMLElement): void {
  const window = editable.ownerDocument.defaultView as Window & typeof globalThis;
  const event = new window.InputEvent('beforeinput', { inputType: 'insertReplacementText', bubbles: true });
  editable.dispatchEvent(event);
}

/**
 * The picture as the editor itself writes one down. Of a bare picture it would take the bytes of a `data:` address, upload
 * them, and set the alt text of the uploaded file, which is empty, in place of ours.
 */
function pictureBlock(html: string): string {
  // A size must be written in the way of the editor's version, or it calls the block broken.
  const image = html.replace(/ (?:width|height)="\d+"/g, '');
  return `<!-- wp:image --><figure class="wp-block-image">${image}</figure><!-- /wp:image -->`;
}
