/** Options that a pattern leaves open for the ones behind it. */
import { describe, expect, it } from 'vitest';
import { carried } from '../../../lib/rules/regex/index.ts';

describe('carried', () => {
  it.each<[readonly string[], readonly string[]]>([
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    [
      ['(?i)a', 'b', 'c'],
      ['(?i)a', '(?i)b', '(?i)c'],
    ],
    [
      ['(?i)a', '(?i)b'],
      ['(?i)a', '(?i)b'],
    ],
    [
      ['a(?i)b', '(?-i)c', 'd'],
      ['a(?i)b', '(?i)(?-i)c', 'd'],
    ],
    [
      ['(?i-m)^a', '^b'],
      ['(?i-m)^a', '(?i-m)^b'],
    ],
    [
      ['(?:(?i)a)', 'b'],
      ['(?:(?i)a)', 'b'],
    ],
    [
      ['[(?i)]', '\\(?i)', 'b'],
      ['[(?i)]', '\\(?i)', 'b'],
    ],
    [
      ['(a)', '(b)\\2', '(c)\\1', '\\\\1'],
      ['(a)', '(b)(?:\\1)', '(c)(?!)', '\\\\1'],
    ],
    [
      ['(?<n>a)', '(b)\\1'],
      ['(?<n>a)', '(b)\\1'],
    ],
  ])('%j', (sources, expected) => {
    expect(carried(sources, false)).toEqual(expected);
  });

  it('knows that all ignore case already', () => {
    expect(carried(['(?i)a', 'b', '(?-i)c', 'd'], true)).toEqual(['(?i)a', 'b', '(?-i)c', '(?-i)d']);
  });
});
