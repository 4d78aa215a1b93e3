/**
 * What becomes of a head's channels when a version is published, rolled out, finished. A channel stands under another one:
 * the company's version stands in the chain of every brand, so that one publication moves them all together.
 */
import { fail, ok, type Result } from '../base/result.ts';
import type { Channel, ObjectRef, Ring } from './documents.ts';

export type Channels = Readonly<Record<string, Channel>>;

/** The channel that each one stands under; null: the company's own. */
export type Tree = Readonly<Record<string, string | null>>;

export interface Step {
  readonly ring: Ring;
  /** Hundredths of a percent of that ring. */
  readonly share: number;
}

/** From the company's to the channel itself. */
export function pathTo(tree: Tree, name: string): readonly string[] {
  const path: string[] = [];
  for (let at: string | null | undefined = name; at; at = tree[at]) {
    if (path.includes(at)) break;
    path.unshift(at);
  }
  return path;
}

/** The channel and all that stand under it. */
export function below(tree: Tree, name: string): readonly string[] {
  return Object.keys(tree).filter((one) => pathTo(tree, one).includes(name));
}

/**
 * The channels after `ref`, a manifest of `name`, was published to all, or to those that `step` names. Errors:
 * delivery.channel: a channel above has no version yet, or another rollout is in the way.
 */
export function published(channels: Channels, tree: Tree, name: string, ref: ObjectRef, step?: Step): Result<Channels> {
  const path = pathTo(tree, name);
  const depth = path.length - 1;
  const own = channels[name] ?? begun(channels, path, ref);
  if (!own) return fail('delivery.channel', `${path.at(-2)} has no version yet, and ${name} stands on it`);
  if (step && !channels[name]) return fail('delivery.channel', `the first version of ${name} can only go to all`);
  const changed: Record<string, Channel> = { ...channels };
  for (const one of below(tree, name)) {
    const channel = one === name ? own : channels[one];
    if (!channel) continue;
    const next = step ? staged(channel, depth, ref, step) : toAll(channel, depth, ref);
    if (!next) return fail('delivery.channel', `another rollout is under way in ${one}`);
    changed[one] = next;
  }
  return ok(changed);
}

/** The rollout of a version of `name`, wider or narrower, in every channel that it is under way in. */
export function rolled(channels: Channels, tree: Tree, name: string, step: Step | 'finish'): Result<Channels> {
  const depth = pathTo(tree, name).length - 1;
  const changed: Record<string, Channel> = { ...channels };
  let any = false;
  for (const one of below(tree, name)) {
    const channel = channels[one];
    const { rollout } = channel ?? {};
    if (!channel || !rollout || rollout.chain[depth]?.hash === channel.chain[depth]?.hash) continue;
    any = true;
    changed[one] = step === 'finish' ? { chain: rollout.chain } : { ...channel, rollout: { ...rollout, ...step } };
  }
  return any ? ok(changed) : fail('delivery.channel', `no rollout is under way in ${name}`);
}

/** A first version stands on what the channel above has now, its rollout too. */
function begun(channels: Channels, path: readonly string[], ref: ObjectRef): Channel | undefined {
  const parent = path.at(-2);
  if (parent === undefined) return { chain: [ref] };
  const above = channels[parent];
  if (!above) return undefined;
  const { rollout } = above;
  return {
    chain: [...above.chain, ref],
    ...(rollout ? { rollout: { ...rollout, chain: [...rollout.chain, ref] } } : {}),
  };
}

function toAll({ chain, rollout }: Channel, depth: number, ref: ObjectRef): Channel {
  const next = put(chain, depth, ref);
  if (!rollout) return { chain: next };
  const rolling = put(rollout.chain, depth, ref);
  // What was being rolled out in this layer is overtaken; what is in another layer goes on.
  return isSame(next, rolling) ? { chain: next } : { chain: next, rollout: { ...rollout, chain: rolling } };
}

function staged({ chain, rollout }: Channel, depth: number, ref: ObjectRef, step: Step): Channel | undefined {
  if (rollout?.chain.some(({ hash }, index) => index !== depth && hash !== chain[index]?.hash)) return undefined;
  return { chain, rollout: { chain: put(chain, depth, ref), ...step, salt: ref.hash.slice(0, 16) } };
}

function put(chain: readonly ObjectRef[], depth: number, ref: ObjectRef): readonly ObjectRef[] {
  return chain.map((one, index) => (index === depth ? ref : one));
}

function isSame(a: readonly ObjectRef[], b: readonly ObjectRef[]): boolean {
  return a.every(({ hash }, index) => hash === b[index]?.hash);
}
