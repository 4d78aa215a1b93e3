import { describe, expect, test } from 'vitest';
import { sentences } from '../../lib/draft/sentences.ts';

/** "|" stands where one sentence ends and the next begins. */
const english: readonly (readonly [why: string, text: string])[] = [
  ['a full stop, a question, a call', 'The mast is up. | Is it tall? | Very!'],
  ['no mark at the end', 'The mast is up. | Signal is good'],
  ['one sentence', 'A line of text without any mark'],
  ['a title of a person', 'Mr. Oakes met Dr. Finch in Jan. Ridley was late.'],
  ['a company', 'It was built by Acme Inc. in three weeks. | Then it rained.'],
  ['an abbreviation before a word that opens sentences', 'They moved to the U.S. | The office stayed.'],
  ['an abbreviation in the middle', 'Offices in the U.S. Midwest closed.'],
  ['e.g. and i.e. go on', 'Use a short name, e.g. Orbit, i.e. the code name. | Done.'],
  ['a time', 'We open at 9 a.m. and close at 5 p.m. on Sundays.'],
  ['an initial and a name', 'The design is by J. Quillfeather. | He drew it.'],
  ['a letter at the end', 'This is plan B. | The other was plan A.'],
  ['a number of a thing', 'See No. 7 for that. | It is blue.'],
  ['a price', 'It costs $3.50 a month. | That is cheap.'],
  ['a year', 'This was in 2019. | Since then it grew.'],
  ['a year before a small word', 'By 2019. and later.'],
  ['three points before a capital', 'Well... | Maybe not.'],
  ['three points before a small letter', 'well... maybe not.'],
  ['brackets', 'It works. | (Mostly.) | We tested it.'],
  ['a quotation that goes on', 'It says "stop!" on screen.'],
  ['a quotation that closes', 'She said “it works.” | Nobody cheered.'],
  ['a file name', 'Open the file notes.md in an editor. | Save it.'],
  ['a domain', 'Visit example.com today. | Bring a friend.'],
  ['a line break is no end', 'The first line\ngoes on here. | The end.'],
  ['several marks', 'What?! | Yes.'],
  ['Yahoo! is a name', 'We left Yahoo! for good.'],
];

const korean: readonly (readonly [why: string, text: string])[] = [
  ['endings with a full stop', '새 요금제를 냈습니다. | 오늘부터 가입할 수 있어요. | 어떠세요?'],
  ['no space after the mark', '출시했습니다.| 많이 찾아 주세요.| 정말요?| 네!'],
  ['full-width marks', '좋아요！| 그럴까요？| 네。'],
  ['a quotation and its particle', '“갑니다.”라고 말했다. | "왜?"라고 물었다. | 그랬다.'],
  ['a quotation that closes', '그는 “갑니다.” | 나는 남았다.'],
  ['corner brackets', '「바다로 갑니다.」 | 그는 웃었다.'],
  ['a list by syllables', '가. 개요를 적습니다. | 나. 본론을 적습니다.'],
  ['a list by numbers', '1. 먼저 켭니다. | 2. 그다음 끕니다.'],
  ['a date', '2031. 4. 9. 공개합니다. | 기대해 주세요.'],
  ['a decimal', '속도가 3.5배 빨라졌다. | 놀랍다.'],
  ['three points after an ending', '그랬어요… | 하지만 괜찮아요.'],
  ['three points in the middle', '음… 하지만… 괜찮다.'],
  ['a line that ends its sentence without a mark', '안녕하세요\n | 오늘은 비가 옵니다\n | 우산을 챙기세요'],
  ['a line that goes on', '오늘은 비가 와서\n우산을 챙겼다.'],
  ['an empty line', '오늘의 소식\n | \n비가 옵니다.'],
  ['Latin names', 'KT는 Acme Inc.와 손잡았다. | 끝.'],
];

describe.each([
  ['English', english],
  ['Korean', korean],
])('%s sentences', (_, cases) => {
  test.each(cases)('%s', (_why, marked) => {
    const text = marked.replaceAll(/\| ?/gu, '');
    const found = sentences(text).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(marked.split('|').map((part) => part.trim()));
  });
});

test('a text without words has no sentences', () => {
  for (const text of ['', ' ', '\n\n', ' \t\u00a0']) expect(sentences(text)).toEqual([]);
});

test('sentences hold all that is not white space, in order and without overlap', () => {
  const text = ' One. Two?!  셋입니다.넷… 다섯\n\n(Six.) "Seven." e.g. Eight...  ';
  let at = 0;
  let between = '';
  for (const { start, end } of sentences(text)) {
    expect(start).toBeGreaterThanOrEqual(at);
    between += text.slice(at, start);
    at = end;
  }
  expect((between + text.slice(at)).trim()).toBe('');
});

test('time grows with the length, whatever the text is made of', () => {
  for (const piece of ['.', '!', '…', '다…', '"', '1', '1.', 'a.', '？', '」', ' \n', '가. ', 'Mr. ']) {
    const text = piece.repeat(100_000 / piece.length);
    const started = performance.now();
    sentences(text);
    sentences(`${text}x`);
    expect(performance.now() - started, piece).toBeLessThan(1500);
  }
});
