/** Accepted words and phrases, and our own guard. */
import { describe, expect, it } from 'vitest';
import type { BlockView } from '../../lib/rules/rule.ts';
import { createAccepts } from '../../lib/rules/exceptions.ts';
import { createGuard } from '../../lib/rules/guard.ts';

function spanOf(text: string, words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

describe('createAccepts', () => {
  it.each([
    [['API'], 'the API key', 'API key', true],
    [['API'], 'the api key', 'api key', false],
    [['(?i)api'], 'the Api key', 'Api key', true],
    [['API'], 'the APIs', 'APIs', false],
    [['A', 'APIs?'], 'the APIs', 'APIs', true],
    [['mea culpa'], 'A Mea Culpa here', 'Culpa', true],
    [['mea culpa'], 'A mea and culpa', 'culpa', false],
    [['mea\\s+culpa'], 'mea\nculpa', 'mea', true],
    [['(a)\\1'], 'x aa', 'aa', true],
    [['(?<n>b)', '(?<n>c)'], 'c', 'c', true],
    [['(', 'ok'], 'ok', 'ok', true],
    [['('], 'ok', 'ok', false],
    [['케이티'], '케이티를', '케이티', true],
    [[], 'a', 'a', false],
  ] as const)('%j in %j: %s', (list, text, words, expected) => {
    expect(createAccepts(list, [])(text, spanOf(text, words))).toBe(expected);
    expect(createAccepts(undefined, list)(text, spanOf(text, words))).toBe(expected);
  });

  it('is as right on the next text', () => {
    const accepts = createAccepts(['mea culpa'], []);
    expect(accepts('mea culpa', { start: 0, end: 3 })).toBe(true);
    expect(accepts('mea only', { start: 0, end: 3 })).toBe(false);
    expect(accepts('mea culpa', { start: 0, end: 3 })).toBe(true);
  });
});

describe('createGuard', () => {
  function view(plain: string): BlockView {
    return { block: { id: 'b', field: 'body', kind: 'paragraph', text: plain }, scope: 'text', text: plain, plain };
  }

  it.each([
    [{ exceptions: ['“[^”]*”'] }, '“kt”와 kt', { start: 1, end: 3 }, false],
    [{ exceptions: ['“[^”]*”'] }, '“kt”와 kt', { start: 6, end: 8 }, true],
    [{ exceptions: ['KT'] }, 'kt', { start: 0, end: 2 }, true],
    [{ exceptions: ['KT'], ignorecase: true }, 'kt', { start: 0, end: 2 }, false],
    [{ exceptions: ['a|b', 'c'] }, 'x c', { start: 2, end: 3 }, false],
    [{ unless: ['옛'] }, '옛 이름 kt', { start: 5, end: 7 }, false],
    [{ unless: ['옛'] }, '새 이름 kt', { start: 5, end: 7 }, true],
    [{}, 'kt', { start: 0, end: 2 }, true],
  ])('%j %j', (options, text, span, expected) => {
    expect(createGuard(options)(view(text), span)).toBe(expected);
  });

  it('finds an exception anywhere in a long text', () => {
    const text = `${'word '.repeat(2000)}“kt” end`;
    const guard = createGuard({ exceptions: ['“[^”]*”'] });
    expect(guard(view(text), spanOf(text, 'kt'))).toBe(false);
    expect(guard(view(text), { start: 3000, end: 3004 })).toBe(true);
  });
});
