/** Plain contenteditable: the DOM is the model. The base of the generic case. */
import type { EditorFamily } from './editor.ts';
import { focusAlone, typeWords, insertTyped, insertHtml, undoByBrowser } from './hands.ts';
import { openRich } from './rich.ts';

export const contenteditable: EditorFamily = {
  id: 'contenteditable',
  capabilities: { bold: true, pictures: true, highlights: true, fixes: 'direct' },
  find(candidate) {
    const editable = candidate as HTMLElement;
    return editable.isContentEditable ? editable : undefined;
  },
  open: (element, field, format) =>
    openRich(
      {
        id: 'contenteditable',
        capabilities: contenteditable.capabilities,
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
