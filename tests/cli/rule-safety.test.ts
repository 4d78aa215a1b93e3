/** Rules by the static check: which are marked, which are refused and where, which patterns are looked at. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGuideline } from '../../lib/cli/guideline-plugin.ts';
import { judgeRules, markedByShape, unsafeText } from '../../lib/cli/rule-safety.ts';
import type { RuleRecord } from '../../lib/rules/rule.ts';
import { sourcesOf } from '../../lib/rules/sources.ts';
import { workspace } from './workspace.ts';

const ruleOf = (options: Record<string, unknown>, rest: Partial<RuleRecord> = {}): RuleRecord => ({
  id: 'A',
  type: 'existence',
  level: 'tip',
  title: { en: 'A' },
  why: { en: 'A' },
  options,
  examples: { pass: [], fail: [] },
  ...rest,
});

describe('sourcesOf', () => {
  it.each<readonly [Record<string, unknown>, Partial<RuleRecord>, readonly string[]]>([
    [{ tokens: ['a', 'b+'], ignorecase: true }, {}, ['tokens.0 a', 'tokens.1 b+']],
    [{ tokens: ['a'], boundary: 'word' }, {}, [String.raw`tokens.0 \b(?:a)\b`]],
    [{ tokens: ['a'] }, { message: 'm' }, [String.raw`tokens.0 \b(?:a)\b`]],
    [{ tokens: ['a'], nonword: true }, { message: 'm' }, ['tokens.0 a']],
    [{ raw: ['(a', '|b)'] }, { message: 'm' }, ['raw (a|b)']],
    [{ raw: ['a', 'b'] }, {}, ['raw.0 a', 'raw.1 b']],
    [{ swap: { a: 'b', c: ['d'] }, exceptions: ['e'] }, {}, ['swap.a a', 'swap.c c', 'exceptions.0 e']],
    [{ either: { a: 'b' } }, {}, ['either.a a', 'either.a b']],
    [{ trigger: 'a', pattern: ['b'], where: 'title' }, {}, ['trigger a', 'pattern.0 b']],
    [{ tokens: [1, null], swap: 'x', raw: '' }, {}, []],
  ])('%j', (options, rest, expected) => {
    const said = sourcesOf(ruleOf(options, rest)).map(({ path, source }) => `${path.slice(1).join('.')} ${source}`);
    expect(said).toEqual(expected);
  });
});

describe('judgeRules', () => {
  it('names the worst pattern of each rule', async () => {
    const rules = [
      ruleOf({ tokens: ['plain'] }),
      ruleOf({ tokens: [String.raw`\w+ing`, '(?:x+)+y', String.raw`\w+ed`] }),
      ruleOf({ swap: { [String.raw`\w+ing`]: 'x' } }),
    ];
    const judged = await judgeRules(rules, {});
    expect(judged.map((unsafe) => unsafe && unsafeText(unsafe))).toEqual([
      undefined,
      'options.tokens.1: “(?:x+)+y” can take endless time on some texts',
      String.raw`options.swap.\w+ing: “\w+ing” takes time that grows with the square of the text`,
    ]);
    expect(markedByShape(rules).map(({ unsafe }) => unsafe)).toEqual([undefined, true, true]);
  }, 30_000);
});

const guideline = (token: string) => `format: 1
id: small
version: 1
name: { en: Small }
owner: { en: Comms }
layer: { en: Company }
languages: [en]
emblem: { text: S, background: '#000', ink: '#fff' }
sections: []
assets: []
rules:
  - id: NAM-01
    type: existence
    level: tip
    title: { en: Say it plainly }
    why: { en: It reads faster. }
    options:
      tokens:
        - fine
        - '${token}'
    examples: { pass: [well], fail: [fine] }
`;

describe('the build of a guideline', () => {
  const build = (token: string) => {
    const { folder } = workspace({ 'pack.yaml': guideline(token) });
    return buildGuideline(join(folder, 'pack.yaml'));
  };

  it('refuses a pattern that can take endless time, with its place', async () => {
    await expect(build('(?:x+)+y')).rejects.toThrow(
      /pack\.yaml:20:11: rules\[0\] NAM-01 options\.tokens\.1: “\(\?:x\+\)\+y” can take endless time on some texts$/u,
    );
  }, 30_000);

  it('marks what is not plainly safe', async () => {
    expect((await build(String.raw`\w+ing`)).rules[0]?.unsafe).toBe(true);
    expect((await build(String.raw`fine \w+, too`)).rules[0]).not.toHaveProperty('unsafe');
  }, 30_000);
});
