import { describe, expect, test } from 'vitest';
import { lines, read } from './reading-table.ts';

const fields = (body: string) =>
  lines(`---\n${body}\n---\n\nText`)
    .filter((line) => line !== 'text.md: Text')
    .map((line) => line.replace('text.frontmatter.', ''));

describe('YAML front matter', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['plain', 'title: Our product', ['title.md: Our product']],
    ['with a comment', 'title: Our product # draft', ['title.md: Our product']],
    ['carried on', 'title: Our\n  product\nb: c', ['title.md: Our product', 'b.md: c']],
    ['in double quotes', 'title: "A \\"name\\" \\u00e9"', ['title.md: A "name" é']],
    ['in single quotes', "title: 'It''s'", ["title.md: It's"]],
    ['over lines in quotes', 'title: "a\n  b\n\n  c"', ['title.md: a b\nc']],
    ['literal', 'text: |\n  a\n\n  b\nc: d', ['text.md: a\n\nb\n', 'c.md: d']],
    ['folded and stripped', 'text: >-\n  a\n  b\n\n  c\n', ['text.md: a b\nc']],
    ['a date is a text to Vale', 'date: 2024-01-31', ['date.md: 2024-01-31']],
    ['numbers, switches and nothing are none', 'a: 1\nb: yes\nc: null\nd: 1.5\ne:\nf: ~', []],
    ['lists and maps are none', 'a: [b, c]\nd:\n  - e\nf:\n  g: h', []],
    ['Korean keys and texts', '제목: 새 소식', ['제목.md: 새 소식']],
    ['an open quotation is none', 'a: "b\nc: d', ['c.md: d']],
    ['lines that are no fields', 'just words\n? a\n- b\nc: d', ['c.md: d']],
  ])('%s', (_name, body, expected) => {
    expect(fields(body)).toEqual(expected);
  });

  test('every text has its place', () => {
    const source = '---\ntitle: "A \\"name\\""\ntext: >\n  one\n  two\n---\n';
    const places = read(source).blocks.flatMap(({ block, toSource }) => {
      const { start, end } = toSource({ start: 0, end: block.text.trimEnd().length });
      return block.kind === 'source' ? [] : [source.slice(start, end)];
    });
    expect(places).toEqual(['A \\"name\\"', 'one\n  two']);
  });

  test('the title is the title, a description the excerpt', () => {
    const blocks = read('---\ntitle: a\ndescription: b\nauthor: c\n---\n').blocks.map(({ block }) => [
      block.field,
      block.kind,
    ]);
    expect(blocks).toEqual([
      ['title', 'title'],
      ['excerpt', 'caption'],
      ['body', 'caption'],
      ['body', 'source'],
    ]);
  });

  test('fields can be ignored', () => {
    expect(lines('---\ntitle: a\nb: c\n---\n', { ignoredScopes: ['frontmatter.title'] })).toEqual([
      'text.frontmatter.b.md: c',
    ]);
    expect(lines('---\ntitle: a\n---\n', { ignoredScopes: ['frontmatter.title.html'] })).toHaveLength(1);
  });

  test('a part of a source has none', () => {
    expect(lines('---\n\ntitle: a', { part: true })).toEqual(['text.md: title: a']);
  });

  test('what never ends is Markdown', () => {
    expect(lines('---\ntitle: a')).toEqual(['text.md: title: a']);
  });
});

describe('TOML front matter', () => {
  test('strings of the top level', () => {
    const body = 'title = "A \\"b\\""\nraw = \'c\\d\'\nlong = """\ne\nf"""\ncount = 3\n[table]\ng = "h"';
    expect(lines(`+++\n${body}\n+++\n`)).toEqual([
      'text.frontmatter.title.md: A "b"',
      'text.frontmatter.raw.md: c\\d',
      'text.frontmatter.long.md: e\nf',
    ]);
  });
});
