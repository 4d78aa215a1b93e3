/**
 * The writing page of Brunch, as far as one source tells of it (September 2026): a title over the cover, the real Froala in
 * a body of that class, a button that saves. Unknown: whether the title is edited in place as here, which version and
 * plug-ins of Froala it has, what publishes, and where tags are.
 */
import FroalaEditor from 'froala-editor';
import 'froala-editor/css/froala_editor.pkgd.min.css';
import '../frame.css';
import { beforeCaretInTree, caretInTree, treeText } from '../caret.ts';
import { asHtml } from '../drafts/draft.ts';
import { keepSaved, part, present, type EditorPage } from '../page.ts';

const title = part<HTMLElement>('h1.cover_title');
const editor = new FroalaEditor('#editor', { attribution: false, toolbarSticky: false }, () => {
  const body = part<HTMLElement>('.fr-element');
  const page: EditorPage = {
    save: () => editor.html.get(false).replace(/<p data-f-id=.*<\/p>/s, ''),
    load(draft) {
      title.textContent = draft.title;
      editor.html.set(asHtml(draft).replaceAll('\n', ''));
      editor.undo.reset();
      editor.undo.saveStep();
    },
    text: () => treeText(body),
    title: () => title.textContent,
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
});
