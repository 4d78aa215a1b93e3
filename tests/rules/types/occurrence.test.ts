/** Rule type occurrence, key by key. */
import { describe, expect, it } from 'vitest';
import { occurrence } from '../../../lib/rules/types/occurrence.ts';
import { run } from '../match.ts';

const beside = { message: 'Found %d.' };

describe('occurrence', () => {
  it.each<[string, object, string, readonly [string, string] | undefined]>([
    ['max is not passed', { token: ',', max: 2 }, 'a, b, c', undefined],
    ['max is passed: the first is shown', { token: ',', max: 2 }, 'a, b, c, d', [',', 'Found 3.']],
    ['min is reached', { token: '\\w+', min: 2 }, 'one two', undefined],
    ['min is not reached', { token: '\\w+', min: 3 }, 'one two', ['one', 'Found 2.']],
    ['none at all is about the draft', { token: 'x', min: 1 }, 'one two', ['', 'Found 0.']],
    ['0 is no limit', { token: 'x', max: 0, min: 0 }, 'xxx', undefined],
    ['case is told apart', { token: 'a', max: 1 }, 'aA', undefined],
    ['ignorecase', { token: 'a', max: 1, ignorecase: true }, 'aA', ['a', 'Found 2.']],
    ['choices need no parentheses', { token: 'cat|dog', max: 1 }, 'dog cat', ['dog', 'Found 2.']],
    ['letters of Korean', { token: '[가-힣]', max: 3 }, '우리나라', ['우', 'Found 4.']],
  ])('%s', (_name, options, text, expected) => {
    const seen = run(occurrence, options, [text], beside);
    expect(seen.map((one) => [one.words, one.message])).toEqual(expected ? [expected] : []);
    expect(seen.every(({ fixes }) => fixes.length === 0)).toBe(true);
  });

  it('counts block by block', () => {
    const seen = run(occurrence, { token: '!', max: 1 }, ['a!', 'b!!', 'c!!!'], beside);
    expect(seen.map((one) => [one.at, one.message])).toEqual([
      [1, 'Found 2.'],
      [2, 'Found 3.'],
    ]);
    expect(seen[0]?.span).toEqual({ start: 1, end: 2 });
  });

  it('shows the first match that is no code, and says nothing where all are', () => {
    const mask = /`[^`]*`/gu;
    const one = run(occurrence, { token: '\\S+', max: 1 }, ['`code` and words'], beside, mask);
    expect(one.map(({ words, message }) => [words, message])).toEqual([['and', 'Found 3.']]);
    expect(run(occurrence, { token: '\\S+', max: 1 }, ['`code` `more`'], beside, mask)).toEqual([]);
  });

  it.each([
    [{}, 'options.token: is missing'],
    [{ token: '' }, 'options.token: must not be empty'],
    [{ token: 'a', max: -1 }, 'options.max: must be 0 or more'],
    [{ token: 'a', max: 1.5 }, 'options.max: must be a whole number'],
    [{ token: 'a', minimum: 1 }, 'options.minimum: is not a known key'],
  ])('refuses %j', (options, message) => {
    expect(occurrence.parse(options)).toEqual({ ok: false, message });
  });
});
