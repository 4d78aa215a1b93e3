/** Vale styles in, a pack and a report out: every rule runs, runs nearly, or is named with the reason why it does not. */
import { ruleTypes } from '../../rules/index.ts';
import type { RuleRecord } from '../../rules/rule.ts';
import type { Pack } from '../pack.ts';
import { type Fault, type Fields, readFields } from './fields.ts';
import { type Files, isRuleFile, rulesIn, type StyleRule } from './layout.ts';
import type { FileReport, ImportReport, RuleReport } from './report.ts';
import { readRule, readRuleFile, type RuleFileOptions, type RuleReading } from './rule-file.ts';
import { runTests } from './rule-tests.ts';
import { isShown, rulesAnywhere, severityOf, styleOf } from './selection.ts';
import { choicesIn, type Settings } from './settings.ts';
import {
  avoidRule,
  readTerms,
  repetitionRule,
  spellingRule,
  termsRule,
  type Vocabulary,
  vocabularyFolders,
} from './vocabulary.ts';

export interface ImportOptions {
  /** The folders of StylesPath, most important first; a rule or vocabulary found twice is taken from the first. */
  readonly styles: readonly Files[];
  /** Absent: all styles and all vocabularies, and none of the rules that are built into Vale but Terms and Avoid. */
  readonly settings?: Settings;
  /** What was wrong in the settings; it goes into the report. */
  readonly faults?: readonly Fault[];
  /** The pack's id and shown name; absent: the names of the styles. */
  readonly name?: string;
  /** Runs the rules' own tests too. */
  readonly tests?: boolean;
}

export interface Imported {
  /** Every rule that runs, whatever file the settings want it for. */
  readonly pack: Pack;
  readonly report: ImportReport;
  readonly vocabulary: Vocabulary;
}

/** Reads all of `options.styles`. Pure and total: what cannot be read is in the report. */
export function importStyles(options: ImportOptions): Imported {
  const files = merged(options.styles);
  const { rules, others } = parted(rulesIn(files));
  const fieldsOf = fieldFinder(rules);
  const vocabularies = readVocabularies(options);
  const { accept, reject } = vocabularies.vocabulary;
  const records: RuleRecord[] = [];
  const reports: RuleReport[] = [];
  const take = (reading: RuleReading, rule: { name: string; file?: string }): void => {
    const { report, record } = reported(reading, rule);
    const outcomes = options.tests && reading.kind === 'rule' ? runTests(reading.record, reading.tests, accept) : [];
    reports.push({ ...report, tests: outcomes });
    if (record) records.push(record);
  };
  const common = { types: ruleTypes, fieldsOf };
  for (const { name, file, text } of rules) take(readRuleFile(text, { ...common, name, file }), { name, file });
  for (const [name, fields] of builtIn(options.settings, accept, reject)) {
    const ruleOptions: RuleFileOptions = { ...common, name, file: name };
    take(readRule(fields, ruleOptions), { name });
  }
  const styleNames = [...new Set(rules.map(({ name }) => styleOf(name)))];
  return {
    pack: packOf(options.name ?? styleNames.join(', '), records, accept),
    report: {
      rules: reports,
      files: [...vocabularies.files, ...others, ...otherFiles(files, [...rules, ...others], vocabularies.read)],
      settings: [
        ...(options.faults ?? []),
        ...(options.settings?.notes ?? []),
        ...vocabularies.missing,
        ...absent(options.settings, new Set(styleNames), new Set(reports.map(({ rule }) => rule))),
      ],
    },
    vocabulary: vocabularies.vocabulary,
  };
}

/**
 * The import as one pack for blog drafts: only the rules that the settings switch on for any Markdown, HTML or text
 * file, at the level the settings give them. What the settings leave out, and what of them a pack cannot carry, is
 * named in the report.
 */
export function settled(imported: Imported, settings: Settings): Imported {
  const { pack, report } = imported;
  const rules = rulesAnywhere(pack.rules, settings);
  const chosen = new Set(rules.map(({ id }) => id));
  const out = (rule: RuleReport): RuleReport => {
    if (rule.status === 'not run' || chosen.has(rule.rule)) return rule;
    const record = pack.rules.find(({ id }) => id === rule.rule);
    const severity = settings.levels.get(rule.rule) ?? (record ? severityOf(record) : 'error');
    const low = !isShown(severity, settings.minAlertLevel);
    const reason = low ? `its level ${severity} is below MinAlertLevel` : 'not switched on in the settings';
    return { ...rule, status: 'not run', reason };
  };
  const about = settings.aboutFiles.map((one) => ({
    ...one,
    message: 'holds for files only; a guideline cannot carry it',
  }));
  return {
    ...imported,
    pack: { ...pack, rules },
    report: { ...report, rules: report.rules.map(out), settings: [...report.settings, ...about] },
  };
}

function merged(styles: readonly Files[]): Files {
  return new Map(styles.toReversed().flatMap((files) => [...files]));
}

function fieldFinder(rules: readonly StyleRule[]): RuleFileOptions['fieldsOf'] {
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  const read = new Map<string, Fields | { readonly faults: readonly Fault[] }>();
  return (name) => {
    const known = read.get(name);
    if (known) return known;
    const rule = byName.get(name);
    if (!rule) return undefined;
    const result = readFields(rule.text, rule.file);
    const fields = 'faults' in result ? result : result.fields;
    read.set(name, fields);
    return fields;
  };
}

function reported(
  reading: RuleReading,
  rule: { readonly name: string; readonly file?: string },
): { report: RuleReport; record?: RuleRecord } {
  const common = { rule: rule.name, ...(rule.file === undefined ? {} : { file: rule.file }), tests: [] };
  switch (reading.kind) {
    case 'rule': {
      const status = reading.notes.length === 0 ? 'exact' : 'translated';
      return { report: { ...common, status, notes: reading.notes, faults: [] }, record: reading.record };
    }
    case 'not-run':
      return { report: { ...common, status: 'not run', reason: reading.reason, notes: [], faults: [] } };
    case 'faulty': {
      const reason = 'not a rule that Vale would take';
      return { report: { ...common, status: 'not run', reason, notes: [], faults: reading.faults } };
    }
  }
}

/** Vale's own rules, where the settings ask for them; without settings the lists of terms alone. */
function builtIn(
  settings: Settings | undefined,
  accept: readonly string[],
  reject: readonly string[],
): readonly (readonly [string, Fields])[] {
  const terms = [
    ...(accept.length > 0 ? [['Vale.Terms', termsRule(accept)] as const] : []),
    ...(reject.length > 0 ? [['Vale.Avoid', avoidRule(reject)] as const] : []),
  ];
  if (!settings) return terms;
  const asked = choicesIn(settings).some(
    ({ styles, checks }) => styles?.includes('Vale') === true || [...checks].some(([name]) => name.startsWith('Vale.')),
  );
  if (!asked) return [];
  return [['Vale.Repetition', repetitionRule()], ['Vale.Spelling', spellingRule()], ...terms];
}

/** Styles and rules that the settings name and that are nowhere. */
function absent(
  settings: Settings | undefined,
  styles: ReadonlySet<string>,
  rules: ReadonlySet<string>,
): readonly Fault[] {
  if (!settings) return [];
  const choices = choicesIn(settings);
  const wanted = new Set(choices.flatMap(({ styles: names }) => names ?? []));
  const switched = new Set(choices.flatMap(({ checks }) => [...checks].flatMap(([name, on]) => (on ? [name] : []))));
  return [
    ...[...wanted]
      .filter((name) => name !== 'Vale' && !styles.has(name))
      .map((name) => inSettings('BasedOnStyles', `there is no style “${name}”`)),
    ...[...switched]
      .filter((name) => name.includes('.') && !rules.has(name))
      .map((name) => inSettings(name, `there is no rule “${name}”`)),
  ];
}

/** Settings that were read remember no line. */
function inSettings(key: string, message: string): Fault {
  return { file: '.vale.ini', line: 1, column: 1, key, message };
}

interface ReadVocabularies {
  readonly vocabulary: Vocabulary;
  readonly files: readonly FileReport[];
  readonly read: ReadonlySet<string>;
  readonly missing: readonly Fault[];
}

function readVocabularies({ styles, settings }: ImportOptions): ReadVocabularies {
  const accept: string[] = [];
  const reject: string[] = [];
  const files: FileReport[] = [];
  const missing: Fault[] = [];
  for (const name of settings?.vocabularies ?? vocabularyNames(styles)) {
    const found = vocabularyFiles(styles, name);
    if (found.length === 0) missing.push(inSettings('Vocab', `there is no vocabulary “${name}”`));
    for (const [file, text] of found) {
      const terms = readTerms(text);
      const kind = file.endsWith('accept.txt') ? 'accepted' : 'rejected';
      for (const term of terms) (kind === 'accepted' ? accept : reject).push(term);
      files.push({ file, what: `vocabulary ${name}: ${terms.length} ${kind} terms` });
    }
  }
  return { vocabulary: { accept, reject }, files, read: new Set(files.map(({ file }) => file)), missing };
}

function vocabularyNames(styles: readonly Files[]): readonly string[] {
  const names = styles.flatMap((files) =>
    [...files.keys()].flatMap((file) => {
      const folder = vocabularyFolders.find((one) => file.startsWith(`${one}/`));
      const name = folder === undefined ? undefined : file.slice(folder.length + 1).split('/')[0];
      return name !== undefined && /\/(?:accept|reject)\.txt$/u.test(file) ? [name] : [];
    }),
  );
  return [...new Set(names)].toSorted();
}

/** The lists of the first folder that has the vocabulary at all. */
function vocabularyFiles(styles: readonly Files[], name: string): readonly (readonly [string, string])[] {
  for (const files of styles) {
    for (const folder of vocabularyFolders) {
      const found = [...files].filter(([file]) => file.startsWith(`${folder}/${name}/`));
      const lists = found.filter(([file]) => /\/(?:accept|reject)\.txt$/u.test(file));
      if (lists.length > 0) return lists.toSorted(([a], [b]) => (a < b ? -1 : 1));
    }
  }
  return [];
}

/** A YAML file without `extends` beside the rules is something else: words, tests, notes. */
function parted(all: readonly StyleRule[]): { rules: readonly StyleRule[]; others: readonly FileReport[] } {
  const isRule = ({ text }: StyleRule): boolean => /(?:^|[{,]\s*)["']?extends["']?\s*:/imu.test(text);
  return {
    rules: all.filter(isRule),
    others: all.filter((rule) => !isRule(rule)).map(({ file }) => ({ file, what: 'no rule: it has no key “extends”' })),
  };
}

function otherFiles(
  files: Files,
  rules: readonly { readonly file: string }[],
  read: ReadonlySet<string>,
): readonly FileReport[] {
  const ruleFiles = new Set(rules.map(({ file }) => file));
  const others = [...files.keys()].filter((file) => !ruleFiles.has(file) && !read.has(file));
  return others.toSorted().map((file) => ({ file, what: kindOf(file) }));
}

function kindOf(file: string): string {
  if (/\.test\.ya?ml$/u.test(file)) return 'tests beside the rules; only those inside a rule are run';
  if (/\/(?:accept|reject)\.txt$/u.test(file)) return 'a vocabulary that the settings do not name';
  if (file.startsWith('config/ignore/') || /\.(?:dic|aff)$/u.test(file)) return 'for spelling, which is not run';
  if (file.endsWith('.tengo')) return 'a script; not run';
  if (file.startsWith('config/views/')) return 'a view of data files; not read';
  if (file.endsWith('.yaml')) return 'no rule: Vale reads .yml only';
  if (isRuleFile(file)) return 'no rule: it belongs to no style, or to a folder named with . or _';
  return 'no rule';
}

function packOf(name: string, rules: readonly RuleRecord[], accept: readonly string[]): Pack {
  const shown = name.trim() === '' ? 'Vale' : [...name].slice(0, 60).join('');
  const id = shown
    .replace(/[^A-Za-z0-9._-]+/gu, '-')
    .replace(/^[^A-Za-z0-9]+|-+$/gu, '')
    .slice(0, 64);
  const initials = /[\p{L}\p{N}]/u.exec(shown)?.[0]?.toUpperCase() ?? 'V';
  return {
    format: 1,
    id: id === '' ? 'vale' : id,
    version: 1,
    name: { en: shown },
    owner: { en: 'Vale' },
    layer: { en: shown },
    languages: ['en'],
    emblem: { text: initials, background: '#3b4252', ink: '#ffffff' },
    sections: [],
    rules,
    assets: [],
    ...(accept.length > 0 ? { vocabulary: accept } : {}),
  };
}
