/** From any value to a validated pack: shape, each rule's options by its type, and what points at what. */
import * as v from 'valibot';
import { fail, ok, type Result } from '../base/result.ts';
import type { Asset } from '../brand/asset.ts';
import { ruleTypes } from '../rules/index.ts';
import { issueText, patternIssue, problemOf } from '../rules/options.ts';
import type { RuleRecord, RuleType } from '../rules/rule.ts';
import type { Pack } from './pack.ts';
import { packSchema } from './schema.ts';

/** Keys and indexes from the pack down to a value: ["rules", 3, "options", "swap"]. */
export type Path = readonly (string | number)[];

/** The first thing that is wrong. `text` names the place for people: "rules[3] NAM-04 options.swap: must map …". */
export interface Fault {
  readonly path: Path;
  readonly text: string;
}

export type Reading = { readonly ok: true; readonly value: Pack } | { readonly ok: false; readonly fault: Fault };

/** Error: guideline.invalid, whose detail is a fault's text. */
export function parsePack(value: unknown): Result<Pack> {
  const reading = readPack(value);
  return reading.ok ? ok(reading.value) : fail('guideline.invalid', reading.fault.text);
}

/** The value that comes back is a copy; options keep the author's own form, so a pack survives being parsed again. */
export function readPack(value: unknown): Reading {
  const parsed = v.safeParse(packSchema, value, { abortEarly: true });
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return { ok: false, fault: { path: pathOf(issue), text: namedPlace(issueText(issue, ''), value) } };
  }
  const pack: Pack = { ...parsed.output, rules: parsed.output.rules.map(ruleRecord) };
  const fault = firstFault(pack);
  return fault === undefined ? { ok: true, value: pack } : { ok: false, fault };
}

/** A question asks, whatever else its record says. */
function ruleRecord(rule: RuleRecord): RuleRecord {
  return rule.type === 'question' && rule.kind === undefined ? { ...rule, kind: 'question' } : rule;
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
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

function firstFault(pack: Pack): Fault | undefined {
  const known: Known = {
    sections: new Set(pack.sections.map(({ id }) => id)),
    assets: new Set(pack.assets.map(({ id }) => id)),
    all: pack.extends === undefined,
  };
  for (const list of ['sections', 'rules', 'assets'] as const) {
    const twice = firstTwice(pack[list].map(({ id }) => id));
    if (twice !== undefined) return faultIn(list, twice.index, twice.id, problem(['id'], 'stands there twice'));
  }
  for (const [index, rule] of pack.rules.entries()) {
    const found = ruleProblem(rule, known);
    if (found !== undefined) return faultIn('rules', index, rule.id, found);
  }
  for (const [index, asset] of pack.assets.entries()) {
    const found = assetProblem(asset);
    if (found !== undefined) return faultIn('assets', index, asset.id, found);
  }
  return undefined;
}

/** What is wrong inside one rule or asset; `text` begins with the key. */
interface Problem {
  readonly path: Path;
  readonly text: string;
}

function problem(path: Path, what: string): Problem {
  return { path, text: `${path.join('.')}: ${what}` };
}

function faultIn(list: 'sections' | 'rules' | 'assets', index: number, id: string, found: Problem): Fault {
  return { path: [list, index, ...found.path], text: `${list}[${index}] ${id} ${found.text}` };
}

/** What a rule may point at. */
interface Known {
  readonly sections: ReadonlySet<string>;
  readonly assets: ReadonlySet<string>;
  /** False: the layers above have more, which are told when they are merged. */
  readonly all: boolean;
}

function ruleProblem(rule: RuleRecord, { sections, assets, all }: Known): Problem | undefined {
  const type = ruleTypes.find(({ id }) => id === rule.type);
  if (!type) return problem(['type'], `“${rule.type}” is no rule type (${ruleTypes.map(({ id }) => id).join(', ')})`);
  if (type.id === 'question' && rule.kind !== 'question') return problem(['kind'], 'must be question');
  if (all && rule.section !== undefined && !sections.has(rule.section))
    return problem(['section'], `there is no section “${rule.section}”`);
  if (all && rule.asset !== undefined && !assets.has(rule.asset))
    return problem(['asset'], `there is no asset “${rule.asset}”`);
  const options = type.parse(rule.options);
  if (options.ok) return rawProblem(rule);
  return { path: ['options', ...optionsPath(type, rule.options)], text: options.message };
}

/** Only in a rule with a Vale message are the raw parts one pattern: elsewhere each has to stand by itself. */
function rawProblem({ message, options }: RuleRecord): Problem | undefined {
  const raw: readonly unknown[] = message === undefined && Array.isArray(options['raw']) ? options['raw'] : [];
  const index = raw.findIndex((part) => typeof part === 'string' && problemOf(part) !== '');
  if (index < 0) return undefined;
  return { path: ['options', 'raw', index], text: `options.raw[${index}]: ${patternIssue(raw[index])}` };
}

/** Where in the options the first fault is, as far as the type tells. */
function optionsPath(type: RuleType, options: unknown): Path {
  const parsed = type.schema && v.safeParse(type.schema, options, { abortEarly: true });
  return parsed && !parsed.success ? pathOf(parsed.issues[0]) : [];
}

function assetProblem(asset: Asset): Problem | undefined {
  switch (asset.kind) {
    case 'logo':
    case 'picture':
      return asset.image ? undefined : problem(['image'], 'is missing');
    case 'text':
      return asset.text ? undefined : problem(['text'], 'is missing');
    case 'colour':
      return asset.colour ? undefined : problem(['colour'], 'is missing');
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
