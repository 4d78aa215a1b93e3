/**
 * The one way below a sequence floor: what was in use is called back, and names itself the manifest before it. So whoever
 * signs heads can undo the last step of those who sign manifests, and cannot bring back any older guideline.
 */
import { fail, ok, type Result } from '../base/result.ts';
import { sha256 } from './digest.ts';
import type { Manifest, ObjectRef, Recall } from './documents.ts';
import { floorOf, openManifest, type Trusted } from './trust.ts';

/**
 * `below`: the manifest that the head names, `ref` its file. `bytesUnder` brings what is stored or published under a hash.
 * Error: delivery.rollback.
 */
export async function stepBack(
  trusted: Trusted,
  ref: ObjectRef,
  below: Manifest,
  recalls: readonly Recall[],
  bytesUnder: (hash: string) => Promise<Uint8Array | undefined>,
): Promise<Result<Manifest>> {
  const floor = floorOf(trusted, below.channel);
  const called = new Map<string, Manifest>();
  for (const { kind, id } of recalls) {
    if (kind !== 'manifest') continue;
    const bytes = await bytesUnder(id);
    if (!bytes || (await sha256(bytes)) !== id) continue;
    const manifest = await openManifest(trusted, { hash: id, length: bytes.length }, bytes);
    if (manifest.ok && manifest.value.channel === below.channel) called.set(id, manifest.value);
  }
  let last = [...called.values()].find(({ sequence }) => sequence === floor);
  // A hash names what was there before it, so that this comes to an end.
  while (last?.previous && called.has(last.previous)) last = called.get(last.previous);
  if (last?.previous === ref.hash) return ok(below);
  return fail('delivery.rollback', `manifest ${below.sequence} of ${below.channel} below ${floor}`);
}
