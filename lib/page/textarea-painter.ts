/** Gives a textarea's overlay the same shape as the highlight painter: block spans become offsets of the value. */
import type { Editor } from '../editors/editor.ts';
import type { Painter } from './highlights.ts';
import { createTextareaMarks } from './textarea-marks.ts';
import type { TextControl } from './textarea-style.ts';

export function createTextareaPainter(editor: Editor, root: ShadowRoot, signal: AbortSignal): Painter {
  const control = editor.element as TextControl;
  const overlay = createTextareaMarks(control, root, signal);

  return {
    followsEdits: true,
    losses: () => overlay.losses(),
    behind: () => editor.value?.read() !== control.value,
    paint(changes) {
      const text = editor.value?.read();
      for (const [blockId, marks] of changes) {
        const start = editor.value?.offsetOf(blockId);
        // The marks of a line that is gone went with it.
        if (text === undefined || start === undefined) continue;
        const line = text.indexOf('\n', start);
        const end = line < 0 ? text.length : line;
        const inValue = marks.map(({ id, span, level }) => ({
          id,
          start: start + span.start,
          end: start + span.end,
          level,
        }));
        overlay.put(inValue, { start, end: end + 1 });
      }
    },
    pulse: (mark) => overlay.pulse(mark.id),
    remove: () => overlay.remove(),
  };
}
