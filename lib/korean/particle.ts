/** Reading a run of Hangul as particles, and which form its first particle takes after a final sound. */
import { isFixedRun, tailOf } from './fixed.ts';
import { type Pair, pairs } from './pairs.ts';
import { finalSound, type FinalSound } from './sound.ts';

interface Form {
  readonly written: string;
  readonly pair: Pair;
  readonly tail: RegExp;
}

/** By first syllable, the longest first. */
const formsByStart: ReadonlyMap<string, readonly Form[]> = Map.groupBy(
  pairs
    .flatMap((pair) => {
      const tail = new RegExp(`^${tailOf(pair)}$`, 'u');
      return [pair.closed, pair.open, ...(pair.wrong ?? [])].map((written) => ({ written, pair, tail }));
    })
    .toSorted((a, b) => b.written.length - a.written.length),
  (form) => form.written.charAt(0),
);

/** What makes a longer name of a name and takes particles itself: 고객들은, 홍길동님께. 씨네 is a cinema. */
const suffix = /^(?:님?들|님|씨(?!네)|측|끼리|쯤|때문|덕분)/u;

/** What a Hangul run behind a name is. */
export interface ParticleRun {
  /** Units of the first particle where it has two forms; 0 where nothing changes with the sound. */
  readonly length: number;
  /** The right forms of that first particle for a final sound; several mean that the writer has to choose. */
  choose(sound: FinalSound): readonly string[];
}

/**
 * Reads a whole Hangul run as particles, whichever of their forms are written; undefined when it is something else
 * (인터넷, 보드, 하다).
 */
export function readParticles(run: string): ParticleRun | undefined {
  const readings = readingsOf(run);
  const longest = readings[0];
  if (longest) {
    const { written } = longest;
    const same = readings.filter((form) => form.written === written);
    return { length: written.length, choose: (sound) => unique(same.flatMap((form) => rightForms(form, sound))) };
  }
  return follows(run, 'unsure') ? { length: 0, choose: () => [] } : undefined;
}

/**
 * May the whole Hangul run follow a name that ends in `sound`? A short form that the sound does not take makes another
 * word of the name (전문가, 세종로, 콜라); 은, 는, 을, 를 and longer forms never do, so there it is only a slip.
 */
export function follows(run: string, sound: FinalSound): boolean {
  // A longer run would keep the whole text alive that it was cut out of.
  if (run.length > longestKept) return mayFollow(run, sound);
  const known = kept[sound];
  let answer = known.get(run);
  if (answer === undefined) {
    if (known.size >= mostKept) known.clear();
    known.set(run, (answer = mayFollow(run, sound)));
  }
  return answer;
}

/** Nearly all runs of a text are the same few particles. */
const kept: Readonly<Record<FinalSound, Map<string, boolean>>> = {
  open: new Map(),
  rieul: new Map(),
  closed: new Map(),
  unsure: new Map(),
};
const mostKept = 1000;
const longestKept = 8;

function mayFollow(run: string, sound: FinalSound): boolean {
  if (readingsOf(run).some((form) => fits(form, sound)) || isFixedRun(run)) return true;
  const longer = suffix.exec(run)?.[0];
  if (longer === undefined) return false;
  return longer.length === run.length || follows(run.slice(longer.length), finalSound(longer));
}

function readingsOf(run: string): readonly Form[] {
  const forms = formsByStart.get(run.charAt(0)) ?? [];
  return forms.filter((form) => run.startsWith(form.written) && form.tail.test(run.slice(form.written.length)));
}

function fits({ written, pair }: Form, sound: FinalSound): boolean {
  if (sound === 'unsure' || pair.never || written.length > 1) return true;
  if (pair.doubtful && written === pair.open) return false;
  return written === (isOpen(pair, sound) ? pair.open : pair.closed) || (written === pair.closed && closedToo(pair));
}

function rightForms({ pair, written }: Form, sound: FinalSound): readonly string[] {
  if (written === pair.closed && closedToo(pair)) return [written];
  if (sound === 'unsure') {
    if (pair.wrong?.includes(written)) return [pair.closed, pair.open];
    return [written, written === pair.open ? pair.closed : pair.open];
  }
  return [isOpen(pair, sound) ? pair.open : pair.closed];
}

function isOpen(pair: Pair, sound: FinalSound): boolean {
  return sound === 'open' || (sound === 'rieul' && pair.rieulOpen === true);
}

function closedToo(pair: Pair): boolean {
  return pair.closedAnywhere === true;
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
