/** The real Trix, alone on a page of a granted site. */
import Trix from 'trix';
import 'trix/dist/trix.css';
import '../frame.css';
import { beforeCaretInTree, caretInTree, treeText } from '../caret.ts';
import { asHtml } from '../drafts/draft.ts';
import { keepSaved, part, present, type EditorPage } from '../page.ts';

Trix.config.textAttributes.bold = { ...Trix.config.textAttributes.bold, tagName: 'strong' };

interface TrixElement extends HTMLElement {
  readonly editor: {
    loadHTML(html: string): void;
    getDocument(): { toString(): string };
  };
}
const body = part<TrixElement>('trix-editor');

const page: EditorPage = {
  save: () => body.innerHTML.replaceAll(/ data-trix-(?:id|serialized-attributes)="[^"]*"/g, ''),
  load: (draft) => body.editor.loadHTML(asHtml(draft)),
  text: () => treeText(body),
  title: () => '',
  caret: (words, edge) => caretInTree(body, words, edge),
  beforeCaret: () => beforeCaretInTree(body),
  leave() {
    history.pushState(null, '', '/');
    part('main').remove();
  },
  body,
  get editor() {
    return body.editor;
  },
};

part('#save').addEventListener('click', () => keepSaved(page));
body.addEventListener('trix-initialize', () => present(page));
if (body.editor) present(page);
