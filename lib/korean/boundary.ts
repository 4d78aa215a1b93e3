/** Where a name begins and ends in running Korean and English text. */
import { endOfRun, isLoneJamo, isSyllable } from './hangul.ts';
import { follows } from './particle.ts';
import { syllableSound } from './sound.ts';

/**
 * `ko`: nothing of a word before, and behind it the end, a non-word character or a run of Korean particles.
 * `prefix`: nothing of a word before, anything behind. `word`: a Unicode word boundary on both sides, so that no
 * particle may follow. `none`: anywhere.
 */
export type Boundary = 'ko' | 'word' | 'none' | 'prefix';

/** The longest run that is read as particles, in syllables. */
const longestRun = 16;
const wordUnit = /[\p{L}\p{Mn}\p{Nd}\p{Pc}]/u;
const needsNoun = /^\s+(?:것|거|겁|게|수|때(?!문)|뿐|듯|만큼|텐데|테니|가능성|경우|줄|리|법|정도|확률)/u;

/** Does the span of `text` stand alone as a name under `boundary`? Offsets in UTF-16 units. Takes constant time. */
export function standsAlone(text: string, start: number, end: number, boundary: Boundary): boolean {
  if (boundary === 'none') return true;
  if (boundary === 'word') return changesAt(text, start) && changesAt(text, end);
  return startsFree(text, start) && (boundary === 'prefix' || endsFree(text, end));
}

function changesAt(text: string, offset: number): boolean {
  return isWord(text.charCodeAt(offset - 1)) !== isWord(text.charCodeAt(offset));
}

function startsFree(text: string, start: number): boolean {
  if (start === 0 || !isWord(text.charCodeAt(start))) return true;
  const before = text.charCodeAt(start - 1);
  if (isWord(before) || before === 0x40 || before === 0x23) return false;
  if (!isAsciiWord(text.charCodeAt(start))) return true;
  // Part of a path, a file name or a dotted name rather than prose.
  if (before === 0x2f || before === 0x5c) return false;
  return !((before === 0x2e || before === 0x2d || before === 0x3a) && isAsciiWord(text.charCodeAt(start - 2)));
}

function endsFree(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  const last = text.charCodeAt(end - 1);
  if (next === 0x40) return false;
  if (isAsciiWord(last) && isJoint(next) && isAsciiWord(text.charCodeAt(end + 1))) return false;
  if (!isWord(last) || !isWord(next) || isLoneJamo(next)) return true;
  if (!isSyllable(next)) return false;
  const close = endOfRun(text, end);
  if (close - end > longestRun) return false;
  const run = text.slice(end, close);
  // 일 alone needs a noun behind it (KT일 때); without one it is the end of another word (스타일).
  if (run === '일' && !needsNoun.test(text.slice(close, close + 8))) return false;
  return follows(run, isSyllable(last) ? syllableSound(last) : 'unsure');
}

/** What joins Latin names and numbers to paths, addresses and compounds: . / - \ */
function isJoint(unit: number): boolean {
  return unit === 0x2e || unit === 0x2f || unit === 0x2d || unit === 0x5c;
}

function isAsciiWord(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f
  );
}

function isWord(unit: number): boolean {
  if (unit < 0x80) return isAsciiWord(unit);
  return isSyllable(unit) || wordUnit.test(String.fromCharCode(unit));
}
