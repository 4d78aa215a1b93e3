/** Packs that are wrong say where. */
import { describe, expect, it } from 'vitest';
import { parsePack } from '../../lib/guideline/parse.ts';
import { ruleTypes } from '../../lib/rules/index.ts';
import { samplePack } from './sample.ts';

const pack = samplePack();

/** The sample as plain data with the value at a path replaced; undefined takes it out. */
function broken(path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(pack));
  let at = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = path[path.length - 1] ?? '';
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

const index = (id: string): number => pack.rules.findIndex((rule) => rule.id === id);
const nam = index('NAM-04');
const tone = index('TON-07');

describe('an invalid pack', () => {
  it.each([
    [['format'], 2, 'format: must be 1'],
    [['version'], 0, 'version: must be 1 or more'],
    [['version'], undefined, 'version: is missing'],
    [['name'], {}, 'name: needs ko or en'],
    [['emblem', 'background'], 'red', 'emblem.background: must be a CSS hex colour'],
    [['emblem', 'text'], 'HOUSE', 'emblem.text: must be one to three letters'],
    [['languages'], ['fr'], 'languages[0]: must be ko or en'],
    [['colour'], 'red', 'colour: is not a known key'],
    [['rules'], 'none', 'rules: must be a list of rules'],
    [['rules', nam, 'options', 'swap'], 7, `rules[${nam}] NAM-04 options.swap: must map wrong forms to right ones`],
    [
      ['rules', nam, 'options', 'swap'],
      { '(': 'x' },
      `rules[${nam}] NAM-04 options.swap.(: “(” is no valid pattern: a group is not closed`,
    ],
    [
      ['rules', nam, 'type'],
      'spelling',
      `rules[${nam}] NAM-04 type: “spelling” is no rule type (${ruleTypes.map(({ id }) => id).join(', ')})`,
    ],
    [['rules', nam, 'level'], 'error', `rules[${nam}] NAM-04 level: must be must, should or tip`],
    [['rules', nam, 'title', 'ko'], '가'.repeat(41), `rules[${nam}] NAM-04 title: is over 40 characters`],
    [['rules', nam, 'section'], '9.9', `rules[${nam}] NAM-04 section: there is no section “9.9”`],
    [['rules', nam, 'asset'], 'no-such', `rules[${nam}] NAM-04 asset: there is no asset “no-such”`],
    [['rules', nam, 'id'], 'NAM-01', `rules[${nam}] NAM-01 id: stands there twice`],
    [['rules', nam, 'examples', 'fail'], [], `rules[${nam}] NAM-04 examples.fail: needs one that fires`],
    [['rules', nam, 'why'], undefined, `rules[${nam}] NAM-04 why: is missing`],
    [
      ['rules', tone, 'options', 'raw', 0],
      '[',
      `rules[${tone}] TON-07 options.raw[0]: “[” is no valid pattern: a set is not closed`,
    ],
    [
      ['assets', 0, 'image', 'src'],
      'javascript:alert(1)',
      'assets[0] logo-kt-basic image.src: must be a data: picture or an https address',
    ],
    [
      ['assets', 0, 'image', 'src'],
      'data:text/html,x',
      'assets[0] logo-kt-basic image.src: must be a data: picture or an https address',
    ],
    [['assets', 0, 'image'], undefined, 'assets[0] logo-kt-basic image: is missing'],
    [['assets', 4, 'text'], undefined, 'assets[4] text-sponsored text: is missing'],
    [['sections', 1, 'id'], '1.1', 'sections[1] 1.1 id: stands there twice'],
  ] as const)('%j = %j', (path, value, detail) => {
    expect(parsePack(broken(path, value))).toEqual({ ok: false, error: { code: 'guideline.invalid', detail } });
  });

  it.each([null, undefined, 3, 'pack', [], {}, { rules: [] }])('is refused without a throw: %j', (value) => {
    expect(parsePack(value)).toMatchObject({ ok: false, error: { code: 'guideline.invalid' } });
  });
});
