import { expect, test } from 'vitest';
import { syllables } from '../../lib/draft/syllables.ts';

test.each([
  ['', 0],
  ['a', 1],
  ['we', 1],
  ['mast', 1],
  ['Signal', 2],
  ['tower', 2],
  ['towers', 2],
  ['window', 2],
  ['holiday', 3],
  ['undercover', 4],
  ['customer', 3],
  ['information', 4],
  ['biology', 4],
  ['people', 2],
  ['recipe', 3],
  ['CAFE', 2],
  ['jumped', 1],
  ['loaded', 2],
  ['named', 1],
  ['makes', 1],
  ['boxes', 2],
  ['table', 2],
  ['quiet', 2],
  ['idea', 3],
  ['rhythm', 2],
  ['readability', 5],
  ['carefully', 3],
  ['hopeless', 2],
  ['2031', 1],
  ['요금제', 1],
])('“%s” has %i', (word, count) => {
  expect(syllables(word)).toBe(count);
});

test('a word is counted the same the second time', () => {
  expect([syllables('undercover'), syllables('undercover')]).toEqual([4, 4]);
});
