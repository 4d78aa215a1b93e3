import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../lib/draft/markup/index.ts';
import { lines, read } from './reading-table.ts';

const shown = { as: 'shown' } as const;

describe('Markdown as a reader is shown it', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['particles stay at their word', '**케이티**를 *씁니다*.', ['text.md: 케이티를 씁니다.']],
    ['a line break is a space', '우리는\n  씁니다', ['text.md: 우리는 씁니다']],
    ['a hard one is a break', 'one  \ntwo\\\nthree', ['text.md: one\ntwo\nthree']],
    ['code is not masked', 'Use `a  b` now', ['text.md: Use a  b now']],
    ['an address neither', 'See <https://a.org>.', ['text.md: See https://a.org.']],
    ['nested items are blocks', '- a\n- b\n  - c', ['text.list.md: a', 'text.list.md: b', 'text.list.md: c']],
    ['all of a quote is a quote', '> a\n>\n> b', ['text.blockquote.md: a', 'text.blockquote.md: b']],
    ['the innermost element names it', '> - a', ['text.list.md: a']],
    ['a picture stands in the text', 'a ![b](c.png) d', ['text.attr.alt: b', 'text.md: a \uFFFC d']],
    ['a footnote mark does not', 'a[^x] b\n\n[^x]: c', ['text.md: a b', 'text.list.md: c']],
    ['code blocks are left out', '```\na\n```\n\nb', ['text.md: b']],
    ['HTML is nested', '<div><ul><li>a</li></ul>b</div>', ['text.list.md: a', 'text.md: b']],
    ['off and on', 'a <!-- vale off -->b<!-- vale on -->c', ['text.md: a c']],
  ])('%s', (_name, source, expected) => {
    expect(lines(source, shown)).toEqual(expected);
  });

  test('pictures, links, code and frames have their places', () => {
    const source =
      'A [link *b*](https://a.org) `c`\n![d](e.png)\n\n<iframe src="f" title="g" width="560px"></iframe>\n';
    const [, first, second] = read(source, shown).blocks.map(({ block }) => block);
    expect(first).toMatchObject({
      text: 'A link b c \uFFFC',
      links: [{ start: 2, end: 8, href: 'https://a.org' }],
      code: [{ start: 9, end: 10 }],
      images: [{ at: 11, src: 'e.png', alt: 'd' }],
    });
    expect(second).toMatchObject({ text: '', embeds: [{ at: 0, src: 'f', title: 'g', width: 560 }] });
  });

  test('a picture without an alternative in HTML has none', () => {
    const { blocks } = read('<img src="a.png">', shown);
    expect(blocks[0]?.block.images).toEqual([{ at: 0, src: 'a.png', alt: undefined }]);
  });

  test('a reference is resolved where its definition stands in the same source', () => {
    const { blocks } = readMarkdown('[a][b]\n\n[b]: https://c.org', { extension: '.md', ...shown });
    expect(blocks[0]?.block.links).toEqual([{ start: 0, end: 1, href: 'https://c.org' }]);
  });
});
