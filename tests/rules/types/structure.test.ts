/** Rule type structure: attributes, counts, order and hosts of headings, links, pictures, tables and frames. */
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../lib/draft/draft.ts';
import { createChecker } from '../../../lib/rules/check.ts';
import { ruleTypes } from '../../../lib/rules/index.ts';
import { find, markdown, quotes, rule } from '../drafts.ts';

const image = '\uFFFC';

type Row = readonly [
  options: Record<string, unknown>,
  silent: readonly string[],
  found: readonly (readonly [example: string, quotes: readonly (string | undefined)[]])[],
];

const digest = 'ab'.repeat(32);

const rows: readonly Row[] = [
  [
    { check: 'image-known', hashes: [digest], addresses: ['https://kt.example/logo.svg'] },
    [
      '![](https://kt.example/logo2.svg)',
      `![](data:image/png;sha256,${'cd'.repeat(32)})`,
      '![](data:image/png;base64,AA)',
      '![](logo.svg)',
      digest,
    ],
    [
      ['![](https://kt.example/logo.svg?w=200)', [image]],
      [`![](data:image/svg+xml;sha256,${digest}) ![](https://kt.example/logo.svg#a)`, [image, image]],
    ],
  ],
  [
    { check: 'attribute', element: 'image', attribute: 'alt', min: 3, max: 6 },
    ['![세 글자](a)', '![](a)', '![가나다](a)'],
    [
      ['앞 ![가나](a) ![가나다라마바사](b)', [image, image]],
      ['![ 가나 ](a)', [image]],
    ],
  ],
  [
    { check: 'attribute', element: 'image', attribute: 'alt', present: true },
    ['![말](a)', '글'],
    [['![](a)', [image]]],
  ],
  [
    { check: 'attribute', element: 'image', attribute: 'src', matches: ['\\.png$'], ignorecase: true },
    ['![](a.PNG)'],
    [['![](a.png) ![](b.gif)', [image]]],
  ],
  [
    { check: 'attribute', element: 'link', attribute: 'href', not: '^http:' },
    ['[말](https://a.example)', '[말](/안)'],
    [['[집](https://a.example) [말](http://b.example)', ['말']]],
  ],
  [
    { check: 'attribute', element: 'link', attribute: 'text', not: ['^여기$', '^here$'], ignorecase: true },
    ['[요금 안내](/a)', '여기'],
    [['[여기](/a)를 [Here](/b)', ['여기', 'Here']]],
  ],
  [
    { check: 'attribute', element: 'heading', attribute: 'text', max: 5 },
    ['## 다섯 글자', '여섯 글자예요'],
    [['## 여섯 글자예요', ['여섯 글자예요']]],
  ],
  [
    { check: 'attribute', element: 'embed', attribute: 'title', present: true },
    ['글 @[지하철 영상](https://v.example/1)'],
    [['글 @[](https://v.example/1)', ['글']]],
  ],
  [{ check: 'count', element: 'image', max: 1 }, ['![](a)', '글'], [['![](a) ¶ ![](b) ![](c)', [image]]]],
  [{ check: 'count', element: 'image', min: 1 }, ['![](a)', '', ' ¶ '], [['글', [undefined]]]],
  [{ check: 'count', element: 'heading', level: 1, max: 0 }, ['## 둘', '#하나'], [['## 둘 ¶ # 하나', ['하나']]]],
  [{ check: 'count', element: 'link', max: 2 }, ['[a](/a) [b](/b)'], [['[a](/a) [b](/b) ¶ [c](/c)', ['c']]]],
  [
    { check: 'count', element: 'table', max: 1 },
    ['| 하나 ¶ | 둘', '글'],
    [['| 하나 ¶ | 둘 ¶ 글 ¶ | 셋 ¶ | 넷', ['셋']]],
  ],
  [
    { check: 'order', element: 'heading', first: 2 },
    ['## 둘 ¶ ### 셋 ¶ ## 둘', 'T: 제목 ¶ ## 둘'],
    [
      ['### 셋 ¶ #### 넷', ['셋']],
      ['# 하나 ¶ ### 셋', ['하나', '셋']],
    ],
  ],
  [
    { check: 'host', element: 'link', allowed: ['kt.example', '*.kt.example'] },
    ['[a](https://kt.example/x) [b](//WWW.KT.example) [c](/안) [d](mailto:a@b.example) [e](#f)'],
    [
      ['[a](https://notkt.example)', ['a']],
      ['[a](https://kt.example.evil.example/)', ['a']],
      ['[a](https://kt.example@evil.example/)', ['a']],
      ['[a](http:\\\\evil.example)', ['a']],
    ],
  ],
  [
    { check: 'host', element: 'link', forbidden: ['*.short.example', '한글.example'] },
    ['[a](https://short.example)'],
    [
      ['[a](https://a.short.example.)', ['a']],
      ['[a](https://xn--bj0bj06e.example/)', ['a']],
    ],
  ],
  [
    { check: 'host', element: 'image', secure: true },
    ['![](https://a.example/a.png) ![](a.png)'],
    [['![](http://a.example/a.png)', [image]]],
  ],
  [
    { check: 'host', element: 'embed', allowed: ['www.youtube.example'] },
    ['말 @[](https://www.youtube.example/embed/1)'],
    [['말 @[](https://evil.example/)', ['말']]],
  ],
];

describe.each(rows)('%j', (options, silent, found) => {
  const record = rule('structure', options);

  it.each(silent)('is silent: %s', (example) => {
    expect(find(record, example)).toEqual([]);
  });

  it.each(found)('finds: %s', (example, expected) => {
    expect(quotes(record, example)).toEqual(expected);
  });
});

describe('what a finding tells', () => {
  it('numbers elements through the draft, and names host and limits', () => {
    const record = rule('structure', { check: 'attribute', element: 'image', attribute: 'alt', present: true });
    expect(find(record, '![말](a) ¶ ![](b)')[0]?.data).toMatchObject({ number: '2', element: 'image' });
    const many = rule('structure', { check: 'count', element: 'link', max: 1 });
    expect(find(many, '[a](/a) [b](/b) [c](/c)')[0]?.data).toMatchObject({ count: '3', wanted: '1' });
  });

  it('measures pictures where their size is known', () => {
    const draft: Draft = {
      revision: 1,
      format: 'rich',
      blocks: [
        {
          id: 'a',
          field: 'body',
          kind: 'paragraph',
          text: `${image}${image}${image}`,
          images: [
            { at: 0, src: 'a', alt: '', width: 59 },
            { at: 1, src: 'b', alt: '', width: 60 },
            { at: 2, src: 'c', alt: '' },
          ],
        },
      ],
    };
    const record = rule('structure', { check: 'attribute', element: 'image', attribute: 'width', min: 60 });
    const found = createChecker({ rules: [record] }).check(draft);
    expect(found.map(({ place }) => place?.span.start)).toEqual([0]);
  });

  it('takes the count of a file over its own', () => {
    const record = rule('structure', { check: 'count', element: 'table', max: 1 });
    const draft = (tables: number): Draft => ({
      revision: 1,
      format: 'rich',
      blocks: [{ id: 'a', field: 'body', kind: 'cell', text: '칸' }],
      counts: { table: tables },
    });
    const { check } = createChecker({ rules: [record] });
    expect(check(draft(1))).toEqual([]);
    expect(check(draft(2))).toHaveLength(1);
  });
});

describe('a draft in Markdown', () => {
  const draft = markdown(
    [
      '# 하나',
      '',
      '앞말 ![](a.png) 뒷말 [여기](http://a.example)',
      '',
      '![옥상](b.png)![](c.png)',
      '',
      '<iframe src="https://v.example/1"></iframe>',
      '',
      '| 가 | 나 |',
      '| --- | --- |',
      '| 다 | 라 |',
      '',
      '#### 넷',
      '',
      '`![](d.png)`',
    ].join('\n'),
  );

  it.each([
    [{ check: 'image-alt' }, ['![](a.png)', '![](c.png)']],
    [{ check: 'host', element: 'link', secure: true }, ['여기']],
    [{ check: 'attribute', element: 'image', attribute: 'src', matches: '^a' }, ['![옥상](b.png)', '![](c.png)']],
    [{ check: 'heading-order' }, ['넷']],
    [{ check: 'count', element: 'table', max: 1 }, []],
    [{ check: 'count', element: 'table', max: 0 }, ['가']],
    [{ check: 'count', element: 'image', max: 2 }, ['![](c.png)']],
  ])('%j', (options, expected) => {
    const found = createChecker({ rules: [rule('structure', options)] }).check(draft);
    expect(found.map(({ place }) => place?.quote)).toEqual(expected);
  });

  it('finds the line of an embedded frame', () => {
    const record = rule('structure', { check: 'host', element: 'embed', forbidden: ['v.example'] });
    const found = createChecker({ rules: [record] }).check(draft);
    expect(found.map(({ place }) => place?.blockId)).toEqual(['l6']);
  });
});

describe('alternatives and headings', () => {
  it('asks for missing alternatives, and for empty ones where told to', () => {
    const blocks = [
      {
        id: 'a',
        field: 'body' as const,
        kind: 'paragraph' as const,
        text: '앞\uFFFC뒤\uFFFC끝\uFFFC',
        images: [
          { at: 1, src: 'a', alt: undefined },
          { at: 3, src: 'b', alt: '' },
          { at: 5, src: 'c', alt: '지붕' },
        ],
      },
    ];
    const at = (empty: boolean) =>
      createChecker({ rules: [rule('structure', { check: 'image-alt', empty })] })
        .check({ revision: 1, format: 'rich', blocks })
        .map((one) => [one.place?.span.start, one.data.number]);
    expect(at(false)).toEqual([[1, '1']]);
    expect(at(true)).toEqual([
      [1, '1'],
      [3, '2'],
    ]);
  });

  it('quotes the whole picture in Markdown, also behind decomposed Hangul', () => {
    const { check } = createChecker({ rules: [rule('structure', { check: 'image-alt' })] });
    const found = check(markdown(`${'한글'.normalize('NFD')} ![](a.png) 뒤\n![좋음](b.png)\n\`![](c.png)\``));
    expect(found.map((one) => one.place?.quote)).toEqual(['![](a.png)']);
  });

  it('knows words that say nothing', () => {
    const record = rule('structure', { check: 'image-alt-words', weak: ['사진\\s?\\d*', 'image'] });
    expect(find(record, '![사진 속 두 사람](a) ![](b)')).toEqual([]);
    expect(find(record, '![사진 2](a) ![IMAGE](b)')).toHaveLength(2);
  });

  it.each([
    ['## 하나 ¶ ### 둘 ¶ ## 셋', []],
    ['### 처음부터 셋', []],
    ['## 하나 ¶ #### 넷', ['넷']],
    ['# One ¶ ### Three ¶ #### Four ¶ ## Two ¶ #### Jump', ['Three', 'Jump']],
  ] as const)('heading order: %s', (example, expected) => {
    expect(quotes(rule('structure', { check: 'heading-order' }), example)).toEqual(expected);
  });

  it('reads headings of Markdown', () => {
    const { check } = createChecker({ rules: [rule('structure', { check: 'heading-order' })] });
    expect(check(markdown('## 하나\n```\n#### 코드\n```\n#### 넷')).map((one) => one.place?.quote)).toEqual(['넷']);
  });
});

describe('options', () => {
  it.each([
    [
      { check: 'tables' },
      'options.check: must be image-alt, image-alt-words, heading-order, order, attribute, count, host or image-known',
    ],
    [7, 'options: must be image-alt, image-alt-words, heading-order, order, attribute, count, host or image-known'],
    [{ check: 'count', element: 'link' }, 'options: needs min or max'],
    [{ check: 'count', element: 'list', min: 1 }, 'options.element: must be heading, link, image, table or embed'],
    [
      { check: 'attribute', element: 'link', attribute: 'alt', min: 1 },
      'options.attribute: must be text or href of link',
    ],
    [{ check: 'attribute', element: 'link', attribute: 'href' }, 'options: needs present, min, max, matches or not'],
    [{ check: 'host', element: 'link' }, 'options: needs allowed, forbidden or secure'],
    [
      { check: 'host', element: 'link', allowed: ['https://a.example'] },
      'options.allowed[0]: must be a host like example.com or *.example.com',
    ],
    [{ check: 'image-known' }, 'options: needs hashes, addresses or files'],
    [{ check: 'image-known', hashes: ['abc'] }, 'options.hashes[0]: must be 64 hex digits'],
    [
      { check: 'image-known', addresses: ['https://kt.example/a?b'] },
      'options.addresses[0]: must be a web address without a query',
    ],
    [{ check: 'order', element: 'heading', first: 7 }, 'options.first: must be 1 to 6'],
  ])('%j', (options, message) => {
    expect(ruleTypes.find(({ id }) => id === 'structure')?.parse(options)).toMatchObject({ ok: false, message });
  });
});
