/** The real Froala, alone on a page of a granted site. Without a licence it shows a line of its own beside the text. */
import FroalaEditor from 'froala-editor';
import 'froala-editor/css/froala_editor.pkgd.min.css';
import 'froala-editor/js/plugins.pkgd.min.js';
import '../frame.css';
import { beforeCaretInTree, caretInTree, treeText } from '../caret.ts';
import { asHtml } from '../drafts/draft.ts';
import { keepSaved, part, present, type EditorPage } from '../page.ts';

const editor = new FroalaEditor(
  '#editor',
  { attribution: false, quickInsertTags: [], imagePaste: true, toolbarSticky: false, htmlAllowComments: false },
  () => {
    const body = part<HTMLElement>('.fr-element');
    const page: EditorPage = {
      save: () => editor.html.get(false).replace(/<p data-f-id=.*<\/p>/s, ''),
      load(draft) {
        editor.html.set(asHtml(draft).replaceAll('\n', ''));
        editor.undo.reset();
        editor.undo.saveStep();
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
  },
);
