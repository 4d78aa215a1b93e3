/** Rule type position: each place, required and forbidden, with and without a trigger. */
import { describe, expect, it } from 'vitest';
import { ruleTypes } from '../../../lib/rules/index.ts';
import { createChecker } from '../../../lib/rules/check.ts';
import { find, markdown, quotes, rule } from '../drafts.ts';

const label = { pattern: '\\[광고\\]' };

/** Options, drafts in which the rule is silent, drafts with what is found. */
const rows: readonly (readonly [
  string,
  Record<string, unknown>,
  readonly string[],
  readonly (readonly [string, readonly (string | undefined)[]])[],
])[] = [
  [
    'title',
    { ...label, trigger: '협찬', where: 'title' },
    ['T: [광고] 후기 ¶ 협찬 글', '그냥 글'],
    [
      ['T: 후기 ¶ [광고] 협찬 글', ['[광고]']],
      ['T: 후기 ¶ 협찬 글', ['협찬']],
    ],
  ],
  [
    'first-block',
    { ...label, trigger: '협찬', where: 'first-block' },
    ['T: 후기 ¶ ## 처음 ¶ [광고] 협찬', '![그림](a.png) ¶ [광고] 협찬'],
    [
      ['T: [광고] ¶ 협찬', ['[광고]']],
      ['## [광고] ¶ 협찬', ['[광고]']],
      ['협찬 ¶ [광고]', ['[광고]']],
    ],
  ],
  [
    'title or first-block',
    { ...label, trigger: '협찬', where: ['title', 'first-block'] },
    ['T: [광고] 후기 ¶ 협찬', 'T: 후기 ¶ [광고] 협찬'],
    [['T: 후기 ¶ 처음 ¶ [광고] 협찬', ['[광고]']]],
  ],
  [
    'first-characters, counted as a reader does',
    { ...label, trigger: '협찬', where: 'first-characters', characters: 10 },
    [
      '여섯글자임[광고] 협찬',
      '## 제목 ¶ 하나 [광고] 협찬',
      '😀😀😀😀😀[광고] 협찬',
      '![](a.png)![](a.png)여섯글자임[광고] 협찬',
    ],
    [
      ['여섯 글자임다[광고] 협찬', ['[광고]']],
      ['## 여섯글자임 ¶ 하나 [광고] 협찬', ['[광고]']],
      ['T: [광고] ¶ 협찬', ['[광고]']],
    ],
  ],
  [
    'before-first-image',
    { ...label, trigger: '협찬', where: 'before-first-image' },
    ['[광고] ¶ ![](a.png) 협찬', '앞 [광고] ![](a.png) 협찬', '그림 없는 협찬 [광고]'],
    [
      ['![](a.png) ¶ [광고] 협찬', ['[광고]']],
      ['앞 ![](a.png) [광고] 협찬', ['[광고]']],
      ['협찬 그림 없음', ['협찬']],
    ],
  ],
  [
    'before-first-link',
    { ...label, trigger: '협찬', where: 'before-first-link' },
    ['[광고] 협찬 [가게](https://shop.example)', '링크 없는 협찬 ¶ [광고]'],
    [['[가게](https://shop.example) 협찬 ¶ [광고]', ['[광고]']]],
  ],
  [
    'last-block',
    { pattern: '문의', always: true, where: 'last-block' },
    ['처음 ¶ 문의는 홍보실로', '처음 ¶ 문의는 홍보실로 ¶ ![](끝.png)', '', 'T: 문의 ¶ 문의'],
    [
      ['문의 ¶ 끝', ['문의']],
      ['처음 ¶ 끝', [undefined]],
      ['T: 제목만', [undefined]],
    ],
  ],
  [
    'always, anywhere',
    { pattern: 'KT', always: true, where: 'anywhere' },
    ['KT', 'T: KT ¶ 글', ' ¶ '],
    [['다른 글', [undefined]]],
  ],
  [
    'forbidden in the title',
    { pattern: '최초', forbidden: true, where: 'title' },
    ['T: 후기 ¶ 최초', 'T: 후기'],
    [
      ['T: 최초 후기 ¶ 최초', ['최초']],
      ['T: 최초, 또 최초', ['최초', '최초']],
    ],
  ],
  [
    'forbidden before the first picture',
    { pattern: '클릭', forbidden: true, where: 'before-first-image' },
    ['![](a.png) ¶ 클릭', '클릭'],
    [['클릭 ¶ ![](a.png) ¶ 클릭', ['클릭']]],
  ],
  [
    'forbidden with a trigger and exceptions',
    { pattern: '최고', forbidden: true, where: 'anywhere', trigger: '광고', exceptions: ['최고 기온'] },
    ['최고', '광고 ¶ 최고 기온'],
    [['광고 ¶ 최고', ['최고']]],
  ],
  [
    'a trigger that does not count',
    { ...label, trigger: '협찬', where: 'head', unless: ['인용'], exceptions: ['협찬 아님'] },
    ['협찬 아님', '인용: 협찬'],
    [['인용: 협찬 ¶ 협찬', ['협찬']]],
  ],
  [
    'without case',
    { pattern: 'sponsored', trigger: 'GIFTED', ignorecase: true, where: 'head' },
    ['Sponsored ¶ gifted'],
    [['Hello ¶ Gifted', ['Gifted']]],
  ],
];

describe.each(rows)('%s', (_name, options, silent, found) => {
  const record = rule('position', options);

  it.each(silent)('is silent: %s', (example) => {
    expect(find(record, example)).toEqual([]);
  });

  it.each(found)('finds: %s', (example, expected) => {
    expect(quotes(record, example)).toEqual(expected);
  });
});

describe('a draft in Markdown', () => {
  const check = (options: Record<string, unknown>, source: string) =>
    createChecker({ rules: [rule('position', options)] })
      .check(markdown(source))
      .map(({ place }) => [place?.blockId, place?.quote]);

  it('has its title in the front matter, which is no part of the body', () => {
    const source = '---\ntitle: 협찬 글\ndescription: 협찬\n---\n\n첫 문단\n\n끝 협찬\n';
    const there = (where: string) => check({ pattern: '협찬', forbidden: true, where }, source);
    expect(there('title')).toEqual([['l1', '협찬']]);
    expect(there('first-block')).toEqual([]);
    expect(there('last-block')).toEqual([['l7', '협찬']]);
  });

  it('knows what stands before the first picture and the first link', () => {
    const source = '앞 클릭 ![](a.png) 뒤 클릭\n\n[집](https://a.example) 클릭';
    expect(check({ pattern: '클릭', forbidden: true, where: 'before-first-image' }, source)).toEqual([['l0', '클릭']]);
    expect(check({ pattern: '클릭', forbidden: true, where: 'before-first-link' }, source)).toHaveLength(2);
  });
});

describe('a disclosure in the head', () => {
  const paid = rule('position', { trigger: '제품을 받', pattern: ['\\[협찬\\]', '제공받았'], where: 'head' });

  it.each([
    '아무 일 없는 글',
    'T: [협찬] 후기 ¶ 처음 ¶ 제품을 받았다',
    'T: 후기 ¶ 이 글은 제공받았습니다. 제품을 받았다',
    '## 소제목 ¶ 제공받았습니다 ¶ 제품을 받았다',
    '![그림](a.png) ¶ 제공받았습니다 ¶ 제품을 받았다',
    ' ¶ [협찬] 후기 ¶ 제품을 받았다',
  ])('silent: %s', (example) => {
    expect(find(paid, example)).toEqual([]);
  });

  it.each([
    ['T: 후기 ¶ 처음 ¶ 제품을 받았다', '제품을 받', 'b3'],
    ['T: 후기 ¶ 제품을 받았다 ¶ 끝에 제공받았습니다', '제공받았', 'b3'],
    ['제품을 받아 썼다', '제품을 받', 'b1'],
  ])('one finding: %s', (example, quote, blockId) => {
    expect(find(paid, example).map((one) => [one.place?.quote, one.place?.blockId])).toEqual([[quote, blockId]]);
  });

  it('is its own trigger where none is named', () => {
    const record = rule('position', { pattern: 'I work (?:for|at) KT', where: 'head' });
    expect(find(record, 'Nice day')).toEqual([]);
    expect(find(record, 'I work for KT. ¶ Nice day')).toEqual([]);
    expect(quotes(record, 'Nice day ¶ I work at KT')).toEqual(['I work at KT']);
  });

  it('takes any place with where: anywhere', () => {
    const record = rule('position', { trigger: '추천', pattern: 'KT 직원', where: 'anywhere' });
    expect(find(record, '추천해요 ¶ 끝 ¶ KT 직원입니다')).toEqual([]);
    expect(quotes(record, '추천해요 ¶ 끝')).toEqual(['추천']);
  });

  it('reads the first paragraph of Markdown over its lines', () => {
    const { check } = createChecker({ rules: [paid] });
    expect(check(markdown('# 제목\n\n첫 줄이고\n제공받았습니다\n\n제품을 받았다'))).toEqual([]);
    expect(check(markdown('# 제목\n\n첫 줄이고\n\n제공받았습니다\n\n제품을 받았다'))).toHaveLength(1);
  });
});

describe('options', () => {
  it.each([
    [{ pattern: 'a', where: 'first-characters' }, 'options.characters: is needed for first-characters'],
    [{ pattern: 'a', where: 'first-characters', characters: 0 }, 'options.characters: must be 1 or more'],
    [{ pattern: 'a', where: [] }, 'options.where: must not be empty'],
    [
      { pattern: 'a', where: 'end' },
      'options.where: must be title, first-block, first-characters, before-first-image, before-first-link, last-block, head or anywhere',
    ],
    [{}, 'options.pattern: is missing'],
    [{ pattern: '[' }, 'options.pattern: “[” is no valid pattern: a set is not closed'],
    [{ pattern: 'a', must: true }, 'options.must: is not a known key'],
  ])('%j', (options, message) => {
    expect(ruleTypes.find(({ id }) => id === 'position')?.parse(options)).toMatchObject({ ok: false, message });
  });
});
