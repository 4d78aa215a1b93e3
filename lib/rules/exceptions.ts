/** Vale's exceptions and vocabularies: accepted words inside a match, and accepted phrases around it. */
import type { Span } from '../draft/span.ts';
import { once } from './once.ts';
import { toRegExp, translate, wordBoundary } from './regex/index.ts';
import { spansIn } from './windows.ts';

/** True for a match that is accepted. `text` is the text that was matched. */
export type Accepts = (text: string, span: Span) => boolean;

/**
 * `own` are the rule's exceptions, `vocabulary` the words that every rule accepts, all .NET sources. A match is accepted
 * when one of them stands in it as a whole word, case told apart, or when it lies inside an accepted phrase (a source
 * with a space or \s), whatever its case.
 */
export function createAccepts(own: readonly string[] | undefined, vocabulary: readonly string[]): Accepts {
  if ((own === undefined || own.length === 0) && vocabulary.length === 0) return never;
  const lists = [own ?? none, vocabulary].filter((list) => list.length > 0).map(acceptedOf);
  return (text, span) => {
    const match = text.slice(span.start, span.end);
    return lists.some((list) => list.isWord(match) || list.isInPhrase(text, span));
  };
}

interface Accepted {
  isWord(match: string): boolean;
  isInPhrase(text: string, span: Span): boolean;
}

const none: readonly string[] = [];

function never(): boolean {
  return false;
}

/** A vocabulary is the same list for every rule of a pack, so it is compiled once. */
const known = new WeakMap<readonly string[], Accepted>();

function acceptedOf(list: readonly string[]): Accepted {
  const before = known.get(list);
  if (before) return before;
  const accepted = compileList(list);
  known.set(list, accepted);
  return accepted;
}

function compileList(list: readonly string[]): Accepted {
  const phrases = list.filter((source) => /[ \t]|\\s/u.test(source));
  const words = once(() => expressionsOf(list, false));
  const around = once(() => expressionsOf(phrases, true));
  let lastText: string | undefined;
  let spans: readonly Span[] = [];
  return {
    isWord: (match) =>
      words().some((expression) => {
        expression.lastIndex = 0;
        return expression.test(match);
      }),
    isInPhrase(text, span) {
      if (phrases.length === 0) return false;
      if (text !== lastText) {
        lastText = text;
        spans = around().flatMap((expression) => spansIn(expression, text));
      }
      return spans.some(({ start, end }) => start <= span.start && span.end <= end);
    },
  };
}

/** The list as one alternation of whole words; sources with groups or references of their own stand alone. */
function expressionsOf(list: readonly string[], ignoreCase: boolean): readonly RegExp[] {
  const joined: string[] = [];
  const alone: string[] = [];
  for (const source of list) {
    const read = translate(source, ignoreCase);
    if (!read.ok) continue;
    (/\\[1-9k]|\(\?</u.test(read.value) ? alone : joined).push(read.value);
  }
  const sources = joined.length > 0 ? [joined.toSorted((a, b) => b.length - a.length).join('|'), ...alone] : alone;
  const flags = ignoreCase ? 'giu' : 'gu';
  return sources.map((source) => toRegExp(`${wordBoundary}(?:${source})${wordBoundary}`, flags));
}
