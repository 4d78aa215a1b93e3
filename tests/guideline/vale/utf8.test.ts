/** Characters and bytes of texts. */
import { describe, expect, it } from 'vitest';
import { byteCount, bytePrefix, byteSlice, characterCount, unitOfByte } from '../../../lib/guideline/vale/utf8.ts';

describe('UTF-8', () => {
  it.each([
    ['', 0, 0],
    ['abc', 3, 3],
    ['né', 2, 3],
    ['한글', 2, 6],
    ['a😀b', 3, 6],
  ])('counts %j', (text, characters, bytes) => {
    expect([characterCount(text), byteCount(text)]).toEqual([characters, bytes]);
  });

  it.each([
    [0, 1, 'a'],
    [1, 5, '😀'],
    [5, 6, 'b'],
    [2, 5, undefined],
    [0, 7, undefined],
  ])('cuts bytes %i to %i', (from, to, part) => {
    expect(byteSlice('a😀b', from, to)).toBe(part);
  });

  it('finds the unit of a byte', () => {
    expect([0, 1, 4, 9].map((byte) => unitOfByte('a한b', byte))).toEqual([0, 1, 2, undefined]);
  });

  it('keeps whole characters of a prefix', () => {
    expect([0, 1, 3, 4, 9].map((count) => bytePrefix('a한b', count))).toEqual(['', 'a', 'a', 'a한', 'a한b']);
  });
});
