/** What a mark over a textarea is, and how each level looks: the same three line styles as in the sidebar. */

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

export function sameMarks(some: readonly TextMark[], others: readonly TextMark[]): boolean {
  if (some.length !== others.length) return false;
  return some.every((mark, index) => {
    const other = others[index]!;
    return mark.id === other.id && mark.start === other.start && mark.end === other.end && mark.level === other.level;
  });
}
