/** What an import did with every rule, file and setting; nothing that was given is missing in it. */
import { type Fault, faultText } from './fields.ts';
import type { TestOutcome } from './rule-test.ts';

export type RuleStatus =
  /** Runs with Vale's own meaning. */
  | 'exact'
  /** Runs, but something of it is not as in Vale; the notes say what. */
  | 'translated'
  /** Does not run; the reason says why. */
  | 'not run';

export interface RuleReport {
  readonly rule: string;
  /** undefined: built into Vale. */
  readonly file?: string;
  readonly status: RuleStatus;
  readonly reason?: string;
  readonly notes: readonly string[];
  /** What is wrong in the file, place by place; only when it is no valid rule. */
  readonly faults: readonly Fault[];
  /** A pattern that may take long on some texts, in plain words: the rule runs apart from the others. */
  readonly unsafe?: string;
  /** The rule's own tests, run on Housestyle's engine. */
  readonly tests: readonly TestOutcome[];
}

export interface FileReport {
  readonly file: string;
  /** What became of it: "vocabulary Base: 12 accepted terms", "no rule: …". */
  readonly what: string;
}

export interface ImportReport {
  readonly rules: readonly RuleReport[];
  /** Every file that is not a rule. */
  readonly files: readonly FileReport[];
  /** Settings of the .vale.ini that are read over or refused. */
  readonly settings: readonly Fault[];
}

const statuses: readonly RuleStatus[] = ['exact', 'translated', 'not run'];

/** How many rules there are of each status. */
export function countsOf(report: ImportReport): Readonly<Record<RuleStatus, number>> {
  const count = (status: RuleStatus): number => report.rules.filter((rule) => rule.status === status).length;
  return { exact: count('exact'), translated: count('translated'), 'not run': count('not run') };
}

/** The report for reading: one line a rule, the reasons under it. */
export function reportText(report: ImportReport): string {
  const counts = countsOf(report);
  const lines = [`${report.rules.length} rules: ${statuses.map((status) => `${counts[status]} ${status}`).join(', ')}`];
  for (const rule of report.rules) {
    const reason = rule.reason === undefined ? '' : `: ${rule.reason}`;
    lines.push(`${rule.status.padEnd(10)}  ${rule.rule}${reason}`);
    lines.push(...rule.notes.map((note) => `            ${note}`));
    if (rule.unsafe !== undefined) lines.push(`            unsafe: ${rule.unsafe}; it runs apart from the others`);
    lines.push(...rule.faults.map((fault) => `            ${faultText(fault)}`));
    const failed = rule.tests.filter(({ passed }) => !passed);
    if (rule.tests.length > 0)
      lines.push(`            ${rule.tests.length - failed.length} of ${rule.tests.length} tests pass`);
    lines.push(...failed.map(({ test, reason: why }) => `            test “${test.name}”: ${why ?? 'does not pass'}`));
  }
  if (report.files.length > 0) lines.push('', 'Files that are no rules');
  lines.push(...report.files.map(({ file, what }) => `  ${file}: ${what}`));
  if (report.settings.length > 0) lines.push('', 'Settings');
  lines.push(...report.settings.map((fault) => `  ${faultText(fault)}`));
  return `${lines.join('\n')}\n`;
}
