/** Rule type conditional, key by key. */
import { describe, expect, it } from 'vitest';
import { conditional } from '../../../lib/rules/types/conditional.ts';
import { type Beside, run, words } from '../match.ts';

const beside: Beside = { message: "'%s' has no definition" };
const acronyms = { first: '\\b[A-Z]{3,5}\\b', second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)' };

describe('with a group', () => {
  it.each<[string, object, readonly string[], readonly string[]]>([
    ['defined before', acronyms, ['The World Health Organization (WHO) met.', 'WHO said'], []],
    ['defined in the same block, even behind', acronyms, ['WHO, or World Health Organization (WHO)'], []],
    ['defined later', acronyms, ['WHO said', 'World Health Organization (WHO)'], ['WHO']],
    ['never defined', acronyms, ['The NFL and the WHO'], ['NFL', 'WHO']],
    ['each use is found', acronyms, ['NFL', 'NFL NFL'], ['0: NFL', '1: NFL', '1: NFL']],
    [
      'several groups',
      { ...acronyms, second: '([A-Z]{3}): \\w+|\\w+ \\(([A-Z]{3})\\)' },
      ['ABC: x', 'y (DEF)', 'ABC DEF GHI'],
      ['2: GHI'],
    ],
    ['case is told apart whatever ignorecase says', { ...acronyms, ignorecase: true }, ['nfl NFL'], ['NFL']],
    ['exceptions', { ...acronyms, exceptions: ['NFL'] }, ['NFL WHO'], ['WHO']],
    ['a phrase around it', { ...acronyms, exceptions: ['the WHO band'] }, ['the WHO band, the WHO'], ['WHO']],
    [
      'in Korean',
      { first: '[A-Z]{2,}', second: '[가-힣]+\\(([A-Z]+)\\)' },
      ['인공지능(AI)은', 'AI와 IPTV는'],
      ['1: IPTV'],
    ],
  ])('%s', (_name, options, texts, expected) => {
    expect(words(run(conditional, options, texts, beside))).toEqual(expected);
  });
});

describe('without a group', () => {
  const presence = { first: '\\bSection\\b', second: 'Summary:' };

  it.each([
    ['both in one block', ['A Section. Summary: none'], []],
    ['the second alone', ['Summary: x'], []],
    ['the first alone', ['Section and Section'], ['Section', 'Section']],
    ['in another block it does not count', ['Summary:', 'Section'], ['1: Section']],
  ] as const)('%s', (_name, texts, expected) => {
    expect(words(run(conditional, presence, texts, beside))).toEqual(expected);
  });

  it('takes a parenthesis for what it is', () => {
    const options = { first: 'x', second: '\\(y\\)|(?:z)' };
    expect(words(run(conditional, options, ['x (y)', 'x z', 'x'], beside))).toEqual(['2: x']);
  });
});

it('lets accepted words pass unless told not to', () => {
  const accepted = { ...beside, vocabulary: ['API'] };
  expect(run(conditional, acronyms, ['API'], accepted)).toEqual([]);
  expect(run(conditional, { ...acronyms, vocab: false }, ['API'], accepted)).toHaveLength(1);
});

it('says the match, and takes its fixes from the action', () => {
  const action = { name: 'edit' as const, params: ['regex', '(.+)', 'the "$1"'] };
  const lower = { name: 'convert' as const, params: ['simple'] };
  const one = (given: Beside['action']) =>
    run(conditional, acronyms, ['NFL'], { message: '%s: %s', ...(given ? { action: given } : {}) })[0];
  expect(one(undefined)?.message).toBe('NFL: ');
  expect(one(lower)?.message).toBe('NFL: nfl');
  expect(one(lower)?.fixes.map((fix) => fix.text)).toEqual(['nfl']);
  expect(one(action)?.fixes).toEqual([]);
});

it.each([
  [{ first: 'a' }, 'options.second: is missing'],
  [{ first: 'a', second: '' }, 'options.second: must not be empty'],
  [{ first: 'a', second: 'b', third: 'c' }, 'options.third: is not a known key'],
])('refuses %j', (options, message) => {
  expect(conditional.parse(options)).toEqual({ ok: false, message });
});
