/**
 * Medium's own editor: one contenteditable whose paragraphs carry graf classes, over a model that draws them anew. The
 * title is its first paragraph. No package of it can be had: an edit is the browser's own typing, read back, and undone
 * where the editor made something else of it. It drops pictures out of pasted HTML; only files become pictures.
 */
import { sendUndo } from './commands.ts';
import type { EditorFamily } from './editor.ts';
import { typeWords, pasteWords, insertLines, undoByKey } from './hands.ts';
import { openRich } from './rich.ts';

const titleSelector = '[data-testid="editorTitleParagraph"], .graf--title';

export const medium: EditorFamily = {
  id: 'medium',
  capabilities: { bold: true, pictures: false, highlights: true, fixes: 'direct' },
  find(candidate) {
    const host = candidate.closest<HTMLElement>('.postArticle-content');
    const inside = host ?? candidate.querySelector<HTMLElement>('.postArticle-content');
    if (!inside?.isContentEditable) return undefined;
    return candidate.matches(titleSelector) ? (candidate as HTMLElement) : inside;
  },
  open: (element, field, format) =>
    openRich(
      {
        id: 'medium',
        capabilities: medium.capabilities,
        shape: { furniture: (part) => field !== 'title' && part.matches(titleSelector) },
        focus: (editable) => editable.closest<HTMLElement>('.postArticle-content')?.focus({ preventScroll: true }),
        ways: [typeWords, pasteWords],
        takeBack: (editable) => {
          if (!sendUndo(editable)) undoByKey(editable);
        },
        insertText: insertLines,
      },
      element,
      field,
      format,
    ),
};
