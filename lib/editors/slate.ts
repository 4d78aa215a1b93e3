/**
 * Slate: text goes in by the event of the browser's spelling menu, with its target range. Never execCommand, which
 * Chromium lets change the DOM behind the model's back. No pictures: a bare Slate has no node for them.
 */
import { sendPaste, sendReplacement } from './commands.ts';
import type { EditorFamily } from './editor.ts';
import { editableBy, focusAlone, insertPasted, undoByInput } from './hands.ts';
import { openRich } from './rich.ts';
import { selectionOf } from './selection.ts';

export const slate: EditorFamily = {
  id: 'slate',
  capabilities: { bold: true, pictures: false, highlights: true, fixes: 'direct' },
  find: (candidate) => editableBy(candidate, '[data-slate-editor="true"]'),
  open(element, field, format) {
    const lastStep = watchLastStep(element);
    return openRich(
      {
        id: 'slate',
        capabilities: slate.capabilities,
        focus: focusAlone,
        waitsForSelection: true,
        ways: [
          // Of the deletions this one alone takes its range from the event.
          (editable, range, text) => void sendReplacement(editable, range, text, 'deleteByCut'),
          (editable, _range, text) => void (text !== '' && sendPaste(editable, 'text/plain', text)),
        ],
        takeBack: undoByInput,
        insertText(editable, text) {
          // Its history joins what goes in right behind what last went in, however long ago, and what is taken out right
          // before what last was. So the character before the words is put in with them, or is not.
          const before = lastStep() === 'insertion' ? characterBefore(editable) : undefined;
          if (before) sendReplacement(editable, before, before.toString() + text);
          else insertPasted(editable, text);
        },
      },
      element,
      field,
      format,
    );
  },
};

type Step = 'insertion' | 'deletion';

interface Steps {
  /** The last one of the writer's own hands. */
  typed?: Step;
  /** One of ours since then, until an undo. */
  ours?: Step | undefined;
}

/** An editable that is opened again is listened to once. */
const known = new WeakMap<HTMLElement, Steps>();

/** What the end of the editor's history probably is; undefined: nothing was seen yet. */
function watchLastStep(element: HTMLElement): () => Step | undefined {
  const steps = known.get(element) ?? {};
  if (!known.has(element)) {
    known.set(element, steps);
    const note = ({ inputType, isTrusted }: InputEvent): void => {
      const step = inputType.startsWith('delete') ? 'deletion' : 'insertion';
      if (inputType.startsWith('history')) steps.ours = undefined;
      else if (isTrusted) [steps.typed, steps.ours] = [step, undefined];
      else steps.ours = step;
    };
    element.addEventListener('beforeinput', note, { capture: true, passive: true });
  }
  return () => steps.ours ?? steps.typed;
}

/** The character before the caret, where one stands in the same piece of text. */
function characterBefore(editable: HTMLElement): Range | undefined {
  const { focusNode: node, focusOffset: end, isCollapsed } = selectionOf(editable) ?? {};
  if (
    !isCollapsed ||
    node?.nodeType !== Node.TEXT_NODE ||
    !end ||
    node.parentElement?.closest('[data-slate-zero-width]')
  )
    return undefined;
  const words = (node.textContent ?? '').slice(0, end);
  const character = [...new Intl.Segmenter().segment(words)].at(-1)?.segment ?? '';
  const range = editable.ownerDocument.createRange();
  range.setStart(node, end - character.length);
  range.setEnd(node, end);
  return range;
}
