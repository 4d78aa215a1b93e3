/** Which Latin names are spellings of a Hangul name, so that they are read like it. */
import { describe, expect, it } from 'vitest';
import { soundOfReplacement } from '../../lib/korean/repair.ts';
import { soundsAlike } from '../../lib/korean/spelling.ts';

describe('soundsAlike', () => {
  it.each([
    ['쿡', 'QOOK'],
    ['쇼', 'SHOW'],
    ['올레', 'olleh'],
    ['라인', 'LINE'],
    ['네이버', 'NAVER'],
    ['카카오', 'KAKAO'],
    ['멜론', 'Melon'],
    ['노션', 'Notion'],
    ['서울', 'SEOUL'],
    ['하이닉스', 'hynix'],
    ['한글', 'Hangul'],
    ['쿠팡', 'COUPANG'],
    ['깃허브', 'GitHub'],
    ['넷플릭스', 'Netflix'],
    ['구글 드라이브', 'Google Drive'],
    ['구글드라이브', 'Google Drive'],
  ])('%s is written %s', (spoken, latin) => {
    expect(soundsAlike(spoken, latin)).toBe(true);
  });

  it.each([
    ['알파벳', 'Google'],
    ['누리집', 'website'],
    ['홍보', 'PR'],
    ['가게', 'Coupang'],
    ['쿡', 'LG'],
    ['쇼', '12px'],
    ['무게', '20mg'],
    ['라인사', 'LINE'],
    ['쿡', '쿡'],
    ['QOOK', 'QOOK'],
    ['', ''],
    ['라'.repeat(100), 'r'.repeat(100)],
  ])('%s is not written %s', (spoken, latin) => {
    expect(soundsAlike(spoken, latin)).toBe(false);
  });

  it('answers at once for names that could be taken apart in many ways', () => {
    const start = performance.now();
    expect(soundsAlike('라'.repeat(15), `${'r'.repeat(44)}b`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(50);
  });
});

describe('the sound of what takes a name’s place', () => {
  it.each([
    ['쿡', 'QOOK', undefined, 'closed'],
    ['쇼', 'QOOK', '쿡', 'closed'],
    ['쇼', 'QOOK', undefined, 'unsure'],
    ['알파벳', 'Google', undefined, 'rieul'],
    ['케이티', 'KT', undefined, 'open'],
    ['라인', 'LINE', undefined, 'closed'],
    ['라인', 'LINE', '', 'closed'],
    ['케이티', '올레', undefined, 'open'],
  ] as const)('%s → %s [%s]: %s', (found, form, read, sound) => {
    expect(soundOfReplacement(found, form, read)).toBe(sound);
  });
});
