/** How Vale 3.15.1 finds words in a text again that it has seen in one of its blocks. */
import { sentences } from '../../draft/sentences.ts';
import { literalSource } from '../../rules/regex/set.ts';
import { byteCount, characterCount } from './utf8.ts';

/**
 * How many characters of `text` stand before `words`, which were seen in `block`: at their first whole occurrence in or
 * behind the block, else at the first line that holds all words of their sentence. undefined: they are not found.
 */
export function searchWords(text: string, block: string, words: string): number | undefined {
  // Nothing to look for: the finding is about everything.
  if (words === '') return 0;
  const from = Math.max(0, blockStart(text, block, words));
  const place = wholeWords(text, words, from) ?? text.indexOf(words, from);
  if (place === -1) return lineOfSentence(text, block, words, from);
  return characterCount(text.slice(0, text.charAt(place) === '_' ? place + 1 : place));
}

/** `text` with the first occurrence of `words` struck out, a mark for each character; line breaks stay. */
export function struckOut(text: string, words: string, mark = '@'): string {
  const at = text.indexOf(words);
  if (at === -1) return text;
  return text.slice(0, at) + words.replace(/[^\n]/gu, mark) + text.slice(at + words.length);
}

/** Words as Go's strings.Fields cuts them. */
export function fieldsOf(text: string): readonly string[] {
  return text.split(/[\s\u0085]+/u).filter((field) => field !== '');
}

/** Marks stand everywhere: for them the block's first word must do where its text is broken by markup. */
function blockStart(text: string, block: string, words: string): number {
  const start = text.indexOf(block);
  if (start !== -1 || /[\p{L}\p{Nd}]/u.test(words)) return start;
  const [first] = fieldsOf(block);
  return first === undefined ? -1 : text.indexOf(first);
}

/**
 * The first occurrence from `from` on that is no part of a longer word, rather one that is not in backticks or joined by
 * a hyphen. Before `from` everything counts as struck out.
 */
function wholeWords(text: string, words: string, from: number): number | undefined {
  let first: number | undefined;
  for (const [start, end] of occurrences(text, words, from)) {
    const left = start > from ? text.charAt(start - 1) : '@';
    if (left !== '_' && start > 0 && isWordPart(left) === isWordPart(text.charAt(start))) continue;
    const right = text.charAt(end);
    if (right !== '_' && end < text.length && isWordPart(text.charAt(end - 1)) === isWordPart(right)) continue;
    const own = left === '_' ? start - 1 : start;
    first ??= own;
    if (own > 1 && own > from && isJoint(text.charAt(own - 1))) continue;
    if (isJoint(text.charAt((right === '_' ? end + 1 : end) + 1)) && isCounted(text, from, end)) continue;
    return own;
  }
  return first;
}

function* occurrences(text: string, words: string, from: number): Generator<readonly [number, number]> {
  if (!/['"]/.test(words)) {
    for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) yield [at, at + words.length];
    return;
  }
  // Straight quotation marks also stand for curly ones.
  const pattern = new RegExp(literalSource(words).replaceAll("'", "['‘’]").replaceAll('"', '["“”]'), 'g');
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    yield [match.index, match.index + match[0].length];
    pattern.lastIndex = match.index + 1;
  }
}

function isWordPart(character: string): boolean {
  return /\w/.test(character);
}

function isJoint(character: string): boolean {
  return character === '`' || character === '-';
}

/** Vale compares an offset in bytes with a length in characters here. */
function isCounted(text: string, from: number, end: number): boolean {
  const bytes = characterCount(text.slice(0, from)) + byteCount(text.slice(from, end + 1));
  return bytes < characterCount(text);
}

/** Vale takes a count of bytes for one of characters here. */
function lineOfSentence(text: string, block: string, words: string, from: number): number | undefined {
  const sentence = sentences(block)
    .map((span) => block.slice(span.start, span.end))
    .findLast((one) => one === words || one.indexOf(words) > 0);
  if (sentence === undefined) return undefined;
  const parts = wordsOf(sentence);
  if (parts.length === 0) return 0;
  let at = from;
  for (const line of text.slice(from).split('\n')) {
    if (parts.every((part) => line.includes(part))) {
      if (at > from) return characterCount(text.slice(0, from)) + byteCount(text.slice(from, at));
      return characterCount(text.slice(0, text.lastIndexOf('\n', at - 1) + 1));
    }
    at += line.length + 1;
  }
  return undefined;
}

const abbreviation = /^(?:[A-Za-z]\.){2,}$|^[A-Z][a-z]{1,2}\.$/;
const before = new Set(['$', '(', '"', '[', "'"]);
const behind = new Set([',', ')', '"', ']', '!', ';', '.', '?', ':', "'"]);

/** The words of a sentence without the marks around them; what holds no letter is no word. */
function wordsOf(sentence: string): readonly string[] {
  const straight = sentence.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");
  return fieldsOf(straight)
    .map((field) => {
      let [start, end] = [0, field.length];
      const left = (): string => field.slice(start, end);
      while (end - start > 1 && !abbreviation.test(left())) {
        if (before.has(field.charAt(start))) start++;
        else if (behind.has(field.charAt(end - 1))) end--;
        else break;
      }
      return left();
    })
    .filter((word) => /\p{L}/u.test(word));
}
