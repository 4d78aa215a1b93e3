/** The versions of a channel, walked back from its newest by the hash of the one before: nobody can change them unseen. */
import { fail, type Failure, type Result } from '../base/result.ts';
import { type Manifest, type ObjectRef, readManifest, type Root } from './documents.ts';
import { openEnvelope } from './envelope.ts';
import { sha256 } from './digest.ts';
import { matches, takeManifest } from './trust.ts';

export interface Edition {
  readonly ref: ObjectRef;
  readonly manifest: Manifest;
  /** Number of the newest root under which it is rightly signed; undefined: under none. */
  readonly root: number | undefined;
  /** What is wrong with it; none: hash, signatures, order and every object were checked. */
  readonly faults: readonly Failure[];
}

export interface History {
  readonly editions: readonly Edition[];
  /** Why it could not be walked to the first version. */
  readonly broken?: Failure;
}

type BytesUnder = (hash: string) => Promise<Uint8Array | undefined>;

/** `roots`: all that were ever in force, each judged before. The newest edition comes first. */
export async function historyOf(newest: string, roots: readonly Root[], bytesUnder: BytesUnder): Promise<History> {
  const editions: Edition[] = [];
  let above: Manifest | undefined;
  for (let hash: string | null = newest; hash !== null; hash = above.previous) {
    const bytes = await bytesUnder(hash);
    if (!bytes) return { editions, broken: fail('delivery.missing', `o/${hash}`).error };
    if ((await sha256(bytes)) !== hash) return { editions, broken: fail('delivery.hash', `o/${hash}`).error };
    const read = await manifestIn(bytes);
    if (!read.ok) return { editions, broken: read.error };
    const manifest: Manifest = read.value;
    const ref = { hash, length: bytes.length };
    const faults: Failure[] = [];
    const root = await signedUnder(ref, bytes, roots);
    if (root === undefined) faults.push(fail('delivery.signature', `o/${hash}`).error);
    if (above && (manifest.sequence >= above.sequence || manifest.channel !== above.channel))
      faults.push(fail('delivery.rollback', `${manifest.channel} ${manifest.sequence} before ${above.sequence}`).error);
    for (const object of manifest.objects) {
      const there = await bytesUnder(object.hash);
      const same = there ? await matches(object, there) : fail('delivery.missing', object.path);
      if (!same.ok) faults.push({ ...same.error, detail: object.path });
    }
    editions.push({ ref, manifest, root, faults });
    above = manifest;
  }
  return { editions };
}

/** What a manifest says, whoever signed it. */
export async function manifestIn(bytes: Uint8Array): Promise<Result<Manifest>> {
  const opened = await openEnvelope(bytes, 'manifest', { keys: {}, threshold: 0 });
  return opened.ok ? readManifest(opened.value.value) : opened;
}

async function signedUnder(ref: ObjectRef, bytes: Uint8Array, roots: readonly Root[]): Promise<number | undefined> {
  for (const root of roots.toSorted((a, b) => b.version - a.version)) {
    const taken = await takeManifest({ root: withoutFloors(root), head: undefined, floors: {} }, ref, bytes);
    if (taken.ok) return root.version;
  }
  return undefined;
}

/** A root's floors say what is taken from now on, not what was right in its time. */
function withoutFloors(root: Root): Root {
  const release = Object.entries(root.roles.release).map(([name, role]) => [name, { ...role, floor: 0 }] as const);
  return { ...root, roles: { ...root.roles, release: Object.fromEntries(release) } };
}
