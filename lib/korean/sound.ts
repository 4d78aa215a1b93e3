/** The final sound of a word as it is read aloud: what decides between 은 and 는, 으로 and 로. */
import { finalOf, isSyllable } from './hangul.ts';
import { latinSound } from './latin.ts';
import { numberSound, signSound, unitSound } from './number.ts';

/** `rieul` is closed everywhere but before (으)로; `unsure`: the reading is not known, both forms are to be offered. */
export type FinalSound = 'open' | 'rieul' | 'closed' | 'unsure';

const rieul = 8;

/** No more than this much of a text's end is looked at, in UTF-16 units. */
const longestName = 200;
/** Closing marks, pictures and spaces that are not read; %, ° and money are read and stay. */
const silentTail = /(?:[\s\p{Pe}\p{Pf}\p{Pi}"'*_^~`,.!?:;·…\p{Extended_Pictographic}★☆♥]|\p{Cf}|\p{M})+$/u;
const silentSigns = /[™℠®©]/gu;
const bracketTail = /\s?(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\])$/u;
/** Characters that stand for several plain ones: ㎏, ℃, Ⅱ, full-width letters, ㈜. */
const compressed = /[²³\u2100-\u214F\u2160-\u217F\u3200-\u33FF\uFF01-\uFFE6]/u;

/**
 * The final sound of the last word of `text`. `read` is how the name is read in Hangul (QOOK: 쿡) and wins over its
 * letters. Closing brackets, quotes, marks and a trailing "(…)" are not read, but a Hangul "(…)" tells the reading of
 * letters that could be read in two ways.
 */
export function finalSound(text: string, read?: string): FinalSound {
  if (read !== undefined && read !== '') return finalSound(read);
  const { word, bracket } = bareEnd(text);
  const sound = wordSound(word);
  if (sound !== 'unsure' || bracket === undefined) return sound;
  return /[가-힣]$/u.test(bracket) ? syllableSound(bracket.charCodeAt(bracket.length - 1)) : sound;
}

/** The final sound of one Hangul syllable, given as its UTF-16 unit. */
export function syllableSound(unit: number): FinalSound {
  const final = finalOf(unit);
  if (final === 0) return 'open';
  return final === rieul ? 'rieul' : 'closed';
}

function wordSound(word: string): FinalSound {
  const last = word.charCodeAt(word.length - 1);
  if (isSyllable(last)) return syllableSound(last);
  const sign = signSound(word);
  if (sign !== undefined) return sign;
  if (/\d$/u.test(word)) return numberSound(word);
  const letters = /[A-Za-z]+$/u.exec(word)?.[0];
  if (letters === undefined) return 'unsure';
  const unit = /\d\s?$/u.test(word.slice(0, -letters.length)) ? unitSound(letters) : undefined;
  return unit ?? latinSound(letters);
}

/** The end of `text` as it is read, and what the last bracket behind it says. */
function bareEnd(text: string): { readonly word: string; readonly bracket: string | undefined } {
  let word = plainLetters(text.slice(-longestName));
  let bracket: string | undefined;
  for (let before = ''; before !== word;) {
    before = word;
    word = word.replace(silentTail, (tail) => (/[)\]]/u.test(tail) ? tail.replace(/[^)\]]+$/u, '') : ''));
    const bare = word.replace(bracketTail, '');
    if (bare !== word && bare.trim() !== '') {
      bracket = word.slice(bare.length).replace(/^[\s([]+|[\s)\]]+$/gu, '');
      word = bare;
    } else word = word.replace(/[\p{Pe}]$/u, '');
  }
  return { word, bracket };
}

/** The same text in plain letters: full-width and squeezed characters apart, accents off. */
function plainLetters(text: string): string {
  const bare = text.replace(silentSigns, '');
  const plain = compressed.test(bare) ? bare.normalize('NFKC') : bare;
  return /[\u00C0-\u024F]/u.test(plain)
    ? plain
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .normalize('NFC')
    : plain;
}
