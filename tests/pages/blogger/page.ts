/**
 * The writing page of Blogger in its HTML view: a title and the real CodeMirror 5; the compose view is a bare editable
 * body in a frame.
 *
 * Imitated after weak sources: the title's label, the button's role and words, CodeMirror 5 in the HTML view. Unknown:
 * everything of the compose view (its frame, its class, its editor), the class names, where labels are written.
 */
import '../frame.css';
import { beforeCaretInTree, caretInTree, treeText } from '../caret.ts';
import { asHtml } from '../drafts/draft.ts';
import { keepSaved, part, present, setField, type EditorPage } from '../page.ts';
import { mountCodeMirror5 } from '../parts/codemirror5.ts';
import { selectShown, shownCaret } from '../places.ts';

const title = part<HTMLInputElement>('.title');
const frame = part<HTMLIFrameElement>('iframe.editable');
const place = part<HTMLElement>('#source');
const source = mountCodeMirror5(place, 'htmlmixed');
let composing = false;

function composed(): HTMLElement {
  const body = frame.contentDocument?.body;
  if (!body) throw new Error('the frame has no document');
  return body;
}

const page: EditorPage = {
  save: () => (composing ? composed().innerHTML : source.editor.getValue()),
  load(draft) {
    setField(title, draft.title);
    if (composing) composed().innerHTML = asHtml(draft);
    else source.load(asHtml(draft));
  },
  text: () => (composing ? treeText(composed()) : source.editor.getValue()),
  title: () => title.value,
  caret: (words, edge) => (composing ? caretInTree(composed(), words, edge) : source.caret(words, edge)),
  beforeCaret: () => (composing ? beforeCaretInTree(composed()) : source.beforeCaret()),
  select: (start, end) =>
    composing ? selectShown(composed(), treeText(composed()), start, end) : source.select(start, end),
  caretAt: () => (composing ? shownCaret(composed(), treeText(composed())) : source.caretAt()),
  async switchMode() {
    const html = page.save();
    composing = !composing;
    frame.hidden = !composing;
    place.hidden = composing;
    if (composing) {
      composed().contentEditable = 'true';
      composed().innerHTML = html;
    } else {
      source.load(html);
      source.editor.refresh();
    }
  },
  leave() {
    history.pushState(null, '', '/');
    part('main').remove();
  },
  get body() {
    return composing ? composed() : source.editor.getWrapperElement();
  },
  get editor() {
    return composing ? undefined : source.editor;
  },
};

part('#view').addEventListener('click', () => void page.switchMode?.());
part('#publish').addEventListener('click', () => keepSaved(page));
present(page);
