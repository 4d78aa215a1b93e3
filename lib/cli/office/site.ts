/** The site: the folder that is published. It is read as carefully as an install reads it: it may come back from a server. */
import { join } from 'node:path';
import type { Head, ObjectRef, Root } from '../../delivery/documents.ts';
import { manifestIn } from '../../delivery/history.ts';
import { beginTrust, nextRoot, takeHead, type Trusted } from '../../delivery/trust.ts';
import { sha256 } from '../../delivery/digest.ts';
import type { Manifest } from '../../delivery/documents.ts';
import type { Failure } from '../../base/result.ts';
import { bytesAt, writeWhole } from './files.ts';

export interface Site {
  readonly folder: string;
  /** The newest root, and the head where there is one that it judges to be right. */
  readonly trusted: Trusted;
  readonly roots: readonly { readonly value: Root; readonly digest: string }[];
  /** What the newest head says; it may be signed under an older root when a rotation was broken off. */
  readonly head: Head | undefined;
  readonly headBytes: Uint8Array | undefined;
}

/** `fingerprint`: SHA-256 of root/1.jws, as the desk knows it. A text says why not. */
export async function openSite(folder: string, fingerprint: string): Promise<Site | string> {
  const first = bytesAt(join(folder, 'root/1.jws'));
  if (!first) return `${folder}: there is no root/1.jws here, so this is no site`;
  const digest = await sha256(first);
  if (digest !== fingerprint) return `${folder}: root/1.jws is not the one that this desk made`;
  const begun = await beginTrust(first);
  if (!begun.ok) return `${folder}: root/1.jws: ${why(begun.error)}`;
  const states: Trusted[] = [begun.value];
  const roots = [{ value: begun.value.root, digest }];
  for (let number = 2; ; number++) {
    const bytes = bytesAt(join(folder, `root/${number}.jws`));
    if (!bytes) break;
    const next = await nextRoot(states.at(-1)!, bytes);
    if (!next.ok) return `${folder}: root/${number}.jws: ${why(next.error)}`;
    states.push(next.value);
    roots.push({ value: next.value.root, digest: await sha256(bytes) });
  }
  const newest = states.at(-1)!;
  const headBytes = bytesAt(join(folder, 'head.jws'));
  if (!headBytes) return { folder, trusted: newest, roots, head: undefined, headBytes };
  let trouble: Failure | undefined;
  for (const state of states.toReversed()) {
    // At the beginning of time nothing has run out: a head that has is renewed by the next one.
    const taken = await takeHead(state, headBytes, 0);
    if (taken.ok) {
      const { head } = taken.value.trusted;
      return { folder, trusted: state === newest ? taken.value.trusted : newest, roots, head: head?.value, headBytes };
    }
    trouble ??= taken.error;
  }
  return `${folder}: head.jws: ${trouble ? why(trouble) : 'cannot be read'}. Bring back the site as it was published`;
}

export function objectIn(folder: string, hash: string): Uint8Array | undefined {
  return bytesAt(join(folder, 'o', hash));
}

/** An object under its hash; one that is there and whole stays as it is. */
export async function putObject(folder: string, hash: string, bytes: Uint8Array): Promise<void> {
  const there = objectIn(folder, hash);
  if (there && (await sha256(there)) === hash) return;
  writeWhole(join(folder, 'o', hash), bytes);
}

/** The manifest that a head names; undefined: its file is missing or changed. */
export async function manifestAt(folder: string, { hash }: Pick<ObjectRef, 'hash'>): Promise<Manifest | undefined> {
  const bytes = objectIn(folder, hash);
  if (!bytes || (await sha256(bytes)) !== hash) return undefined;
  const read = await manifestIn(bytes);
  return read.ok ? read.value : undefined;
}

export interface Published {
  readonly ref: ObjectRef;
  readonly manifest: Manifest;
}

/** The version of a channel with the highest number that a head names: in use, being rolled out, or called back. */
export async function newestOf({ folder, head }: Site, channel: string): Promise<Published | undefined> {
  const refs = Object.values(head?.channels ?? {}).flatMap(({ chain, rollout }) => [
    ...chain,
    ...(rollout?.chain ?? []),
  ]);
  const called = (head?.recalls ?? []).flatMap(({ kind, id }) => (kind === 'manifest' ? [id] : []));
  let newest: Published | undefined;
  for (const hash of new Set([...refs.map((ref) => ref.hash), ...called])) {
    const manifest = await manifestAt(folder, { hash });
    if (manifest?.channel !== channel || manifest.sequence < (newest?.manifest.sequence ?? 0)) continue;
    newest = { ref: { hash, length: objectIn(folder, hash)!.length }, manifest };
  }
  return newest;
}

/** "delivery.hash (o/9f86…)". */
export function why({ code, detail }: Failure): string {
  return detail === undefined ? code : `${code} (${detail})`;
}
