/** Where Vale says that words stand: at their place, at the start of a line, in the last line of an item, nowhere. */
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../lib/draft/markup/index.ts';
import { valePlace } from '../../../lib/guideline/vale/vale-place.ts';

/** The offset for the last occurrence of `words` in the block that holds them. */
function placeOf(source: string, words: string): number | undefined {
  const block = readMarkdown(source, { extension: '.md' }).blocks.find((one) => one.block.text.includes(words));
  if (!block) throw new Error(`no block holds ${words}`);
  const start = block.block.text.indexOf(words);
  return valePlace(source, block, { span: { start, end: start + words.length }, words });
}

describe('valePlace', () => {
  it.each([
    ['words as they are', 'One plain word.', 'plain', 4],
    ['words with a curly apostrophe', 'It isn’t so.', 'isn’t', 3],
    ['words parted by emphasis: the start of their line', 'Above.\n\nIt is *so* good.', 'is so', 8],
    ['words parted by a link: the start of their line', 'First the [the end](x) of it.', 'the the', 0],
    ['the same words further down', 'It is *so* good.\n\nHe is so good.', 'is so', 21],
    ['a sentence over several lines: nothing', 'It is\nnot *so* good.', 'not so', undefined],
    ['words at the start of their sentence: nothing', '*So* it goes on.', 'So it', undefined],
    ['words that are their whole block', '# So *it* goes', 'So it goes', 0],
    ['a list item that says it again in its last line', '- very good\n  and very bad', 'very', 18],
    ['a list item that says it once', '- very good\n  and bad', 'very', 2],
    ['a quote that says it again in its last line', '> very good\n> and very bad', 'very', 18],
    ['running text that says it again in its last line', 'very good\nand very bad', 'very', 0],
  ])('%s', (_name, source, words, place) => {
    expect(placeOf(source, words)).toBe(place);
  });
});
