/** Where a name begins and ends in running Korean and English text. */
import { readParticles } from './particle.ts';

/**
 * `ko`: nothing of a word before, and behind it the end, a non-word character or a run of Korean particles.
 * `word`: no word character on either side. `none`: anywhere.
 */
export type Boundary = 'ko' | 'word' | 'none';

const wordUnit = /[\p{L}\p{N}\p{M}_]/u;
const asciiWord = /[A-Za-z0-9_]/u;
const hangulRun = /^[가-힣]+/u;

/** Does the span of `text` stand alone as a name under `boundary`? Offsets in UTF-16 units. */
export function standsAlone(text: string, start: number, end: number, boundary: Boundary): boolean {
  if (boundary === 'none') return true;
  return startsFree(text, start) && endsFree(text, end, boundary);
}

function startsFree(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = text.charAt(start - 1);
  if (!wordUnit.test(text.charAt(start))) return true;
  if (wordUnit.test(before) || before === '@' || before === '#') return false;
  if (!asciiWord.test(text.charAt(start))) return true;
  // Part of a path, a file name or a dotted name rather than prose.
  if (before === '/' || before === '\\') return false;
  return !((before === '.' || before === '-' || before === ':') && start > 1 && asciiWord.test(text.charAt(start - 2)));
}

function endsFree(text: string, end: number, boundary: Boundary): boolean {
  if (end >= text.length) return true;
  const next = text.charAt(end);
  if (asciiWord.test(text.charAt(end - 1)) && /[./@\\-]/u.test(next) && asciiWord.test(text.charAt(end + 1)))
    return false;
  if (next === '@') return false;
  if (!wordUnit.test(text.charAt(end - 1)) && !/[가-힣]/u.test(next)) return true;
  if (!wordUnit.test(next)) return true;
  if (boundary === 'word') return false;
  const run = hangulRun.exec(text.slice(end, end + 24))?.[0];
  if (run === undefined) return false;
  const behind = text.charAt(end + run.length);
  // A consonant or vowel typed alone (ㅋㅋ, ㅠㅠ) is a mood, not a part of the word.
  if (behind !== '' && wordUnit.test(behind) && !/[ㄱ-ㅣ]/u.test(behind)) return false;
  return readParticles(run) !== undefined;
}
