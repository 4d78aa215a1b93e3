/** The real Koenig, Ghost's editor, alone on a page of a granted site: Lexical with cards, and no host for uploads. */
import { KoenigComposer, KoenigEditor } from '@tryghost/koenig-lexical';
import '../node_modules/@tryghost/koenig-lexical/dist/style.css';
import type { LexicalEditor } from 'lexical';
import { createRoot } from 'react-dom/client';
import '../frame.css';
import { part } from '../page.ts';
import { presentTree } from '../tree-page.ts';
import { koenigState } from './state.ts';

const fileUploader = {
  fileTypes: {},
  useFileUpload: () => ({ isLoading: false, progress: 0, errors: [], filesNumber: 0, upload: async () => null }),
};

const root = createRoot(part('#editor'));

function stand(editor: LexicalEditor): void {
  const body = editor.getRootElement();
  if (!body) throw new Error('the editor has no root');
  presentTree(body, {
    save: () => JSON.stringify(editor.getEditorState()),
    load(draft) {
      // The bundle keeps its command for forgetting undo steps to itself: this adds none, and leaves older ones.
      editor.setEditorState(editor.parseEditorState(koenigState(draft)), { tag: 'history-merge' });
    },
    end: () => root.unmount(),
    editor,
  });
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
