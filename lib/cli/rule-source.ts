/** Where the rules of `housestyle check` come from: a guideline, or a .vale.ini with its styles. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { Pack } from '../guideline/pack.ts';
import { parsePack } from '../guideline/parse.ts';
import { faultText } from '../guideline/vale/fields.ts';
import { importStyles } from '../guideline/vale/import.ts';
import { type Files, iniNames } from '../guideline/vale/layout.ts';
import type { ImportReport } from '../guideline/vale/report.ts';
import { createFileChecker, type LintOptions, type RuleSet } from '../guideline/vale/lint.ts';
import { readingFor, type ReadingSettings, rulesFor, styleOf } from '../guideline/vale/selection.ts';
import { choicesIn, readSettings, type Settings } from '../guideline/vale/settings.ts';
import { createChecker } from '../rules/check.ts';
import { createLinearExpression } from '../rules/engine/linear.ts';
import type { Finding, Language, LocalText, RuleRecord } from '../rules/rule.ts';
import { buildGuideline } from './guideline-plugin.ts';
import { readFolder } from './style-files.ts';

export interface FileRules {
  readonly set: RuleSet;
  readonly markup: Partial<ReadingSettings>;
  readonly options: LintOptions;
}

export interface RuleSource {
  readonly settings?: Settings;
  /** What the reader should know before the findings: rules that are not run, settings that are read over. */
  readonly notes: readonly string[];
  /** The rules for the file called `path` on the command line. */
  forFile(path: string): FileRules;
}

/** The settings of `folder` or of the nearest folder above it. */
export function findConfig(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const found = iniNames.map((name) => join(at, name)).find((path) => isFile(path));
    if (found !== undefined) return found;
    if (dirname(at) === at) return undefined;
  }
}

/** A guideline as JSON, or as the YAML source beside its artwork. A text says what is wrong. */
export async function openPack(path: string, language: Language | undefined): Promise<RuleSource | string> {
  const pack = await readPack(path);
  if (!pack.ok) return pack.error.detail ?? pack.error.code;
  const set: RuleSet = pack.value;
  const checker = createChecker(pack.value, { report: true, unsafe: createLinearExpression });
  const spoken = language ?? pack.value.languages[0] ?? 'en';
  const messageOf = (finding: Finding, rule: RuleRecord): string =>
    finding.data['message'] ?? filledIn(wordsIn(rule.title, spoken), finding.data);
  return { notes: [], forFile: () => ({ set, markup: {}, options: { checker, messageOf } }) };
}

/** A .vale.ini and the styles of its StylesPath. A text says what is wrong. */
export function openConfig(path: string): RuleSource | string {
  if (!isFile(path)) return `${path}: there is no such file`;
  const { settings, faults } = readSettings(readFileSync(path, 'utf8'), path);
  if (faults.length > 0) return faults.map(faultText).join('\n');
  const styles: Files[] = [];
  for (const stated of settings.stylesPaths) {
    const folder = isAbsolute(stated) ? stated : join(dirname(path), stated);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return `StylesPath: there is no folder ${folder}`;
    const read = readFolder(folder);
    if (!read.ok) return read.error.detail ?? read.error.code;
    styles.push(read.value);
  }
  const source = sourceOf({ styles, settings });
  const absent = source.report.settings.filter(({ key }) => key === 'BasedOnStyles');
  return absent.length > 0 ? absent.map(faultText).join('\n') : source;
}

interface StyleSettings {
  readonly styles: readonly Files[];
  readonly settings: Settings;
}

/** The rules of `styles` as `settings` want them; checkers are made once for each set of rules. */
export function sourceOf({ styles, settings }: StyleSettings): RuleSource & { readonly report: ImportReport } {
  const { pack, report } = importStyles({ styles, settings });
  const checkers = new Map<string, FileRules>();
  const notRun = report.rules.filter(({ rule, status }) => status === 'not run' && isAskedFor(rule, settings));
  const notes = [
    ...notRun.map(
      ({ rule, reason, faults }) => `${rule} is not run: ${faults.map(faultText).join('; ') || reason || ''}`,
    ),
    ...report.settings.map(faultText),
  ];
  return {
    report,
    settings,
    notes,
    forFile(path) {
      const rules = rulesFor(path, pack.rules, settings);
      const key = rules.map(({ id, severity }) => `${id}=${severity ?? ''}`).join('\n');
      const known = checkers.get(key);
      const markup = readingFor(path, settings);
      if (known) return { ...known, markup };
      const set: RuleSet = { ...pack, rules };
      const made: FileRules = { set, markup, options: { checker: createFileChecker(set), asVale: true } };
      checkers.set(key, made);
      return made;
    },
  };
}

/** Would the settings run this rule for any file at all? */
function isAskedFor(rule: string, settings: Settings): boolean {
  return choicesIn(settings).some(({ styles, checks }) => checks.get(rule) ?? styles?.includes(styleOf(rule)) ?? false);
}

async function readPack(path: string): Promise<Result<Pack>> {
  if (!isFile(path)) return fail('guideline.missing', `${path}: there is no such file`);
  try {
    if (/\.ya?ml$/u.test(path)) return ok(await buildGuideline(path));
    return parsePack(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    return fail('guideline.invalid', `${path}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function wordsIn(text: LocalText, language: Language): string {
  return text[language] ?? text.ko ?? text.en ?? '';
}

function filledIn(text: string, data: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => data[name] ?? whole);
}
