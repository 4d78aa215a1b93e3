/** Plays one sequence on a pair of pages and compares after each step; the first difference ends it. */
import { DamageFound, noCounts, type Outcome } from './damage.ts';
import type { Pair, Pairs } from './pair.ts';
import { Player } from './player.ts';
import type { Sequence } from './steps.ts';

export async function play(pairs: Pairs, sequence: Sequence): Promise<Outcome> {
  const counts = noCounts();
  let pair: Pair | undefined;
  let at = -1;
  try {
    pair = await pairs.sit(sequence.page, sequence.draft);
    const player = new Player(pair, pairs.asset, counts);
    await player.begin();
    for (const step of sequence.steps) {
      at++;
      await player.step(step);
      counts.steps++;
    }
    at++;
    await player.end();
    return { counts };
  } catch (error) {
    if (!(error instanceof DamageFound)) throw new Error(`step ${at} of ${JSON.stringify(sequence)}`, { cause: error });
    return { counts, damage: { step: at, what: error.message, wanted: error.wanted, found: error.found } };
  }
}
