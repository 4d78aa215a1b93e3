/** Marks by the CSS Custom Highlight API of the editor's own window: no node and no attribute enters the editable. */
import type { Editor } from '../editors/editor.ts';
import type { Block } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';
import type { Level } from '../rules/rule.ts';
import { clearEmptyNames, layersOf, pulseName, type FrameWindow } from './highlight-layers.ts';

export interface PlacedMark {
  readonly id: string;
  readonly blockId: string;
  /** The block as it was read; another object means that its nodes may be others. */
  readonly block: Block | undefined;
  readonly span: Span;
  readonly quote: string;
  readonly level: Level;
}

export interface Painter {
  /** Moves what it has painted through the writer's edits by itself, and takes away what they touch. */
  readonly followsEdits: boolean;
  /** The ids of the marks that edits of the text have taken away since the last question, where it follows edits. */
  losses?(): readonly string[];
  /** The text has moved on from its last reading, so that places in it are no more what they were. */
  behind?(): boolean;
  /** The marks of these blocks are now these; all other blocks keep theirs. */
  paint(changes: ReadonlyMap<string, readonly PlacedMark[]>): void;
  /** Lights the place for `time` ms, or for as long as the painter holds right. */
  pulse(mark: PlacedMark, time: number): void;
  remove(): void;
}

interface Painted {
  readonly mark: PlacedMark;
  readonly range: Range;
}

export function createHighlightPainter(editor: Editor): Painter {
  const window = editor.element.ownerDocument.defaultView as FrameWindow;
  const layers = layersOf(window);
  /** What shall be seen, by block; some of it may have no place in the DOM now. */
  const wanted = new Map<string, readonly PlacedMark[]>();
  const painted = new Map<string, readonly Painted[]>();
  let pulseTimer: ReturnType<typeof setTimeout> | undefined;

  /** A Range makes each later change of the document dearer: none is made for what stands as it stood. */
  const paintBlock = (blockId: string, marks: readonly PlacedMark[]): void => {
    const before = painted.get(blockId) ?? [];
    const now = marks.flatMap((mark) => {
      const old = before.find((one) => one.mark.id === mark.id);
      if (old && stands(old, mark) && (!editor.drawnInPart || reads(old.range, mark.quote))) return [old];
      const range = editor.ranges(mark.blockId, mark.span)[0];
      if (!range || !reads(range, mark.quote)) return [];
      // The browser has moved it there by itself: to take it out and put another one in has it look at the whole text.
      if (old?.mark.level === mark.level && isSamePlace(old.range, range)) return [{ mark, range: old.range }];
      return [{ mark, range }];
    });
    for (const one of before) if (!hasRange(now, one)) layers.delete(one.mark.level, one.range);
    for (const one of now) if (!hasRange(before, one)) layers.add(one.mark.level, one.range);
    if (now.length > 0) painted.set(blockId, now);
    else painted.delete(blockId);
  };

  const dropAll = (): void => {
    for (const blocks of painted.values()) for (const { mark, range } of blocks) layers.delete(mark.level, range);
    painted.clear();
  };

  return {
    followsEdits: false,
    paint(changes) {
      for (const [blockId, marks] of changes) {
        if (marks.length > 0) wanted.set(blockId, marks);
        else wanted.delete(blockId);
      }
      const intact = layers.intact();
      if (!intact) dropAll();
      for (const [blockId, marks] of changes) paintBlock(blockId, marks);
      // Lines that come into view bring their marks with them, without a change of any block.
      if (!intact || editor.drawnInPart) for (const [blockId, marks] of wanted) paintBlock(blockId, marks);
    },
    pulse(mark, time) {
      const range = editor.ranges(mark.blockId, mark.span)[0];
      if (!range) return;
      clearTimeout(pulseTimer);
      window.CSS.highlights.set(pulseName, new window.Highlight(range));
      pulseTimer = setTimeout(() => window.CSS.highlights.delete(pulseName), time);
    },
    remove() {
      clearTimeout(pulseTimer);
      dropAll();
      clearEmptyNames(window);
    },
  };
}

function reads(range: Range, quote: string): boolean {
  if (!range.startContainer.isConnected || range.collapsed) return false;
  // Line breaks and invisible characters are not in the range's own text; one text node is the ordinary case.
  if (range.startContainer === range.endContainer) {
    return (
      range
        .toString()
        .replace(/\u00a0/g, ' ')
        .replace(/[\ufeff\u200b]/g, '') === quote.replace(/[\n\ufffc\u200b]/g, '')
    );
  }
  return true;
}

function hasRange(painted: readonly Painted[], { range }: Painted): boolean {
  return painted.some((one) => one.range === range);
}

function isSamePlace(a: Range, b: Range): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

function stands({ mark: old, range }: Painted, mark: PlacedMark): boolean {
  return (
    old.block === mark.block &&
    old.level === mark.level &&
    old.span.start === mark.span.start &&
    old.span.end === mark.span.end &&
    range.startContainer.isConnected
  );
}
