/** ProseMirror and Tiptap: take execCommand with the formatting of the words; pictures arrive by an HTML paste. */
import type { Capabilities, EditorFamily } from './editor.ts';
import { editableBy, focusAlone, typeWords, insertLines, pasteHtml, undoByInput } from './hands.ts';
import { openRich } from './rich.ts';

export const prosemirror: EditorFamily = {
  id: 'prosemirror',
  capabilities: { bold: true, pictures: true, highlights: true, fixes: 'direct' },
  find: (candidate) => editableBy(candidate, '.ProseMirror'),
  open(element, field, format) {
    const source = showsMarkdown(element);
    const capabilities: Capabilities = source
      ? { ...prosemirror.capabilities, bold: false, pictures: false }
      : prosemirror.capabilities;
    return openRich(
      {
        id: 'prosemirror',
        capabilities,
        ...(source ? { shape: { kindOf: () => ({ kind: 'source' as const }) } } : {}),
        focus: focusAlone,
        // Until it is told, the formatting kept for the writer's next key would go to our words.
        waitsForSelection: true,
        // The history plug-in's usual delay, which Tiptap keeps too.
        joinsWithin: 500,
        ways: [typeWords],
        takeBack: undoByInput,
        insertText: insertLines,
        ...(capabilities.pictures ? { insertPicture: pasteHtml } : {}),
      },
      element,
      field,
      source ? 'markdown' : format,
    );
  },
};

/** The Markdown pane of TOAST UI Editor is a ProseMirror as well: its paragraphs are lines of source. */
function showsMarkdown(editable: HTMLElement): boolean {
  return editable.closest('.toastui-editor-md-container') !== null;
}
