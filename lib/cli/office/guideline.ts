/** A guideline on the command line: a folder, its pack.yaml, or the JSON of an import; and whether its examples behave. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mergeLayers, type Conflict } from '../../guideline/layers.ts';
import { checkExamples } from '../../guideline/examples.ts';
import type { Pack } from '../../guideline/pack.ts';
import { parsePack } from '../../guideline/parse.ts';
import { buildGuideline } from '../guideline-plugin.ts';
import { judgeRules } from '../rule-safety.ts';
import { oneOf } from './words.ts';

/** A text names file, line, column and key of the first fault. */
export async function readGuideline(path: string): Promise<Pack | string> {
  if (!existsSync(path)) return `${path}: there is no such file or folder`;
  const file = statSync(path).isDirectory() ? join(path, 'pack.yaml') : path;
  if (!existsSync(file)) return `${path}: there is no pack.yaml in it`;
  if (file.endsWith('.json')) return fromJson(file);
  try {
    return await buildGuideline(file);
  } catch (error) {
    return error instanceof Error ? error.message : `${file} cannot be read`;
  }
}

async function fromJson(file: string): Promise<Pack | string> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return `${file}: ${error instanceof Error ? error.message : 'no JSON'}`;
  }
  const parsed = parsePack(value);
  if (!parsed.ok) return `${file}: ${parsed.error.detail ?? parsed.error.code}`;
  const judged = await judgeRules(parsed.value.rules);
  const rules = parsed.value.rules.map((rule, index) => (judged[index] ? { ...rule, unsafe: true as const } : rule));
  return { ...parsed.value, rules };
}

/**
 * The layers as the one guideline that writers get. A text says what hinders: an example that does not behave, or a part
 * that a layer may not change.
 */
export function proven(layers: readonly Pack[]): Pack | string {
  const { pack, conflicts } = mergeLayers(layers);
  if (conflicts.length > 0)
    return `the layers do not fit together:\n${conflicts.map((one) => `  ${conflictText(one)}\n`).join('')}`;
  const parsed = parsePack(pack);
  if (!parsed.ok) return parsed.error.detail ?? parsed.error.code;
  const failures = checkExamples(parsed.value.rules);
  if (failures.length === 0) return parsed.value;
  const rows = failures.map(({ ruleId, expected, example, found }) =>
    expected === 'pass'
      ? `  ${ruleId}: should be silent on “${example}” and finds ${found.map((one) => `“${one}”`).join(', ')}\n`
      : `  ${ruleId}: finds nothing in “${example}”\n`,
  );
  return `examples do not behave:\n${rows.join('')}`;
}

function conflictText({ what, id, why, layer }: Conflict): string {
  const part = what === undefined ? id : `${what} ${id}`;
  const above = layer ? oneOf(layer) : 'the layer above';
  switch (why) {
    case 'locked':
      return `${part} is locked by ${above}`;
    case 'weaker':
      return `${part} weighs less than in ${above}`;
    case 'not-open':
      return `${part} may not be left out: ${above} has not opened it`;
    case 'needed':
      return `${part} cannot be left out while a rule points at it`;
    case 'unknown':
      return `${part} is to be left out and is nowhere`;
    case 'loose':
      return `${part} points at a section or asset that is nowhere`;
  }
}
