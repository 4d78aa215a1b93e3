/** What a mark over a textarea is, and how each level looks: the same three line styles as in the sidebar. */
import { mapSpan, type Edit } from '../draft/span.ts';

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

/** The marks that have a width, in the order of the text, in which they nearly always come. */
export function inOrder(marks: readonly TextMark[]): readonly TextMark[] {
  const wide = marks.filter((mark) => mark.start < mark.end);
  for (let index = 1; index < wide.length; index++) {
    if (order(wide[index - 1]!, wide[index]!) > 0) return wide.toSorted(order);
  }
  return wide;
}

function order(a: TextMark, b: TextMark): number {
  return a.start - b.start || a.end - b.end;
}

/** The marks after an edit of the text, without those that it touched. A key is behind most of them or before. */
export function movedMarks(marks: readonly TextMark[], edit: Edit): readonly TextMark[] {
  const moved: TextMark[] = [];
  for (const mark of marks) {
    const span = mapSpan(mark, edit);
    if (span === mark) moved.push(mark);
    else if (span) moved.push({ id: mark.id, start: span.start, end: span.end, level: mark.level });
  }
  return moved;
}

export function sameMarks(some: readonly TextMark[], others: readonly TextMark[]): boolean {
  if (some.length !== others.length) return false;
  return some.every((mark, index) => {
    const other = others[index]!;
    return mark.id === other.id && mark.start === other.start && mark.end === other.end && mark.level === other.level;
  });
}
