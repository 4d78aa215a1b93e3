/** Build step: `import pack from '…/pack.yaml'` becomes the validated record, artwork embedded. A bad pack fails the build. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { packFromSource } from '../guideline/from-source.ts';
import type { Pack } from '../guideline/pack.ts';

/** Reads a guideline folder's pack.yaml and SVG artwork. Throws with the place of the first fault. */
export function readGuideline(file: string): Pack {
  const folder = dirname(file);
  const artwork = Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.svg'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  const result = packFromSource(parse(readFileSync(file, 'utf8')), artwork);
  if (!result.ok) throw new Error(`${file}: ${result.error.detail ?? result.error.code}`);
  return result.value;
}

export function guidelinePlugin() {
  return {
    name: 'housestyle-guideline',
    load(id: string) {
      const file = id.split('?')[0] ?? id;
      if (!file.endsWith('.yaml')) return undefined;
      return `export default ${JSON.stringify(readGuideline(file))};`;
    },
  };
}
