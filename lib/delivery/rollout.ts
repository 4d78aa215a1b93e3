/** Which of a channel's chains an install takes, told from what it alone knows: nobody asks it and it tells nobody. */
import { shareOf } from './digest.ts';
import type { Channel, ObjectRef, Ring } from './documents.ts';

/** What of an install decides. */
export interface Install {
  /** Random, made once, never sent. */
  readonly secret: string;
  readonly ring: Ring;
}

const rings: readonly Ring[] = ['author', 'pilot', 'all'];

export async function chainFor(name: string, channel: Channel, install: Install): Promise<readonly ObjectRef[]> {
  const { rollout, chain } = channel;
  if (!rollout) return chain;
  const [asked, own] = [rings.indexOf(rollout.ring), rings.indexOf(install.ring)];
  if (own > asked) return chain;
  // Those of a narrower ring have had it; of the ring itself a share has, which only grows while the salt is the same.
  if (own < asked) return rollout.chain;
  const share = await shareOf(`${install.secret}\n${name}\n${rollout.salt}`);
  return share * 10_000 < rollout.share ? rollout.chain : chain;
}
