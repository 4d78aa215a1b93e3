/** The table of a substitution: order of keys, choices of a value, groups, right forms. */
import { describe, expect, it } from 'vitest';
import * as table from '../../lib/rules/swap.ts';

describe('longestFirst', () => {
  it('counts bytes of UTF-8 and keeps the order of equals', () => {
    expect(table.longestFirst(['ab', '가', 'abcd', 'xy', '😀'])).toEqual(['abcd', '😀', '가', 'ab', 'xy']);
  });

  it('orders many keys as it orders few', () => {
    const keys = Array.from({ length: 500 }, (_, index) => 'x'.repeat(1 + ((index * 37) % 9)) + String(index % 10));
    const lengths = table.longestFirst(keys).map((key) => key.length);
    expect(lengths).toEqual(keys.map((key) => key.length).toSorted((a, b) => b - a));
  });
});

it.each([
  ['a', ['a']],
  ['a|b c|d', ['a', 'b c', 'd']],
  ['|a||b|', ['a', 'b']],
  ['a\\|b|c', ['a|b', 'c']],
  ['', []],
  ['|', []],
  ['PIPE|b', ['PIPE', 'b']],
])('optionsOf %j', (value, options) => {
  expect(table.optionsOf(value)).toEqual(options);
});

it.each([
  ['plain', 'plain'],
  ['(a|b)c', '(?:a|b)c'],
  ['(?:a|b)c', '(?:a|b)c'],
  ['\\(a\\)', '\\(a\\)'],
  ['(?i)\\((a)', '(?i)\\((?:a)'],
])('withoutGroups %s', (key, expected) => {
  expect(table.withoutGroups(key)).toBe(expected);
});

it.each([
  ['word', 'word', true],
  ['word', 'Word', false],
  ['two words-x', 'two words-x', true],
  ['한국어', '한국어', true],
  ['colou?r', 'color', true],
  ['colou?r', 'colours', false],
  ['a.c', 'abc', true],
  ['(broken', '(broken', true],
  ['', '', true],
])('isRight %s %s', (value, match, expected) => {
  expect(table.isRight(value, match)).toBe(expected);
});

describe('groups', () => {
  it.each([
    ['$2 $1', '(a+)(b+)', 'aab', 'b aa'],
    ['$1', '(a)|(b)', 'b', ''],
    ['$7', '(a)', 'a', '$7'],
    ['$$1 $&', '(a)', 'a', '$1 a'],
    ['${x}!', '(?<x>a+)', 'aa', 'aa!'],
    ['${y}!', '(?<x>a+)', 'aa', '${y}!'],
    ['$1-', '(a)', 'aa', 'a-a-'],
  ])('%s of %s in %s', (value, key, match, expected) => {
    expect(table.filledAlone(value, key, match, false)).toBe(expected);
  });

  it('are read where the match stands', () => {
    const read = (text: string, start: number, end: number) =>
      table.filledInPlace('<$1>', '(?<=x)(b+)(?=c)', text, { start, end }, false);
    expect(read('a xbbc', 3, 5)).toBe('<bb>');
    expect(read('bb', 0, 2)).toBe('bb');
  });
});

it.each([
  ['App', true],
  ['app', false],
  ['7 apps', true],
  ['“app”', false],
  ['앱', false],
  ['', true],
])('startsCapital %j', (text, expected) => {
  expect(table.startsCapital(text)).toBe(expected);
});
