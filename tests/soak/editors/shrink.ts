/** Makes a failing sequence small: leaves out steps and blocks as long as what is left still fails. */
import type { Damage } from './damage.ts';
import type { Pairs } from './pair.ts';
import { play } from './play.ts';
import type { Sequence } from './steps.ts';

/** The most times that a sequence is played again for it. */
const budget = 60;

/** `damage` undefined: the sequence did not fail again, and is given back whole. */
export async function shrink(
  pairs: Pairs,
  sequence: Sequence,
): Promise<{ readonly sequence: Sequence; readonly damage: Damage | undefined }> {
  let left = budget;
  const fails = async (candidate: Sequence): Promise<Damage | undefined> => {
    if (left <= 0) return undefined;
    left--;
    return (await play(pairs, candidate)).damage;
  };
  let damage = await fails(sequence);
  if (!damage) return { sequence, damage };
  let small: Sequence = { ...sequence, steps: sequence.steps.slice(0, damage.step + 1) };
  for (let at = small.steps.length - 2; at >= 0; at--) {
    const candidate = { ...small, steps: small.steps.toSpliced(at, 1) };
    const still = await fails(candidate);
    if (still) [small, damage] = [candidate, still];
  }
  for (let at = small.draft.blocks.length - 1; at >= 0; at--) {
    const candidate = { ...small, draft: { ...small.draft, blocks: small.draft.blocks.toSpliced(at, 1) } };
    const still = candidate.draft.blocks.length > 0 ? await fails(candidate) : undefined;
    if (still) [small, damage] = [candidate, still];
  }
  return { sequence: small, damage };
}
