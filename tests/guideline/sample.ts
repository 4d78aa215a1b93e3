/** The sample guideline as its files stand, for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { packFromSource } from '../../lib/guideline/from-source.ts';
import type { Pack } from '../../lib/guideline/pack.ts';

const folder = new URL('../../assets/guidelines/kt-2009/', import.meta.url);

export function sampleSource(): unknown {
  return parse(readFileSync(new URL('pack.yaml', folder), 'utf8'));
}

export function sampleArtwork(): Readonly<Record<string, string>> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.svg'));
  return Object.fromEntries(files.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
}

export function samplePack(): Pack {
  const pack = packFromSource(sampleSource(), sampleArtwork());
  if (!pack.ok) throw new Error(pack.error.detail);
  return pack.value;
}
