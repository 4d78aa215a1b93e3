/** The page around TOAST UI Editor, in one of its two panes; each pane is a ProseMirror of its own. */
import type { EditorState } from '@tiptap/pm/state';
import { Editor } from '@toast-ui/editor';
import '@toast-ui/editor/dist/toastui-editor.css';
import '../frame.css';
import { asHtml, asMarkdown, type PageDraft } from '../drafts/draft.ts';
import { part } from '../page.ts';
import { presentTree } from '../tree-page.ts';

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
  presentTree(view.dom, {
    save: () => (pane === 'wysiwyg' ? editor.getHTML() : editor.getMarkdown()),
    load(draft) {
      fill(draft);
      const { doc, plugins } = view.state;
      // A state of the package's own copy of ProseMirror, without the steps that led here.
      view.updateState((view.state.constructor as typeof EditorState).create({ doc, plugins }));
    },
    ...(pane === 'markdown' ? { text: () => linesOf(view.dom) } : {}),
    end: () => editor.destroy(),
    editor,
  });
}

/** Source: every line counts, the empty ones too. */
function linesOf(root: HTMLElement): string {
  return [...root.children].map((line) => line.textContent.replaceAll('\u00a0', ' ')).join('\n');
}
