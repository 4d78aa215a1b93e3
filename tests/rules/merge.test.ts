/** Two checkers of one pack give together what one gives. */
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../lib/rules/check.ts';
import { createLinearExpression } from '../../lib/rules/engine/linear.ts';
import { mergeFindings } from '../../lib/rules/merge.ts';
import type { Finding, RuleRecord } from '../../lib/rules/rule.ts';
import { draftOfExample } from '../../lib/guideline/examples.ts';

const ruleOf = (id: string, rest: Partial<RuleRecord>): RuleRecord => ({
  id,
  type: 'existence',
  level: 'should',
  title: { ko: id },
  why: { ko: id },
  options: {},
  examples: { pass: [], fail: [] },
  ...rest,
});

const rules: readonly RuleRecord[] = [
  ruleOf('A', { options: { tokens: ['(?:[a-z]+)+[0-9]'], nonword: true }, unsafe: true }),
  ruleOf('B', { options: { tokens: ['ab'], nonword: true, action: 'remove' } }),
  ruleOf('C', { level: 'must', options: { tokens: ['b1|네+요'], nonword: true, action: 'remove' }, unsafe: true }),
  ruleOf('D', { level: 'tip', type: 'structure', options: { check: 'count', element: 'image', min: 1 } }),
  ruleOf('E', { level: 'tip', options: { tokens: ['ab1'], nonword: true } }),
  ruleOf('F', { message: 'Short: %s', options: { raw: ['^네'] }, scope: ['sentence'], unsafe: true }),
  ruleOf('G', { message: 'Say: %s', options: { raw: ['x$'] } }),
];

const draft = draftOfExample('T: ab1 네네요 ¶ abc12 네요. 네네요. ab x ¶ ab1 b1 x ¶ ab');

describe('mergeFindings', () => {
  it('is the whole check again, in its order', () => {
    const whole = createChecker({ rules }).check(draft);
    const safe = createChecker({ rules }, { part: 'safe' }).check(draft);
    const unsafe = createChecker({ rules }, { part: 'unsafe', unsafe: createLinearExpression }).check(draft);
    expect(new Set(safe.map(({ ruleId }) => ruleId))).toEqual(new Set(['B', 'D', 'E', 'G']));
    expect(new Set(unsafe.map(({ ruleId }) => ruleId))).toEqual(new Set(['A', 'C', 'F']));
    const said = (findings: readonly Finding[]) =>
      findings.map(({ ruleId, place }) => `${ruleId} ${place?.blockId} ${place?.span.start} ${place?.quote}`);
    const merged = mergeFindings(safe, unsafe, draft, rules);
    expect(said(merged)).toEqual(said(whole));
    expect(said(mergeFindings(unsafe, safe, draft, rules))).toEqual(said(whole));
    expect(whole.length).toBeGreaterThan(12);
  });

  it('settles the fixes of an unsafe rule in linear time too', () => {
    const unsafe = ruleOf('S', {
      type: 'substitution',
      options: { swap: { '(?:x+)+y': 'xxxy', 'q+': 'z' }, nonword: true },
      unsafe: true,
    });
    const { check } = createChecker({ rules: [unsafe] }, { unsafe: createLinearExpression });
    const found = check(draftOfExample(`q ${'x'.repeat(60)} xy`));
    expect(found.map(({ place, fixes }) => [place?.quote, fixes.map(({ text }) => text)])).toEqual([
      ['q', ['z']],
      ['xy', ['xxxy']],
    ]);
  });

  it('of nothing and something is something', () => {
    const safe = createChecker({ rules }, { part: 'safe' }).check(draft);
    expect(mergeFindings(safe, [], draft, rules)).toBe(safe);
    expect(mergeFindings([], safe, draft, rules)).toEqual(safe);
  });
});
