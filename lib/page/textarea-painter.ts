/** Gives a textarea's overlay the same shape as the highlight painter: block spans become offsets of the value. */
import type { Editor } from '../editors/editor.ts';
import type { Painter } from './highlights.ts';
import { createTextareaMarks } from './textarea-marks.ts';

export function createTextareaPainter(editor: Editor, root: ShadowRoot, signal: AbortSignal): Painter {
  const overlay = createTextareaMarks(editor.element as HTMLTextAreaElement | HTMLInputElement, root, signal);
  return {
    paint(marks) {
      overlay.set(
        marks.flatMap((mark) => {
          const offset = editor.valueOffset(mark.blockId);
          if (offset === undefined) return [];
          return [{ id: mark.id, start: offset + mark.span.start, end: offset + mark.span.end, level: mark.level }];
        }),
      );
    },
    pulse: (mark) => overlay.pulse(mark.id),
    remove: () => overlay.remove(),
  };
}
