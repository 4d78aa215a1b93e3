/** From any value to a validated pack: shape, each rule's options by its type, and what points at what. */
import * as v from 'valibot';
import { fail, ok, type Result } from '../base/result.ts';
import type { Asset } from '../brand/asset.ts';
import { ruleTypes } from '../rules/index.ts';
import { issueText } from '../rules/options.ts';
import type { RuleRecord } from '../rules/rule.ts';
import type { Pack } from './pack.ts';
import { packSchema } from './schema.ts';

/**
 * Error: guideline.invalid, whose detail names the place: "rules[3] NAM-04 options.swap: must map …". The value that
 * comes back is a copy; options keep the author's own form, so a pack survives being parsed again.
 */
export function parsePack(value: unknown): Result<Pack> {
  const parsed = v.safeParse(packSchema, value, { abortEarly: true });
  if (!parsed.success) return fail('guideline.invalid', namedPlace(issueText(parsed.issues[0], ''), value));
  const pack = parsed.output;
  const problem = firstProblem(pack);
  return problem === undefined ? ok(pack) : fail('guideline.invalid', problem);
}

/** "rules[3].title: …" with the rule's id put in, where it has one. */
function namedPlace(text: string, value: unknown): string {
  const place = /^(rules|assets|sections)\[(\d+)\]\.?/u.exec(text);
  if (!place) return text.replace(/^: /u, '');
  const list = (value as Readonly<Record<string, unknown>>)[place[1] ?? ''];
  const item: unknown = Array.isArray(list) ? list[Number(place[2])] : undefined;
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  const rest = text.slice(place[0].length);
  const name = typeof id === 'string' && id !== '' ? ` ${id.slice(0, 64)}` : '';
  return `${place[1]}[${place[2]}]${name}${rest.startsWith(':') ? '' : ' '}${rest}`;
}

function firstProblem(pack: Pack): string | undefined {
  const sections = new Set(pack.sections.map(({ id }) => id));
  const assets = new Set(pack.assets.map(({ id }) => id));
  for (const list of ['sections', 'rules', 'assets'] as const) {
    const twice = firstTwice(pack[list].map(({ id }) => id));
    if (twice !== undefined) return `${list}[${twice.index}] ${twice.id} id: stands there twice`;
  }
  for (const [index, rule] of pack.rules.entries()) {
    const problem = ruleProblem(rule, sections, assets);
    if (problem !== undefined) return `rules[${index}] ${rule.id} ${problem}`;
  }
  for (const [index, asset] of pack.assets.entries()) {
    const problem = assetProblem(asset);
    if (problem !== undefined) return `assets[${index}] ${asset.id} ${problem}`;
  }
  return undefined;
}

function ruleProblem(rule: RuleRecord, sections: ReadonlySet<string>, assets: ReadonlySet<string>): string | undefined {
  const type = ruleTypes.find(({ id }) => id === rule.type);
  if (!type) return `type: “${rule.type}” is no rule type (${ruleTypes.map(({ id }) => id).join(', ')})`;
  if (rule.section !== undefined && !sections.has(rule.section))
    return `section: there is no section “${rule.section}”`;
  if (rule.asset !== undefined && !assets.has(rule.asset)) return `asset: there is no asset “${rule.asset}”`;
  const options = type.parse(rule.options);
  return options.ok ? undefined : options.message;
}

function assetProblem(asset: Asset): string | undefined {
  switch (asset.kind) {
    case 'logo':
    case 'picture':
      return asset.image ? undefined : 'image: is missing';
    case 'text':
      return asset.text ? undefined : 'text: is missing';
    case 'colour':
      return asset.colour ? undefined : 'colour: is missing';
  }
}

function firstTwice(ids: readonly string[]): { id: string; index: number } | undefined {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) return { id, index };
    seen.add(id);
  }
  return undefined;
}
