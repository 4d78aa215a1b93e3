/** Title case in the manner of AP or Chicago: small words small, all others large. */
import type { Token } from './accepted.ts';
import { withoutPrefix, type Converter, type ConverterOptions } from './convert.ts';
import { createInfinitives } from './infinitive.ts';
import { capital, lower } from './letters.ts';

export type TitleStyle = 'AP' | 'Chicago';

export interface TitleOptions extends ConverterOptions {
  readonly style: TitleStyle;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Articles, conjunctions and short prepositions: small in both styles. */
const shortWords = set('a an and as at but by en for if in nor of on or per the to v v. via vs vs.');

/** Longer prepositions, small in Chicago's style only. */
const prepositions = set(
  'about above across after against along among around before between beyond concerning despite down during ' +
    'following from including into near over since through throughout towards under until upon with within without',
);

export function createTitleConverter({ style, accepted, prefix }: TitleOptions): Converter {
  return {
    convert(text) {
      const before = withoutPrefix(text, prefix);
      const title = text.slice(before.at);
      const words = titleWords(title, style, accepted.spelled);
      let converted = '';
      let last = 0;
      for (const word of words) {
        converted += title.slice(last, word.start) + word.text;
        last = word.end;
      }
      return {
        text: before.prefix + converted + title.slice(last),
        words: words.map((word) => ({ ...word, start: word.start + before.at, end: word.end + before.at })),
      };
    },
  };
}

function titleWords(title: string, style: TitleStyle, spelled: (word: string) => string | undefined): readonly Token[] {
  const signs = title.replace(/[“”‘’–—]/gu, (mark) => plainSigns[mark] ?? mark);
  const matches = [...title.matchAll(/[\p{N}\p{L}]+[^\s\-/]*/gu)];
  const infinitives = createInfinitives(title);
  return matches.map((match, at): Token => {
    const word = match[0];
    const start = match.index;
    const end = start + word.length;
    return { start, end, text: spelled(word) ?? (isSmall() ? lower(word) : capital(word)) };

    function isSmall(): boolean {
      const small = lower(word);
      const edge = start === 0 || end === title.length;
      if (style === 'AP' && small === 'to' && infinitives.known(at + 1)) {
        if (!infinitives.isNoun(at + 1)) return false;
      } else if (edge || !(shortWords.has(small) || (style === 'Chicago' && prepositions.has(small)))) return false;
      // Large all the same where a part of the title begins, and in front of a hyphen.
      const [previous, second, following] = [sign(start - 1), sign(start - 2), sign(end)];
      if (previous !== ' ' && previous !== '-' && previous !== '/') return false;
      return second !== ':' && second !== '-' && (following !== '-' || previous === '-');
    }
  });

  /** The sign at a place; outside of the title its first one, as in Vale. */
  function sign(at: number): string {
    return signs[at] ?? signs[0] ?? '';
  }
}

const plainSigns: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
};
