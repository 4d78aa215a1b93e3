import { describe, expect, test } from 'vitest';
import type { MarkupOptions } from '../../../lib/draft/markup/index.ts';
import { lines, read } from './reading-table.ts';

/** What it shows, the source, its blocks. */
type Row = readonly [string, string, readonly string[]];

describe('Markdown as Vale reads it', () => {
  const rows: readonly Row[] = [
    ['a paragraph', 'Plain words.', ['text.md: Plain words.']],
    ['a line break stays one', 'One\ntwo', ['text.md: One\ntwo']],
    ['headings have their level', '## Two\n\nOne\n===', ['text.heading.h2.md: Two', 'text.heading.h1.md: One']],
    ['code is masked, a star a character', 'Use `npm run` now', ['text.md: Use ******* now']],
    ['also characters of two units', 'A `😀a` b', ['text.md: A ** b']],
    ['a space stands before and behind inline elements', '한 **제품**을 씁니다', ['text.md: 한 제품 을 씁니다']],
    ['but not before a closing mark', 'Say **it**! Yes', ['text.md: Say it! Yes']],
    ['nor behind an opening one', 'Words (**bold**) and —*so*', ['text.md: Words (bold) and —so']],
    ['an address as its own link text is masked', '<https://a.org> b', ['text.md:  ************* b']],
    ['an address written in the text too', 'See https://a.org', ['text.md: See *************']],
    ['a link keeps its words', 'A [link](https://a.org) b', ['text.md: A link b']],
    ['a fence is no text', '```js\ncode\n```\n\nText', ['text.md: Text']],
    ['a formula is no text', 'One\n\n$$\nx = y\n$$\n\nTwo', ['text.md: One', 'text.md: Two']],
    ['a formula on one line', '$$x = y$$\n\nTwo', ['text.md:  *********', 'text.md: Two']],
    ['dollars in a sentence are words', 'It costs $5 or $10.', ['text.md: It costs $5 or $10.']],
    ['list items', '- one\n- two', ['text.list.md: one', 'text.list.md: two']],
    ['a first item runs together with its list', '- one\n  - two', ['text.list.md: one two']],
    ['a later one without a space', '- a\n- one\n  - two', ['text.list.md: a', 'text.list.md: onetwo']],
    ['the second paragraph of an item is prose', '- one\n\n  two', ['text.list.md: one', 'text.md: two']],
    ['a task', '- [x] done', ['text.list.md: done']],
    ['a quote', '> one\n> two', ['text.blockquote.md: one\ntwo']],
    ['its second paragraph is prose', '> one\n>\n> two', ['text.blockquote.md: one', 'text.md: two']],
    ['the outermost element names the block', '> - one', ['text.blockquote.md: one']],
    ['table cells', '|A|B|\n|-|-|\n|c|d|', ['table.header: A', 'table.header: B', 'table.cell: c', 'table.cell: d']],
    ['a picture has its alternative', 'A ![the *alt*](a.png) b', ['text.attr.alt: the alt', 'text.md: A b']],
    ['a picture alone', '![alt](a.png)', ['text.attr.alt: alt', 'image.md: ']],
    ['HTML in Markdown', '<div>\n\n*a* &amp; b\n\n</div>', ['text.md:  a & b']],
    ['classes that are code', 'A <span class="code">b</span> c', ['text.md: A * c']],
    ['elements that are left out', '<figure>\n<p>no</p>\n</figure>\n\nyes', ['text.md: yes']],
    ['a self-closing break joins', '<p>one.<br/>Two</p>', ['text.md: one.Two']],
    ['a break parts', '<p>one.<br>Two</p>', ['text.md: one. Two']],
    ['footnotes come last', 'A[^x] b\n\n[^x]: note', ['text.md: A 1 b', 'text.list.md: note ↩︎']],
    ['a footnote that nothing refers to', 'A\n\n[^x]: note', ['text.md: A']],
    ['references and escapes', '\\*a\\* &lt; &#44032;', ['text.md: *a* < 가']],
    ['struck out', 'a ~~b~~ c', ['text.md: a b c']],
    ['nothing', '', []],
  ];
  test.each(rows)('%s', (_name, source, expected) => {
    expect(lines(source).map((line) => line.replace(/^text\.(table\.\w+)\.md/u, '$1'))).toEqual(expected);
  });
});

describe('HTML as Vale reads it', () => {
  const rows: readonly Row[] = [
    ['paragraphs', '<p>One</p><p>Two</p>', ['text.html: One', 'text.html: Two']],
    ['a title is text', '<title>Name</title>', ['text.html: Name']],
    ['scripts are not', '<script>var a = "<p>b</p>";</script><p>c</p>', ['text.html: c']],
    ['what never ends is no block', '<p>One</p>two', ['text.html: One']],
    ['references, also twice', '<p>a &amp;amp; b &eacute;</p>', ['text.html: a & b é']],
    ['references without a semicolon', '<p>a &lt b</p>', ['text.html: a < b']],
    ['an alternative text', '<p><img alt="a &quot;b&quot;" src=x></p>', ['text.attr.alt: a "b"', 'image.html: ']],
    ['captions', '<table><caption>a</caption></table>', ['text.table.caption.html: a']],
    ['a class over nested elements', '<div class="x code"><div>no</div>no</div><p>a</p>', ['text.html: a']],
    ['unclosed attributes', '<p class="a>b</p>', []],
  ];
  test.each(rows)('%s', (_name, source, expected) => {
    expect(lines(source, { extension: '.html' })).toEqual(expected);
  });
});

describe('options', () => {
  const rows: readonly (readonly [string, string, Partial<MarkupOptions>, readonly string[]])[] = [
    ['skipped elements', '> a\n\nb', { skippedScopes: ['blockquote'] }, ['text.md: b']],
    ['a skipped inline element leaves a space', 'in `x` for', { skippedScopes: ['code'] }, ['text.md: in for']],
    ['masked elements', '*a* `b`', { ignoredScopes: ['em'] }, ['text.md:  * b']],
    ['ignored classes', '<p class="no">a</p>\n\nb', { ignoredClasses: ['no'] }, ['text.md: b']],
    ['no alternatives', '![a](b)', { skippedScopes: ['alt'] }, ['image.md: ']],
    ['ignored tokens', 'a {{b c}} d', { tokenIgnores: ['(\\{\\{.*?\\}\\})'] }, ['text.md: a ******* d']],
    ['ignored blocks', 'a\n\n::: b\nc\n:::\n\nd', { blockIgnores: ['(:::[^]*?:::)'] }, ['text.md: a', 'text.md: d']],
    ['a pattern that is none', 'a', { tokenIgnores: ['('] }, ['text.md: a']],
    ['comment delimiters', '{/* vale off */}\n\na', { commentDelimiters: ['{/*', '*/}'] }, []],
    ['plain text is one block', 'One *a*.\n\nTwo `b`.', { extension: '.txt' }, ['text.txt: One *a*.\n\nTwo `b`.']],
  ];
  test.each(rows)('%s', (_name, source, options, expected) => {
    expect(lines(source, options)).toEqual(expected);
  });
});

describe('the whole source', () => {
  test.each(['.md', '.html', '.txt'] as const)('is the last block of %s', (extension) => {
    const source = '<p>One\r\ntwo</p>\r';
    const last = read(source, { extension }).blocks.at(-1);
    expect(last?.block).toMatchObject({ scope: `raw${extension}`, text: '<p>One\ntwo</p>\n', kind: 'source' });
    expect(last?.toSource({ start: 7, end: 10 })).toEqual({ start: 8, end: 11 });
  });

  test('counts what was met', () => {
    const source = '# A\n\n## B\n\n- a\n- b\n\n> c\n\n```\nd\n```\n\n|a|\n|-|\n|b|\n';
    expect(read(source).counts).toEqual({
      'heading.h1': 1,
      'heading.h2': 1,
      list: 2,
      blockquote: 1,
      pre: 1,
      'table.header': 1,
      'table.cell': 1,
    });
  });
});

describe('comments', () => {
  const mutedAfter = (...comments: readonly string[]) =>
    read([...comments.map((comment) => `<!-- ${comment} -->`), 'words'].join('\n\n'), {
      styles: ['A', 'B'],
    }).blocks.find(({ block }) => block.text === 'words')?.block.muted;

  test.each([
    [['vale A.Rule = NO'], ['A.Rule']],
    [['vale A.Rule = NO', 'vale A.Rule = YES'], undefined],
    [['vale A = off'], ['A']],
    [['vale A = off', 'vale A = on'], undefined],
    [['vale A.Rule["one", "two"] = NO', 'vale A.Rule["one"] = YES'], ['A.Rule[two]']],
    [['vale A.Rule[broken] = NO'], undefined],
    [['vale style = A'], ['B']],
    [['vale styles = A, B'], undefined],
    [['something else'], undefined],
  ])('%j', (comments, expected) => {
    expect(mutedAfter(...comments)).toEqual(expected);
  });

  test('text between off and on is no text at all, inside of a paragraph too', () => {
    expect(lines('*Note*: <!-- vale off -->no<!-- vale on --> yes')).toEqual(['text.md:  Note: yes']);
  });

  test('only "off" reaches the source as a whole, and the next part knows it', () => {
    const reading = read('<!-- vale off -->\n\n<!-- vale A = off -->\n');
    expect(reading.muted).toEqual(['off', 'A']);
    expect(reading.blocks.at(-1)?.block.muted).toEqual(['off']);
    expect(lines('words', { muted: reading.muted })).toEqual([]);
  });
});
