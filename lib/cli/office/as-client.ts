/** Looking at a site as an install does, before anybody else has to: the whole run over a folder or by HTTP. */
import { randomBytes } from 'node:crypto';
import { join, sep } from 'node:path';
import { fail, ok, type Failure, type Result } from '../../base/result.ts';
import { assemble } from '../../delivery/assemble.ts';
import type { Channel, Head, ObjectRef, Ring } from '../../delivery/documents.ts';
import { bringFrom, type Bring } from '../../delivery/bring.ts';
import { chainFor, type Install } from '../../delivery/rollout.ts';
import { run, type RunDeps } from '../../delivery/run.ts';
import { trustAnchor } from '../../delivery/join.ts';
import { checkExamples } from '../../guideline/examples.ts';
import { bytesAt } from './files.ts';

/** ms for one file. */
const patience = 10_000;

export function bringFromFolder(folder: string): Bring {
  return async (path, most) => {
    const bytes = bytesAt(join(folder, ...path.split('/').filter((name) => name !== '..' && !name.includes(sep))));
    if (!bytes) return fail('delivery.missing', path);
    return bytes.length > most ? fail('delivery.too-long', path) : ok(bytes);
  };
}

/** As an install asks: no cookie, no redirect. */
export function bringFromHost(base: string): Bring {
  return bringFrom(base, (address) => fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patience) }));
}

/** The same with files that are not there yet, by path. */
export function withFiles(bring: Bring, files: ReadonlyMap<string, Uint8Array>): Bring {
  return async (path, most) => {
    const bytes = files.get(path);
    if (!bytes) return bring(path, most);
    return bytes.length > most ? fail('delivery.too-long', path) : ok(bytes);
  };
}

export interface Tried {
  readonly channel: string;
  readonly error: Failure;
}

/**
 * Every chain that an install may take of `head`, by a new one that begins with root/1.jws of `fingerprint`. undefined: all
 * of them come through, examples and all. `now`: ms.
 */
export async function tryAll(bring: Bring, fingerprint: string, head: Head, now: number): Promise<Tried | undefined> {
  const kept = new Map<string, Uint8Array>();
  const tried = new Set<string>();
  for (const [channel, named] of Object.entries(head.channels)) {
    for (const chain of [named.chain, ...(named.rollout ? [named.rollout.chain] : [])]) {
      const install = await installFor(channel, named, chain);
      const mark = `${channel} ${chain.map(({ hash }) => hash).join()}`;
      if (!install || tried.has(mark)) continue;
      tried.add(mark);
      const trusted = await trustAnchor({ root: 1, fingerprint }, bring);
      if (!trusted.ok) return { channel, error: trusted.error };
      const { error } = await run(trusted.value, [], {
        bring,
        objects: keeper(kept),
        preflight: prove(kept),
        now,
        channel,
        install,
      });
      if (error) return { channel, error };
    }
  }
  return undefined;
}

function keeper(kept: Map<string, Uint8Array>): RunDeps['objects'] {
  return {
    get: async (hash) => kept.get(hash),
    async put(hash, bytes) {
      kept.set(hash, bytes);
      return ok(null);
    },
  };
}

function prove(kept: ReadonlyMap<string, Uint8Array>): RunDeps['preflight'] {
  return async ({ manifests }, recalls): Promise<Result<null>> => {
    const pack = await assemble(manifests, recalls, async (hash) => kept.get(hash));
    if (!pack.ok) return pack;
    const [failure] = checkExamples(pack.value.rules);
    return failure ? fail('guideline.invalid', `an example of ${failure.ruleId} does not behave`) : ok(null);
  };
}

const rings: readonly Ring[] = ['author', 'pilot', 'all'];

/** An install that takes this chain; undefined: none does. */
async function installFor(name: string, channel: Channel, chain: readonly ObjectRef[]): Promise<Install | undefined> {
  const wanted = chain.map(({ hash }) => hash).join();
  for (const ring of rings)
    for (let attempt = 0; attempt < dice; attempt++) {
      const install = { secret: randomBytes(16).toString('hex'), ring };
      if ((await chainFor(name, channel, install)).map(({ hash }) => hash).join() === wanted) return install;
      if (channel.rollout?.ring !== ring) break;
    }
  return undefined;
}

/** A share of a hundredth of a percent is met in so many throws, but for one time in e²⁰. */
const dice = 200_000;
