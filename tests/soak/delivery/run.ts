/** `npm run soak -- delivery`: random sequences of what may happen to an install, and the guarantees after every step. */
import { beginTrust, type Trusted } from '../../../lib/delivery/trust.ts';
import { rollWith } from '../../dice.ts';
import { Company, hour } from './company.ts';
import { Install } from './install.ts';
import { broken, seen, type Seen } from './laws.ts';
import { randomStep, wellLook, type Outcome, type Scene } from './steps.ts';

interface Options {
  /** Of the first sequence; the next has the next one, so that each can be played alone. */
  readonly seed: number;
  readonly count: number;
  progress(line: string): void;
}

interface Tally {
  looks: number;
  taken: number;
  refused: number;
  killed: number;
}

/** Steps of one sequence. */
const longest = 12;
/** Sequences at a time: while one waits for a signature, another goes on. */
const lanes = 4;
/** As many say enough. */
const mostMisses = 20;

export async function runDeliverySoak({ seed, count, progress }: Options): Promise<{
  readonly figures: Readonly<Record<string, number>>;
  readonly misses: readonly string[];
}> {
  const tally: Tally = { looks: 0, taken: 0, refused: 0, killed: 0 };
  const misses: string[] = [];
  const begun = performance.now();
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count && misses.length < mostMisses) {
      const own = seed + next++;
      const miss = await play(own, tally);
      if (miss) {
        misses.push(`sequence ${own} (--count 1 --seed ${own}): ${miss}`);
        progress(misses.at(-1)!);
      }
      if (next % 5_000 === 0) progress(`${next} sequences, ${tally.looks} looks, ${misses.length} misses`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const seconds = (performance.now() - begun) / 1_000;
  return { figures: { sequences: count, ...tally, seconds: Math.round(seconds) }, misses };
}

let anchor: Trusted | undefined;

async function play(seed: number, tally: Tally): Promise<string | undefined> {
  const dice = rollWith(seed);
  const company = await Company.open();
  if (!anchor) {
    const begun = await beginTrust(company.files.get('root/1.jws')!);
    if (!begun.ok) throw new Error(begun.error.code);
    anchor = begun.value;
  }
  const install = new Install(anchor, `secret ${seed}`);
  const scene: Scene = { dice, company, install, old: new Map(company.files), objectsHurt: false, lost: false };
  const told: string[] = [];
  for (let left = dice.whole(4, longest); left > 0; left--) {
    const miss = await step(scene, randomStep, told, tally);
    if (miss) return `${miss} after ${told.join(' → ')}`;
    if (dice.chance(0.2)) scene.old = new Map(company.files);
    company.now += hour;
  }
  // Whatever happened: with a new version, a host that is well and a clock that is right, all is as it should be.
  company.sequence += 3;
  await company.publish(['kt', 'qook']);
  install.skew = 0;
  install.settled = false;
  const last = await step(scene, wellLook, told, tally);
  const arrived = namesOf(seen(install)) === company.current.chain.map(({ ref }) => ref.hash).join();
  const miss = last ?? (arrived ? undefined : 'G6: the last version did not come');
  return miss && `${miss} after ${told.join(' → ')}`;
}

const namesOf = ({ kept }: Seen): string => kept.inUse.map(({ hash }) => hash).join();

async function step(
  scene: Scene,
  take: (scene: Scene) => Promise<Outcome>,
  told: string[],
  tally: Tally,
): Promise<string | undefined> {
  const before: Seen = seen(scene.install);
  const { what, looked } = await take(scene);
  told.push(what);
  if (looked) {
    tally.looks++;
    if (looked.error === undefined) tally.killed++;
    else if (looked.error !== 'none') tally.refused++;
    if (namesOf(before) !== namesOf(seen(scene.install))) tally.taken++;
  }
  // A store that broke is judged by what is left of it.
  if (scene.lost) {
    scene.lost = false;
    return undefined;
  }
  const { objectsHurt } = scene;
  const miss = broken(scene.company, scene.install, before, {
    objectsHurt,
    error: looked?.error,
    well: looked?.well ?? false,
  });
  if (looked?.well && looked.error === 'none' && scene.install.settled) scene.objectsHurt = stillHurt(scene);
  return miss;
}

/** Are the files of the version in use there again? */
function stillHurt({ install }: Scene): boolean {
  return install.first === undefined || !install.first.files.every((hash) => install.objects.has(hash));
}
