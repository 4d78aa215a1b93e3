/** Rule type substitution by table: false alarms first, then what is found and what it becomes. */
import { describe, expect, it } from 'vitest';
import { draftOfExample } from '../../lib/guideline/examples.ts';
import { createChecker } from '../../lib/rules/check.ts';
import { find, fixed, rule } from './drafts.ts';

const names = rule('substitution', {
  swap: {
    '케이티|kt|Kt': 'KT',
    'Qook|쿠크': 'QOOK',
    '쿡 인터넷': 'QOOK 인터넷',
    '쿡 인터넷전화': 'QOOK 인터넷전화',
    'K\\.T\\.?': 'KT',
  },
  read: { QOOK: '쿡' },
  exceptions: ['㈜케이티', '“[^”]*”'],
  unless: ['일부러'],
});

function after(example: string): string {
  const { check } = createChecker({ rules: [names] });
  let draft = draftOfExample(example);
  for (let turn = 0; turn < 20; turn++) {
    const next = check(draft).find((finding) => finding.fixes.length > 0);
    if (!next) break;
    draft = fixed(draft, next);
  }
  return draft.blocks.map((block) => block.text).join(' ¶ ');
}

describe('leaves alone', () => {
  it.each([
    'KT가 내놓은 요금제',
    '㈜케이티가 주최합니다',
    'help@kt.com 으로',
    'https://kt.com/kt 를 보세요',
    'www.kt.com 에서',
    '파일 kt.png 를',
    '@kt 님',
    '#kt 이야기',
    '20kt 바람',
    'skt는',
    '케이티씨네에서',
    '`kt` 명령',
    '“케이티가 좋다”고 했다',
    '일부러 케이티라고 썼다',
    'QOOK 인터넷전화로',
    '쿠크다스',
    'ktx를 탔다',
    'The make-kt-file step',
    '#케이티',
    '리케이티',
    'kt/skt',
  ])('%s', (example) => {
    expect(find(names, example)).toEqual([]);
  });
});

describe('repairs', () => {
  it.each([
    ['지난주 케이티가 내놓은', '지난주 KT가 내놓은'],
    ['케이티는 케이티를 케이티로', 'KT는 KT를 KT로'],
    ['K.T.은 6월에', 'KT는 6월에'],
    ['Qook를 쓰고 Qook로 봐요', 'QOOK을 쓰고 QOOK으로 봐요'],
    ['Qook은 그대로', 'QOOK은 그대로'],
    ['쿡 인터넷전화를 놓았다', 'QOOK 인터넷전화를 놓았다'],
    ['쿡 인터넷를 놓았다', 'QOOK 인터넷을 놓았다'],
    ['‘Qook’는 이름', '‘QOOK’은 이름'],
    ['kt와의 하루, kt만의 방법', 'KT와의 하루, KT만의 방법'],
    ['I work at kt.', 'I work at KT.'],
    ['T: 케이티가 왔다 ¶ 케이티예요', 'KT가 왔다 ¶ KT예요'],
    ['## 케이티 소식', 'KT 소식'],
    ['케이티(통신)은 크다', 'KT(통신)는 크다'],
  ])('%s → %s', (before, expected) => {
    expect(after(before)).toBe(expected);
  });

  it('covers the term by the finding, and the particle by the fix only when it changes', () => {
    const [finding] = find(names, '우리 Qook를 본다');
    expect(finding?.place).toEqual({ blockId: 'b1', span: { start: 3, end: 7 }, quote: 'Qook' });
    expect(finding?.fixes).toEqual([{ span: { start: 3, end: 8 }, quote: 'Qook를', text: 'QOOK을' }]);
    expect(finding?.data).toEqual({ found: 'Qook', fix: 'QOOK' });
    expect(find(names, '우리 Qook은 본다')[0]?.fixes[0]?.quote).toBe('Qook');
  });

  it('offers both forms where the new name has no known reading', () => {
    const [finding] = find(rule('substitution', { swap: { 라인사: 'LINE' }, boundary: 'ko', read: {} }), '라인사를');
    expect(finding?.fixes.map((fix) => fix.text)).toEqual(['LINE를', 'LINE을']);
    const [other] = find(rule('substitution', { swap: { Naverr: 'NAVER' } }), 'Naverr를');
    expect(other?.fixes.map((fix) => fix.text)).toEqual(['NAVER를', 'NAVER을']);
  });

  it('reads a Latin spelling as its Hangul original was read', () => {
    const [finding] = find(rule('substitution', { swap: { 쿡: 'QOOK' } }), '쿡은 쿡');
    expect(finding?.fixes[0]).toEqual({ span: { start: 0, end: 1 }, quote: '쿡', text: 'QOOK' });
  });

  it('fills groups, offers choices, and says nothing where one of the right forms stands', () => {
    const record = rule('substitution', {
      boundary: 'none',
      swap: { '(좋은|긴) 하루 되': ['$1 하루 보내', '$1 날 보내'], '[Cc]af(e|é)': 'Caf$1' },
    });
    expect(find(record, '긴 하루 되세요')[0]?.fixes.map((fix) => fix.text)).toEqual(['긴 하루 보내', '긴 날 보내']);
    expect(find(record, 'cafe Cafe')).toHaveLength(1);
  });

  it('ignores case where told to, and word boundaries do not take particles', () => {
    const record = rule('substitution', { ignorecase: true, boundary: 'word', swap: { 'e-mail': 'email' } });
    expect(find(record, 'An E-Mail arrived').map((one) => one.fixes[0]?.text)).toEqual(['email']);
    expect(find(record, 'e-mail을')).toEqual([]);
  });
});
