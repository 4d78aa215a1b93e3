import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MarkupOptions, readMarkdown, splitMarkdown } from '../../../lib/draft/markup/index.ts';

/** Pieces of Markdown that belong together in awkward ways; none refers to another. */
const pieces = [
  'Plain words in a paragraph.',
  'Two lines of one\nparagraph with *emphasis*.',
  '우리 **제품**은 `code`와 함께\n두 줄로 씁니다.',
  '# Heading',
  'Setext heading\n===',
  '- one\n- two\n  - nested\n\n  carried on',
  '1. first\n\n2. second\n\n   ```\n   code\n\n   more\n   ```\n',
  '* a loose item',
  '> quoted words\nlazily carried on',
  '> - item in a quote\n>\n> second paragraph',
  '```js\nlet a = 1;\n\n# no heading\n```',
  '~~~\nopen and shut\n~~~',
  '    indented code\n\n    carried on',
  '| A | B |\n|---|---|\n| c | `d` |',
  '<div class="note">\n<p>Raw words</p>\n</div>',
  '<details>\n<summary>More</summary>\n\nInside.\n\n</details>',
  '<div>\n\nOpen *markdown* inside.\n\n</div>',
  '<pre>\nleft out\n\nstill left out\n</pre>',
  '<!-- a comment\n\nover several lines -->',
  '<!-- vale off -->',
  '<!-- vale on -->',
  '<!-- vale Style.Rule = NO -->',
  '<!-- vale Style.Rule = YES -->',
  '***',
  '$$\na = b\n\nc = d\n$$',
  '![A picture](a.png)',
  'Words <span class="code">masked</span> and <b>bold</b>.',
  '[^1]: A note that nothing refers to.\n\n    Its second paragraph.',
  '   Indented by three.',
  '- [ ] a task\n- [x] another',
];

const documents = array(tuple(constantFrom(...pieces), constantFrom('\n\n', '\n\n', '\n\n\n', '\n')), {
  maxLength: 9,
}).map((parts) => parts.flat().join(''));

function whole(source: string, as: NonNullable<MarkupOptions['as']>) {
  return described(source, 0, readMarkdown(source, { extension: '.md', as, part: true }).blocks);
}

function described(source: string, offset: number, blocks: ReturnType<typeof readMarkdown>['blocks']) {
  return blocks
    .filter(({ block }) => block.kind !== 'source')
    .map(({ block, toSource }) => {
      const span = toSource({ start: 0, end: block.text.length });
      return {
        ...block,
        id: '',
        muted: [...(block.muted ?? [])].toSorted(),
        at: [span.start + offset, span.end + offset],
      };
    })
    .toSorted((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
}

function parted(source: string, as: NonNullable<MarkupOptions['as']>) {
  const lines = source.split('\n');
  let muted: readonly string[] = [];
  return splitMarkdown(lines)
    .flatMap(({ start, end }) => {
      const offset = lines.slice(0, start).reduce((sum, line) => sum + line.length + 1, 0);
      const text = lines.slice(start, end).join('\n');
      const reading = readMarkdown(text, { extension: '.md', as, part: true, muted });
      muted = reading.muted;
      return described(text, offset, reading.blocks);
    })
    .toSorted((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
}

describe('splitMarkdown', () => {
  test.each(['shown', 'vale'] as const)(
    'read part by part, it is the same as read whole (%s)',
    (as) => {
      assert(
        property(documents, (source) => {
          expect(parted(source, as)).toEqual(whole(source, as));
        }),
        { numRuns: 200 },
      );
    },
    30_000,
  );

  test('holds every line once, in order', () => {
    assert(
      property(documents, (source) => {
        const lines = source.split('\n');
        let next = 0;
        for (const { start, end } of splitMarkdown(lines)) {
          expect(start).toBe(next);
          expect(end).toBeGreaterThan(start);
          next = end;
        }
        expect(next).toBe(lines.length);
      }),
    );
  });

  const table: readonly (readonly [string, string, readonly (readonly [number, number])[]])[] = [
    [
      'paragraphs',
      'a\n\nb',
      [
        [0, 2],
        [2, 3],
      ],
    ],
    [
      'a fence over blank lines',
      '```\na\n\nb\n```\n\nc',
      [
        [0, 6],
        [6, 7],
      ],
    ],
    [
      'a fence that never ends',
      'a\n\n```\nb\n\nc',
      [
        [0, 2],
        [2, 6],
      ],
    ],
    [
      'a loose list',
      '- a\n\n- b\n\nc',
      [
        [0, 4],
        [4, 5],
      ],
    ],
    [
      'two quotes',
      '> a\n\n> b',
      [
        [0, 2],
        [2, 3],
      ],
    ],
    [
      'front matter',
      '---\ntitle: a\n\nb: c\n---\nText',
      [
        [0, 5],
        [5, 6],
      ],
    ],
    [
      'an element around Markdown',
      '<div>\n\na\n\n</div>\n\nb',
      [
        [0, 6],
        [6, 7],
      ],
    ],
    ['nothing', '', [[0, 1]]],
  ];
  test.each(table)('%s', (_name, source, ranges) => {
    expect(splitMarkdown(source.split('\n'))).toEqual(ranges.map(([start, end]) => ({ start, end })));
  });
});
