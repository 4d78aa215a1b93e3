/**
 * The writing page of Hashnode. All that is known of it is its address and that its editor is said to stand on ProseMirror:
 * title, button and wrappers are made up, and the extension is told of none of them.
 */
import { Editor } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { EditorState } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import '../frame.css';
import { beforeCaretInTree, caretInTree, treeText } from '../caret.ts';
import { asHtml } from '../drafts/draft.ts';
import { keepSaved, part, present, setField, type EditorPage } from '../page.ts';

const title = part<HTMLTextAreaElement>('#title');

const extensions = [StarterKit.configure({ trailingNode: false }), Image.configure({ allowBase64: true })];
const editor = new Editor({
  element: part('#editor'),
  extensions,
  editorProps: { attributes: { class: 'sheet', 'aria-label': 'Post body' } },
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
    history.pushState(null, '', '/');
    editor.destroy();
    part('main').remove();
  },
  body: editor.view.dom,
  editor,
};

part('#save').addEventListener('click', () => keepSaved(page));
present(page);
