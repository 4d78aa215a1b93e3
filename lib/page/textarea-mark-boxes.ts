/** Where the words of a mark stand in a laid-out line of the mirror. */
import type { TextMark } from './textarea-mark.ts';

export interface LaidOutLine {
  readonly outer: HTMLElement;
  readonly node: Text;
}

/** Own CSS px of the control, from the line's own corner. */
export interface MarkBox {
  readonly mark: TextMark;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** The boxes of a mark of one line, one for each visual run; runs that touch on a row become one. */
export function boxesOf(range: Range, block: LaidOutLine, mark: TextMark, zoom: number): readonly MarkBox[] {
  range.setStart(block.node, mark.start);
  range.setEnd(block.node, mark.end);
  const base = block.outer.getBoundingClientRect();
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
