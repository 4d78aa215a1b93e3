/** The short words of a card: context, filled titles, and the dictionaries' own grammar. */
import { expect, test } from 'vitest';
import { words } from '../../assets/words/index.ts';
import { clip, contextOf, fillIn } from '../../components/sidebar/context.ts';
import { errorCodes } from '../../lib/base/errors.ts';
import { findWords, sampleBlocks, sampleWords } from '../gallery/sample-draft.ts';

test('the words found stand in a little of their line, cut at spaces', () => {
  const draft = { revision: 1, format: 'rich', blocks: sampleBlocks() } as const;
  const contexts = findWords(draft, sampleWords)
    .filter(({ ruleId }) => ruleId === 'NAM-01')
    .map((finding) => contextOf(finding, draft));
  expect(contexts[0]).toEqual({ before: '지난주 ', words: '케이티', after: '가 내놓은 요금제를 써 보니…' });
  expect(contexts[1]).toEqual({ before: '…친절하셨거든요. ', words: '케이티', after: ' 고객센터도 그랬습니다.' });
});

test('long words are cut between characters, never inside one', () => {
  expect(clip('가나다', 3)).toBe('가나다');
  expect(clip('👍👍👍👍', 3)).toBe('👍👍…');
});

test('titles are filled from the finding; an unknown name stays visible', () => {
  expect(fillIn('‘{found}’ 대신 {fix}', { found: '케이티' })).toBe('‘케이티’ 대신 {fix}');
});

test('the Korean particle of a button follows the word', () => {
  expect(words.ko.card.replace('KT')).toBe('‘KT’로 바꾸기');
  expect(words.ko.card.replace('KT인터넷')).toBe('‘KT인터넷’으로 바꾸기');
  expect(words.ko.card.replace('서울')).toBe('‘서울’로 바꾸기');
});

test('every error code is said in both languages, without an exclamation mark', () => {
  for (const language of ['ko', 'en'] as const) {
    expect(Object.keys(words[language].errors).toSorted()).toEqual(errorCodes.toSorted());
    expect(JSON.stringify(words[language])).not.toContain('!');
  }
});
