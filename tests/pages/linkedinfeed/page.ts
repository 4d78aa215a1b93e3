/**
 * The post dialog over LinkedIn's feed: the real Quill inside a shadow root.
 *
 * Imitated, from a tool's source of May 2026: the outlet and its shadow root, the editor's class, the button's class.
 * Unknown, and therefore made up: how LinkedIn makes Quill work in there, since Quill alone asks the document for its
 * selection (here its selection asks the shadow root instead), which version and formats it has, and what it saves.
 */
import Quill from 'quill';
import '../frame.css';
import { beforeCaretInTree, treeText } from '../caret.ts';
import { asHtml } from '../drafts/draft.ts';
import { keepSaved, part, present, type EditorPage } from '../page.ts';

const outlet = part<HTMLElement>('#interop-outlet');
const shadow = outlet.attachShadow({ mode: 'open' }) as ShadowRoot & { getSelection(): Selection | null };
shadow.innerHTML = `<style>
  [role="dialog"] { position: fixed; top: 80px; left: 80px; width: 640px; padding: 24px; background: #fff;
    border: 1px solid #d5d5d5; border-radius: 8px; font: 16px/1.6 sans-serif; }
  .ql-editor { min-height: 240px; outline: 0; white-space: pre-wrap; }
  .ql-clipboard { position: absolute; left: -100000px; }
  p { margin: 0; }
</style>
<div role="dialog" aria-label="Create a post"><div id="post"></div>
  <button type="button" class="share-actions__primary-action">Post</button></div>`;

const within = <T extends HTMLElement>(selector: string): T => {
  const found = shadow.querySelector<T>(selector);
  if (!found) throw new Error(`the dialog has no ${selector}`);
  return found;
};

const quill = new Quill(within('#post'), { modules: { history: { delay: 1_000 } } });
askShadow();

/** Quill's own selection looks at the document's, which a shadow root keeps its nodes from. */
function askShadow(): void {
  const { selection } = quill;
  selection.hasFocus = () => shadow.activeElement === quill.root;
  selection.getNativeRange = () => {
    const native = shadow.getSelection();
    return native && native.rangeCount > 0 ? selection.normalizeNative(native.getRangeAt(0)) : null;
  };
  selection.setNativeRange = (startNode, startOffset, endNode = startNode, endOffset = startOffset) => {
    if (!startNode?.isConnected || !endNode || startOffset === undefined || endOffset === undefined) {
      shadow.getSelection()?.removeAllRanges();
      return;
    }
    if (!selection.hasFocus()) quill.root.focus({ preventScroll: true });
    shadow.getSelection()?.setBaseAndExtent(startNode, startOffset, endNode, endOffset);
  };
}

const page: EditorPage = {
  save: () => quill.root.innerHTML,
  load(draft) {
    quill.setContents(quill.clipboard.convert({ html: asHtml(draft).replaceAll('\n', '') }));
    quill.history.clear();
  },
  text: () => treeText(quill.root),
  title: () => '',
  caret(words, edge) {
    const at = quill.getText().indexOf(words);
    if (at < 0) throw new Error(`the editor does not hold: ${words}`);
    quill.root.focus();
    quill.setSelection(edge === 'start' ? at : at + words.length, 0);
  },
  beforeCaret: () => beforeCaretInTree(quill.root),
  leave() {
    history.pushState(null, '', '/in/someone/');
    outlet.remove();
  },
  body: quill.root,
  editor: quill,
};

within('.share-actions__primary-action').addEventListener('click', () => keepSaved(page));
present(page);
