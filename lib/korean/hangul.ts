/** Hangul syllables by their code: which units are syllables, and how a syllable ends. */

const first = 0xac00;
const last = 0xd7a3;
const finals = 28;
const vowels = 21;

/** Is the UTF-16 unit a whole Hangul syllable (가 … 힣)? */
export function isSyllable(unit: number): boolean {
  return unit >= first && unit <= last;
}

/** A consonant or vowel typed alone: ㅋㅋ, ㅠㅠ. */
export function isLoneJamo(unit: number): boolean {
  return unit >= 0x3131 && unit <= 0x318e;
}

/** Number of the syllable's final consonant in Unicode's order; 0 is none, 8 is ㄹ. */
export function finalOf(syllable: number): number {
  return (syllable - first) % finals;
}

/** Number of the syllable's first consonant in Unicode's order: 0 is ㄱ, 11 is the silent ㅇ. */
export function initialOf(syllable: number): number {
  return Math.floor((syllable - first) / (finals * vowels));
}

/** End of the run of Hangul syllables that begins at `start`; `start` itself where none does. */
export function endOfRun(text: string, start: number): number {
  let end = start;
  while (end < text.length && isSyllable(text.charCodeAt(end))) end++;
  return end;
}
