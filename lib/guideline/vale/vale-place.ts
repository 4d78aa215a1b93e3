/**
 * Where Vale 3.15.1 says that findings stand. It does not know where its blocks come from but looks for the words in
 * what is left of the source, and so comes to other places than theirs, to the same place twice, or to none.
 */
import {
  hiddenMarks,
  type LineColumn,
  type MarkupOptions,
  type ReadBlock,
  type Reading,
  strikeThrough,
} from '../../draft/markup/index.ts';
import { sentences } from '../../draft/sentences.ts';
import { asksFor } from '../../rules/scope.ts';
import type { Finding, Place, RuleRecord } from '../../rules/rule.ts';
import { byteCount, bytePrefix, byteSlice, characterCount, unitOfByte } from './utf8.ts';
import { fieldsOf, searchWords, struckOut } from './vale-search.ts';

/** A text that Vale's rules are asked about, and where it looks for what they find. */
interface Ground {
  readonly text: string;
  /** Where the text starts in its block. */
  readonly start: number;
  /** What is left of the source. */
  readonly rest: string;
  /** From 0; -1: not known. */
  readonly line: number;
  /** Characters of each line of the source, its line break counted. */
  readonly lengths: readonly number[];
  /** Look through everything that is left, not at one line of it first. */
  readonly everywhere: boolean;
}

/** Vale's search goes through the whole source for every word; beyond this length (units) exact places have to do. */
const longestSource = 1 << 17;

/**
 * The places that Vale gives to findings of a file that was read: none, one or two each, the first one counts. undefined:
 * the source is too long.
 */
export function valePlaces(
  source: string,
  markup: MarkupOptions,
  { blocks }: Pick<Reading, 'blocks'>,
  findings: readonly Finding[],
  rules: readonly RuleRecord[],
): ReadonlyMap<Finding, readonly LineColumn[]> | undefined {
  if (source.length > longestSource) return undefined;
  const text = normalisedText(source);
  const shown = markup.extension === '.md' ? hiddenMarks(text) : text;
  const lines = text.split('\n');
  const lengths = lines.map((line, index) => characterCount(line) + (index < lines.length - 1 ? 1 : 0));
  const bySentence = rules.some(({ scope }) => asksFor(scope ?? [], 'sentence'));
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
  const groups = groupsOf(findings);
  const places = new Map<Finding, LineColumn[]>();

  function seat(block: ReadBlock | undefined, rest: string, line: number, everywhere: boolean): void {
    if (!block) return;
    const { kind, text: own } = block.block;
    for (const [ruleId, found] of groups.get(block.block.id) ?? []) {
      const rule = ruleById.get(ruleId);
      if (!rule) continue;
      const isWhole = kind === 'source' || asksFor(rule.scope ?? [], 'summary');
      const ground: Ground = isWhole
        ? { text: own, start: 0, rest: kind === 'source' ? rest : shown, line: -1, lengths, everywhere: true }
        : { text: own, start: 0, rest, line, lengths, everywhere };
      const parts = kind === 'paragraph' && !isWhole ? partsOf(ground, rule, found, bySentence) : [{ ground, found }];
      for (const part of parts) {
        const seats = seatsOf(part.found, part.ground, kind === 'source');
        part.found.forEach(({ finding }, index) => {
          const place = seats[index];
          if (place) places.set(finding, [...(places.get(finding) ?? []), place]);
        });
      }
    }
  }

  const first = blocks.findIndex(({ block }) => block.scope?.startsWith('text.frontmatter.') !== true);
  for (const field of blocks.slice(0, first)) seat(field, shown, lineBefore(field, source, lines), false);
  if (markup.extension === '.txt') seat(blocks[0], text, -1, lines.length > 1);
  else {
    strikeThrough(source, markup, (index, rest, line) => {
      const block = blocks[first + index];
      seat(block, rest, line, block?.block.kind === 'paragraph' && block.block.text.includes('\n'));
    });
  }
  seat(blocks.at(-1), text, -1, true);
  return places;
}

interface Found {
  readonly finding: Finding;
  readonly place: Place;
}

/** By block and rule, each in reading order. */
function groupsOf(findings: readonly Finding[]): ReadonlyMap<string, ReadonlyMap<string, readonly Found[]>> {
  const groups = new Map<string, Map<string, Found[]>>();
  for (const finding of findings) {
    const { place, ruleId } = finding;
    if (!place) continue;
    const ofBlock = groups.get(place.blockId) ?? new Map<string, Found[]>();
    groups.set(place.blockId, ofBlock);
    const ofRule = ofBlock.get(ruleId) ?? [];
    ofBlock.set(ruleId, ofRule);
    ofRule.push({ finding, place });
  }
  for (const ofBlock of groups.values()) {
    for (const found of ofBlock.values()) found.sort((a, b) => a.place.span.start - b.place.span.start);
  }
  return groups;
}

/** The line before the one that holds the first line of a field of the front matter; from 0. */
function lineBefore({ block, toSource }: ReadBlock, source: string, lines: readonly string[]): number {
  const { start } = toSource({ start: 0, end: 0 });
  const at = source.slice(0, start).split(/\r\n?|\n/u).length - 1;
  const words = block.text.split('\n')[0] ?? '';
  const held = lines.slice(0, at + 1).findLastIndex((line) => line.includes(words));
  return (held === -1 ? at : held) - 1;
}

/** Types that look for words: what they find in a sentence they also find in its block. */
const wordTypes = new Set(['existence', 'substitution', 'repetition', 'conditional', 'consistency']);

/** As soon as some rule asks for sentences, the rules that look for words read them one by one, and then all together. */
function partsOf(
  ground: Ground,
  { scope = [], type }: RuleRecord,
  found: readonly Found[],
  bySentence: boolean,
): readonly { readonly ground: Ground; readonly found: readonly Found[] }[] {
  const whole = { ground, found };
  const onlySentences = asksFor(scope, 'sentence');
  if (!onlySentences && !(bySentence && wordTypes.has(type))) return [whole];
  const parts = sentences(ground.text).flatMap(({ start, end }) => {
    const own = found.filter(({ place: { span } }) => start <= span.start && span.end <= end);
    return own.length === 0 ? [] : [{ ground: { ...ground, text: ground.text.slice(start, end), start }, found: own }];
  });
  return onlySentences ? parts : [...parts, whole];
}

/** Places of what one rule found in one text, one after the other: a word that was found is struck out for the next. */
function seatsOf(found: readonly Found[], ground: Ground, isSource: boolean): readonly (LineColumn | undefined)[] {
  let { rest } = ground;
  return found.map(({ place: { span, quote } }) => {
    const start = characterCount(ground.text.slice(0, span.start - ground.start));
    const hit: Hit = { words: normalisedText(quote), start, end: start + characterCount(quote) };
    const seat = (isSource ? seatInSource(hit, ground.rest) : undefined) ?? seatOf(hit, ground, rest);
    if (!seat) return undefined;
    rest = struckOut(rest, hit.words, '#');
    return seat;
  });
}

interface Hit {
  readonly words: string;
  /** In characters of the ground's text. */
  readonly start: number;
  readonly end: number;
}

/** In the source as it is Vale takes counts of characters for those of bytes, and trusts them where the words are there. */
function seatInSource({ words, start, end }: Hit, source: string): LineColumn | undefined {
  if (words === '') return undefined;
  const at = unitOfByte(source, start);
  if (at === undefined || !source.startsWith(words, at) || byteCount(words) !== end - start) return undefined;
  const from = source.lastIndexOf('\n', at - 1) + 1;
  return { line: lineNumber(source, from), column: characterCount(source.slice(from, at)) + 1 };
}

function seatOf(hit: Hit, ground: Ground, rest: string): LineColumn | undefined {
  const passed = passedWords(hit, rest);
  return (
    (ground.everywhere ? undefined : seatInLine(hit, ground, rest, passed)) ?? seatAnywhere(hit, ground, rest, passed)
  );
}

/** A short source in which the words stand more than once: all that stands before them is passed over. */
function passedWords({ words, start }: Hit, rest: string): readonly string[] {
  if (words === '' || rest.length >= 1000 || byteCount(rest) >= 1000 || rest.indexOf(words) === rest.lastIndexOf(words))
    return [];
  return fieldsOf(bytePrefix(rest, start));
}

function passedOver(text: string, passed: readonly string[]): string {
  return passed.reduce((left, words) => struckOut(left, words), text);
}

/** The first line that has the words as far from its start as the text has, or the one where the text should stand. */
function seatInLine(
  { words, start, end }: Hit,
  { text, line: own }: Ground,
  rest: string,
  passed: readonly string[],
): LineColumn | undefined {
  let index = 0;
  for (let from = 0; from <= rest.length; index++) {
    const stop = rest.indexOf('\n', from) + 1 || rest.length;
    const line = rest.slice(from, stop);
    if (index === own || (line.includes(words) && fits(line, words, start, end))) {
      const found = searchWords(passedOver(line, passed), text, words);
      return found === undefined ? undefined : { line: index + 1, column: found + 1 };
    }
    if (stop === rest.length && !line.endsWith('\n')) break;
    from = stop;
  }
  return { line: own + 1, column: start };
}

function fits(line: string, words: string, start: number, end: number): boolean {
  return byteCount(line) > end && byteSlice(line, start, end) === words;
}

function seatAnywhere(
  { words }: Hit,
  { text, lengths }: Ground,
  rest: string,
  passed: readonly string[],
): LineColumn | undefined {
  const found = searchWords(passedOver(rest, passed), text, words);
  if (found === undefined) return undefined;
  let left = found + 1;
  for (const [index, length] of lengths.entries()) {
    if (length >= left) return { line: index + 1, column: left };
    left -= length;
  }
  return { line: lengths.length, column: 1 };
}

function lineNumber(text: string, start: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < start; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** Line ends as \n, and the one reference that Vale spells out first of all. */
function normalisedText(source: string): string {
  return source.replace(/&rsquo;|\r\n?/gu, (found) => (found === '&rsquo;' ? "'" : '\n'));
}
