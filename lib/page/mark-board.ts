/** All marks of the draft: moved through the writer's edits until the next check answers, painted by each editor's painter. */
import type { Editor } from '../editors/editor.ts';
import type { Span } from '../draft/span.ts';
import type { Mark } from '../messages/calls.ts';
import { locate } from './draft-source.ts';
import type { DraftSource } from './draft-source.ts';
import { createHighlightPainter } from './highlights.ts';
import type { Painter, PlacedMark } from './highlights.ts';
import { createTextareaPainter } from './textarea-painter.ts';

export interface MarkBoard {
  set(revision: number, marks: readonly Mark[]): void;
  /** After a reading: moves what moved, drops what was touched. */
  refresh(): void;
  at(blockId: string, offset: number): Mark | undefined;
  pulse(blockId: string, span: Span, quote: string): void;
  remove(): void;
}

export function createMarkBoard(
  editors: readonly Editor[],
  source: DraftSource,
  root: ShadowRoot,
  signal: AbortSignal,
): MarkBoard {
  const painters = new Map<Editor, Painter>(
    editors.map((editor) => [
      editor,
      editor.capabilities.highlights ? createHighlightPainter(editor) : createTextareaPainter(editor, root, signal),
    ]),
  );
  let revision = 0;
  let marks: readonly Mark[] = [];
  /** What is painted now, by finding; the marks of a composing block stay as they are (design D8). */
  let placed = new Map<string, PlacedMark>();

  const paint = (): void => {
    const frozen = new Set<string>();
    for (const editor of editors) {
      const block = editor.composing() ? editor.caret()?.blockId : undefined;
      if (block !== undefined) frozen.add(block);
    }
    const next = new Map<string, PlacedMark>();
    for (const mark of placed.values()) if (frozen.has(mark.blockId)) next.set(mark.id, mark);
    for (const mark of marks) {
      if (frozen.has(mark.blockId)) continue;
      const span = locate(source, { revision, ...mark });
      if (!span) continue;
      const { findingId: id, blockId, quote, level } = mark;
      next.set(id, { id, blockId, span, quote, level, block: source.block(blockId) });
    }
    placed = next;
    for (const [editor, painter] of painters) {
      if (!editor.alive()) continue;
      painter.paint([...placed.values()].filter((mark) => source.editorOf(mark.blockId) === editor));
    }
  };

  return {
    set(nextRevision, nextMarks) {
      revision = nextRevision;
      marks = nextMarks;
      paint();
    },
    refresh: paint,
    at(blockId, offset) {
      const hit = [...placed.values()].find(
        (mark) => mark.blockId === blockId && mark.span.start <= offset && offset <= mark.span.end,
      );
      return marks.find((mark) => mark.findingId === hit?.id);
    },
    pulse(blockId, span, quote) {
      const editor = source.editorOf(blockId);
      const known = [...placed.values()].find((mark) => mark.blockId === blockId && mark.span.start === span.start);
      if (editor)
        painters.get(editor)?.pulse(known ?? { id: '', blockId, block: undefined, span, quote, level: 'tip' });
    },
    remove() {
      for (const painter of painters.values()) painter.remove();
    },
  };
}
