/** A pack's own expressions over a text, in bounded windows. */
import { expect, it } from 'vitest';
import { occursIn, spansIn } from '../../lib/rules/windows.ts';

it.each([
  ['a', 'banana', ['a', 'a', 'a']],
  ['a?', 'ab', ['a']],
  // Without care the next try would begin in the middle of the pair, step back, and never end.
  ['x*', '😀x😀', ['x']],
  ['(?<=b)a', `${'b'.repeat(1999)}a${'b'.repeat(3000)}a`, ['a', 'a']],
])('%s', (source, text, expected) => {
  const expression = new RegExp(source, 'gu');
  expect(spansIn(expression, text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  expect(occursIn(expression, text)).toBe(true);
});
