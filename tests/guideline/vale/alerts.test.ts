/** Findings as alerts: lines, columns in characters, order, doubles. */
import { describe, expect, it } from 'vitest';
import { alertLine, alertsOf } from '../../../lib/guideline/vale/alerts.ts';
import type { Finding, RuleRecord } from '../../../lib/rules/rule.ts';

const rules: readonly RuleRecord[] = ['A.One', 'A.Two'].map((id) => ({
  id,
  type: 'existence',
  level: 'should',
  title: { en: '{message}' },
  why: { en: 'Why.' },
  options: {},
  examples: { pass: [], fail: [] },
}));

const block = { block: { id: 'b', text: '' }, toSource: (span: { start: number; end: number }) => span };

function finding(ruleId: string, start: number, end: number, message = 'm'): Finding {
  const place = { blockId: 'b', span: { start, end }, quote: '' };
  return { id: `${ruleId}${start}`, ruleId, level: 'should', place, fixes: [], data: { message } };
}

function lines(source: string, findings: readonly Finding[]): readonly string[] {
  return alertsOf(source, [block], findings, rules).map((alert) => alertLine('a.md', alert));
}

describe('alertsOf', () => {
  it('counts lines and columns from 1', () => {
    expect(lines('one\ntwo three\n', [finding('A.One', 8, 13)])).toEqual(['a.md:2:5:A.One:m']);
  });

  it.each([
    ['😀😀 word', 4],
    ['한글로 쓴 word', 7],
  ])('counts characters in %s', (source, column) => {
    const start = source.indexOf('word');
    expect(lines(source, [finding('A.One', start, start + 4)])).toEqual([`a.md:1:${column}:A.One:m`]);
  });

  it('puts a finding about the whole file at 1:1', () => {
    const { place: _place, ...whole } = finding('A.One', 0, 0);
    expect(lines('text', [whole])).toEqual(['a.md:1:1:A.One:m']);
  });

  it('sorts by line, column and rule, and says nothing twice', () => {
    const found = [finding('A.Two', 4, 5), finding('A.One', 4, 5), finding('A.One', 0, 1), finding('A.One', 4, 6)];
    expect(lines('a\nb c', found)).toEqual(['a.md:1:1:A.One:m', 'a.md:2:3:A.One:m', 'a.md:2:3:A.Two:m']);
  });

  it('measures the match on its first line', () => {
    const [alert] = alertsOf('one two\nthree', [block], [finding('A.One', 4, 13)], rules);
    expect(alert).toMatchObject({ column: 5, endColumn: 7, match: 'two\nthree', severity: 'warning' });
  });
});
