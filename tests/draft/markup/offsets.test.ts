import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineColumn } from '../../../lib/draft/markup/index.ts';
import { read } from './reading-table.ts';

/** The source's words for a word of the first block that has it. */
function quoted(source: string, word: string, options: Parameters<typeof read>[1] = {}) {
  const found = read(source, options).blocks.find(({ block }) => block.text.includes(word));
  const start = found?.block.text.indexOf(word) ?? -1;
  const span = { start, end: start + word.length };
  const place = found?.toSource(span);
  return { at: place?.start, words: source.slice(place?.start, place?.end), exact: found?.exact(span) };
}

describe('toSource and exact', () => {
  test.each<readonly [string, string, string, ReturnType<typeof quoted>]>([
    ['words', 'a **bold** b', 'bold', { at: 4, words: 'bold', exact: true }],
    ['a space that is not in the source', 'a **b** c', ' b', { at: 4, words: 'b', exact: false }],
    ['words around markup', 'a **b** c', 'b c', { at: 4, words: 'b** c', exact: false }],
    ['a reference', 'a &amp; b', 'a & b', { at: 0, words: 'a &amp; b', exact: true }],
    ['an escape', 'a \\* b', '* b', { at: 3, words: '* b', exact: true }],
    ['words on both sides of an escape', 'a \\* b', 'a *', { at: 0, words: 'a \\*', exact: false }],
    ['lines of a quote', '> a\n> b', 'a\nb', { at: 2, words: 'a\n> b', exact: false }],
    ['lines of a paragraph', 'a\nb', 'a\nb', { at: 0, words: 'a\nb', exact: true }],
    ['line ends of Windows', 'a\r\nb', 'a\nb', { at: 0, words: 'a\r\nb', exact: true }],
    ['line ends of old', 'a\rb', 'b', { at: 2, words: 'b', exact: true }],
    ['masked code', 'a `bc` d', '**', { at: 3, words: 'bc', exact: false }],
    ['an item far in', '1. a\n\n   - > b *c*', 'c', { at: 16, words: 'c', exact: true }],
    ['a cell', '| a | b \\| c |\n|-|-|', 'b | c', { at: 6, words: 'b \\| c', exact: false }],
    ['an alternative text', '![a &amp; *b*](c)', 'a &', { at: 2, words: 'a &amp;', exact: true }],
    ['behind an ignored token', 'a {{b}} c', 'c', { at: 8, words: 'c', exact: true }],
    ['in an ignored token', 'a {{b}} c', '*****', { at: 2, words: '{{b}}', exact: false }],
    ['behind front matter', '---\na: 1\n---\n\nb', 'b', { at: 14, words: 'b', exact: true }],
    ['a character of two units', 'a &#x1F600; b', '😀', { at: 2, words: '&#x1F600;', exact: true }],
    [
      'decomposed Hangul',
      'a **\u1112\u1161\u11ab** b',
      '\u1112\u1161\u11ab',
      { at: 4, words: '\u1112\u1161\u11ab', exact: true },
    ],
  ])('%s', (_name, source, word, expected) => {
    expect(quoted(source, word, { tokenIgnores: ['(\\{\\{.*?\\}\\})'] })).toEqual(expected);
  });

  const pieces = [
    'word',
    '한글',
    '**b**',
    '`c`',
    '[d](e)',
    '&amp;',
    '\\*',
    '\n',
    '  \n',
    '> ',
    '- ',
    '\n\n',
    '# ',
    '<b>f</b>',
    '\r\n',
    '|',
    '😀',
    ' ',
  ];
  test.each(['shown', 'vale'] as const)(
    'what is exact reads the same in the source (%s)',
    (as) => {
      assert(
        property(array(constantFrom(...pieces), { maxLength: 40 }), (parts) => {
          const source = parts.join('');
          for (const { block, toSource, exact } of read(source, { as }).blocks) {
            for (const match of block.text.matchAll(/[\p{L}\p{N}]+/gu)) {
              const span = { start: match.index, end: match.index + match[0].length };
              const { start, end } = toSource(span);
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeLessThanOrEqual(source.length);
              if (exact(span)) expect(source.slice(start, end)).toBe(match[0]);
            }
          }
        }),
        { numRuns: 300 },
      );
    },
    30_000,
  );

  test.each(['shown', 'vale'] as const)(
    'places rise with the text (%s)',
    (as) => {
      assert(
        property(array(constantFrom(...pieces), { maxLength: 30 }), (parts) => {
          for (const { block, toSource } of read(parts.join(''), { as, part: true }).blocks) {
            let last = 0;
            for (let at = 0; at < block.text.length; at++) {
              const { start } = toSource({ start: at, end: at + 1 });
              expect(start).toBeGreaterThanOrEqual(last);
              last = start;
            }
          }
        }),
        { numRuns: 200 },
      );
    },
    30_000,
  );
});

describe('lineColumn', () => {
  test.each([
    ['', 0, 1, 1],
    ['ab', 1, 1, 2],
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 2, 1],
    ['😀한a', 3, 1, 3],
    ['a', 99, 1, 2],
    ['a\n', 2, 2, 1],
  ])('%j at %i', (source, offset, line, column) => {
    expect(lineColumn(source, offset)).toEqual({ line, column });
  });
});
