/** The real CKEditor 4 in its frame; tools and looks left out, since they would be fetched one by one. */
import './places.ts';
import 'ckeditor4';
import 'ckeditor4/lang/en.js';
import '../frame.css';
import './ckeditor4.css';
import { beforeCaretInTree, caretInTree, treeText } from '../caret.ts';
import { asHtml } from '../drafts/draft.ts';
import { keepSaved, part, present, type EditorPage } from '../page.ts';

const editor = await new Promise<CKEditor4>((resolve) => {
  const created = window.CKEDITOR.replace('note', {
    customConfig: '',
    stylesSet: false,
    language: 'en',
    versionCheck: false,
    removePlugins: 'elementspath,resize,exportpdf',
    toolbar: [],
    allowedContent: true,
    entities: false,
    height: 560,
    contentsCss: 'body { font: 17px/1.8 sans-serif; color: #202124; margin: 20px 4px; }',
    on: { instanceReady: () => resolve(created) },
  });
});

const body = (): HTMLElement => editor.document.$.body;

const page: EditorPage = {
  save: () => editor.getData(),
  load(draft) {
    body().innerHTML = asHtml(draft).replaceAll('\n', '');
    editor.resetUndo();
  },
  endStep() {
    editor.selectionChange(true);
    editor.fire('saveSnapshot');
  },
  text: () => treeText(body()),
  title: () => '',
  caret: (words, edge) => caretInTree(body(), words, edge),
  beforeCaret: () => beforeCaretInTree(body()),
  leave() {
    history.pushState(null, '', '/');
    editor.destroy();
    part('main').remove();
  },
  get body() {
    return body();
  },
  editor,
};

part('#save').addEventListener('click', () => keepSaved(page));
present(page);
