/** Findings of a file as Vale reports them: line, column, rule, message, in the order of the file. */
import { type LineColumn, lineColumns } from '../../draft/markup/index.ts';
import type { Block } from '../../draft/draft.ts';
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
  readonly block: Pick<Block, 'id' | 'text' | 'scope'>;
  toSource(span: Span): Span;
}

export interface AlertOptions {
  /** What a finding says; absent: the formatted message of its rule. */
  readonly messageOf?: ((finding: Finding, rule: RuleRecord) => string) | undefined;
  /** Where findings are said to stand, if elsewhere than their words do: at all places of the list, which may be empty. */
  readonly places?: ReadonlyMap<Finding, readonly LineColumn[]> | undefined;
}

/** The alerts that `findings` are in `source`; a finding about the file as a whole stands at 1:1. */
export function alertsOf(
  source: string,
  blocks: readonly SourceBlock[],
  findings: readonly Finding[],
  rules: readonly RuleRecord[],
  { messageOf = messageIn, places }: AlertOptions = {},
): readonly Alert[] {
  const byId = new Map(blocks.map((block) => [block.block.id, block]));
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
  const lineColumn = lineColumns(source);
  const seen = new Set<string>();
  const alerts: Alert[] = [];
  for (const finding of findings) {
    const rule = ruleById.get(finding.ruleId);
    if (!rule) continue;
    const { place } = finding;
    const block = place ? byId.get(place.blockId) : undefined;
    const span = place && block ? block.toSource(place.span) : { start: 0, end: 0 };
    const match = source.slice(span.start, span.end);
    const seats = place && places ? (places.get(finding) ?? []) : [lineColumn(span.start)];
    for (const { line, column } of seats) {
      const key = `${line}:${column}:${finding.ruleId}`;
      if (seen.has(key)) continue;
      seen.add(key);
      alerts.push({
        line,
        column,
        endColumn: column + Math.max(1, [...(match.split('\n')[0] ?? '')].length) - 1,
        rule: finding.ruleId,
        message: messageOf(finding, rule),
        severity: severityOf(rule),
        match,
        finding,
      });
    }
  }
  return alerts.toSorted((a, b) => a.line - b.line || a.column - b.column || compare(a.rule, b.rule));
}

function messageIn(finding: Finding): string {
  return finding.data['message'] ?? '';
}

/** Vale's `line` format. */
export function alertLine(path: string, alert: Alert): string {
  return `${path}:${alert.line}:${alert.column}:${alert.rule}:${alert.message}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
