import { expect, test } from 'vitest';
import { valeLine } from '../../../lib/draft/markup/index.ts';
import { read } from './reading-table.ts';

test.each<readonly [string, string, string, number | undefined]>([
  ['the line that holds the sentence', 'One here. So we *add* words.', 'we add', 0],
  ['not the first line', 'One here.\nSo we *add* words.', 'we add', 10],
  ['a whole heading', '# this *is* it', 'this is it', 0],
  ['words that begin the sentence are lost', 'We *add* words.', 'We add', undefined],
  ['and a sentence over two lines', 'So we *add*\nwords.', 'we add', undefined],
  ['and a sentence with code', 'So we *add* `xyz` now.', 'we add', undefined],
])('%s', (_name, source, quote, expected) => {
  const block = read(source).blocks.find(({ block: { text } }) => text.includes(quote));
  expect(block && valeLine(source, block, quote)).toBe(expected);
});
