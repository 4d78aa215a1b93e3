/** Build step: `import pack from '…/pack.yaml'` becomes the validated record, artwork embedded, unsafe rules marked. A bad pack fails the build. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packFromSource, placeText } from '../guideline/from-source.ts';
import type { Pack } from '../guideline/pack.ts';
import { type GuidelineSource, readGuidelineSource, type SourceFile } from './guideline-source.ts';
import { judgeRules, markedByShape, unsafeText } from './rule-safety.ts';

/**
 * Reads a guideline folder: pack.yaml, its SVG artwork, and the rules in `rules/*.yaml` beside it. A rule whose pattern
 * can take endless time is refused, every other one that is not plainly safe is marked. Marks hang on the patterns
 * alone, so that the record is the same on every machine; what is refused hangs on the time the checker is given too.
 * Rejects with file, line, column and key of the first fault.
 */
export async function buildGuideline(file: string): Promise<Pack> {
  const { pack, locate } = readSource(file);
  const judged = await judgeRules(pack.rules, buildLimits);
  judged.forEach((unsafe, index) => {
    if (unsafe?.verdict !== 'exponential') return;
    const place = locate(['rules', index, ...unsafe.path]);
    const text = `rules[${index}] ${pack.rules[index]?.id ?? ''} ${unsafeText(unsafe)}`;
    throw new Error(named(file, place ? `${placeText(place)} ${text}` : text));
  });
  return { ...pack, rules: markedByShape(pack.rules) };
}

/** Patterns that explode are known in a few ms; what takes longer is marked anyway. */
const buildLimits = { itemTime: 500, totalTime: 2500 };

function readSource(file: string): { readonly pack: Pack; readonly locate: GuidelineSource['locate'] } {
  const folder = dirname(file);
  const artwork = Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.svg'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  const source = readGuidelineSource({ name: file, text: readFileSync(file, 'utf8') }, ruleFiles(folder));
  const result = source.ok ? packFromSource(source.value.value, artwork, source.value.locate) : source;
  if (!result.ok) throw new Error(named(file, result.error.detail ?? result.error.code));
  return { pack: result.value, locate: source.ok ? source.value.locate : () => undefined };
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
    async load(id: string) {
      const file = id.split('?')[0] ?? id;
      if (!file.endsWith('.yaml')) return undefined;
      return `export default ${JSON.stringify(await buildGuideline(file))};`;
    },
  };
}
