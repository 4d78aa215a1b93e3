/** The real medium-editor, alone on a page of a granted site. */
import MediumEditor from 'medium-editor';
import 'medium-editor/dist/css/medium-editor.css';
import '../frame.css';
import { beforeCaretInTree, caretInTree, treeText } from '../caret.ts';
import { asHtml } from '../drafts/draft.ts';
import { keepSaved, part, present, type EditorPage } from '../page.ts';

const body = part<HTMLElement>('#editor');
const editor = new MediumEditor(body, { placeholder: false, toolbar: false });
document.execCommand('defaultParagraphSeparator', false, 'p');

const page: EditorPage = {
  save: () => body.innerHTML,
  load(draft) {
    editor.setContent(asHtml(draft).replaceAll('\n', ''));
  },
  text: () => treeText(body),
  title: () => '',
  caret: (words, edge) => caretInTree(body, words, edge),
  beforeCaret: () => beforeCaretInTree(body),
  leave() {
    history.pushState(null, '', '/');
    editor.destroy();
    part('main').remove();
  },
  body,
  editor,
};

part('#save').addEventListener('click', () => keepSaved(page));
present(page);
