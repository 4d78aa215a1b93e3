/** Findings of a file as Vale reports them: line, column, rule, message, in the order of the file. */
import type { Span } from '../../draft/span.ts';
import type { Finding, RuleRecord, Severity } from '../../rules/rule.ts';
import { severityOf } from './selection.ts';

export interface Alert {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters (code points). */
  readonly column: number;
  /** The column of the last character of the match on its first line. */
  readonly endColumn: number;
  readonly rule: string;
  readonly message: string;
  readonly severity: Severity;
  /** The words in the file. */
  readonly match: string;
  readonly finding: Finding;
}

/** One block of a file that was read, with the way back into its source. */
export interface SourceBlock {
  readonly block: { readonly id: string };
  toSource(span: Span): Span;
}

/** The alerts that `findings` are in `source`; a finding about the file as a whole stands at 1:1. */
export function alertsOf(
  source: string,
  blocks: readonly SourceBlock[],
  findings: readonly Finding[],
  rules: readonly RuleRecord[],
  messageOf: (finding: Finding, rule: RuleRecord) => string = (finding) => finding.data['message'] ?? '',
): readonly Alert[] {
  const byId = new Map(blocks.map((block) => [block.block.id, block]));
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
  const starts = lineStarts(source);
  const seen = new Set<string>();
  const alerts: Alert[] = [];
  for (const finding of findings) {
    const rule = ruleById.get(finding.ruleId);
    if (!rule) continue;
    const block = finding.place ? byId.get(finding.place.blockId) : undefined;
    const span = finding.place && block ? block.toSource(finding.place.span) : { start: 0, end: 0 };
    const { line, column } = lineColumn(source, starts, span.start);
    const match = source.slice(span.start, span.end);
    const width = [...(match.split('\n')[0] ?? '')].length;
    const key = `${line}:${column}:${finding.ruleId}`;
    if (seen.has(key)) continue;
    seen.add(key);
    alerts.push({
      line,
      column,
      endColumn: column + Math.max(1, width) - 1,
      rule: finding.ruleId,
      message: messageOf(finding, rule),
      severity: severityOf(rule),
      match,
      finding,
    });
  }
  return alerts.toSorted((a, b) => a.line - b.line || a.column - b.column || compare(a.rule, b.rule));
}

/** Vale's `line` format. */
export function alertLine(path: string, alert: Alert): string {
  return `${path}:${alert.line}:${alert.column}:${alert.rule}:${alert.message}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function lineStarts(source: string): readonly number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineColumn(source: string, starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: [...source.slice(starts[low] ?? 0, offset)].length + 1 };
}
