/** One case of a folder of vectors: documents, settings, styles, and the alerts that are expected. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { documentsIn } from '../../lib/cli/documents.ts';
import { readFolder } from '../../lib/cli/style-files.ts';
import { alertLine } from '../../lib/guideline/vale/alerts.ts';
import { importStyles } from '../../lib/guideline/vale/import.ts';
import type { Files } from '../../lib/guideline/vale/layout.ts';
import { lintText } from '../../lib/guideline/vale/lint.ts';
import type { RuleReport } from '../../lib/guideline/vale/report.ts';
import { formatOf, readingFor, rulesFor } from '../../lib/guideline/vale/selection.ts';
import { readSettings } from '../../lib/guideline/vale/settings.ts';

export interface ExpectedAlert {
  /** "file:line:column:rule". */
  readonly place: string;
  readonly rule: string;
  readonly message: string;
}

export interface CaseResult {
  readonly name: string;
  readonly expected: readonly ExpectedAlert[];
  /** Alerts whose place, rule and message are as expected. */
  readonly exact: readonly ExpectedAlert[];
  /** The message alone is another one. */
  readonly placed: readonly { readonly expected: ExpectedAlert; readonly message: string }[];
  readonly missing: readonly ExpectedAlert[];
  readonly extra: readonly ExpectedAlert[];
  /** Expected, but of a rule that the report names as not run. */
  readonly excused: readonly ExpectedAlert[];
  readonly notRun: readonly RuleReport[];
  /** What went wrong altogether. */
  readonly trouble: readonly string[];
}

/** Runs the case in `folder`; `shared` are the styles of its set. */
export function runCase(folder: string, name: string, shared: Files): CaseResult {
  const expected = readExpected(join(folder, 'expected.txt'));
  const { settings, faults } = readSettings(readFileSync(join(folder, 'vale.ini'), 'utf8'), 'vale.ini');
  const own = filesIn(join(folder, 'styles'));
  const { pack, report } = importStyles({ styles: own ? [own, shared] : [shared], settings, faults });
  const notRun = report.rules.filter(({ status }) => status === 'not run');
  const silent = new Set(notRun.map(({ rule }) => rule));
  const excused = expected.filter(({ rule }) => silent.has(rule));
  const trouble: string[] = faults.map(({ message }) => message);
  const got: ExpectedAlert[] = [];
  const docs = join(folder, 'docs');
  const documents = documentsIn(docs, () => true);
  if (typeof documents === 'string') trouble.push(documents);
  else
    for (const document of documents) {
      const path = relative(docs, document);
      const extension = formatOf(path, settings);
      if (!extension) continue;
      const set = { ...pack, rules: rulesFor(path, pack.rules, settings) };
      if (set.rules.length === 0) continue;
      try {
        const options = { ...readingFor(path, settings), extension };
        const alerts = lintText(readFileSync(document, 'utf8'), options, set, { asVale: true });
        got.push(...alerts.map((alert) => parseAlert(alertLine(path, alert))));
      } catch (error) {
        trouble.push(`${path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      }
    }
  return {
    name,
    expected,
    excused,
    notRun,
    trouble,
    ...compare(
      expected.filter((one) => !silent.has(one.rule)),
      got,
    ),
  };
}

/** The text files below `folder`; undefined where there is no such folder. */
export function filesIn(folder: string): Files | undefined {
  if (!existsSync(folder)) return undefined;
  const read = readFolder(folder);
  return read.ok ? read.value : undefined;
}

function compare(
  expected: readonly ExpectedAlert[],
  got: readonly ExpectedAlert[],
): Pick<CaseResult, 'exact' | 'placed' | 'missing' | 'extra'> {
  const left = [...got];
  const take = (test: (one: ExpectedAlert) => boolean): ExpectedAlert | undefined => {
    const at = left.findIndex(test);
    return at === -1 ? undefined : left.splice(at, 1)[0];
  };
  const exact: ExpectedAlert[] = [];
  const rest: ExpectedAlert[] = [];
  for (const one of expected) {
    const same = take(({ place, message }) => place === one.place && message === one.message);
    (same ? exact : rest).push(one);
  }
  const placed: { expected: ExpectedAlert; message: string }[] = [];
  const missing: ExpectedAlert[] = [];
  for (const one of rest) {
    const near = take(({ place }) => place === one.place);
    if (near) placed.push({ expected: one, message: near.message });
    else missing.push(one);
  }
  return { exact, placed, missing, extra: left };
}

function readExpected(file: string): readonly ExpectedAlert[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/u);
  return lines.filter((line) => line.trim() !== '').map(parseAlert);
}

function parseAlert(line: string): ExpectedAlert {
  const [, place = line, rule = '', message = ''] = /^(.+?:\d+:\d+:([^:]+)):([^]*)$/u.exec(line) ?? [];
  return { place, rule, message };
}
