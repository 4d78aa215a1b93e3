/** What a mark over a textarea is, and how each level looks: the same three line styles as in the sidebar. */
import type { Edit } from '../draft/span.ts';

export type MarkLevel = 'must' | 'should' | 'tip';

/** Half-open, UTF-16 units of the control's value. */
export interface TextMark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly level: MarkLevel;
}

interface Pencil {
  readonly line: string;
  readonly wash: string;
}

const pencils: Readonly<Record<MarkLevel, Pencil>> = {
  must: { line: '2px solid #b3261e', wash: 'rgb(179 38 30 / 0.07)' },
  should: { line: '2px dashed #a86f00', wash: 'transparent' },
  tip: { line: '2px dotted #857f74', wash: 'transparent' },
};

const pulseWash = 'rgb(240 192 100 / 0.55)';
const pulseMilliseconds = 900;

/** The line is drawn below the box's height, the wash fills it. */
export function styleMark(element: HTMLElement, level: MarkLevel): void {
  const pencil = pencils[level];
  Object.assign(element.style, {
    position: 'absolute',
    display: 'block',
    boxSizing: 'content-box',
    forcedColorAdjust: 'none',
    borderBottom: pencil.line,
    background: pencil.wash,
  });
}

/** One breath of colour to lead the eye; a still wash for the same time where motion is unwanted. */
export function pulseMark(element: HTMLElement): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.animate(
    [
      { backgroundColor: pulseWash, offset: 0 },
      { backgroundColor: pulseWash, offset: still ? 0.99 : 0.35 },
    ],
    { duration: pulseMilliseconds, easing: 'ease-out' },
  );
}

/** A mark of our own, which moves with the text. */
export type MovingMark = { -readonly [Key in keyof TextMark]: TextMark[Key] };

/** Copies of the marks that have a width, in the order of the text, in which they nearly always come. */
export function inOrder(marks: readonly TextMark[]): MovingMark[] {
  const wide = marks.flatMap((mark) => (mark.start < mark.end ? { ...mark } : []));
  for (let index = 1; index < wide.length; index++) {
    if (order(wide[index - 1]!, wide[index]!) > 0) return wide.toSorted(order);
  }
  return wide;
}

function order(a: TextMark, b: TextMark): number {
  return a.start - b.start || a.end - b.end;
}

/**
 * Moves the marks through an edit of the text and takes those away that it touched; gives these. In place: a key is before
 * hundreds of them, and new ones each time would be felt.
 */
export function moveMarks(marks: MovingMark[], { span, text }: Edit): readonly TextMark[] {
  const shift = text.length - (span.end - span.start);
  const behind = firstFrom(marks, span.end);
  let kept = 0;
  const touched: TextMark[] = [];
  for (let index = 0; index < behind; index++) {
    const mark = marks[index]!;
    if (mark.end <= span.start) marks[kept++] = mark;
    else touched.push(mark);
  }
  for (let index = behind; index < marks.length; index++) {
    const mark = marks[index]!;
    mark.start += shift;
    mark.end += shift;
  }
  marks.splice(kept, behind - kept);
  return touched;
}

/** Of marks in the order of the text, the index of the first one that begins at an offset or behind it. */
export function firstFrom(marks: readonly TextMark[], offset: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those that begin in a line, in offsets of it. */
export function marksWithin(marks: readonly TextMark[], start: number, end: number): readonly TextMark[] {
  return marks
    .slice(firstFrom(marks, start), firstFrom(marks, end))
    .map((mark) => ({ ...mark, start: mark.start - start, end: Math.min(mark.end, end) - start }));
}

export function sameMarks(some: readonly TextMark[], others: readonly TextMark[]): boolean {
  if (some.length !== others.length) return false;
  return some.every((mark, index) => {
    const other = others[index]!;
    return mark.id === other.id && mark.start === other.start && mark.end === other.end && mark.level === other.level;
  });
}
