/** Running patterns over a block's text, in bounded windows. */
import type { Span } from '../draft/span.ts';
import type { Pattern } from './rule.ts';

/**
 * A pattern never sees more than this many units at once: a guideline's pattern that grows with the square of its text
 * costs at most a constant then. Patterns that explode exponentially are stopped by the Worker's deadline, not here.
 */
const windowLength = 2000;
/** What a window shows before and behind the part it answers for, so that look-around sees its context. */
const margin = 200;

export interface Match {
  readonly span: Span;
  readonly groups: readonly (string | undefined)[];
}

export function toRegExp(pattern: Pattern): RegExp {
  return new RegExp(pattern.source, `${pattern.flags}gu`);
}

/** All matches of `expression` (with g and u) in order, none empty, none overlapping. */
export function scanText(expression: RegExp, text: string): readonly Match[] {
  const found: Match[] = [];
  if (text.length <= windowLength) {
    scanWindow(expression, text, 0, 0, text.length, found);
    return found;
  }
  const step = windowLength - 2 * margin;
  for (let core = 0; core < text.length; core += step) {
    const from = Math.max(0, core - margin);
    const shown = text.slice(from, Math.min(text.length, core + step + margin));
    scanWindow(expression, shown, from, core, core + step, found);
  }
  return found;
}

/** Does the expression match anywhere? */
export function occurs(expression: RegExp, text: string): boolean {
  if (text.length > windowLength) return scanText(expression, text).length > 0;
  expression.lastIndex = 0;
  return expression.test(text);
}

function scanWindow(expression: RegExp, shown: string, from: number, core: number, end: number, found: Match[]): void {
  expression.lastIndex = 0;
  for (let match = expression.exec(shown); match; match = expression.exec(shown)) {
    const length = match[0].length;
    if (length === 0) {
      expression.lastIndex += 1;
      continue;
    }
    const start = from + match.index;
    if (start < core) continue;
    if (start >= end) return;
    const last = found[found.length - 1];
    if (last && start < last.span.end) continue;
    found.push({ span: { start, end: start + length }, groups: match.slice(1) });
  }
}
