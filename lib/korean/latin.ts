/** How Latin letters, abbreviations and English words are read aloud in Korean, as far as their last sound goes. */
import type { FinalSound } from './sound.ts';

/** Letter names ending in a consonant: 엘, 엠, 엔, 알. */
const letterSounds: Readonly<Record<string, FinalSound>> = { L: 'rieul', R: 'rieul', M: 'closed', N: 'closed' };

/** Words of three capitals that are read as words: 웹, 앱, 톱. */
const spokenCapitals: ReadonlySet<string> = new Set(['WEB', 'APP', 'TOP', 'POP', 'MAP', 'NET', 'HOT', 'CUT', 'KIT']);

/** Whole words, or last parts of a name like GitHub, whose Korean spelling does not follow their letters. */
const words: ReadonlyMap<string, FinalSound> = new Map<string, FinalSound>([
  ...wordList('open', 'sub recipe simile acme anime resume theme chile nestle bit hit mat jeep watt hyatt marriott'),
  ...wordList('open', 'buffet ballet bouquet debut depot chevrolet peugeot'),
  ...wordList('closed', 'god good foot tweet retweet up technique heap cheap kakaotalk alimtalk shoot nasdaq kosdaq'),
]);

/** Endings with a sound of their own, tried before the rules: 허브, 타입, 그룹, 아웃, 체크. */
const endings: readonly (readonly [ending: string, sound: FinalSound])[] = [
  ['hub', 'open'],
  ['db', 'open'],
  ['api', 'open'],
  ['check', 'open'],
  ['ook', 'closed'],
  ['type', 'closed'],
  ['group', 'closed'],
  ['out', 'closed'],
  ['eep', 'closed'],
  ['cuit', 'closed'],
];

/** The last sound of a run of Latin letters, read letter by letter or as an English word by how it is written. */
export function latinSound(written: string): FinalSound {
  const capitals = /[A-Z]+$/u.exec(written)?.[0] ?? '';
  const spelt = letterSounds[written.charAt(written.length - 1).toUpperCase()] ?? 'open';
  if (capitals.length === written.length || written.length <= 2) {
    if (spokenCapitals.has(written) || written === 'Up') return wordSound(written.toLowerCase());
    // Four capitals with a vowel may be read as a word (LINE, 라인): sure only where both readings agree.
    if (written.length < 4 || !/[AEIOUY]/u.test(written)) return spelt;
    return wordSound(written.toLowerCase()) === spelt ? spelt : 'unsure';
  }
  if (capitals.length >= 2) return spelt;
  const part = /[A-Z][a-z]+$/u.exec(written)?.[0] ?? written;
  return words.get(part.toLowerCase()) ?? wordSound(written.toLowerCase());
}

function wordSound(word: string): FinalSound {
  const known = words.get(word) ?? endings.find(([ending]) => word.endsWith(ending))?.[1];
  if (known !== undefined) return known;
  if (/(?:l|[^aeiou]?le)$/u.test(word)) return 'rieul';
  if (/(?:ng|m|me|mb|n|ne)$/u.test(word)) return 'closed';
  if (/(?:ck|pp|tt|bb)$/u.test(word)) return 'closed';
  return /(?:^|[^aeiou]|qu)[aeiouy][ptkbc]$/u.test(word) ? 'closed' : 'open';
}

function wordList(sound: FinalSound, list: string): readonly (readonly [string, FinalSound])[] {
  return list.split(' ').map((word) => [word, sound]);
}
