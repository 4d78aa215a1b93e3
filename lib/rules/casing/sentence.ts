/** Sentence case: the first word large, all others small, but for accepted words. */
import type { Token } from './accepted.ts';
import { withoutPrefix, type Converter, type ConverterOptions } from './convert.ts';
import { capital, lower } from './letters.ts';

export interface SentenceOptions extends ConverterOptions {
  /** Endings of a word after which the next one is large too: ":". */
  readonly indicators: readonly string[];
}

export function createSentenceConverter({ accepted, prefix, indicators }: SentenceOptions): Converter {
  return {
    convert(text) {
      const before = withoutPrefix(text, prefix);
      const tokens = accepted.looseTokens(text.slice(before.at));
      const words = tokens.map((token, at): Token => {
        const previous = tokens[at - 1]?.text ?? '';
        const opens = at === 0 || indicators.some((ending) => previous.endsWith(ending)) || isNumber(previous, at - 1);
        const spelled = accepted.spelled(token.text) ?? (opens ? capital(lower(token.text)) : lower(token.text));
        return { start: token.start + before.at, end: token.end + before.at, text: spelled };
      });
      return { text: before.prefix + words.map((word) => word.text).join(' '), words };
    },
  };
}

/** The number of a list in front of a heading: "1. Start here". */
function isNumber(word: string, at: number): boolean {
  return at === 0 && /\d+\./u.test(word);
}
