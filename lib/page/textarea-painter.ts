/** Gives a textarea's overlay the same shape as the highlight painter: block spans become offsets of the value. */
import type { Editor } from '../editors/editor.ts';
import type { Painter, PlacedMark } from './highlights.ts';
import { createTextareaMarks, type TextMark } from './textarea-marks.ts';

export function createTextareaPainter(editor: Editor, root: ShadowRoot, signal: AbortSignal): Painter {
  const overlay = createTextareaMarks(editor.element as HTMLTextAreaElement | HTMLInputElement, root, signal);
  /** By block, each in order. A block that has lost its marks keeps its place: the next key may give them back. */
  const placed = new Map<string, readonly PlacedMark[]>();
  /** The blocks of `placed` as they stand in the value. */
  let order: readonly string[] | undefined;

  const offsetOf = (blockId: string): number | undefined => editor.value?.offsetOf(blockId);

  const inOrder = (): readonly string[] => {
    const offsets = new Map([...placed.keys()].map((blockId) => [blockId, offsetOf(blockId) ?? -1]));
    for (const [blockId, offset] of offsets) if (offset < 0) placed.delete(blockId);
    return [...placed.keys()].toSorted((a, b) => (offsets.get(a) ?? 0) - (offsets.get(b) ?? 0));
  };

  /** Has the overlay just these marks in the block? */
  const stands = (blockId: string, marks: readonly PlacedMark[]): boolean => {
    const offset = offsetOf(blockId);
    const text = editor.value?.read();
    if (offset === undefined || text === undefined) return false;
    const end = text.indexOf('\n', offset);
    return overlay.stand(inValue(marks, offset), offset, end < 0 ? text.length + 1 : end + 1, text);
  };

  return {
    followsEdits: true,
    paint(changes) {
      let changed = false;
      for (const [blockId, marks] of changes) {
        const before = placed.get(blockId);
        if (marks.length === 0 && !before?.length) continue;
        const sorted = marks.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
        changed ||= !stands(blockId, sorted);
        if (!before) order = undefined;
        placed.set(blockId, sorted);
      }
      if (!changed) return;
      order ??= inOrder();
      const marks = order.flatMap((blockId) => inValue(placed.get(blockId) ?? [], offsetOf(blockId)));
      overlay.set(marks, editor.value?.read());
    },
    pulse: (mark) => overlay.pulse(mark.id),
    remove: () => overlay.remove(),
  };
}

function inValue(marks: readonly PlacedMark[], offset: number | undefined): readonly TextMark[] {
  if (offset === undefined) return [];
  return marks.map(({ id, span, level }) => ({ id, start: offset + span.start, end: offset + span.end, level }));
}
