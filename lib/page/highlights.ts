/** Marks by the CSS Custom Highlight API of the editor's own window: no node and no attribute enters the editable. */
import type { Editor } from '../editors/editor.ts';
import type { Block } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';
import type { Level } from '../rules/rule.ts';

/** Neutral names: the page can list them. */
export const highlightNames: Readonly<Record<Level, string>> = { must: 'hs-1', should: 'hs-2', tip: 'hs-3' };
export const pulseName = 'hs-4';

export interface PlacedMark {
  readonly id: string;
  readonly blockId: string;
  readonly span: Span;
  readonly quote: string;
  readonly level: Level;
  /** The block as it was read when the mark was placed: as long as it is the same object, its text did not change. */
  readonly block?: Block;
}

export interface Painter {
  paint(marks: readonly PlacedMark[]): void;
  pulse(mark: PlacedMark): void;
  remove(): void;
}

type FrameWindow = Window & typeof globalThis;

interface Painted {
  readonly mark: PlacedMark;
  readonly range: Range;
}

/** ms that a shown place stays lit. */
const pulseTime = 900;

export function createHighlightPainter(editor: Editor): Painter {
  const window = editor.element.ownerDocument.defaultView as FrameWindow;
  const painted = new Map<string, Painted>();
  let pulseTimer: ReturnType<typeof setTimeout> | undefined;

  const highlight = (name: string): Highlight => {
    const registry = window.CSS.highlights;
    let known = registry.get(name);
    if (!known) {
      known = new window.Highlight();
      registry.set(name, known);
    }
    return known;
  };

  const drop = (key: string): void => {
    const old = painted.get(key);
    if (!old) return;
    window.CSS.highlights.get(highlightNames[old.mark.level])?.delete(old.range);
    painted.delete(key);
  };

  return {
    paint(marks) {
      const wanted = new Map(marks.map((mark) => [mark.id, mark]));
      for (const key of painted.keys()) if (!wanted.has(key)) drop(key);
      for (const mark of marks) {
        const old = painted.get(mark.id);
        const registered = old && window.CSS.highlights.get(highlightNames[old.mark.level])?.has(old.range);
        if (registered && old.mark.level === mark.level) {
          if (mark.block !== undefined && mark.block === old.mark.block && sameSpan(mark.span, old.mark.span)) continue;
          // A live range follows native edits by itself; it is kept as long as it still reads the words.
          if (reads(old.range, mark.quote) && sameStart(editor, mark, old.range)) {
            painted.set(mark.id, { mark, range: old.range });
            continue;
          }
        }
        drop(mark.id);
        const range = editor.ranges(mark.blockId, mark.span)[0];
        if (!range || !reads(range, mark.quote)) continue;
        highlight(highlightNames[mark.level]).add(range);
        painted.set(mark.id, { mark, range });
      }
    },
    pulse(mark) {
      const range = editor.ranges(mark.blockId, mark.span)[0];
      if (!range) return;
      clearTimeout(pulseTimer);
      window.CSS.highlights.set(pulseName, new window.Highlight(range));
      pulseTimer = setTimeout(() => window.CSS.highlights.delete(pulseName), pulseTime);
    },
    remove() {
      clearTimeout(pulseTimer);
      for (const key of painted.keys()) drop(key);
      clearNames(window);
    },
  };
}

/** Takes our names out of a window's registry; also what an older copy of the extension left behind. */
export function clearNames(window: Window & { readonly CSS?: typeof CSS }): void {
  for (const name of [...Object.values(highlightNames), pulseName]) window.CSS?.highlights?.delete(name);
}

function reads(range: Range, quote: string): boolean {
  if (!range.startContainer.isConnected || range.collapsed) return false;
  // Line breaks and invisible characters are not in the range's own text; one text node is the ordinary case.
  if (range.startContainer === range.endContainer) {
    return (
      range
        .toString()
        .replace(/\u00a0/g, ' ')
        .replace(/\ufeff/g, '') === quote.replace(/[\n\ufffc]/g, '')
    );
  }
  return true;
}

function sameSpan(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

function sameStart(editor: Editor, mark: PlacedMark, range: Range): boolean {
  const now = editor.ranges(mark.blockId, mark.span)[0];
  return now !== undefined && now.compareBoundaryPoints(0, range) === 0 && now.compareBoundaryPoints(2, range) === 0;
}
