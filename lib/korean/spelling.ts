/** Whether a Latin name is the spelling of a Hangul one, by the order of their consonants: 쿡 and QOOK. */
import { finalOf, initialOf, isSyllable } from './hangul.ts';

/** Letters that may stand for a vowel, or for nothing: NAVER, SHOW, olleh. */
const vowels = 'aeiouwyhr';
const silentEnd = /^[aeiouwyhr]*$/u;

const [k, t, p, s, j] = ['kgcq', 'tdsz', 'pbfv', 'sczt', 'jzgdtcs'];

/** Letters for the first consonant of a syllable, in Unicode's order ㄱ ㄲ ㄴ … ㅎ; '' is the silent ㅇ. */
const initials: readonly string[] = [k, k, 'n', t, t, 'lr', 'm', p, p, s, s, '', j, j, j, k, t, p, 'hf'].map(String);

/** Letters for the final consonant, in Unicode's order: none, ㄱ ㄲ ㄳ ㄴ ㄵ ㄶ ㄷ ㄹ … ㅎ. */
const finals: readonly string[] = (() => {
  const [n, l] = ['n', 'lr'];
  return ['', k, k, k, n, n, n, t, l, k, 'm', l, l, l, p, l, 'm', p, p, t, t, 'ng', t, t, k, t, p, t].map(String);
})();

/** Letters at the end that are no unit behind a number (20mg). */
const latinEnd = /(?<!\d\s?[A-Za-z]*)[A-Za-z]$/u;

/** Longer names are not compared, in UTF-16 units. */
const longest = 60;

/**
 * Could `latin` be how the Hangul at the end of `spoken` is written in Latin letters? The last word of `latin` is
 * compared, and all of its words as one.
 */
export function soundsAlike(spoken: string, latin: string): boolean {
  const hangul = /[가-힣]+$/u.exec(spoken)?.[0];
  if (hangul === undefined || hangul.length + latin.length > longest || !latinEnd.test(latin)) return false;
  const sounds = consonantsOf(hangul);
  const lastWord = /[A-Za-z]+$/u.exec(latin)?.[0] ?? '';
  return spells(lastWord, sounds) || spells(latin.replace(/[^A-Za-z]/gu, ''), sounds);
}

/** For each consonant that is heard, the letters it may be written with. */
function consonantsOf(hangul: string): readonly string[] {
  const sounds: string[] = [];
  let ended = '';
  for (let at = 0; at < hangul.length; at++) {
    const syllable = hangul.charCodeAt(at);
    if (!isSyllable(syllable)) continue;
    const first = initials[initialOf(syllable)] ?? '';
    const last = finals[finalOf(syllable)] ?? '';
    // ㄹㄹ and the like are heard as one: 올레, olleh.
    if (first !== '' && first !== ended) sounds.push(first);
    if (last !== '') sounds.push(last);
    ended = last;
  }
  return sounds;
}

/** Every consonant is found in order, with nothing but vowels (and doubled letters) between and behind them. */
function spells(word: string, sounds: readonly string[]): boolean {
  const letters = word.toLowerCase().replaceAll('x', 'ks');
  let reached = new Set([0]);
  for (const sound of sounds) {
    const next = new Set<number>();
    for (const from of reached) {
      for (let at = from; at < letters.length; at++) {
        for (let end = at; end < letters.length && sound.includes(letters.charAt(end)); end++) next.add(end + 1);
        if (!vowels.includes(letters.charAt(at))) break;
      }
    }
    reached = next;
  }
  return [...reached].some((from) => silentEnd.test(letters.slice(from)));
}
