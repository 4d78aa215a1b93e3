/** Where Vale 3.15.1 reports words that its search does not find in the source, since markup stands between them. */
import { sentences } from '../sentences.ts';
import type { ReadBlock } from './reading.ts';

/** What surrounds a word without being part of it. */
const outside = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;

/**
 * The offset of the line that Vale names (in column 1): the first line of the block that holds all words of the
 * sentence. undefined: it finds none and reports nothing, which is also so for words that begin a longer sentence.
 * `quote`: the words as the block has them.
 */
export function valeLine(source: string, { block, toSource }: ReadBlock, quote: string): number | undefined {
  const { text } = block;
  const sentence = sentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .findLast((words) => words === quote || words.indexOf(quote) > 0);
  if (sentence === undefined) return undefined;
  const pieces = sentence.split(/\s+/u).flatMap(piecesOf);
  const { start, end } = toSource({ start: 0, end: text.length });
  let at = source.lastIndexOf('\n', start - 1) + 1;
  while (at <= end) {
    const next = source.indexOf('\n', at);
    const line = source.slice(at, next === -1 ? undefined : next);
    if (pieces.every((piece) => line.includes(piece))) return at;
    if (next === -1) return undefined;
    at = next + 1;
  }
  return undefined;
}

/** A word, and what surrounds it character by character; masked code stays whole. */
function piecesOf(word: string): readonly string[] {
  if (/^\*+$/u.test(word)) return [word];
  const core = word.replace(outside, '');
  const around = (word.match(outside) ?? []).flatMap((marks) => (marks.includes('**') ? [marks] : [...marks]));
  return core === '' ? [...around] : [core, ...around];
}
