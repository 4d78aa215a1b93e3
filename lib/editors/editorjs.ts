/**
 * Editor.js: every block is an editable of its own, and which one is current it learns from touches and pastes. The fix is
 * the browser's command, which keeps bold words bold as typing does; a touch tells the editor where it is, and afterwards
 * where the caret went back to, else the next Backspace would join the wrong blocks. Undo is the browser's.
 */
import { sendTouch } from './commands.ts';
import type { EditorFamily } from './editor.ts';
import { focusAlone, typeWords, insertLines, undoByBrowser } from './hands.ts';
import { openRich } from './rich.ts';

export const editorjs: EditorFamily = {
  id: 'editorjs',
  capabilities: { bold: true, pictures: false, highlights: true, fixes: 'direct' },
  find: (candidate) => candidate.querySelector<HTMLElement>('.codex-editor__redactor') ?? undefined,
  open: (element, field, format) =>
    openRich(
      {
        id: 'editorjs',
        capabilities: editorjs.capabilities,
        shape: {
          furniture: (part) => part.matches('.ce-toolbar, .ce-inline-toolbar, .ce-popover, [data-empty-hint]'),
          kindOf(part) {
            if (part.matches('.cdx-quote__text')) return { kind: 'quote' };
            return part.matches('.cdx-quote__caption') ? { kind: 'caption' } : undefined;
          },
        },
        editableOf: (_root, node) => {
          const around = node.nodeType === 1 ? (node as HTMLElement) : node.parentElement;
          return around?.closest<HTMLElement>('[contenteditable="true"]') ?? undefined;
        },
        focus: focusAlone,
        entered: sendTouch,
        ways: [typeWords],
        takeBack: undoByBrowser,
        insertText: insertLines,
      },
      element,
      field,
      format,
    ),
};
