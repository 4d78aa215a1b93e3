/**
 * What an install trusts, and how that moves: roots one by one, heads never backwards. Every step either gives the whole
 * next state or an error and leaves the state that was; nothing is kept of a file that did not pass every check.
 */
import { fail, ok, type Result } from '../base/result.ts';
import { hasRunOut } from './confirmed.ts';
import { sha256 } from './digest.ts';
import { readHead, readManifest, readRoot } from './documents.ts';
import type { Head, Manifest, ObjectRef, PublicKey, Role, Root } from './documents.ts';
import { keyId, openEnvelope, type Kind, type Signers } from './envelope.ts';
import { longest } from './limits.ts';

export interface Trusted {
  readonly root: Root;
  /** The newest head that was taken. */
  readonly head: { readonly value: Head; readonly digest: string } | undefined;
  /** The highest sequence taken, by role and set of keys: with other keys another count begins. */
  readonly floors: Readonly<Record<string, number>>;
}

/**
 * The root that an install begins with: it must be signed by its own keys, and its bytes were vouched for by what brought
 * them (the build, the policy, or the invite's fingerprint).
 */
export async function beginTrust(bytes: Uint8Array): Promise<Result<Trusted>> {
  const claimed = await claimedRoot(bytes);
  if (!claimed.ok) return claimed;
  const root = claimed.value;
  const opened = await openEnvelope(bytes, 'root', signersOf(root, root.roles.root));
  return opened.ok ? ok({ root, head: undefined, floors: {} }) : opened;
}

/** The next root: signed by enough keys of the one before and of its own. */
export async function nextRoot(trusted: Trusted, bytes: Uint8Array): Promise<Result<Trusted>> {
  const { root } = trusted;
  const byOld = await openEnvelope(bytes, 'root', signersOf(root, root.roles.root));
  if (!byOld.ok) return byOld;
  const next = await checkedRoot(byOld.value.value);
  if (!next.ok) return next;
  const byNew = await openEnvelope(bytes, 'root', signersOf(next.value, next.value.roles.root));
  if (!byNew.ok) return byNew;
  if (next.value.org !== root.org) return fail('delivery.malformed', `a root of ${next.value.org}`);
  if (next.value.version !== root.version + 1)
    return fail('delivery.rollback', `root ${next.value.version} after ${root.version}`);
  return ok({ ...trusted, root: next.value });
}

/**
 * A head just fetched. `unchanged`: the one that is trusted already. `now`: ms since the epoch. Errors beside the
 * envelope's: delivery.rollback, delivery.equivocation, delivery.expired, delivery.root (a newer root is needed).
 */
export async function takeHead(
  trusted: Trusted,
  bytes: Uint8Array,
  now: number,
): Promise<Result<{ readonly trusted: Trusted; readonly unchanged: boolean }>> {
  const { root } = trusted;
  if (bytes.length > longest.head) return fail('delivery.too-long', 'head');
  const newest = trusted.head?.value.issued;
  if (hasRunOut(root.expires, newest, now)) return fail('delivery.expired', `root ${root.version} of ${root.expires}`);
  const opened = await openEnvelope(bytes, 'head', signersOf(root, root.roles.head));
  if (!opened.ok) return opened;
  const read = readHead(opened.value.value);
  if (!read.ok) return read;
  const head = read.value;
  if (head.org !== root.org) return fail('delivery.malformed', `a head of ${head.org}`);
  if (head.root > root.version) return fail('delivery.root', `root ${head.root} is needed, ${root.version} is known`);
  const set = keySet('head', root.roles.head);
  const floor = Math.max(root.roles.head.floor, trusted.floors[set] ?? 0);
  if (head.sequence < floor) return fail('delivery.rollback', `head ${head.sequence} below ${floor}`);
  // Of what was signed: whoever has no key can change the file around it, and that is no second head.
  const digest = await sha256(opened.value.payload);
  const taken = trusted.head?.value.sequence === head.sequence && trusted.floors[set] === head.sequence;
  if (taken && trusted.head?.digest !== digest)
    return fail('delivery.equivocation', `two heads are called ${head.sequence}`);
  if (hasRunOut(head.expires, newest, now)) return fail('delivery.expired', `head ${head.sequence} of ${head.expires}`);
  const floors = { ...trusted.floors, [set]: head.sequence };
  return ok({
    trusted: { ...trusted, head: { value: head, digest }, floors },
    unchanged: trusted.head?.digest === digest,
  });
}

/**
 * A manifest that the head names. Its floor is raised by `raiseFloors` when what it lists is in use, not before. Errors
 * beside the envelope's: delivery.hash, delivery.rollback.
 */
export async function takeManifest(trusted: Trusted, ref: ObjectRef, bytes: Uint8Array): Promise<Result<Manifest>> {
  const opened = await openManifest(trusted, ref, bytes);
  if (!opened.ok) return opened;
  const { channel, sequence } = opened.value;
  const floor = floorOf(trusted, channel);
  return sequence < floor ? fail('delivery.rollback', `manifest ${sequence} of ${channel} below ${floor}`) : opened;
}

/** Signed by who may, whatever its sequence. */
export async function openManifest({ root }: Trusted, ref: ObjectRef, bytes: Uint8Array): Promise<Result<Manifest>> {
  const same = await matches(ref, bytes);
  if (!same.ok) return same;
  // Which channel's keys have to have signed is told by the payload, which proves nothing until they have.
  const claimed = await openEnvelope(bytes, 'manifest', { keys: {}, threshold: 0 });
  if (!claimed.ok) return claimed;
  const read = readManifest(claimed.value.value);
  if (!read.ok) return read;
  const manifest = read.value;
  const role = releaseRole(root, manifest.channel);
  if (!role) return fail('delivery.signature', `nobody may sign for the channel ${manifest.channel}`);
  const opened = await openEnvelope(bytes, 'manifest', signersOf(root, role));
  return opened.ok ? ok(manifest) : opened;
}

/** The lowest sequence that a manifest of the channel may have. */
export function floorOf({ root, floors }: Trusted, channel: string): number {
  const role = releaseRole(root, channel);
  return role ? Math.max(role.floor, floors[keySet(channel, role)] ?? 0) : 0;
}

/** After these manifests are in use, none below them is taken again. */
export function raiseFloors(trusted: Trusted, manifests: readonly Manifest[]): Trusted {
  const floors: Record<string, number> = { ...trusted.floors };
  for (const { channel, sequence } of manifests) {
    const role = releaseRole(trusted.root, channel);
    if (!role) continue;
    const set = keySet(channel, role);
    floors[set] = Math.max(floors[set] ?? 0, sequence);
  }
  return { ...trusted, floors };
}

/** Are these the bytes that a signed file names? Errors: delivery.too-long, delivery.hash. */
export async function matches(ref: ObjectRef, bytes: Uint8Array): Promise<Result<null>> {
  if (bytes.length > ref.length) return fail('delivery.too-long', ref.hash);
  if (bytes.length < ref.length || (await sha256(bytes)) !== ref.hash) return fail('delivery.hash', ref.hash);
  return ok(null);
}

function releaseRole(root: Root, channel: string): Role | undefined {
  return Object.hasOwn(root.roles.release, channel) ? root.roles.release[channel] : undefined;
}

/** A root whose signatures are still to be judged. */
async function claimedRoot(bytes: Uint8Array): Promise<Result<Root>> {
  if (bytes.length > longest.root) return fail('delivery.too-long', 'root');
  const opened = await openEnvelope(bytes, 'root', { keys: {}, threshold: 0 });
  return opened.ok ? checkedRoot(opened.value.value) : opened;
}

/** The shape, and that every key goes under its own thumbprint: else one key could count as two. */
async function checkedRoot(value: unknown): Promise<Result<Root>> {
  const read = readRoot(value);
  if (!read.ok) return read;
  for (const [id, key] of Object.entries(read.value.keys))
    if ((await keyId(key)) !== id) return fail('delivery.malformed', `the key ${id} goes under another's name`);
  return read;
}

function signersOf({ keys }: Root, role: Role): Signers {
  const named: readonly (readonly [string, PublicKey])[] = role.keys.map((id) => [id, keys[id]!]);
  return { keys: Object.fromEntries(named), threshold: role.threshold };
}

/** The role and its keys as one name. */
function keySet(role: string | Kind, { keys }: Role): string {
  return `${role}:${keys.toSorted().join(',')}`;
}
