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
 * Moves the marks through an edit of the text and takes those away that it touched; false where it touched one. In place: a
 * key is before hundreds of them, and new ones each time would be felt.
 */
export function moveMarks(marks: MovingMark[], { span, text }: Edit): boolean {
  const shift = text.length - (span.end - span.start);
  let kept = 0;
  for (const mark of marks) {
    if (span.end <= mark.start) {
      mark.start += shift;
      mark.end += shift;
    } else if (span.start < mark.end) continue;
    marks[kept++] = mark;
  }
  const whole = kept === marks.length;
  marks.length = kept;
  return whole;
}

/** Of marks in the order of the text, those that begin between two offsets. */
export function marksBetween<Kind extends TextMark>(marks: readonly Kind[], from: number, to: number): readonly Kind[] {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < marks.length && marks[end]!.start < to) end++;
  return marks.slice(low, end);
}

export function sameMarks(some: readonly TextMark[], others: readonly TextMark[]): boolean {
  if (some.length !== others.length) return false;
  return some.every((mark, index) => {
    const other = others[index]!;
    return mark.id === other.id && mark.start === other.start && mark.end === other.end && mark.level === other.level;
  });
}
