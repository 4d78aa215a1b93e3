/** The same job for every tool: 1,000 terms and a draft of 10,000 words in each language, made from a seed. */
import { rollWith } from '../../dice.ts';
import { englishSyllables, englishWords, koreanSyllables, koreanWords } from './words.ts';

export interface Job {
  readonly language: 'en' | 'ko';
  /** The draft as plain blocks, about 41 words each. */
  readonly blocks: readonly string[];
  /** Wrong form → right form. A good third of the first 1,000 occur in the draft. */
  readonly terms: readonly (readonly [wrong: string, right: string])[];
}

/** A whole number from 0 to below `limit`. */
type Below = (limit: number) => number;

const blockWords = 41;
/** Of the first 1,000 terms so many stand in the draft. */
const occurring = 350;

/** `words` of the draft, `terms` in the guideline; the draft does not depend on the number of terms. */
export function makeJob(language: 'en' | 'ko', words: number, terms: number, seed: number): Job {
  const random = belowOf(seed);
  const bank = language === 'en' ? englishWords : koreanWords;
  const known = makeTerms(language, random, bank, Math.max(terms, 1000));
  const drawn = belowOf(seed + 1);
  const blocks: string[] = [];
  for (let written = 0; written < words; written += blockWords) {
    const block: string[] = [];
    while (block.length < blockWords && written + block.length < words) {
      const term = drawn(30) === 0 ? known[drawn(occurring)]?.[0] : undefined;
      block.push(
        term === undefined
          ? pick(drawn, bank)
          : language === 'ko'
            ? `${term}${pick(drawn, ['는', '를', '에서'])}`
            : term,
      );
      if (drawn(12) === 0) block.push(`${block.pop()}${pick(drawn, [',', '.', '?', ' –'])}`);
    }
    blocks.push(`${block.join(' ')}.`);
  }
  return { language, blocks, terms: known.slice(0, terms) };
}

function makeTerms(
  language: 'en' | 'ko',
  random: Below,
  bank: readonly string[],
  count: number,
): (readonly [string, string])[] {
  const taken = new Set<string>(bank);
  const terms: (readonly [string, string])[] = [];
  const syllables = language === 'en' ? englishSyllables : koreanSyllables;
  while (terms.length < count) {
    const name = Array.from({ length: 2 + random(3) }, () => pick(random, syllables)).join('');
    // Half of the terms are two words, as in public styles.
    const wrong = random(2) === 0 ? name : `${name} ${pick(random, syllables)}${pick(random, syllables)}`;
    if (taken.has(wrong)) continue;
    taken.add(wrong);
    terms.push([wrong, `${pick(random, bank)} ${pick(random, bank)}`]);
  }
  return terms;
}

function pick<Item>(random: Below, items: readonly Item[]): Item {
  return items[random(items.length)]!;
}

function belowOf(seed: number): Below {
  const { next } = rollWith(seed);
  return (limit) => Math.floor(next() * limit);
}
