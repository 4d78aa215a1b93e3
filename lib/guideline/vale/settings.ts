/** What a .vale.ini means: which styles and rules hold for which files, at which level, and what is left out of a text. */
import { translate } from '../../rules/regex/index.ts';
import { severities, type Severity } from '../../rules/rule.ts';
import type { Fault } from './fields.ts';
import { createGlob, type Glob } from './glob.ts';
import { readIni, type IniFile, type IniKey, type IniSection } from './ini.ts';

/** What one part of the file says about rules and styles. */
export interface Choices {
  /** BasedOnStyles; absent where the part does not say it. */
  readonly styles?: readonly string[];
  /** "Style.Rule" → on or off. */
  readonly checks: ReadonlyMap<string, boolean>;
}

export interface SectionSettings extends Choices {
  readonly glob: Glob;
  readonly tokenIgnores: readonly string[];
  readonly blockIgnores: readonly string[];
  readonly commentDelimiters?: readonly [string, string];
}

export interface Settings {
  readonly stylesPaths: readonly string[];
  readonly minAlertLevel: Severity;
  readonly vocabularies: readonly string[];
  readonly skippedScopes?: readonly string[];
  readonly ignoredScopes?: readonly string[];
  readonly ignoredClasses?: readonly string[];
  /** Extension without dot → the extension it is read as. */
  readonly formats: ReadonlyMap<string, string>;
  /** The section [*]. */
  readonly everywhere: Choices;
  readonly tokenIgnores: readonly string[];
  readonly blockIgnores: readonly string[];
  /** The other sections, in the order of the file. */
  readonly sections: readonly SectionSettings[];
  /** "Style.Rule" → its level, wherever in the file it was set. */
  readonly levels: ReadonlyMap<string, Severity>;
  /** Where it is said how files are to be read: what is skipped, ignored, masked, taken for another format. */
  readonly aboutFiles: readonly Omit<Fault, 'message'>[];
  /** What Housestyle reads over: key, line, and why. */
  readonly notes: readonly Fault[];
}

/** Of every part of the file, [*] first. */
export function choicesIn({ everywhere, sections }: Settings): readonly Choices[] {
  return [everywhere, ...sections];
}

export function choosesRules(choices: readonly Choices[]): boolean {
  return choices.some(({ styles, checks }) => (styles?.length ?? 0) + checks.size > 0);
}

export interface ReadSettings {
  readonly settings: Settings;
  readonly faults: readonly Fault[];
}

const coreKeys = [
  'StylesPath',
  'MinAlertLevel',
  'IgnoredScopes',
  'WordTemplate',
  'SkippedScopes',
  'IgnoredClasses',
  'Vocab',
  'NLPEndpoint',
];
const sectionKeys = [
  'BasedOnStyles',
  'IgnorePatterns',
  'BlockIgnores',
  'CommentDelimiters',
  'TokenIgnores',
  'Transform',
  'Lang',
  'View',
];
const everywhereKeys = ['BasedOnStyles', 'IgnorePatterns', 'BlockIgnores', 'TokenIgnores', 'Lang'];

const fileKeys = [
  'SkippedScopes',
  'IgnoredScopes',
  'IgnoredClasses',
  'TokenIgnores',
  'BlockIgnores',
  'IgnorePatterns',
  'CommentDelimiters',
];

const passedOver: Readonly<Record<string, string>> = {
  Transform: 'XSLT is not run; XML files are not read',
  View: 'views of data files are not read',
  Lang: 'has no effect on rules that need no tagger',
  NLPEndpoint: 'no server is asked',
  WordTemplate: 'the word boundary of Vale is used',
};

/** Reads `text`. Faults are what makes Vale itself refuse the file; the settings are what could be read all the same. */
export function readSettings(text: string, file: string): ReadSettings {
  const ini = readIni(text);
  const faults: Fault[] = ini.faults.map(({ line, message }) => ({ file, line, column: 1, message }));
  const notes: Fault[] = [];
  const levels = new Map<string, Severity>();
  const complain = (list: Fault[], key: IniKey, message: string): void => {
    list.push({ file, line: key.line, column: 1, key: key.name, message });
  };
  const core = sectionOf(ini, '');
  for (const key of core.keys) {
    if (sectionKeys.includes(key.name)) complain(faults, key, 'belongs into a section such as [*.md]');
    else if (key.name === 'Packages') complain(notes, key, 'nothing is downloaded; import the packages themselves');
    else if (passedOver[key.name] !== undefined) complain(notes, key, passedOver[key.name] ?? '');
    else if (!coreKeys.includes(key.name)) complain(notes, key, 'is not a setting of Vale');
  }
  const choicesOf = (section: IniSection, known: readonly string[]): Choices => {
    const checks = new Map<string, boolean>();
    for (const key of section.keys) {
      if (coreKeys.includes(key.name)) complain(faults, key, 'belongs above the first section');
      else if (known.includes(key.name)) {
        if (passedOver[key.name] !== undefined) complain(notes, key, passedOver[key.name] ?? '');
      } else if (sectionKeys.includes(key.name)) complain(faults, key, 'belongs into a section such as [*.md]');
      else {
        const value = firstValue(ini, section, key.name);
        const level = severities.find((one) => one === value);
        if (level) levels.set(key.name, level);
        checks.set(key.name, value === 'YES' || level !== undefined);
        if (!['YES', 'NO'].includes(value) && !level) complain(notes, key, `“${value}” counts as NO`);
        if (!key.name.includes('.')) complain(notes, key, 'is not named Style.Rule and has no effect');
      }
    }
    const styles = keyOf(section, 'BasedOnStyles') ? { styles: valuesOf(ini, section, 'BasedOnStyles') } : {};
    return { ...styles, checks };
  };
  const level = valuesOf(ini, core, 'MinAlertLevel').at(-1);
  const minAlertLevel = severities.find((one) => one === level);
  const levelKey = keyOf(core, 'MinAlertLevel');
  if (levelKey && !minAlertLevel) complain(faults, levelKey, 'must be suggestion, warning or error');
  const everywhere = sectionOf(ini, '*');
  const everywhereChoices = choicesOf(everywhere, everywhereKeys);
  const sections: SectionSettings[] = [];
  for (const section of ini.sections) {
    if (['', '*', 'formats', 'asciidoctor'].includes(section.name)) continue;
    const glob = createGlob(section.name);
    if (!glob) {
      faults.push({ file, line: section.line, column: 1, message: `[${section.name}] is no pattern of file names` });
      continue;
    }
    for (const name of ['TokenIgnores', 'BlockIgnores', 'IgnorePatterns']) {
      const key = keyOf(section, name);
      for (const pattern of key ? valuesOf(ini, section, name) : []) {
        const result = translate(pattern, false);
        if (key && !result.ok) complain(faults, key, `“${pattern}”: ${result.error.detail ?? 'cannot be read'}`);
      }
    }
    const delimiters = valuesOf(ini, section, 'CommentDelimiters');
    const delimitersKey = keyOf(section, 'CommentDelimiters');
    const [start, end] = delimiters;
    const pair = delimiters.length === 2 && start !== undefined && end !== undefined;
    if (delimitersKey && !pair) complain(faults, delimitersKey, 'must be two marks with a comma between them');
    sections.push({
      ...choicesOf(section, sectionKeys),
      glob,
      tokenIgnores: valuesOf(ini, section, 'TokenIgnores'),
      blockIgnores: blockIgnoresOf(ini, section),
      ...(pair ? { commentDelimiters: [start, end] as const } : {}),
    });
  }
  const list = (name: string): readonly string[] | undefined =>
    keyOf(core, name) ? valuesOf(ini, core, name) : undefined;
  const skippedScopes = list('SkippedScopes');
  const ignoredScopes = list('IgnoredScopes');
  const ignoredClasses = list('IgnoredClasses');
  const settings: Settings = {
    stylesPaths: keyOf(core, 'StylesPath')?.values ?? [],
    minAlertLevel: minAlertLevel ?? 'suggestion',
    vocabularies: valuesOf(ini, core, 'Vocab'),
    ...(skippedScopes ? { skippedScopes } : {}),
    ...(ignoredScopes ? { ignoredScopes } : {}),
    ...(ignoredClasses ? { ignoredClasses } : {}),
    formats: new Map(sectionOf(ini, 'formats').keys.map((key) => [key.name, key.values[0] ?? ''])),
    everywhere: everywhereChoices,
    tokenIgnores: valuesOf(ini, everywhere, 'TokenIgnores'),
    blockIgnores: blockIgnoresOf(ini, everywhere),
    sections,
    levels,
    aboutFiles: ini.sections.flatMap(({ name, keys }) =>
      keys
        .filter((key) => name === 'formats' || fileKeys.includes(key.name))
        .map((key) => ({ file, line: key.line, column: 1, key: key.name })),
    ),
    notes,
  };
  return { settings, faults };
}

function sectionOf(ini: IniFile, name: string): IniSection {
  return ini.sections.find((section) => section.name === name) ?? { name, line: 1, keys: [] };
}

function keyOf({ keys }: IniSection, name: string): IniKey | undefined {
  return keys.find((key) => key.name === name);
}

function blockIgnoresOf(ini: IniFile, section: IniSection): readonly string[] {
  const now = valuesOf(ini, section, 'BlockIgnores');
  return now.length > 0 ? now : valuesOf(ini, section, 'IgnorePatterns');
}

/** All values of a key, split at commas, each once. */
function valuesOf(ini: IniFile, section: IniSection, name: string): readonly string[] {
  const values = keyOf(section, name)?.values ?? [];
  const parts = values.flatMap((value) => value.split(',')).map((part) => filledIn(ini, section, part.trim()));
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}

function firstValue(ini: IniFile, section: IniSection, name: string): string {
  return filledIn(ini, section, keyOf(section, name)?.values[0] ?? '');
}

/** %(key)s stands for the value of that key in the same section, else above all sections. */
function filledIn(ini: IniFile, section: IniSection, value: string): string {
  let text = value;
  for (let depth = 0; depth < 99; depth++) {
    const variable = /%\(([^)]+)\)s/u.exec(text);
    const name = variable?.[1];
    if (!variable || name === undefined) break;
    const key = keyOf(section, name) ?? keyOf(sectionOf(ini, ''), name);
    if (!key) break;
    text = text.replaceAll(variable[0], () => key.values[0] ?? '');
  }
  return text;
}
