/** The page around TOAST UI Editor, in one of its two panes; each pane is a ProseMirror of its own. */
import type { EditorState } from '@tiptap/pm/state';
import { Editor } from '@toast-ui/editor';
import '@toast-ui/editor/dist/toastui-editor.css';
import '../frame.css';
import { beforeCaretInTree, caretInTree, treeText } from '../caret.ts';
import { asHtml, asMarkdown, type PageDraft } from '../drafts/draft.ts';
import { keepSaved, part, present, type EditorPage } from '../page.ts';

export function standToastUi(pane: 'wysiwyg' | 'markdown'): void {
  const editor = new Editor({
    el: part('#editor'),
    height: '560px',
    initialEditType: pane,
    previewStyle: 'tab',
    usageStatistics: false,
  });
  const { view } = pane === 'wysiwyg' ? editor.wwEditor : editor.mdEditor;
  const fill = (draft: PageDraft): void => {
    if (pane === 'wysiwyg') editor.setHTML(asHtml(draft), false);
    else editor.setMarkdown(asMarkdown(draft), false);
  };
  const page: EditorPage = {
    save: () => (pane === 'wysiwyg' ? editor.getHTML() : editor.getMarkdown()),
    load(draft) {
      fill(draft);
      const { doc, plugins } = view.state;
      // A state of the package's own copy of ProseMirror, without the steps that led here.
      view.updateState((view.state.constructor as typeof EditorState).create({ doc, plugins }));
    },
    text: () => (pane === 'wysiwyg' ? treeText(view.dom) : linesOf(view.dom)),
    title: () => '',
    caret: (words, edge) => caretInTree(view.dom, words, edge),
    beforeCaret: () => beforeCaretInTree(view.dom),
    leave() {
      history.pushState(null, '', '/');
      editor.destroy();
      part('main').remove();
    },
    body: view.dom,
    editor,
  };
  part('#save').addEventListener('click', () => keepSaved(page));
  present(page);
}

/** Source: every line counts, the empty ones too. */
function linesOf(root: HTMLElement): string {
  return [...root.children].map((line) => line.textContent.replaceAll('\u00a0', ' ')).join('\n');
}
