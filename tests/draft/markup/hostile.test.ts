import { describe, expect, test } from 'vitest';
import { splitMarkdown } from '../../../lib/draft/markup/index.ts';
import { read } from './reading-table.ts';

const times = (piece: string, count = 2000) => piece.repeat(count);

describe('sources that nobody means well with', () => {
  test.each([
    ['quotes in quotes', `${times('>', 10_000)} a`],
    ['lists in lists', `${times('- ', 10_000)}a`],
    ['numbered lists in quotes', `${times('> 1. ', 3000)}a`],
    ['elements in elements', times('<div>', 10_000)],
    ['elements with blank lines', times('<div>\n\n', 10_000)],
    ['brackets', times('[')],
    ['pictures', times('![')],
    ['stars', times('*a ')],
    ['backticks', times('`a`` ')],
    ['ampersands', times('&')],
    ['open tags', times('<a ')],
    ['open comments', times('<!--')],
    ['white space', `a${times(' ')}b`],
    ['dollars', times('$$\n')],
    ['front matter without an end', `---\n${times('a: "b\n')}`],
    ['lone surrogates', '\uD800 **\uDC00** &#xD800; `\uD800`'],
    ['zeros', 'a\0b &#0; <p\0>'],
    ['a byte order mark', '\uFEFF---\ntitle: a\n---\n'],
  ])(
    '%s are read',
    (_name, source) => {
      for (const extension of ['.md', '.html', '.txt'] as const) {
        for (const as of ['vale', 'shown'] as const) {
          const { blocks } = read(source, { extension, as });
          for (const { block, toSource } of blocks) {
            const { start, end } = toSource({ start: 0, end: block.text.length });
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(source.length);
          }
          expect(blocks.at(-1)?.block.scope).toBe(`raw${extension}`);
        }
      }
      expect(splitMarkdown(source.split('\n')).at(-1)?.end).toBe(source.split('\n').length);
    },
    20_000,
  );

  test('what stands ten thousand elements deep is found', () => {
    const source = `${times('<div>', 10_000)}<p>deep</p>${times('</div>', 10_000)}`;
    expect(read(source, { extension: '.html' }).blocks[0]?.block.text).toBe('deep');
  });
});
