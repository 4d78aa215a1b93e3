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
  /** The block as it was read; another object means that its nodes may be others. */
  readonly block: Block | undefined;
  readonly span: Span;
  readonly quote: string;
  readonly level: Level;
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

  /** The window's highlight of a level; other editors of the window share it. */
  const layer = (level: Level): Highlight => {
    const registry = window.CSS.highlights;
    const name = highlightNames[level];
    const known = registry.get(name);
    if (known) return known;
    const made = new window.Highlight();
    registry.set(name, made);
    return made;
  };
  /** False when the page took highlights out of the registry that it shares with us, or emptied them. */
  const intact = (): boolean => {
    for (const { mark, range } of painted.values()) if (!layer(mark.level).has(range)) return false;
    return true;
  };

  const drop = (id: string): void => {
    const old = painted.get(id);
    if (!old) return;
    layer(old.mark.level).delete(old.range);
    painted.delete(id);
  };

  return {
    paint(marks) {
      if (!intact()) for (const id of painted.keys()) drop(id);
      const wanted = new Set(marks.map((mark) => mark.id));
      for (const id of painted.keys()) if (!wanted.has(id)) drop(id);
      for (const mark of marks) {
        // Every Range makes each later change of the document dearer: none is made for what stands as it stood.
        const old = painted.get(mark.id);
        if (old && stands(old, mark)) continue;
        drop(mark.id);
        const range = editor.ranges(mark.blockId, mark.span)[0];
        if (!range || !reads(range, mark.quote)) continue;
        layer(mark.level).add(range);
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
      for (const id of painted.keys()) drop(id);
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

function stands({ mark: old, range }: Painted, mark: PlacedMark): boolean {
  return (
    old.block === mark.block &&
    old.level === mark.level &&
    old.span.start === mark.span.start &&
    old.span.end === mark.span.end &&
    range.startContainer.isConnected
  );
}
