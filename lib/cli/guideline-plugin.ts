/** Build step: `import pack from '…/pack.yaml'` becomes the validated record, artwork embedded. A bad pack fails the build. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packFromSource } from '../guideline/from-source.ts';
import type { Pack } from '../guideline/pack.ts';
import { readGuidelineSource, type SourceFile } from './guideline-source.ts';

/**
 * Reads a guideline folder: pack.yaml, its SVG artwork, and the rules in `rules/*.yaml` beside it. Throws with file,
 * line, column and key of the first fault.
 */
export function readGuideline(file: string): Pack {
  const folder = dirname(file);
  const artwork = Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.svg'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  const source = readGuidelineSource({ name: file, text: readFileSync(file, 'utf8') }, ruleFiles(folder));
  const result = source.ok ? packFromSource(source.value.value, artwork, source.value.locate) : source;
  if (!result.ok) throw new Error(named(file, result.error.detail ?? result.error.code));
  return result.value;
}

/** "12:5: …" belongs to the main file, "rules/names.yaml:3:1: …" to one beside it. */
function named(file: string, detail: string): string {
  return detail.startsWith('rules/')
    ? join(dirname(file), detail)
    : `${file}:${/^\d/u.test(detail) ? '' : ' '}${detail}`;
}

function ruleFiles(folder: string): readonly SourceFile[] {
  const beside = join(folder, 'rules');
  if (!existsSync(beside)) return [];
  return readdirSync(beside)
    .filter((name) => /\.ya?ml$/u.test(name))
    .toSorted()
    .map((name) => ({ name: `rules/${name}`, text: readFileSync(join(beside, name), 'utf8') }));
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
