/** Signed versions that wait to be published: a folder each, with the manifest and all it lists, whole enough to be sent on. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ContentFile } from '../../delivery/content.ts';
import { sha256 } from '../../delivery/digest.ts';
import type { Manifest, ObjectRef } from '../../delivery/documents.ts';
import { manifestIn } from '../../delivery/history.ts';
import { matches } from '../../delivery/trust.ts';
import { putObject, why } from './site.ts';
import { writeWhole } from './files.ts';

export interface Waiting {
  readonly file: string;
  readonly folder: string;
  readonly bytes: Uint8Array;
  readonly ref: ObjectRef;
  readonly manifest: Manifest;
  bytesUnder(hash: string): Promise<Uint8Array | undefined>;
}

const manifestFile = 'manifest.jws';

export async function putWaiting(
  place: string,
  { channel, sequence }: Pick<Manifest, 'channel' | 'sequence'>,
  manifest: Uint8Array,
  files: readonly ContentFile[],
): Promise<string> {
  const folder = join(place, `${channel}-${sequence}`);
  for (const { bytes } of files) await putObject(folder, await sha256(bytes), bytes);
  const file = join(folder, manifestFile);
  writeWhole(file, manifest);
  return file;
}

/** A version with all its objects, or a text that says what is wrong. */
export async function openWaiting(file: string): Promise<Waiting | string> {
  if (!existsSync(file)) return `${file}: there is no such file`;
  const folder = dirname(file);
  const bytes = readFileSync(file);
  const read = await manifestIn(bytes);
  if (!read.ok) return `${file}: ${why(read.error)}`;
  const bytesUnder = async (hash: string): Promise<Uint8Array | undefined> => {
    const path = join(folder, 'o', hash);
    return existsSync(path) ? readFileSync(path) : undefined;
  };
  for (const object of read.value.objects) {
    const there = await bytesUnder(object.hash);
    if (!there) return `${file}: o/${object.hash} (${object.path}) is missing beside it`;
    const same = await matches(object, there);
    if (!same.ok) return `${file}: ${object.path} is not what was signed`;
  }
  const ref = { hash: await sha256(bytes), length: bytes.length };
  return { file, folder, bytes, ref, manifest: read.value, bytesUnder };
}

/** The newest one that waits, of a channel or of any; undefined: none. */
export async function newestWaiting(place: string, channel: string | undefined): Promise<Waiting | string | undefined> {
  if (!existsSync(place)) return undefined;
  let newest: Waiting | undefined;
  for (const name of readdirSync(place)) {
    const file = join(place, name, manifestFile);
    if (!existsSync(file)) continue;
    const waiting = await openWaiting(file);
    if (typeof waiting === 'string') return waiting;
    if (channel !== undefined && waiting.manifest.channel !== channel) continue;
    if (channel === undefined && newest && newest.manifest.channel !== waiting.manifest.channel)
      return '--channel is missing: versions of several channels wait';
    if (waiting.manifest.sequence > (newest?.manifest.sequence ?? 0)) newest = waiting;
  }
  return newest;
}

/** It and those before it, which it has overtaken. */
export function clearWaiting(place: string, { channel, sequence }: Manifest): void {
  for (const name of readdirSync(place)) {
    const [, of, number] = /^(.+)-(\d+)$/u.exec(name) ?? [];
    if (of === channel && Number(number) <= sequence) rmSync(join(place, name), { recursive: true, force: true });
  }
}
