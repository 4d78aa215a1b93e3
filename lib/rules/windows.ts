/** Running a pack's own expressions over a text in bounded windows. */
import { afterCharacter, type Span } from '../draft/span.ts';

/**
 * An expression never sees more than this many units at once: one that grows with the square of its text costs at most
 * a constant then. Expressions that explode are stopped by the Worker's deadline, not here.
 */
const windowLength = 2000;
/** What a window shows before and behind the part it answers for, so that look-around sees its context. */
const margin = 200;

/** Every match of `expression` (with the flag g), in order, none empty, none overlapping. */
export function spansIn(expression: RegExp, text: string): readonly Span[] {
  const found: Span[] = [];
  if (text.length <= windowLength) {
    scan(expression, text, 0, 0, text.length, found);
    return found;
  }
  const step = windowLength - 2 * margin;
  for (let core = 0; core < text.length; core += step) {
    const from = Math.max(0, core - margin);
    scan(expression, text.slice(from, core + step + margin), from, core, core + step, found);
  }
  return found;
}

/** Does `expression` (with the flag g) match anywhere? */
export function occursIn(expression: RegExp, text: string): boolean {
  if (text.length > windowLength) return spansIn(expression, text).length > 0;
  expression.lastIndex = 0;
  return expression.test(text);
}

function scan(expression: RegExp, shown: string, from: number, core: number, end: number, found: Span[]): void {
  expression.lastIndex = 0;
  for (let match = expression.exec(shown); match; match = expression.exec(shown)) {
    const length = match[0].length;
    if (length === 0) {
      expression.lastIndex = afterCharacter(shown, match.index);
      continue;
    }
    const start = from + match.index;
    if (start < core) continue;
    if (start >= end) return;
    const last = found[found.length - 1];
    if (last && start < last.end) continue;
    found.push({ start, end: start + length });
  }
}
