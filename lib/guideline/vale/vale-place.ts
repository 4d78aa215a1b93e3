/**
 * Where Vale says that matched words stand. It looks for them in the source again, and finds another place than theirs
 * in two cases: when markup parts them, and when a list item or quote of several lines repeats them in its last one.
 */
import { sentences } from '../../draft/sentences.ts';
import type { Span } from '../../draft/span.ts';
import type { SourceBlock } from './alerts.ts';

/** The words of a finding in its block. */
export interface BlockWords {
  readonly span: Span;
  readonly words: string;
}

/** The offset in `source` that Vale names; undefined: it does not find the words and says nothing. */
export function valePlace(source: string, block: SourceBlock, { span, words }: BlockWords): number | undefined {
  const { text } = block.block;
  const last = isItem(block) ? lastLinePlace(source, block, words) : undefined;
  if (last !== undefined) return last;
  const { start, end } = block.toSource(span);
  if (plainWords(source.slice(start, end)) === plainWords(words)) return start;
  return lostPlace(source, text, words, block.toSource({ start: 0, end: text.length }).start);
}

/** Everything but running text: it is read as a whole, with no line of its own but its last. */
function isItem({ block }: SourceBlock): boolean {
  return /^text\.(?:list|blockquote|table|figure)/u.test(block.scope ?? '') && block.text.trim().includes('\n');
}

function lastLinePlace(source: string, block: SourceBlock, words: string): number | undefined {
  const { text } = block.block;
  const end = text.trimEnd().length;
  const own = block.toSource({ start: text.lastIndexOf('\n', end - 1) + 1, end });
  const start = source.lastIndexOf('\n', own.start - 1) + 1;
  const at = wholeWords(source.slice(start, own.end), words, own.start - start);
  return at === -1 ? undefined : start + at;
}

/** Where the same words stand further down, else the first line that holds every word of their sentence. */
function lostPlace(source: string, text: string, words: string, blockStart: number): number | undefined {
  const below = wholeWords(source, words, blockStart);
  if (below !== -1) return below;
  const sentence = sentences(text)
    .map((span) => text.slice(span.start, span.end))
    .findLast((one) => one === words || one.indexOf(words) > 0);
  if (sentence === undefined) return undefined;
  const parts = sentence.match(/[\p{L}\p{N}_]+/gu) ?? [];
  let start = source.lastIndexOf('\n', blockStart - 1) + 1;
  for (const line of source.slice(start).split('\n')) {
    if (parts.every((part) => line.includes(part))) return start;
    start += line.length + 1;
  }
  return undefined;
}

/** The first place from `from` on where `words` stand by themselves; failing that, where they stand at all. */
function wholeWords(source: string, words: string, from: number): number {
  if (words === '') return -1;
  const first = source.indexOf(words, from);
  for (let at = first; at !== -1; at = source.indexOf(words, at + 1)) {
    if (parted(source, at) && parted(source, at + words.length)) return at;
  }
  return first;
}

/** Is there an edge of an ASCII word at `at`, an underscore, or an end of the source? */
function parted(source: string, at: number): boolean {
  if (at === 0 || at === source.length) return true;
  const before = source.charAt(at - 1);
  const behind = source.charAt(at);
  return before === '_' || behind === '_' || /\w/u.test(before) !== /\w/u.test(behind);
}

/** What Vale makes equal before it compares: line ends, and quotation marks of either kind. */
function plainWords(text: string): string {
  return text.replaceAll('&rsquo;', "'").replace(/\r\n?/gu, '\n').replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"');
}
