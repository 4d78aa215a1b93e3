/** The static check of patterns: verdicts by table, limits of time, what needs no checker. */
import { describe, expect, it } from 'vitest';
import { checkPatterns } from '../../lib/cli/regex-safety.ts';
import { checkPlan, verdictOf } from '../../lib/rules/regex/safety.ts';

describe('checkPatterns', () => {
  it('tells safe, quadratic and exponential patterns apart', async () => {
    const table: readonly (readonly [string, string])[] = [
      ['colou?r', 'safe'],
      [String.raw`\bset up\b`, 'safe'],
      ['a{2,5}b', 'safe'],
      [String.raw`^a+b`, 'safe'],
      [String.raw`\s*\n`, 'quadratic'],
      [String.raw`\w+ing`, 'quadratic'],
      ['(a+)+$', 'exponential'],
      [String.raw`(?:\w|[a-z])*\d`, 'exponential'],
      [String.raw`\s*\s*\s*x`, 'exponential'],
      ['(', 'unknown'],
    ];
    expect(await checkPatterns(table.map(([source]) => source))).toEqual(table.map(([, verdict]) => verdict));
  }, 30_000);

  it('answers unknown when the time is used up, and nothing for nothing', async () => {
    expect(await checkPatterns(['(a+)+$', 'plain', '(a+)+$'], { totalTime: 0 })).toEqual([
      'unknown',
      'safe',
      'unknown',
    ]);
    expect(await checkPatterns([])).toEqual([]);
  });

  it('survives a checker that runs out of memory', async () => {
    expect(await checkPatterns(['(a+)+$', 'plain'], { memory: 4 })).toEqual(['unknown', 'safe']);
  }, 30_000);
});

describe('checkPlan', () => {
  it.each(['plain', String.raw`\bfoo\w+\b`, '-[0-9]+-'])('%s needs no checker', (dotnet) => {
    expect(checkPlan(dotnet)).toEqual({ verdict: 'safe' });
  });

  it.each([
    [String.raw`\bfoo\w+s\b`, String.raw`\bfoo\w+s\b`],
    [String.raw`^\s+$`, String.raw`^\s+$`],
    [String.raw`(?i)k+`, String.raw`[kK${'\u212a'}]+`],
    [String.raw`[^\W\d]+`, String.raw`(?:(?![\d]|\W)[^])+`],
  ])('%s is checked as %s', (dotnet, source) => {
    expect(checkPlan(dotnet)).toEqual({ source });
  });
});

describe('verdictOf', () => {
  it.each([
    [{ status: 'safe' }, 'safe'],
    [{ status: 'unknown' }, 'unknown'],
    [{ status: 'vulnerable', complexity: { type: 'polynomial', degree: 2 } }, 'quadratic'],
    [{ status: 'vulnerable', complexity: { type: 'polynomial', degree: 3 } }, 'exponential'],
    [{ status: 'vulnerable', complexity: { type: 'exponential' } }, 'exponential'],
  ] as const)('%j', (diagnosis, verdict) => {
    expect(verdictOf(diagnosis)).toBe(verdict);
  });
});
