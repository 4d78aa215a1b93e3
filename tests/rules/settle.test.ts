/** After a fix: what still matches at its place. */
import { describe, expect, it } from 'vitest';
import type { BlockView, Boundary } from '../../lib/rules/rule.ts';
import { createSettles } from '../../lib/rules/settle.ts';
import { patternOf } from '../../lib/rules/survey.ts';

function view(plain: string): BlockView {
  return { block: { id: 'b', field: 'body', kind: 'paragraph', text: plain }, scope: 'text', text: plain, plain };
}

function settled(sources: readonly string[], before: string, text: string, boundary: Boundary, ignoreCase = false) {
  const start = before.indexOf('[');
  const plain = before.replace(/[[\]]/gu, '');
  const span = { start, end: before.indexOf(']') - 1 };
  return createSettles(patternOf(sources, ignoreCase, boundary))(view(plain), { span, text }, () => true);
}

describe('createSettles', () => {
  it.each<[readonly string[], string, string, Boundary, boolean]>([
    [['cat'], 'a [cat] sat', 'dog', 'word', true],
    [['cat'], 'a [cat] sat', 'big cat', 'word', false],
    [['cat'], 'a [cat] sat', 'cats', 'word', true],
    [['cat'], 'a [cat] sat', 'cats', 'none', false],
    [['cat'], 'a [cat] cat', 'dog', 'word', true],
    [['dog cat'], 'a [x] cat', 'dog', 'word', false],
    [['a dog'], 'a [x] cat', 'dog', 'word', false],
    [['dog'], 'a [x]s', 'dog', 'word', true],
    [['ab'], 'a[x]b', '', 'none', false],
    [['c+at'], '[x]', 'ccat', 'word', false],
    [['(?<!big )cat'], '[x]', 'big cat', 'word', true],
    [['(?<!big )cat'], 'big [x]', 'cat', 'word', true],
    [['cat(?= sat)'], '[x] sat', 'cat', 'none', false],
    [['kt'], '[x]는', 'kt', 'ko', false],
    [['kt'], '[x]다니', 'kt', 'ko', true],
    [['k', 'kt', 'kt가'], '[x]', 'kt가나', 'none', false],
    [['k'], '[x]', 'k', 'word', false],
    [['k'], '[x]', 'kt', 'word', true],
    [['kt'], '[x]t', 'k', 'word', false],
    [['kt'], '[x]', 'ktx', 'prefix', false],
    [['a kt'], 'a [x]', 'kt', 'word', false],
    [['x*'], '[a]😀', 'b', 'none', true],
  ])('%j %j → %j (%s)', (sources, before, text, boundary, expected) => {
    expect(settled(sources, before, text, boundary)).toBe(expected);
  });

  it('knows small and capital letters for the same where the pattern does', () => {
    expect(settled(['KT'], '[x]', 'kt', 'word')).toBe(true);
    expect(settled(['KT'], '[x]', 'kt', 'word', true)).toBe(false);
  });

  it('asks with the place in the text after the fix, cut to the neighbourhood', () => {
    const long = `${'word '.repeat(1000)}x end ${'word '.repeat(1000)}`;
    const start = long.indexOf('x end');
    const asked: string[] = [];
    createSettles(patternOf(['a cat'], false, 'word'))(
      view(long),
      { span: { start, end: start + 1 }, text: 'a cat' },
      (_, span, after) => {
        asked.push(after.text.slice(span.start, span.end));
        return true;
      },
    );
    expect(asked).toEqual(['a cat']);
  });
});
