/** medium-editor: the browser writes, the library only watches; so the browser's own commands and its own undo. */
import type { EditorFamily } from './editor.ts';
import { focusAlone, typeWords, insertTyped, insertHtml, undoByBrowser } from './hands.ts';
import { openRich } from './rich.ts';

export const mediumEditor: EditorFamily = {
  id: 'medium-editor',
  capabilities: { bold: true, pictures: true, highlights: true, fixes: 'direct' },
  find(candidate) {
    const editable = candidate.closest<HTMLElement>('.medium-editor-element, [data-medium-editor-element]');
    return editable?.isContentEditable ? editable : undefined;
  },
  open: (element, field, format) =>
    openRich(
      {
        id: 'medium-editor',
        capabilities: mediumEditor.capabilities,
        focus: focusAlone,
        ways: [typeWords],
        takeBack: undoByBrowser,
        insertText: insertTyped,
        insertPicture: insertHtml,
      },
      element,
      field,
      format,
    ),
};
