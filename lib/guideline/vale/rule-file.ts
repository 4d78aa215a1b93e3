/** One Vale rule file as a rule of a pack, or why it cannot be one. */
import {
  type LocalText,
  type RuleAction,
  type RuleExamples,
  type RuleRecord,
  type RuleType,
  severities,
  type Severity,
} from '../../rules/rule.ts';
import { actionNames } from '../schema.ts';
import { type Fault, type Field, type FieldPath, type Fields, readFields } from './fields.ts';
import { type FieldsOf, inherit } from './inherit.ts';
import { coerce, commonKeys, type ExtensionPoint, extensionPoints } from './points.ts';
import { readTests, type RuleTest } from './rule-test.ts';
import { levelOf, styleOf } from './selection.ts';

export interface RunnableRule {
  readonly kind: 'rule';
  readonly record: RuleRecord;
  readonly tests: readonly RuleTest[];
  /** What is not as in Vale, in plain words; empty: it is the same rule. */
  readonly notes: readonly string[];
}

export type RuleReading =
  | RunnableRule
  /** A rule that Vale runs and Housestyle does not. */
  | { readonly kind: 'not-run'; readonly reason: string; readonly tests: readonly RuleTest[] }
  /** Not a rule that Vale would take. */
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

export interface RuleFileOptions {
  /** "Style.Rule". */
  readonly name: string;
  readonly file: string;
  /** Every rule type that a rule may become. */
  readonly types: readonly RuleType[];
  /** Finds the fields of another rule for `extends: Style.Rule`. */
  readonly fieldsOf: FieldsOf;
}

const edits = ['regex', 'trim', 'trim_left', 'trim_right', 'truncate', 'split'];

/** Reads the YAML of one rule. Never throws. */
export function readRuleFile(text: string, options: RuleFileOptions): RuleReading {
  const read = readFields(text, options.file);
  if ('faults' in read) return { kind: 'faulty', faults: read.faults };
  const reading = readRule(read.fields, options);
  return reading.kind === 'rule' ? { ...reading, notes: [...read.notes, ...reading.notes] } : reading;
}

/** The rule that `fields` make, its ancestors included. */
export function readRule(own: Fields, options: RuleFileOptions): RuleReading {
  const inherited = inherit(own, options.name, options.fieldsOf);
  if ('faults' in inherited) return { kind: 'faulty', faults: inherited.faults };
  const fields = withPlainKeys(inherited);
  const faults: Fault[] = [];
  const complain: Complain = (field, key, message, path) => {
    const spot = field?.spot(path) ?? { file: options.file, line: 1, column: 1 };
    faults.push({ ...spot, key: [key, ...(path ?? [])].join('.'), message });
  };
  const point = pointOf(fields, complain);
  if (!point) return { kind: 'faulty', faults };
  const message = textOf(fields, 'message', complain);
  if (!fields.has('message')) complain(undefined, 'message', 'is missing');
  const severity = severityIn(fields, complain);
  const { tests, faults: testFaults } = readTests(fields.get('tests'));
  faults.push(...testFaults);
  if (point.notRun !== undefined) {
    return faults.length > 0 ? { kind: 'faulty', faults } : { kind: 'not-run', reason: point.notRun, tests };
  }
  const notes: string[] = [];
  const type = options.types.find(({ id }) => id === point.id);
  const ruleOptions = optionsOf(fields, point, complain, notes);
  const scope = point.fixedScope ? undefined : scopeOf(fields, complain);
  const action = actionOf(fields.get('action'), complain, notes);
  const limit = limitOf(fields, complain);
  const link = textOf(fields, 'link', complain);
  const description = textOf(fields, 'description', complain);
  if (faults.length > 0) return { kind: 'faulty', faults };
  if (!type) return { kind: 'not-run', reason: `there is no rule type ${point.id}`, tests };
  const parsed = type.parse(ruleOptions);
  if (!parsed.ok) {
    const { key, path, text } = placeOf(parsed.message);
    const field = fields.get(key);
    complain(field, key, text, path);
    return { kind: 'faulty', faults };
  }
  const record: RuleRecord = {
    id: options.name,
    type: point.id,
    level: levelOf(severity),
    title: { en: '{message}', ko: '{message}' },
    why: whyOf(description, link, options.name),
    options: ruleOptions,
    examples: examplesOf(tests),
    message: message ?? '',
    severity,
    ...(scope ? { scope } : {}),
    ...(limit ? { limit } : {}),
    ...(action ? { action } : {}),
    ...(link ? { link } : {}),
  };
  return { kind: 'rule', record, tests, notes };
}

type Complain = (field: Field | undefined, key: string, message: string, path?: FieldPath) => void;

/** Vale takes a key in any mix of capitals. */
function withPlainKeys(fields: Fields): Fields {
  const all = [...commonKeys, ...extensionPoints.flatMap(({ keys }) => Object.keys(keys))];
  const plain = new Map<string, Field>();
  for (const [key, field] of fields) {
    const known = all.find((one) => one === key.toLowerCase());
    plain.set(known !== undefined && !fields.has(known) ? known : key, field);
  }
  return plain;
}

function pointOf(fields: Fields, complain: Complain): ExtensionPoint | undefined {
  const field = fields.get('extends');
  const names = extensionPoints.map(({ id }) => id).join(', ');
  if (!field || field.value === null) {
    complain(undefined, 'extends', `is missing (one of ${names})`);
    return undefined;
  }
  const point = extensionPoints.find(({ id }) => id === field.value);
  if (!point) complain(field, 'extends', `“${String(field.value)}” is none of ${names}`);
  return point;
}

function textOf(fields: Fields, key: string, complain: Complain): string | undefined {
  const field = fields.get(key);
  if (!field) return undefined;
  const text = coerce(field.value, 'text');
  if (text.ok) return String(text.value);
  complain(field, key, text.message);
  return undefined;
}

function severityIn(fields: Fields, complain: Complain): Severity {
  const field = fields.get('level');
  if (!field) return 'warning';
  const severity = severities.find((one) => one === field.value);
  if (!severity) complain(field, 'level', 'must be suggestion, warning or error');
  return severity ?? 'warning';
}

function limitOf(fields: Fields, complain: Complain): number | undefined {
  const field = fields.get('limit');
  if (!field) return undefined;
  const limit = coerce(field.value, 'number');
  if (!limit.ok || !Number.isInteger(limit.value)) complain(field, 'limit', 'must be a whole number');
  return limit.ok && Number(limit.value) > 0 ? Number(limit.value) : undefined;
}

function scopeOf(fields: Fields, complain: Complain): readonly string[] | undefined {
  const field = fields.get('scope');
  if (!field || field.value === null) return undefined;
  const scopes = coerce(field.value, 'texts');
  if (!scopes.ok) {
    complain(field, 'scope', 'must be a scope or a list of scopes', scopes.path);
    return undefined;
  }
  const list = scopes.value as readonly string[];
  const spaced = list.findIndex((scope) => !scope.includes('&') && /\s/u.test(scope.split('.')[0] ?? ''));
  if (spaced > -1) complain(field, 'scope', `“${list[spaced] ?? ''}” holds a space`, [spaced]);
  return list;
}

function optionsOf(
  fields: Fields,
  point: ExtensionPoint,
  complain: Complain,
  notes: string[],
): Readonly<Record<string, unknown>> {
  const options: Record<string, unknown> = {};
  for (const [key, field] of fields) {
    if ((commonKeys as readonly string[]).includes(key)) continue;
    const kind = point.keys[key];
    if (kind === undefined) {
      if (point.loose) notes.push(`${key}: no key of ${point.id}; passed over, as in Vale`);
      else complain(field, key, `is not a key of ${point.id} (${Object.keys(point.keys).join(', ')})`);
      continue;
    }
    if (key === 'pos') continue;
    const value = coerce(field.value, kind);
    if (value.ok) options[key] = value.value;
    else complain(field, key, value.message, value.path);
  }
  const { style } = options;
  if (point.id === 'capitalization' && style !== undefined && style !== 'AP' && style !== 'Chicago') {
    options['style'] = 'AP';
    if (style !== '') notes.push(`style “${String(style)}” is unknown: AP, as in Vale`);
  }
  // A particle must not follow a word of an imported rule: Vale’s own boundary.
  if ((point.id === 'existence' || point.id === 'substitution') && options['nonword'] !== true) {
    options['boundary'] = 'word';
  }
  return options;
}

function actionOf(field: Field | undefined, complain: Complain, notes: string[]): RuleAction | undefined {
  if (!field || field.value === null) return undefined;
  if (typeof field.value !== 'object' || Array.isArray(field.value)) {
    complain(field, 'action', 'must be a map with name and params');
    return undefined;
  }
  const entries = Object.entries(field.value).map(([key, value]) => [key.toLowerCase(), value as unknown] as const);
  const strange = entries.find(([key]) => key !== 'name' && key !== 'params');
  if (strange) complain(field, 'action', 'is neither name nor params', [strange[0]]);
  const params = coerce(entries.find(([key]) => key === 'params')?.[1], 'texts');
  if (!params.ok) complain(field, 'action', 'must be a list of texts', ['params', ...params.path]);
  const list = params.ok ? (params.value as readonly string[]) : [];
  const given = entries.find(([key]) => key === 'name')?.[1];
  if (given === undefined || given === null || given === '') return undefined;
  const name = actionNames.find((one) => one === given);
  if (!name) {
    notes.push(`action “${String(given)}” is unknown: no fix is offered`);
    return undefined;
  }
  if (name === 'suggest') {
    notes.push(
      `action suggest (${list.join(', ')}) needs a ${list[0] === 'spellings' ? 'dictionary' : 'script'}: no fix`,
    );
    return undefined;
  }
  if (name === 'edit' && !edits.includes(list[0] ?? '')) {
    notes.push(`action edit “${list[0] ?? ''}” does nothing in Vale either: no fix is offered`);
  }
  if (name === 'convert' && list[0] !== 'simple') notes.push(`action convert “${list[0] ?? ''}” is unknown: no fix`);
  return { name, params: list };
}

/** A rule type's complaint "options.swap.kt: …" in parts. */
function placeOf(message: string): { key: string; path: FieldPath; text: string } {
  const match = /^options((?:\.[^.:[\]]+|\[\d+\])*):\s*([^]*)$/u.exec(message);
  const steps = [...(match?.[1] ?? '').matchAll(/\.([^.[\]]+)|\[(\d+)\]/gu)].map(([, name, index]) =>
    index === undefined ? (name ?? '') : Number(index),
  );
  const [key, ...path] = steps;
  return { key: String(key ?? 'options'), path, text: match?.[2] ?? message };
}

function whyOf(description: string | undefined, link: string | undefined, name: string): LocalText {
  const words = (description ?? '').trim();
  if (words !== '') return { en: words.length > 400 ? `${words.slice(0, 399)}…` : words };
  if (link) return { en: link.slice(0, 400) };
  const style = styleOf(name);
  return { en: `A rule of the style “${style}”.`, ko: `“${style}” 스타일의 규칙입니다.` };
}

/** Tests of one line are examples too: those that ask for silence pass, those that ask for words fail. */
function examplesOf(tests: readonly RuleTest[]): RuleExamples {
  const short = tests.filter(({ input, extension }) => extension === '.md' && !input.trim().includes('\n'));
  const asks = ({ want, contains }: RuleTest): boolean => (want ?? '').trim() !== '' || contains !== undefined;
  const silent = ({ want, contains }: RuleTest): boolean => want?.trim() === '' && contains === undefined;
  return {
    pass: short.filter(silent).map(({ input }) => input.trim()),
    fail: short.filter(asks).map(({ input }) => input.trim()),
  };
}
