/** From signed files to the guideline that is checked with. */
import { fail, ok, type Result } from '../base/result.ts';
import { mergeLayers } from '../guideline/layers.ts';
import type { Pack } from '../guideline/pack.ts';
import { parsePack } from '../guideline/parse.ts';
import { packOf } from './content.ts';
import { readManifest, type Manifest, type ObjectRef, type Recall } from './documents.ts';
import { openEnvelope } from './envelope.ts';
import { withoutRecalled } from './recall.ts';
import { matches } from './trust.ts';

export type BytesUnder = (hash: string) => Promise<Uint8Array | undefined>;

/**
 * The layers of a chain as one guideline, without what is recalled. Errors: delivery.missing, guideline.invalid.
 */
export async function assemble(
  manifests: readonly Manifest[],
  recalls: readonly Recall[],
  bytesUnder: BytesUnder,
): Promise<Result<Pack>> {
  const layers: Pack[] = [];
  for (const manifest of manifests) {
    const layer = await packOf(manifest, bytesUnder);
    if (!layer.ok) return layer;
    layers.push(layer.value);
  }
  if (layers.length === 0) return fail('guideline.missing');
  // What a layer may not change is told where it is published; here the layer above it simply stands.
  return parsePack(withoutRecalled(mergeLayers(layers).pack, recalls));
}

/**
 * The manifests of a chain that was judged before, out of the files kept from then: their hashes are still what a signed
 * head named, though the keys that signed them may have been changed since. Every object that they list must be there,
 * whole. Errors: delivery.missing, delivery.hash, delivery.malformed.
 */
export async function manifestsKept(
  chain: readonly ObjectRef[],
  bytesUnder: BytesUnder,
): Promise<Result<readonly Manifest[]>> {
  const manifests: Manifest[] = [];
  for (const ref of chain) {
    const bytes = await whole(ref, bytesUnder);
    if (!bytes.ok) return bytes;
    const opened = await openEnvelope(bytes.value, 'manifest', { keys: {}, threshold: 0 });
    const manifest = opened.ok ? readManifest(opened.value.value) : opened;
    if (!manifest.ok) return manifest;
    for (const object of manifest.value.objects) {
      const there = await whole(object, bytesUnder);
      if (!there.ok) return there;
    }
    manifests.push(manifest.value);
  }
  return ok(manifests);
}

async function whole(ref: ObjectRef, bytesUnder: BytesUnder): Promise<Result<Uint8Array>> {
  const bytes = await bytesUnder(ref.hash);
  if (!bytes) return fail('delivery.missing', ref.hash);
  const same = await matches(ref, bytes);
  return same.ok ? ok(bytes) : same;
}
