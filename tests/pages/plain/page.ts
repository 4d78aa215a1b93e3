/** A bare contenteditable: the browser itself is the editor. */
import '../frame.css';
import { beforeCaretInTree, caretInTree, treeText } from '../caret.ts';
import { asHtml } from '../drafts/draft.ts';
import { forgetUndo, keepSaved, part, present, type EditorPage } from '../page.ts';

const note = part<HTMLElement>('#note');
document.execCommand('defaultParagraphSeparator', false, 'p');

const page: EditorPage = {
  save: () => note.innerHTML,
  load(draft) {
    forgetUndo(note);
    note.innerHTML = asHtml(draft).replaceAll('\n', '');
  },
  text: () => treeText(note),
  title: () => '',
  caret: (words, edge) => caretInTree(note, words, edge),
  beforeCaret: () => beforeCaretInTree(note),
  leave() {
    history.pushState(null, '', '/');
    note.remove();
  },
  body: note,
  editor: undefined,
};

part('#save').addEventListener('click', () => keepSaved(page));
present(page);
