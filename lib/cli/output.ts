/** Findings on the command line: for people, as Vale's JSON, or one line each. */
import { type Alert, alertLine } from '../guideline/vale/alerts.ts';
import { type RuleRecord, severities } from '../rules/rule.ts';

export const outputFormats = ['human', 'json', 'line'] as const;
export type OutputFormat = (typeof outputFormats)[number];

export interface FileAlerts {
  /** As named on the command line, with slashes. */
  readonly path: string;
  readonly alerts: readonly Alert[];
  readonly rules?: readonly RuleRecord[];
}

export function printAlerts(files: readonly FileAlerts[], format: OutputFormat): string {
  switch (format) {
    case 'human':
      return forPeople(files);
    case 'json':
      return asJson(files);
    case 'line':
      return files.flatMap(({ path, alerts }) => alerts.map((alert) => `${alertLine(path, alert)}\n`)).join('');
  }
}

function forPeople(files: readonly FileAlerts[]): string {
  const parts = files
    .filter(({ alerts }) => alerts.length > 0)
    .map(({ path, alerts }) => ` ${path}\n${rows(alerts)}\n`);
  const all = files.flatMap(({ alerts }) => alerts);
  const counts = severities
    .toReversed()
    .map((severity) => counted(all.filter((alert) => alert.severity === severity).length, severity));
  return `${parts.join('\n')}${parts.length > 0 ? '\n' : ''}${counts.join(', ')} in ${counted(files.length, 'file')}.\n`;
}

function rows(alerts: readonly Alert[]): string {
  const places = alerts.map(({ line, column }) => `${line}:${column}`);
  const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length));
  const place = widest(places);
  const rule = widest(alerts.map((alert) => alert.rule));
  return alerts
    .map((alert, index) => {
      const start = ` ${(places[index] ?? '').padEnd(place)}  ${alert.severity.padEnd(10)}  ${alert.rule.padEnd(rule)}`;
      return `${start}  ${alert.message}\n`;
    })
    .join('');
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function asJson(files: readonly FileAlerts[]): string {
  const shown = files.filter(({ alerts }) => alerts.length > 0);
  const entries = shown.map(({ path, alerts, rules = [] }) => {
    const byId = new Map(rules.map((rule) => [rule.id, rule]));
    return [path, alerts.map((alert) => jsonOf(alert, byId.get(alert.rule)))] as const;
  });
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

function jsonOf(alert: Alert, rule: RuleRecord | undefined): Readonly<Record<string, unknown>> {
  return {
    Action: { Name: rule?.action?.name ?? '', Params: rule?.action?.params ?? null },
    Span: [alert.column, alert.endColumn],
    Check: alert.rule,
    Description: rule?.why.en ?? rule?.why.ko ?? '',
    Link: rule?.link ?? '',
    Message: alert.message,
    Severity: alert.severity,
    Match: alert.match,
    Line: alert.line,
    Fixes: alert.finding.fixes.map(({ text }) => text),
  };
}
