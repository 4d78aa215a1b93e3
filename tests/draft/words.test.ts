import { expect, test } from 'vitest';
import { added, measure, noMeasures, words } from '../../lib/draft/words.ts';

test.each([
  ["They'll save and spend more.", ["They'll", 'save', 'and', 'spend', 'more']],
  ['A well-known U.S. firm', ['A', 'well', 'known', 'U.S.', 'firm']],
  ['3.5 GB (new)', ['3', '5', 'GB', 'new']],
  ['KT가 5G를 켰다', ['KT가', '5G를', '켰다']],
  ['**** — …', []],
])('words of “%s”', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('counts of a small text', () => {
  expect(measure('The operators rested. Nobody was calling.\n\nIt rained!\n\n')).toEqual({
    words: 8,
    sentences: 3,
    paragraphs: 2,
    characters: 42,
    syllables: 15,
    complexWords: 2,
    longWords: 2,
    polysyllabicWords: 2,
  });
});

test('complex words lose a last -es, -ed or -ing', () => {
  const { complexWords, polysyllabicWords } = measure('remembering');
  expect([complexWords, polysyllabicWords]).toEqual([1, 1]);
  expect(measure('delivered').complexWords).toBe(0);
});

test('long words are measured in bytes', () => {
  expect(measure('sixsix').longWords).toBe(0);
  expect(measure('cafés café naïveté').longWords).toBe(1);
  expect(measure('요금 요금제').longWords).toBe(1);
});

test('a text without words counts nothing', () => {
  expect(measure('\n\n \n\n')).toEqual(noMeasures);
});

test('counts of parts add up', () => {
  const [one, other] = ['The first part. It is short.', 'And the second.'];
  expect(added(measure(one), measure(other))).toEqual(measure(`${one}\n\n${other}`));
});
