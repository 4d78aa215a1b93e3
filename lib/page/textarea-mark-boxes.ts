/** Where the words of a mark stand in a laid-out line of the mirror. */
import type { TextMark } from './textarea-mark.ts';

/** Own CSS px of the control, from the line's own corner. */
export interface MarkBox {
  readonly mark: TextMark;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

export interface LaidOutLine {
  readonly outer: HTMLElement;
  readonly node: Text;
}

/** Where the line under a word is drawn, own CSS px of the control: the letters' height above it, and how far below. */
export interface Underline {
  readonly ascent: number;
  readonly drop: number;
}

/** Measures a letter of the mirror's style in `bench`. */
export function probeUnderline(bench: HTMLElement, range: Range, fontSize: number, zoom: number): Underline {
  const document = bench.ownerDocument;
  const words = document.createElement('div');
  words.style.cssText = 'position:absolute;white-space:nowrap;visibility:hidden;text-align:left;direction:ltr';
  const foot = document.createElement('span');
  foot.style.cssText = 'display:inline-block;width:0;height:0';
  const node = document.createTextNode('x');
  words.append(node, foot);
  bench.append(words);
  range.selectNodeContents(node);
  const ascent = (foot.getBoundingClientRect().bottom - range.getBoundingClientRect().top) / zoom;
  words.remove();
  return { ascent, drop: Math.max(2, fontSize * 0.2) };
}

/**
 * The boxes of the marks of one line, one for each visual run; runs that touch on a row become one. `known`: the line's own
 * box, client px, where it was measured since anything was written.
 */
export function boxesOf(
  range: Range,
  { outer, node }: LaidOutLine,
  known: DOMRect | undefined,
  marks: readonly TextMark[],
  zoom: number,
): readonly MarkBox[] {
  if (marks.length === 0) return [];
  const base = known ?? outer.getBoundingClientRect();
  return marks.flatMap((mark) => boxesOfOne(range, node, base, mark, zoom));
}

function boxesOfOne(range: Range, node: Text, base: DOMRect, mark: TextMark, zoom: number): readonly MarkBox[] {
  range.setStart(node, mark.start);
  range.setEnd(node, mark.end);
  const boxes: { mark: TextMark; left: number; top: number; width: number }[] = [];
  for (const rect of range.getClientRects()) {
    if (rect.width === 0) continue;
    const left = (rect.left - base.left) / zoom;
    const top = (rect.top - base.top) / zoom;
    const width = rect.width / zoom;
    const before = boxes.at(-1);
    if (before && before.top === top && Math.abs(before.left + before.width - left) < 0.1) {
      before.width = left + width - before.left;
    } else boxes.push({ mark, left, top, width });
  }
  return boxes;
}
