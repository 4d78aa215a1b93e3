/** When a channel's keys change, its versions in use are signed by the new ones too: an install that joins later knows no others. */
import type { Channels } from '../../delivery/channels.ts';
import { sha256 } from '../../delivery/digest.ts';
import type { Channel, ObjectRef } from '../../delivery/documents.ts';
import { addSignatures } from '../../delivery/sign.ts';
import type { OwnKey } from './key-file.ts';
import { manifestAt, objectIn, putObject, type Site } from './site.ts';

/** The channels as they name the versions signed anew, which are in the site then. */
export async function signedAgain(
  channels: Channels,
  name: string,
  keys: readonly OwnKey[],
  site: Site,
): Promise<Channels> {
  const known = new Map<string, ObjectRef>();
  const again = async (ref: ObjectRef): Promise<ObjectRef> => {
    const before = known.get(ref.hash);
    if (before) return before;
    const manifest = await manifestAt(site.folder, ref);
    const bytes = objectIn(site.folder, ref.hash);
    const next = manifest?.channel === name && bytes ? await signed(bytes, keys, site) : ref;
    known.set(ref.hash, next);
    return next;
  };
  const all = (chain: readonly ObjectRef[]): Promise<ObjectRef[]> => Promise.all(chain.map(again));
  const changed: Record<string, Channel> = {};
  for (const [channel, { chain, rollout }] of Object.entries(channels)) {
    changed[channel] = {
      chain: await all(chain),
      ...(rollout ? { rollout: { ...rollout, chain: await all(rollout.chain) } } : {}),
    };
  }
  return changed;
}

async function signed(bytes: Uint8Array, keys: readonly OwnKey[], site: Site): Promise<ObjectRef> {
  const next = await addSignatures('manifest', bytes, keys);
  const ref = { hash: await sha256(next), length: next.length };
  await putObject(site.folder, ref.hash, next);
  return ref;
}
