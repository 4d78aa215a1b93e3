/** The final sound of a word as it is read aloud: what decides between 은 and 는, 으로 and 로. */

/** `rieul` is closed everywhere but before (으)로; `unsure`: the reading is not known, both forms are to be offered. */
export type FinalSound = 'open' | 'rieul' | 'closed' | 'unsure';

const hangulFirst = 0xac00;
const hangulLast = 0xd7a3;
const rieulIndex = 8;

/** Closing marks and spaces that are not read; % is read (퍼센트) and stays. */
const silentTail = /(?:[\s\p{Pe}\p{Pf}\p{Pi}"'*_~,.!?:;·…®™©]|\p{Cf})+$/u;
const bracketTail = /(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\]|（[^（）]{0,60}）)$/u;

const digitSounds: readonly FinalSound[] = [
  'closed', // 영
  'rieul', // 일
  'open', // 이
  'closed', // 삼
  'open', // 사
  'open', // 오
  'closed', // 육
  'rieul', // 칠
  'rieul', // 팔
  'open', // 구
];

/** Letter names ending in a consonant: 엘, 엠, 엔, 알. */
const letterSounds: Readonly<Record<string, FinalSound>> = { L: 'rieul', R: 'rieul', M: 'closed', N: 'closed' };

/** After a number: 그램 is closed, 미터 and 바이트 are open. */
const unitSounds: Readonly<Record<string, FinalSound>> = {
  g: 'closed',
  kg: 'closed',
  mg: 'closed',
  m: 'open',
  km: 'open',
  cm: 'open',
  mm: 'open',
  l: 'open',
  ml: 'open',
};

/** English words whose Korean spelling does not follow their letters (깃허브, 페이스북, 타입, 그룹). */
const wordSounds: readonly (readonly [ending: string, sound: FinalSound])[] = [
  ['hub', 'open'],
  ['db', 'open'],
  ['ook', 'closed'],
  ['type', 'closed'],
  ['group', 'closed'],
  ['soup', 'open'],
  ['api', 'open'],
  ['recipe', 'open'],
  ['simile', 'open'],
  ['acme', 'open'],
];

/**
 * The final sound of the last word of `text`. `read` is how the name is read in Hangul (QOOK: 쿡) and wins over its
 * letters. Closing brackets, quotes, marks and a trailing "(…)" are not read.
 */
export function finalSound(text: string, read?: string): FinalSound {
  if (read !== undefined && read !== '') return finalSound(read);
  const word = bareEnd(text);
  const last = word.charCodeAt(word.length - 1);
  if (last >= hangulFirst && last <= hangulLast) return syllableSound(last);
  if (word.endsWith('%') || word.endsWith('％')) return 'open';
  const number = /([A-Za-z]?)(\d[\d,]*(?:\.\d+)?)$/u.exec(word);
  if (number) return numberSound(number[1] !== '', number[2] ?? '');
  const letters = /[A-Za-z]+$/u.exec(word);
  if (letters) return latinSound(letters[0], /\d\s?$/u.test(word.slice(0, letters.index)));
  return 'unsure';
}

function bareEnd(text: string): string {
  let word = text;
  for (let before = ''; before !== word;) {
    before = word;
    word = word.replace(silentTail, (tail) => (/[)\]）]/u.test(tail) ? tail.replace(/[^)\]）]+$/u, '') : ''));
    const bare = word.replace(bracketTail, '');
    if (bare !== word && bare.trim() !== '') word = bare;
    else word = word.replace(/[\p{Pe}]$/u, '');
  }
  return word;
}

function syllableSound(unit: number): FinalSound {
  const final = (unit - hangulFirst) % 28;
  if (final === 0) return 'open';
  return final === rieulIndex ? 'rieul' : 'closed';
}

function numberSound(afterLetter: boolean, written: string): FinalSound {
  const digits = written.replace(/,/gu, '');
  const small = Number(digits);
  // "T1", "S10" are read in English: 원, 세븐, 나인, 텐 are closed by ㄴ.
  if (afterLetter && /^(?:[1-9]|10)$/u.test(digits)) return [1, 7, 9, 10].includes(small) ? 'closed' : 'open';
  const zeros = digits.includes('.') ? 0 : (/0+$/u.exec(digits)?.[0].length ?? 0);
  if (zeros > 0 && zeros < digits.length) return zeros >= 12 ? 'open' : 'closed';
  return digitSounds[digits.charCodeAt(digits.length - 1) - 48] ?? 'unsure';
}

function latinSound(word: string, afterNumber: boolean): FinalSound {
  const unit = afterNumber ? unitSounds[word] : undefined;
  if (unit) return unit;
  const capitals = /[A-Z]+$/u.exec(word)?.[0] ?? '';
  const spelt = letterSounds[word.charAt(word.length - 1).toUpperCase()] ?? 'open';
  if (capitals.length === word.length || word.length <= 2) {
    // Four capitals with a vowel may be read as a word (LINE, 라인): sure only where both readings agree.
    if (word.length < 4 || !/[AEIOUY]/u.test(word)) return spelt;
    return wordSound(word.toLowerCase()) === spelt ? spelt : 'unsure';
  }
  if (capitals.length >= 2) return spelt;
  return wordSound(word.toLowerCase());
}

function wordSound(word: string): FinalSound {
  for (const [ending, sound] of wordSounds) if (word.endsWith(ending)) return sound;
  if (/(?:l|[^aeiou]?le)$/u.test(word)) return 'rieul';
  if (/(?:ng|m|me|mb|n|ne)$/u.test(word)) return 'closed';
  if (/(?:ck|pp|tt|bb)$/u.test(word)) return 'closed';
  return /(?:^|[^aeiou])[aeiouy][ptkbc]$/u.test(word) ? 'closed' : 'open';
}
