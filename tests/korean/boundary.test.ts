/** Where a name stands alone in Korean and English text, false alarms first. */
import { describe, expect, it } from 'vitest';
import { type Boundary, standsAlone } from '../../lib/korean/boundary.ts';

/** The name stands between ⟦ and ⟧. */
function alone(marked: string, boundary: Boundary): boolean {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return standsAlone(marked.replace(/[⟦⟧]/gu, ''), start, end, boundary);
}

describe('boundary ko', () => {
  it.each([
    '리⟦뷰⟧를',
    '⟦뷰⟧티',
    '⟦콜⟧센터',
    '⟦웹⟧툰이',
    '⟦쇼⟧핑',
    '⟦케이티⟧씨네',
    '⟦kt⟧인터넷',
    's⟦kt⟧',
    '⟦kt⟧x',
    '⟦kt⟧2',
    '⟦kt⟧_id',
    '#⟦kt⟧',
    '@⟦kt⟧',
    '/⟦kt⟧',
    '⟦kt⟧.com',
    'www.⟦kt⟧.com',
    '⟦kt⟧.png',
    '⟦kt⟧@host',
    'a-⟦kt⟧',
    '⟦kt⟧/skt',
    '⟦당사⟧자에게',
    '⟦귀하⟧게',
    '⟦케이티⟧TV',
    '새⟦케이티⟧',
  ])('%s is a part of something else', (marked) => {
    expect(alone(marked, 'ko')).toBe(false);
  });

  it.each([
    '⟦케이티⟧가',
    '⟦케이티⟧',
    '⟦케이티⟧.',
    '⟦케이티⟧는 ',
    '⟦케이티⟧에서는',
    '⟦케이티⟧입니다',
    '⟦케이티⟧만의',
    '⟦kt⟧에서',
    '⟦kt⟧.',
    '⟦kt⟧, ',
    '(⟦kt⟧)',
    '“⟦kt⟧”는',
    '저는 ⟦kt⟧예요',
    '⟦kt⟧’s',
    '⟦뷰⟧를',
    '⟦쇼⟧로',
    '⟦케이티⟧와의',
    '⟦케이티⟧로부터',
    '⟦케이티⟧이라는',
    '⟦케이티⟧한테도',
    '⟦케이티⟧까지',
    '⟦케이티⟧보다도',
    '⟦케이티⟧처럼',
    '⟦케이티⟧였습니다',
    '⟦케이티⟧인데요',
    '⟦케이티⟧가ㅋㅋ',
    '갔어요.⟦kt⟧가',
    '⟦케이티⟧/에스케이',
  ])('%s stands alone', (marked) => {
    expect(alone(marked, 'ko')).toBe(true);
  });
});

describe('other boundaries', () => {
  it('word takes no particle', () => {
    expect(alone('⟦kt⟧는', 'word')).toBe(false);
    expect(alone('I like ⟦kt⟧ a lot', 'word')).toBe(true);
  });

  it('none takes everything', () => {
    expect(alone('리⟦뷰⟧티', 'none')).toBe(true);
  });
});
