/** Finds the words of a text and counts what readability figures are made of, as Vale does. */
import { sentences } from './sentences.ts';
import { syllables } from './syllables.ts';

/** Counts over a text, all of them whole numbers. */
export interface Measures {
  readonly words: number;
  readonly sentences: number;
  /** Stretches between empty lines; those without words are none. */
  readonly paragraphs: number;
  /** Letters and digits of the words. */
  readonly characters: number;
  readonly syllables: number;
  /** More than two syllables, a last -es, -ed or -ing not counted. */
  readonly complexWords: number;
  /** More than six bytes of UTF-8: three Korean syllables are long. */
  readonly longWords: number;
  /** More than two syllables. */
  readonly polysyllabicWords: number;
}

export const noMeasures: Measures = {
  words: 0,
  sentences: 0,
  paragraphs: 0,
  characters: 0,
  syllables: 0,
  complexWords: 0,
  longWords: 0,
  polysyllabicWords: 0,
};

/** The words of a text: runs of letters, digits and apostrophes, and abbreviations such as "U.S.". */
export function words(text: string): readonly string[] {
  return text.match(/(?:[A-Z]\.){2,}|[\p{N}\p{L}']+/gu) ?? [];
}

/** Counts a text. Paragraphs that were counted lately are not counted again: a keystroke costs its own paragraph. */
export function measure(text: string): Measures {
  let sum = noMeasures;
  for (const paragraph of text.split('\n\n')) {
    if (paragraph.trim() !== '') sum = added(sum, measureParagraph(paragraph));
  }
  return sum;
}

export function added(one: Measures, other: Measures): Measures {
  return {
    words: one.words + other.words,
    sentences: one.sentences + other.sentences,
    paragraphs: one.paragraphs + other.paragraphs,
    characters: one.characters + other.characters,
    syllables: one.syllables + other.syllables,
    complexWords: one.complexWords + other.complexWords,
    longWords: one.longWords + other.longWords,
    polysyllabicWords: one.polysyllabicWords + other.polysyllabicWords,
  };
}

const kept = new Map<string, Measures>();

function measureParagraph(paragraph: string): Measures {
  const known = kept.get(paragraph);
  if (known) return known;
  const measured = countParagraph(paragraph);
  if (kept.size >= 4000) kept.clear();
  kept.set(paragraph, measured);
  return measured;
}

function countParagraph(paragraph: string): Measures {
  const counts = { ...noMeasures, sentences: sentences(paragraph).length, paragraphs: 1 };
  for (const word of words(paragraph)) {
    const spoken = syllables(word);
    counts.words++;
    // Apostrophes, stops and second halves of surrogate pairs are no characters of their own.
    counts.characters += word.replace(/['.\uDC00-\uDFFF]/g, '').length;
    counts.syllables += spoken;
    if (byteLength(word) > 6) counts.longWords++;
    if (spoken > 2) counts.polysyllabicWords++;
    if (spoken - (/(?:es|ed|ing)$/u.test(word) ? 1 : 0) > 2) counts.complexWords++;
  }
  return counts;
}

function byteLength(word: string): number {
  let bytes = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    // Either half of a surrogate pair stands for two of its four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}
