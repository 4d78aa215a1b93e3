/** Word characters: the quick class holds the same characters as the named one, in every plane. */
import { describe, expect, it } from 'vitest';
import { toRegExp, isWordCode } from '../../../lib/rules/regex/index.ts';
import { wordMembers } from '../../../lib/rules/regex/word.ts';

describe('toRegExp', () => {
  it('agrees with the named class on every assigned code point', () => {
    const quick = toRegExp(`^[${wordMembers}]$`, 'u');
    const unassigned = /\p{Cn}/u;
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      if (quick.test(character) !== isWordCode(code) && !unassigned.test(character)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('leaves other sources as they are', () => {
    expect(toRegExp('a\\p{L}', 'giu')).toEqual(/a\p{L}/giu);
  });
});

describe('isWordCode', () => {
  it.each([
    ['a', true],
    ['가', true],
    ['٣', true],
    ['_', true],
    ['\u0301', true],
    ['\u200d', true],
    ['𐌰', true],
    ['-', false],
    ['½', false],
    ['*', false],
    ['\ufffc', false],
    ['👍', false],
    ['\ud800', false],
  ])('%j: %s', (character, expected) => {
    expect(isWordCode(character.codePointAt(0) ?? 0)).toBe(expected);
  });
});
