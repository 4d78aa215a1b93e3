/** The shelf's questions: search by words and initial consonants, what fits the draft, blanks and their particles. */
import { expect, test } from 'vitest';
import {
  blanksOf,
  fillBlanks,
  initialsOf,
  searchAssets,
  snippetParts,
  suggestAssets,
} from '../../lib/session/shelf.ts';
import { sampleBlocks } from '../gallery/sample-draft.ts';
import { samplePack } from '../gallery/sample-pack.ts';

const { assets } = samplePack;
const kinds = { logo: '로고', picture: '그림', text: '상용구', colour: '색' };
const found = (query: string) => searchAssets(assets, query, kinds).map(({ id }) => id);

test('search reads titles, keywords, brands, kinds and colours, in either language and in decomposed Hangul', () => {
  expect(found('')).toHaveLength(assets.length);
  expect(found('로고'.normalize('NFD'))).toEqual(['logo-wide', 'logo-plain']);
  expect(found('disclosure')).toEqual(['disclosure']);
  expect(found('쿡인터넷')).toEqual(['logo-wide']);
  expect(found('상용구')).toEqual(['disclosure', 'about']);
  expect(found('#D7263D')).toEqual(['red']);
  expect(found('없는 말')).toEqual([]);
});

test('initial consonants find the words they begin', () => {
  expect(initialsOf('로고 KT')).toBe('ㄹㄱ KT');
  expect(found('ㄹㄱ')).toEqual(['logo-wide', 'logo-plain']);
  expect(found('ㅎㅊ')).toEqual(['disclosure']);
});

test('the draft calls for the assets whose keywords it holds', () => {
  const draft = { revision: 1, format: 'rich', blocks: sampleBlocks() } as const;
  const suggested = suggestAssets(assets, draft, 4).map(({ asset, keyword }) => [asset.id, keyword]);
  expect(suggested).toEqual([
    ['logo-wide', '쿡 인터넷'],
    ['logo-plain', '요금제'],
  ]);
  expect(suggestAssets(assets, draft, 1)).toHaveLength(1);
  expect(suggestAssets(assets, { ...draft, blocks: [] }, 4)).toEqual([]);
});

test('blanks are filled and the particles behind them follow the value', () => {
  const text = '이 글은 {제공자}에게서 {제품}을 받아 썼습니다. {제품}은 새것입니다.';
  expect(blanksOf(text)).toEqual(['제공자', '제품']);
  expect(fillBlanks(text, { 제공자: 'KT', 제품: '공유기' })).toBe(
    '이 글은 KT에게서 공유기를 받아 썼습니다. 공유기는 새것입니다.',
  );
  expect(fillBlanks(text, { 제공자: ' ' })).toBe(text);
  expect(fillBlanks('{a}{b}', { a: '{b}', b: 'x' })).toBe('{b}x');
  expect(snippetParts('{가}는 나')).toEqual([
    { kind: 'blank', text: '가' },
    { kind: 'text', text: '는 나' },
  ]);
});
