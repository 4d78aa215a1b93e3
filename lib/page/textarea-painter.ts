/** Gives a textarea's overlay the same shape as the highlight painter: block spans become offsets of the value. */
import type { Editor } from '../editors/editor.ts';
import type { Painter, PlacedMark } from './highlights.ts';
import { createTextareaMarks } from './textarea-marks.ts';

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

  return {
    followsEdits: true,
    paint(changes) {
      let changed = false;
      for (const [blockId, marks] of changes) {
        const before = placed.get(blockId);
        if (marks.length === 0 && !before?.length) continue;
        const sorted = marks.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
        changed ||= !before || !samePlaced(before, sorted);
        if (!before) order = undefined;
        placed.set(blockId, sorted);
      }
      if (!changed && !overlay.lostMarks()) return;
      order ??= inOrder();
      overlay.set(
        order.flatMap((blockId) => {
          const offset = offsetOf(blockId);
          if (offset === undefined) return [];
          return (placed.get(blockId) ?? []).map(({ id, span, level }) => ({
            id,
            start: offset + span.start,
            end: offset + span.end,
            level,
          }));
        }),
        editor.value?.read(),
      );
    },
    pulse: (mark) => overlay.pulse(mark.id),
    remove: () => overlay.remove(),
  };
}

function samePlaced(some: readonly PlacedMark[], others: readonly PlacedMark[]): boolean {
  if (some.length !== others.length) return false;
  return some.every(({ id, span, level }, index) => {
    const other = others[index]!;
    return id === other.id && span.start === other.span.start && span.end === other.span.end && level === other.level;
  });
}
