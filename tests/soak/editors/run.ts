/** The soak of the editors: random sequences on every page of the contract, each beside an oracle without us. */
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { rollWith } from '../../dice.ts';
import { directSubjects, type Subject } from '../../e2e/contract/subjects.ts';
import { describe, noCounts, type Counts } from './damage.ts';
import { openPairs, type Pairs } from './pair.ts';
import { play } from './play.ts';
import { shrink } from './shrink.ts';
import { randomSequence, type Sequence } from './steps.ts';

export interface EditorsSoak {
  /** Sequences over all pages together. */
  readonly count: number;
  readonly seed: number;
  readonly replay?: string | undefined;
  /** So many of the first sequences were played before: a run that was broken off goes on. */
  readonly skip?: number | undefined;
  progress(line: string): void;
}

export interface SoakOutcome {
  readonly figures: Readonly<Record<string, number>>;
  readonly misses: readonly string[];
}

/** Without those that undo on another page: there their editor is played. */
const subjects = directSubjects.filter(({ undoesOn }) => undoesOn === undefined);

/** Sequences of one page that a pair of tabs plays in a row. */
const batch = 10;

export async function runEditorsSoak({ count, seed, replay, skip = 0, progress }: EditorsSoak): Promise<SoakOutcome> {
  if (replay !== undefined) return replayed(replay, progress);
  const tally = new Tally();
  const misses: string[] = [];
  const jobs = batches(count).slice(Math.floor(skip / batch));
  const begun = Date.now();
  const lane = async (): Promise<void> => {
    const pairs = await openPairs();
    try {
      for (let job = jobs.shift(); job; job = jobs.shift()) {
        for (const index of job.indexes) {
          const miss = await playRandom(pairs, job.subject, seed, index, tally);
          if (miss === undefined) continue;
          misses.push(miss);
          progress(`missed: ${miss}`);
        }
        const ms = Math.round((Date.now() - begun) / Math.max(1, tally.sequences()));
        progress(`${tally.sequences()} of ${count} sequences, ${misses.length} misses, ${ms} ms a sequence`);
      }
    } finally {
      await pairs.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism(), jobs.length) }, lane));
  return { figures: tally.figures(), misses };
}

/** Plays the sequence of that index on the page; what it damaged, shrunk, in words. */
export async function playRandom(
  pairs: Pairs,
  subject: Subject,
  seed: number,
  index: number,
  tally: Tally,
): Promise<string | undefined> {
  const sequence = sequenceAt(subject, seed, index);
  const { counts, damage } = await playAgain(pairs, sequence);
  tally.add(subject, counts);
  if (!damage) return undefined;
  const { sequence: small, damage: still } = await shrink(pairs, sequence);
  const head = `${subject.family} on ${subject.page}, seed ${seed}, sequence ${index}`;
  if (ownHistory.test(damage.what) && !(still && (await comesAgain(pairs, small)))) {
    tally.unsteady++;
    console.log(`unsteady: ${head}: ${damage.what}`);
    return undefined;
  }
  if (!still)
    return `${head}, not seen again when played again\n${describe(damage, sequence.steps)}\n${forReplay(sequence)}`;
  return `${head}\n${describe(still, small.steps)}\n${forReplay(small)}`;
}

/** The editor's own undo of the writer's own step: where it cuts its steps by its own timers, two pages may differ now and then. */
const ownHistory = /^an? (undo|redo) of the writer’s own step differs/;

/** A difference of the extension's making is there every time. */
async function comesAgain(pairs: Pairs, sequence: Sequence): Promise<boolean> {
  for (let turn = 0; turn < 3; turn++) if (!(await playAgain(pairs, sequence)).damage) return false;
  return true;
}

/** What breaks off (a tab that crashed, a page that was not ready) is played once more in new tabs before it stops the run. */
async function playAgain(pairs: Pairs, sequence: Sequence): ReturnType<typeof play> {
  try {
    return await play(pairs, sequence);
  } catch (error) {
    console.log(`played again in new tabs: ${error instanceof Error ? error.message.slice(0, 200) : 'it broke off'}`);
    await pairs.leave();
    return play(pairs, sequence);
  }
}

/** The same seed and index give the same sequence, in the soak and in the test. */
export function sequenceAt(subject: Subject, seed: number, index: number): Sequence {
  return randomSequence(rollWith(seed * 100_003 + index), subject);
}

function forReplay(sequence: Sequence): string {
  const json = JSON.stringify(sequence);
  return `  for --replay FILE:\n${json}\n  row for tests/e2e/hard/sequences.spec.ts:\n{ was: '', sequence: ${json} },`;
}

/** All pages in turn, a batch each, so that a run that is cut short has been everywhere. */
function batches(count: number): { readonly subject: Subject; readonly indexes: readonly number[] }[] {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const all = subjects.flatMap((subject, turn) => {
    const own = indexes.filter((index) => index % subjects.length === turn);
    return Array.from({ length: Math.ceil(own.length / batch) }, (_, part) => ({
      part,
      subject,
      indexes: own.slice(part * batch, (part + 1) * batch),
    }));
  });
  return all.toSorted((a, b) => a.part - b.part);
}

async function replayed(file: string, progress: (line: string) => void): Promise<SoakOutcome> {
  const sequence = JSON.parse(await readFile(file, 'utf8')) as Sequence;
  const pairs = await openPairs();
  try {
    const { counts, damage } = await play(pairs, sequence);
    progress(JSON.stringify(counts));
    return { figures: { ...counts }, misses: damage ? [describe(damage, sequence.steps)] : [] };
  } finally {
    await pairs.close();
  }
}

/** Sums by family and over all. */
export class Tally {
  /** Differences in the editor's own history that did not come again. */
  unsteady = 0;
  private readonly byFamily = new Map<string, Counts & { sequences: number }>();

  add({ family }: Subject, counts: Counts): void {
    const sum = this.byFamily.get(family) ?? { sequences: 0, ...noCounts() };
    sum.sequences++;
    for (const name of Object.keys(counts) as (keyof Counts)[]) sum[name] += counts[name];
    this.byFamily.set(family, sum);
  }

  sequences(): number {
    return [...this.byFamily.values()].reduce((sum, { sequences }) => sum + sequences, 0);
  }

  figures(): Readonly<Record<string, number>> {
    const figures: Record<string, number> = { unsteady: this.unsteady };
    for (const [family, sums] of this.byFamily) {
      for (const [name, value] of Object.entries(sums)) {
        figures[name] = (figures[name] ?? 0) + value;
        figures[`${family}.${name}`] = value;
      }
    }
    return figures;
  }
}
