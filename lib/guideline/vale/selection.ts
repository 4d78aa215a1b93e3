/** Which rules hold for one file, at which level, and how the file is to be read, by the settings of a .vale.ini. */
import { ruleTypes } from '../../rules/index.ts';
import { translate } from '../../rules/regex/index.ts';
import { type Level, type RuleRecord, severities, type Severity } from '../../rules/rule.ts';
import { asksFor } from '../../rules/scope.ts';
import { choosesRules, type SectionSettings, type Settings } from './settings.ts';

/** The formats that Housestyle reads; every other file is passed over. */
export type Extension = '.md' | '.html' | '.txt';

const formats: readonly { readonly extension: Extension; readonly names: readonly string[] }[] = [
  { extension: '.md', names: ['md', 'mdown', 'markdown', 'markdn'] },
  { extension: '.html', names: ['html', 'htm', 'shtml', 'xhtml'] },
  { extension: '.txt', names: ['txt'] },
];

/** The format `path` is read as, by its own ending or by [formats]; undefined for what Housestyle does not read. */
export function formatOf(path: string, settings?: Settings): Extension | undefined {
  const ending = extensionOf(path).slice(1);
  const name = settings?.formats.get(ending) ?? ending;
  return formats.find(({ names }) => names.includes(name))?.extension;
}

/** Is anything asked of `path` at all? Without rules for every file, one of the sections must name it. */
export function isCovered(path: string, settings: Settings): boolean {
  if (choosesRules([settings.everywhere])) return true;
  return settings.sections.some(({ glob }) => glob.matches(path) || glob.matches(mappedPath(path, settings)));
}

/**
 * The rules that hold for `path`, their severity and level as the settings say. A switch of a fitting section beats one
 * of [*]; the last fitting section with BasedOnStyles says which styles hold.
 */
export function rulesFor(path: string, rules: readonly RuleRecord[], settings: Settings): readonly RuleRecord[] {
  if (!isCovered(path, settings)) return [];
  return rulesOfFormat(rulesUnder(sectionsFor(path, settings), rules, settings), formatOf(path, settings));
}

/** Vale makes no summary of plain text: a rule that asks for nothing else never runs there. */
export function rulesOfFormat(rules: readonly RuleRecord[], extension: Extension | undefined): readonly RuleRecord[] {
  if (extension !== '.txt') return rules;
  return rules.flatMap((rule) => {
    const scope = rule.scope ?? ruleTypes.find(({ id }) => id === rule.type)?.scope;
    const left = scope?.filter((selector) => !asksFor([selector], 'summary'));
    if (!scope || left?.length === scope.length) return [rule];
    return left && left.length > 0 ? [{ ...rule, scope: left }] : [];
  });
}

/** The rules that hold for some file or other that Housestyle could read. */
export function rulesAnywhere(rules: readonly RuleRecord[], settings: Settings): readonly RuleRecord[] {
  const readable = settings.sections.filter(({ glob }) => mayBeRead.test(glob.pattern));
  const situations = [
    ...['draft.md', 'draft.html', 'draft.txt'].map((path) => sectionsFor(path, settings)),
    ...readable.map((section) => [section]),
  ];
  const on = new Map(
    situations.flatMap((sections) => rulesUnder(sections, rules, settings).map((rule) => [rule.id, rule] as const)),
  );
  return rules.flatMap((rule) => on.get(rule.id) ?? []);
}

/** A pattern that names one of our endings, or none. */
const mayBeRead = /\b(?:md|mdx|mdown|markdown|markdn|html?|shtml|xhtml|txt)\b|[*/]$/u;

function sectionsFor(path: string, settings: Settings): readonly SectionSettings[] {
  return settings.sections.filter(({ glob }) => glob.matches(path));
}

function rulesUnder(
  sections: readonly SectionSettings[],
  rules: readonly RuleRecord[],
  settings: Settings,
): readonly RuleRecord[] {
  const styles = stylesUnder(sections, settings);
  const checks = new Map(sections.flatMap((section) => [...section.checks]));
  return rules.flatMap((rule) => {
    const on = checks.get(rule.id) ?? settings.everywhere.checks.get(rule.id) ?? styles.includes(styleOf(rule.id));
    const record = atLevel(rule, settings.levels.get(rule.id));
    return on && isShown(severityOf(record), settings.minAlertLevel) ? [record] : [];
  });
}

function stylesUnder(sections: readonly SectionSettings[], settings: Settings): readonly string[] {
  return sections.findLast(({ styles }) => styles)?.styles ?? settings.everywhere.styles ?? [];
}

/** How `path` is to be read: what is skipped, ignored, masked. A pattern that cannot be read is left out. */
export function readingFor(path: string, settings: Settings): ReadingSettings {
  const names = [path, extensionOf(path), formatOf(path, settings) ?? ''];
  const fitting = settings.sections.filter(({ glob }) => names.some((name) => name !== '' && glob.matches(name)));
  const commentDelimiters = fitting.findLast((section) => section.commentDelimiters)?.commentDelimiters;
  return {
    ...(settings.skippedScopes ? { skippedScopes: settings.skippedScopes } : {}),
    ...(settings.ignoredScopes ? { ignoredScopes: settings.ignoredScopes } : {}),
    ...(settings.ignoredClasses ? { ignoredClasses: settings.ignoredClasses } : {}),
    tokenIgnores: translated([...settings.tokenIgnores, ...fitting.flatMap(({ tokenIgnores }) => tokenIgnores)]),
    blockIgnores: translated([...settings.blockIgnores, ...fitting.flatMap(({ blockIgnores }) => blockIgnores)]),
    styles: stylesUnder(sectionsFor(path, settings), settings),
    ...(commentDelimiters ? { commentDelimiters } : {}),
  };
}

export interface ReadingSettings {
  readonly skippedScopes?: readonly string[];
  readonly ignoredScopes?: readonly string[];
  readonly ignoredClasses?: readonly string[];
  /** JavaScript sources for the flag u. */
  readonly tokenIgnores: readonly string[];
  readonly blockIgnores: readonly string[];
  /** The styles that in-text comments can choose from. */
  readonly styles: readonly string[];
  readonly commentDelimiters?: readonly [string, string];
}

export function isShown(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(least);
}

/** Vale's level of a rule; must and should count as error and warning where the rule never had one. */
export function severityOf(rule: Pick<RuleRecord, 'severity' | 'level'>): Severity {
  if (rule.severity) return rule.severity;
  return rule.level === 'must' ? 'error' : rule.level === 'should' ? 'warning' : 'suggestion';
}

/** error and warning are should; suggestion is tip. must is given by hand only. */
export function levelOf(severity: Severity): Level {
  return severity === 'suggestion' ? 'tip' : 'should';
}

export function styleOf(ruleId: string): string {
  return ruleId.split('.')[0] ?? ruleId;
}

function translated(patterns: readonly string[]): readonly string[] {
  return patterns.flatMap((pattern) => {
    const result = translate(pattern, false);
    return result.ok ? [result.value] : [];
  });
}

function atLevel(rule: RuleRecord, severity: Severity | undefined): RuleRecord {
  return severity === undefined ? rule : { ...rule, severity, level: levelOf(severity) };
}

function extensionOf(path: string): string {
  return /\.[^./\\]*$/u.exec(path)?.[0] ?? '';
}

function mappedPath(path: string, settings: Settings): string {
  const ending = extensionOf(path);
  const mapped = settings.formats.get(ending.slice(1));
  return mapped === undefined ? path : `${path.slice(0, path.length - ending.length)}.${mapped}`;
}
