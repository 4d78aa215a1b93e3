/**
 * Which marks of a line still stand where they were drawn when something is written behind them. Where text flows from
 * left to right and nothing evens out its rows, a word goes where the words before it lead, whatever follows it.
 */
import type { TextMark } from './textarea-mark.ts';

export interface Standing {
  /** As they were drawn, in offsets of the line. */
  readonly marks: readonly TextMark[];
  /** Up to here nothing has moved since, UTF-16 units of the line. */
  readonly to: number;
}

/** From right to left, or changing the direction; astral ones by their first unit. */
const turning =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\ud802\ud803\ud83a\ud83b]/;
const space = 0x20;
const letter = /[\p{L}\p{N}]/u;
/** How far back a place is looked for where a row may end whatever follows, UTF-16 units. */
const farthest = 200;

/** Does the text read from left to right throughout? */
export function readsForward(text: string): boolean {
  return !turning.test(text);
}

/** `text`: of the line after an edit that begins at `at`. `forward`: the text and its style flow so. */
export function standingAfter(
  before: Standing | undefined,
  text: string,
  at: number,
  forward: boolean,
): Standing | undefined {
  if (before?.marks.length === 0) return before;
  if (!before || !forward) return undefined;
  const to = Math.min(before.to, surePlace(text, at));
  return to > 0 ? { marks: before.marks, to } : undefined;
}

/** A space between two letters is where a row may end; beside other characters it depends on what comes behind them. */
function surePlace(text: string, at: number): number {
  for (let index = at - 1; index >= Math.max(2, at - farthest); index--) {
    if (text.charCodeAt(index - 1) !== space) continue;
    if (letter.test(text[index]!) && letter.test(text[index - 2]!)) return index - 1;
  }
  return 0;
}

/** Of the marks now there, from the first one, those that stand where they were drawn; the very ones that were drawn. */
export function stillStanding({ marks, to }: Standing, now: readonly TextMark[]): readonly TextMark[] {
  let count = 0;
  for (; count < now.length; count++) {
    const [mark, before] = [now[count]!, marks[count]];
    if (!before || mark.end > to || mark.id !== before.id || mark.level !== before.level) break;
    if (mark.start !== before.start || mark.end !== before.end) break;
  }
  return marks.slice(0, count);
}

/** Are these all the marks that were drawn, and stand all of them? */
export function allStand(standing: Standing, now: readonly TextMark[]): boolean {
  return standing.marks.length === now.length && stillStanding(standing, now).length === now.length;
}
