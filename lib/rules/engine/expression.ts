/** Running one alternative of a pattern as a regular expression: made when first needed, shown bounded windows. */
import { afterCharacter } from '../../draft/span.ts';
import { wordBoundary } from '../regex/index.ts';
import type { Alternative, Pattern } from '../rule.ts';
import { fitsBoundary } from './boundary.ts';

export interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}

export interface Expression {
  /** The first match that begins at or behind `from`, is not empty and fits the pattern's boundary. */
  next(text: string, from: number): Match | undefined;
}

/** How expressions are made of alternatives: `createExpression` here, or the linear one of linear.ts. */
export type ExpressionMaker = (alternative: Alternative, pattern: Pattern, window: number) => Expression;

/** What a window shows before and behind the part it answers for, so that look-around sees its context. */
const margin = 200;

/**
 * `window`: an expression never sees more than this many units at once (a shorter text is one window), so that one that
 * grows with the square of its text costs at most a constant. Expressions that explode are stopped by the Worker's
 * deadline, not here.
 */
export function createExpression(alternative: Alternative, pattern: Pattern, window: number): Expression {
  let compiled: RegExp | undefined;
  let broken = false;
  // A particle grammar is no regular expression: those boundaries are tested on each match.
  const tested = pattern.boundary === 'ko' || pattern.boundary === 'prefix';

  function expression(): RegExp | undefined {
    if (compiled || broken) return compiled;
    const { source } = alternative;
    const bounded = pattern.boundary === 'word' ? `${wordBoundary}(?:${source})${wordBoundary}` : source;
    try {
      compiled = new RegExp(bounded, pattern.ignoreCase ? 'giu' : 'gu');
    } catch {
      // A source that was never translated; it matches nothing rather than taking the check away.
      broken = true;
    }
    return compiled;
  }

  function nextIn(
    regExp: RegExp,
    shown: string,
    offset: number,
    text: string,
    from: number,
    end: number,
  ): Match | undefined {
    regExp.lastIndex = from - offset;
    for (let match = regExp.exec(shown); match; match = regExp.exec(shown)) {
      const start = offset + match.index;
      if (start >= end) return undefined;
      const length = match[0].length;
      const fits = length > 0 && start >= from;
      if (fits && (!tested || fitsBoundary(text, start, start + length, pattern.boundary))) {
        return { start, end: start + length, groups: match.length > 1 ? match.slice(1) : none };
      }
      regExp.lastIndex = afterCharacter(shown, match.index);
    }
    return undefined;
  }

  return {
    next(text, from) {
      const regExp = expression();
      if (!regExp) return undefined;
      if (text.length <= window) return nextIn(regExp, text, 0, text, from, text.length);
      const step = window - 2 * margin;
      for (let core = from; core < text.length; core += step) {
        const offset = Math.max(0, core - margin);
        const shown = text.slice(offset, core + step + margin);
        const match = nextIn(regExp, shown, offset, text, core, core + step);
        if (match) return match;
      }
      return undefined;
    },
  };
}

const none: readonly (string | undefined)[] = [];
