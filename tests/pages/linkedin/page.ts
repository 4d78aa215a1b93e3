/**
 * The writing page of LinkedIn articles: a headline and the real ProseMirror (here under Tiptap, which LinkedIn may not use),
 * a button that opens the last step. Its schema, paste rules and saving by itself are unknown; pictures are blocks here.
 */
import { Editor } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { EditorState } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import '../frame.css';
import { beforeCaretInTree, caretInTree, treeText } from '../caret.ts';
import { asHtml } from '../drafts/draft.ts';
import { keepSaved, part, present, setField, type EditorPage } from '../page.ts';

const title = part<HTMLTextAreaElement>('#article-editor-headline__textarea');

const extensions = [StarterKit.configure({ trailingNode: false }), Image.configure({ allowBase64: true })];
const editor = new Editor({
  element: part('#editor'),
  extensions,
  editorProps: { attributes: { class: 'sheet', role: 'textbox', 'aria-label': 'Article editor content' } },
});

const page: EditorPage = {
  save: () => editor.getHTML(),
  load(draft) {
    setField(title, draft.title);
    editor.commands.setContent(asHtml(draft));
    const { doc, plugins } = editor.state;
    editor.view.updateState(EditorState.create({ doc, plugins }));
  },
  text: () => treeText(editor.view.dom),
  title: () => title.value,
  caret: (words, edge) => caretInTree(editor.view.dom, words, edge),
  beforeCaret: () => beforeCaretInTree(editor.view.dom),
  leave() {
    history.pushState(null, '', '/feed/');
    editor.destroy();
    part('main').remove();
  },
  body: editor.view.dom,
  editor,
};

part('#next').addEventListener('click', () => (part<HTMLElement>('#publish-layer').hidden = false));
part('#publish').addEventListener('click', () => keepSaved(page));
present(page);
