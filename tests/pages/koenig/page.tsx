/** The real Koenig, Ghost's editor, alone on a page of a granted site: Lexical with cards, and no host for uploads. */
import { KoenigComposer, KoenigEditor } from '@tryghost/koenig-lexical';
import '../node_modules/@tryghost/koenig-lexical/dist/style.css';
import type { LexicalEditor } from 'lexical';
import { createRoot } from 'react-dom/client';
import '../frame.css';
import { beforeCaretInTree, caretInTree, treeText } from '../caret.ts';
import { keepSaved, part, present, type EditorPage } from '../page.ts';
import { koenigState } from './state.ts';

const fileUploader = {
  fileTypes: {},
  useFileUpload: () => ({ isLoading: false, progress: 0, errors: [], filesNumber: 0, upload: async () => null }),
};

const root = createRoot(part('#editor'));

function stand(editor: LexicalEditor): void {
  const body = editor.getRootElement();
  if (!body) throw new Error('the editor has no root');
  const page: EditorPage = {
    save: () => JSON.stringify(editor.getEditorState()),
    load(draft) {
      // The bundle keeps its command for forgetting undo steps to itself: this adds none, and leaves older ones.
      editor.setEditorState(editor.parseEditorState(koenigState(draft)), { tag: 'history-merge' });
    },
    text: () => treeText(body),
    title: () => '',
    caret: (words, edge) => caretInTree(body, words, edge),
    beforeCaret: () => beforeCaretInTree(body),
    leave() {
      history.pushState(null, '', '/');
      root.unmount();
      part('main').remove();
    },
    body,
    editor,
  };
  part('#save').addEventListener('click', () => keepSaved(page));
  present(page);
}

let stands = false;
root.render(
  <KoenigComposer
    cardConfig={{}}
    fileUploader={fileUploader}
    onError={(error) => {
      throw error;
    }}
  >
    <KoenigEditor
      placeholderText="Begin writing"
      registerAPI={(api) => {
        if (!api || stands) return;
        stands = true;
        stand(api.editorInstance);
      }}
    />
  </KoenigComposer>,
);
