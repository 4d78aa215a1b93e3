/** Rule types existence, position and structure by table, in Korean and English. */
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../lib/rules/check.ts';
import { ruleTypes } from '../../lib/rules/index.ts';
import { find, fixed, markdown, quotes, rule } from './drafts.ts';
import { draftOfExample } from '../../lib/guideline/examples.ts';

describe('existence', () => {
  const words = rule('existence', {
    tokens: ['매우', 'very'],
    raw: ['공짜'],
    ignorecase: true,
    exceptions: ['매우 드문'],
    unless: ['인용'],
  });

  it.each([
    '매우기 시작했다',
    '매우 드문 일',
    'Everyday',
    '인용: 매우 좋다',
    '`very`',
    'https://very.example.com',
    '가매우',
  ])('leaves alone: %s', (example) => {
    expect(find(words, example)).toEqual([]);
  });

  it.each([
    ['매우 좋다', ['매우']],
    ['VERY good, very', ['VERY', 'very']],
    ['공짜폰과 공짜', ['공짜', '공짜']],
    ['인용 ¶ 매우', ['매우']],
  ] as const)('finds: %s', (example, expected) => {
    expect(quotes(words, example)).toEqual(expected);
  });

  it('matches inside words with nonword', () => {
    expect(quotes(rule('existence', { tokens: ['매우'], nonword: true }), '가매우나')).toEqual(['매우']);
  });

  it('is silent below min, over blocks', () => {
    const record = rule('existence', { tokens: ['매우'], min: 3 });
    expect(find(record, '매우 ¶ 매우')).toEqual([]);
    const found = find(record, '매우 ¶ 매우 ¶ 매우');
    expect(found.map((one) => one.place?.blockId)).toEqual(['b1', 'b2', 'b3']);
  });

  it('removes with the space that would be left over', () => {
    const record = rule('existence', { tokens: ['매우'], action: 'remove' });
    const { check } = createChecker({ rules: [record] });
    for (const [before, after] of [
      ['매우 좋다', '좋다'],
      ['정말 매우 좋다', '정말 좋다'],
      ['좋다 매우', '좋다'],
      ['좋다 매우.', '좋다.'],
    ]) {
      const draft = draftOfExample(before ?? '');
      const [finding] = check(draft);
      expect(finding && fixed(draft, finding).blocks[0]?.text).toBe(after);
    }
  });

  it('sees addresses, code and tags only where asked to', () => {
    const raw = ['[\\w.]+@[\\w.]+'];
    expect(find(rule('existence', { raw }), '메일 a@b.kr')).toEqual([]);
    expect(quotes(rule('existence', { raw, addresses: true }), '메일 a@b.kr 로')).toEqual(['a@b.kr']);
  });

  it('does not read a code block or a tags field as prose', () => {
    const record = rule('existence', { raw: ['kt'] });
    const blocks = [
      { id: 'a', field: 'body' as const, kind: 'code' as const, text: 'kt' },
      { id: 'b', field: 'tags' as const, kind: 'paragraph' as const, text: 'kt' },
    ];
    expect(createChecker({ rules: [record] }).check({ revision: 1, format: 'rich', blocks })).toEqual([]);
  });
});

describe('position', () => {
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

describe('structure', () => {
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

describe('options are refused by the key that is wrong', () => {
  it.each([
    ['substitution', {}, 'options.swap: is missing'],
    ['substitution', { swap: {} }, 'options.swap: must hold at least one pair'],
    ['substitution', { swap: { a: 3 } }, 'options.swap.a: must be the right form, or a list of forms'],
    ['substitution', { swap: { a: 'b' }, boundry: 'ko' }, 'options.boundry: is not a known key'],
    ['substitution', { swap: { a: 'b' }, boundary: 'any' }, 'options.boundary: must be ko, word, none or prefix'],
    [
      'substitution',
      { swap: { a: 'b' }, exceptions: ['('] },
      'options.exceptions[0]: “(” is no valid pattern: a group is not closed',
    ],
    ['existence', {}, 'options: needs tokens or raw'],
    ['existence', { tokens: 'x' }, 'options.tokens: must be a list of patterns'],
    ['existence', { tokens: ['x'], min: 0 }, 'options.min: must be 1 or more'],
    ['position', {}, 'options.pattern: is missing'],
    [
      'position',
      { pattern: 'a', where: 'end' },
      'options.where: must be title, first-block, first-characters, before-first-image, before-first-link, last-block, head or anywhere',
    ],
    ['position', { pattern: '[' }, 'options.pattern: “[” is no valid pattern: a set is not closed'],
    [
      'structure',
      { check: 'tables' },
      'options.check: must be image-alt, image-alt-words, heading-order, order, attribute, count or host',
    ],
    ['structure', 7, 'options: must be image-alt, image-alt-words, heading-order, order, attribute, count or host'],
  ])('%s %j', (id, options, message) => {
    const parsed = ruleTypes.find((type) => type.id === id)?.parse(options);
    expect(parsed).toEqual({ ok: false, message });
  });
});

describe('inline code of a rich draft', () => {
  it('is no prose', () => {
    const record = {
      id: 'T',
      type: 'substitution',
      level: 'must' as const,
      title: { ko: '이름' },
      why: { ko: '이유' },
      options: { swap: { kt: 'KT' }, boundary: 'ko' },
      examples: { pass: [], fail: ['kt'] },
    };
    const block = { id: 'b', field: 'body' as const, kind: 'paragraph' as const, text: 'kt와 kt' };
    const starts = (code: { start: number; end: number }[]) =>
      createChecker({ rules: [record] })
        .check({ revision: 1, format: 'rich', blocks: [{ ...block, code }] })
        .map(({ place }) => place?.span.start);
    expect(starts([])).toEqual([0, 4]);
    expect(starts([{ start: 4, end: 6 }])).toEqual([0]);
  });
});
