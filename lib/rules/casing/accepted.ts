/** Words that keep their own case in a heading: a rule's exceptions and the pack's vocabulary. */
import type { Span } from '../../draft/span.ts';
import { once } from '../once.ts';
import { expressionOf } from '../regex/index.ts';
import { lower } from './letters.ts';

/** A word of a heading, or several that are accepted together. */
export interface Token extends Span {
  readonly text: string;
}

export interface Accepted {
  /** The words of a text, accepted ones found in their own case. */
  tokens(text: string): readonly Token[];
  /** The same, accepted ones found in any case where there is a vocabulary. */
  looseTokens(text: string): readonly Token[];
  /** Does an accepted word stand in this text? */
  covers(text: string): boolean;
  /** How a word is to be spelled; undefined when it is not accepted. */
  spelled(word: string): string | undefined;
}

const wordSource = '[\\p{N}\\p{L}*]+\\S*';

/** Both lists hold .NET patterns; those that cannot be read accept nothing. Made ready when it is first asked. */
export function createAccepted(exceptions: readonly string[], vocabulary: readonly string[]): Accepted {
  const ready = once(() => build(exceptions, vocabulary));
  return {
    tokens: (text) => ready().tokens(text),
    looseTokens: (text) => ready().looseTokens(text),
    covers: (text) => ready().covers(text),
    spelled: (word) => ready().spelled(word),
  };
}

interface Term {
  readonly pattern: string;
  /** Small letters of the pattern where it stands for itself in any case. */
  readonly folded: string | undefined;
  readonly expression: RegExp;
}

function build(exceptions: readonly string[], vocabulary: readonly string[]): Accepted {
  // Vale reads exceptions in their own case alone while there is no vocabulary, and then never respells a word.
  const respells = vocabulary.length > 0;
  const terms = [...exceptions, ...vocabulary]
    .toSorted((a, b) => b.length - a.length)
    .flatMap((pattern) => termOf(pattern, respells));
  if (terms.length === 0) return nothing;
  const strict = bounded(
    terms.map(({ pattern }) => ownCase(pattern)),
    'u',
  );
  const loose = respells
    ? bounded(
        terms.map(({ pattern }) => pattern),
        'iu',
      )
    : strict;
  const folded = new Set(terms.map((term) => term.folded));
  const [simple, others] = [terms.filter(isSimple), terms.filter((term) => !isSimple(term))];
  const any =
    simple.length > 0 ? new RegExp(simple.map(({ expression }) => expression.source).join('|'), 'u') : undefined;
  return {
    tokens: (text) => tokensOf(text, strict.words),
    looseTokens: (text) => tokensOf(text, loose.words),
    covers: (text) => strict.alone?.test(text) ?? false,
    spelled(word) {
      const small = lower(word);
      const found = folded.has(small) || any?.test(word) || others.some(({ expression }) => expression.test(word));
      if (!found) return undefined;
      for (const term of terms) {
        if (term.folded === small) return term.pattern;
        if (term.expression.test(word)) return word;
      }
      return undefined;
    },
  };
}

function termOf(pattern: string, respells: boolean): readonly Term[] {
  const expression = pattern === '' ? undefined : expressionOf(pattern, 'u');
  return expression ? [{ pattern, folded: respells ? lower(pattern) : undefined, expression }] : [];
}

/** Without groups, so that many can be asked as one. */
function isSimple({ expression }: Term): boolean {
  return !/[(|]/u.test(expression.source);
}

function ownCase(pattern: string): string {
  return pattern.startsWith('(?i)') ? pattern : `(?-i)${pattern}`;
}

interface Bounded {
  readonly alone: RegExp | undefined;
  readonly words: RegExp;
}

function bounded(patterns: readonly string[], flags: 'u' | 'iu'): Bounded {
  const alone = expressionOf(`\\b(?:${patterns.join('|')})\\b`, flags);
  if (!alone) return { alone, words: plainWords };
  return { alone, words: new RegExp(`${alone.source}|${wordSource}`, `g${flags}`) };
}

const plainWords = new RegExp(wordSource, 'gu');

const nothing: Accepted = {
  tokens: (text) => tokensOf(text, plainWords),
  looseTokens: (text) => tokensOf(text, plainWords),
  covers: () => false,
  spelled: () => undefined,
};

function tokensOf(text: string, expression: RegExp): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(expression)) {
    if (match[0] !== '') tokens.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return tokens;
}
