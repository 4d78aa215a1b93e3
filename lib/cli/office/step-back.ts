/** What a head names after a version was called back, or is back: nobody is left without a guideline. */
import type { Channels } from '../../delivery/channels.ts';
import type { Channel, ObjectRef } from '../../delivery/documents.ts';
import { manifestAt, objectIn, type Site } from './site.ts';

/** The channels with the version before in its place, and no rollout of it. A text says why that cannot be. */
export async function withoutVersion(channels: Channels, hash: string, site: Site): Promise<Channels | string> {
  const manifest = await manifestAt(site.folder, { hash });
  if (!manifest) return `o/${hash} is not in the site`;
  const rolling = Object.values(channels).some(({ chain }) => chain.some((ref) => ref.hash === hash));
  const before = manifest.previous === null ? undefined : refOf(manifest.previous, site);
  if (rolling && !before) return 'there is no version before it: publish another one instead';
  return mapped(channels, ({ chain, rollout }) => ({
    chain: chain.map((ref) => (ref.hash === hash && before ? before : ref)),
    ...(rollout && !rollout.chain.some((ref) => ref.hash === hash) ? { rollout } : {}),
  }));
}

/** The channels with the version where the one before it stood in for it. */
export async function withVersion(channels: Channels, hash: string, site: Site): Promise<Channels | string> {
  const manifest = await manifestAt(site.folder, { hash });
  const own = refOf(hash, site);
  if (!manifest || !own) return `o/${hash} is not in the site`;
  return mapped(channels, ({ chain, ...rest }) => ({
    ...rest,
    chain: chain.map((ref) => (ref.hash === manifest.previous ? own : ref)),
  }));
}

function mapped(channels: Channels, change: (channel: Channel) => Channel): Channels {
  return Object.fromEntries(Object.entries(channels).map(([name, channel]) => [name, change(channel)]));
}

function refOf(hash: string, { folder }: Site): ObjectRef | undefined {
  const bytes = objectIn(folder, hash);
  return bytes && { hash, length: bytes.length };
}
