/** Where a name stands alone in Korean and English text, false alarms first. */
import { describe, expect, it } from 'vitest';
import { type Boundary, standsAlone } from '../../lib/korean/boundary.ts';

/** The name stands between ⟦ and ⟧. */
function alone(marked: string, boundary: Boundary): boolean {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return standsAlone(marked.replace(/[⟦⟧]/gu, ''), start, end, boundary);
}

/** Rows of one line each, several apart by two spaces. */
function rows(table: string): readonly string[] {
  return table.split(/\n| {2,}/u).filter((row) => row.trim() !== '');
}

const parts = rows(`
리⟦뷰⟧를  ⟦뷰⟧티  ⟦콜⟧센터  ⟦콜⟧라  ⟦웹⟧툰이  ⟦쇼⟧핑  ⟦쇼⟧핑을  ⟦케이티⟧즘  ⟦KT⟧위즈  ⟦KT⟧위즈가  ⟦케이티⟧위즈
⟦케이티⟧씨네  ⟦kt⟧인터넷  s⟦kt⟧  ⟦kt⟧x  ⟦kt⟧2  ⟦kt⟧_id  #⟦kt⟧  @⟦kt⟧  /⟦kt⟧  ⟦kt⟧.com  www.⟦kt⟧.com  ⟦kt⟧.png
⟦kt⟧@host  a-⟦kt⟧  ⟦kt⟧/skt  ⟦당사⟧자에게  ⟦귀하⟧게  ⟦케이티⟧TV  새⟦케이티⟧  ⟦전문⟧가  ⟦전문⟧가의  ⟦음악⟧가들  ⟦세종⟧로
⟦세종⟧로의  ⟦피부⟧과  ⟦피부⟧과의  ⟦스파⟧이  ⟦스토리⟧지  ⟦스토리⟧지를  ⟦페이⟧지  ⟦페이⟧지가  ⟦스타⟧일  ⟦스타⟧일은
⟦스타⟧일 때문에  ⟦스타⟧터  ⟦계약⟧서  ⟦계약⟧서를  ⟦보고⟧서는  ⟦신호⟧등  ⟦신호⟧등이  ⟦라이브⟧러리  ⟦토스⟧트  ⟦토스⟧터가
⟦밴드⟧맨  ⟦카드⟧사는  ⟦올레⟧길  ⟦올레⟧길을  ⟦멤버⟧십  ⟦멤버⟧스  ⟦라인⟧업  ⟦라인⟧업이  ⟦홈⟧페이지  ⟦홈⟧런을  ⟦앱⟧스토어
⟦멜로⟧디는  ⟦미디⟧어  ⟦카카⟧오가  ⟦네이트⟧온  ⟦기가⟧바이트  ⟦기가⟧지니  ⟦데이터⟧베이스  ⟦클라우드⟧형  ⟦모바일⟧용
⟦서비스⟧하다  ⟦서비스⟧화  ⟦서비스⟧되는  ⟦검색⟧했다  ⟦구글⟧링  ⟦구글⟧신  ⟦쿡⟧나라  ⟦쿡⟧도시  ⟦쿡⟧의원  ⟦쿡⟧만화  ⟦쿡⟧이벤트
⟦쿡⟧가입  ⟦쿡⟧은행  ⟦쿡⟧과장  ⟦쿡⟧고객  ⟦쇼⟧도로  ⟦쇼⟧로봇  ⟦쇼⟧로고  ⟦쇼⟧와인  ⟦쇼⟧인형  ⟦서울⟧고  ⟦서울⟧대  ⟦코⟧아
신⟦서울⟧은  ⟦서울⟧역에서  ⟦서울⟧시의  ⟦KT⟧측면  ⟦KT⟧들고  ⟦KT⟧하다  ⟦KT⟧는데  ⟦KT⟧서비스  ⟦KT⟧에어  ⟦KT⟧보도  ⟦카드⟧론  ⟦체험⟧관
`);

const wholes = rows(`
⟦케이티⟧가  ⟦케이티⟧  ⟦케이티⟧.  ⟦케이티⟧는 좋다  ⟦케이티⟧를  ⟦케이티⟧에서는  ⟦케이티⟧입니다  ⟦케이티⟧만의  ⟦kt⟧에서  ⟦kt⟧.
⟦kt⟧, 그리고  (⟦kt⟧)  “⟦kt⟧”는  저는 ⟦kt⟧예요  ⟦kt⟧’s  ⟦뷰⟧를  ⟦쇼⟧를  ⟦쇼⟧로  ⟦케이티⟧와의  ⟦케이티⟧로부터  ⟦케이티⟧이라는
⟦케이티⟧한테도  ⟦케이티⟧까지  ⟦케이티⟧보다도  ⟦케이티⟧처럼  ⟦케이티⟧였습니다  ⟦케이티⟧인데요  ⟦케이티⟧가ㅋㅋ  ⟦케이티⟧ㅠㅠ
갔어요.⟦kt⟧가  ⟦케이티⟧/에스케이  ⟦KT⟧의  ⟦KT⟧에서만  ⟦KT⟧랑  ⟦KT⟧였다  ⟦KT⟧입니다  ⟦KT⟧이다  ⟦KT⟧이에요  ⟦KT⟧이라는
⟦KT⟧라는  ⟦KT⟧이었던  ⟦KT⟧들은  ⟦KT⟧님께  ⟦KT⟧측이  ⟦KT⟧끼리  ⟦KT⟧쯤이야  ⟦KT⟧때문에  ⟦KT⟧덕분에  ⟦KT⟧같은  ⟦KT⟧같이
⟦KT⟧은  ⟦KT⟧이  ⟦KT⟧과  ⟦KT⟧으로  ⟦KT⟧으로부터는  ⟦KT⟧로서의  ⟦KT⟧까지도  ⟦KT⟧까지는  ⟦KT⟧부터였다  ⟦KT⟧뿐만 아니라
⟦KT⟧뿐이다  ⟦KT⟧밖에  ⟦KT⟧마저도  ⟦KT⟧조차  ⟦KT⟧만으로도  ⟦KT⟧만큼은  ⟦KT⟧대로  ⟦KT⟧하고도  ⟦KT⟧에게서는  ⟦KT⟧께서
⟦KT⟧이야말로  ⟦KT⟧든지  ⟦KT⟧이든가  ⟦KT⟧나  ⟦KT⟧커녕  ⟦KT⟧는커녕  ⟦KT⟧치고는  ⟦KT⟧답게  ⟦KT⟧다운  ⟦KT⟧스러운  ⟦KT⟧일 때
⟦KT⟧일 것이다  ⟦KT⟧일까요  ⟦KT⟧일지도  ⟦KT⟧인 만큼  ⟦KT⟧인가  ⟦KT⟧임을  ⟦KT⟧이자  ⟦KT⟧이고  ⟦KT⟧고  ⟦KT⟧이지만
⟦KT⟧지만  ⟦KT⟧이니까  ⟦KT⟧이므로  ⟦KT⟧죠  ⟦KT⟧네요  ⟦KT⟧군요  ⟦KT⟧라며  ⟦KT⟧라고요  ⟦KT⟧이라서  ⟦KT⟧여서  ⟦KT⟧이어야만
⟦KT⟧래요  ⟦KT⟧랍니다  ⟦KT⟧이십니다  ⟦KT⟧이겠지만  ⟦KT⟧요  ⟦KT⟧는요  ⟦KT⟧와LG  ⟦KT⟧의 5G  ⟦쿡⟧는  ⟦쿡⟧를  ⟦쿡⟧이  ⟦쿡⟧이고
⟦쿡⟧으로  ⟦콜⟧로  ⟦서울⟧로  ⟦서울⟧으로  ⟦고객⟧님이  ⟦고객⟧들에게  ⟦100%⟧는  (⟦주⟧)케이티  ⟦(주)⟧케이티  ⟦C++⟧를  ⟦KT⟧론  ⟦쿡⟧으론  ⟦KT⟧까진  ⟦KT⟧에선
`);

describe('boundary ko', () => {
  it.each(parts)('%s is a part of something else', (marked) => {
    expect(alone(marked, 'ko')).toBe(false);
  });

  it.each(wholes)('%s stands alone', (marked) => {
    expect(alone(marked, 'ko')).toBe(true);
  });

  it('has a table worth the name', () => {
    expect(parts.length).toBeGreaterThanOrEqual(90);
    expect(wholes.length).toBeGreaterThanOrEqual(110);
  });

  it('takes no time for a long run of Hangul', () => {
    const text = `케이티${'에서까지도'.repeat(20_000)}`;
    const start = performance.now();
    expect(standsAlone(text, 0, 3, 'ko')).toBe(false);
    expect(performance.now() - start).toBeLessThan(50);
  });
});

describe('other boundaries', () => {
  it.each(['⟦인터넷⟧전화', '⟦쇼⟧핑', '⟦kt⟧x', '⟦kt⟧.com', '⟦kt⟧'])('prefix lets any suffix follow: %s', (marked) => {
    expect(alone(marked, 'prefix')).toBe(true);
  });

  it.each(['초⟦인터넷⟧', 's⟦kt⟧x', '#⟦kt⟧', '@⟦kt⟧'])('prefix has to begin the word: %s', (marked) => {
    expect(alone(marked, 'prefix')).toBe(false);
  });

  it.each(['I like ⟦kt⟧ a lot', '⟦kt⟧.com', '(⟦케이티⟧)', '⟦케이티⟧, ', '@⟦kt⟧', 'a⟦.net⟧'])('word: %s', (marked) => {
    expect(alone(marked, 'word')).toBe(true);
  });

  it.each(['⟦kt⟧는', '⟦kt⟧2', '⟦kt⟧_', 's⟦kt⟧', '⟦cafe⟧\u0301', ' ⟦.net⟧ '])('word takes nothing: %s', (marked) => {
    expect(alone(marked, 'word')).toBe(false);
  });

  it('none takes everything', () => {
    expect(alone('리⟦뷰⟧티', 'none')).toBe(true);
  });
});
