/** Splits a text into sentences: English as Vale does (the Punkt method), Korean by its own marks and endings. */
import { abbreviations, collocations, onlyOpening, ordinary, sentenceStarters } from './abbreviations.ts';
import type { Span } from './span.ts';
import { isSpace, trimmedSpan } from './white-space.ts';

/** A word in white space whose full stop is weighed, or that follows such a word. */
interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  breaks: boolean;
  abbreviation: boolean;
}

/**
 * The sentences of a text in order, without the white space around them; together they hold all of its words. Linear
 * in the text's length. An empty or white text has none.
 */
export function sentences(text: string): readonly Span[] {
  if (!mayBreak.test(text)) return between(text, 0, text.length);
  const hangul = anyHangul.test(text);
  const breaks = punctuationBreaks(text, hangul);
  if (hangul) addKoreanBreaks(text, breaks);
  const spans: Span[] = [];
  let from = 0;
  for (const at of [...new Set(breaks)].toSorted((a, b) => a - b)) {
    spans.push(...between(text, from, at));
    from = at;
  }
  spans.push(...between(text, from, text.length));
  return spans;
}

const mayBreak = /[.!?。！？…\n]/u;
const anyHangul = /[가-힣]/u;

/** The part of the text between two breaks; none where it is all white space. */
function between(text: string, from: number, to: number): readonly Span[] {
  const { start, end } = trimmedSpan(text.slice(from, to));
  return start < end ? [{ start: from + start, end: from + end }] : [];
}

function punctuationBreaks(text: string, hangul: boolean): number[] {
  const tokens = tokensOf(text);
  for (const token of tokens) weighAlone(token);
  for (let at = 0; at + 1 < tokens.length; at++) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token && next) weighBefore(token, next);
  }
  for (let at = 0; at + 1 < tokens.length; at++) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token && next) weighAgain(token, next);
  }
  if (hangul) weighKorean(text, tokens);
  return tokens.filter((token) => token.breaks).map((token) => token.end);
}

/** Words with a mark in them, and each word after one: no other can end a sentence or tell whether one ended. */
function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let follows = false;
  let start = 0;
  while (start < text.length) {
    if (isSpace(text.charCodeAt(start))) {
      start++;
      continue;
    }
    let end = start;
    let marked = false;
    for (let code = text.charCodeAt(end); end < text.length && !isSpace(code); code = text.charCodeAt(++end)) {
      marked ||= code === 46 || code === 33 || code === 63 || code === 0x3002 || code === 0xff01 || code === 0xff1f;
    }
    // Vale does not see a last word that ends in a letter or quotation mark beyond ASCII.
    const lost = end === text.length && text.charCodeAt(end - 1) >= 128 && text.charCodeAt(end - 1) < 0x3000;
    if (marked || (follows && !lost)) {
      tokens.push({ text: text.slice(start, end), start, end, breaks: false, abbreviation: false });
    }
    follows = marked;
    start = end;
  }
  return tokens;
}

const endMarks = /(?:\.[")’”]|[?!]["')’”]?|[.?!。！？][」』》〉】）〕]+|[。！？]["'’”」』》〉】）]*)$/u;
// A quotation's mark in the middle of a word ends a sentence, but not before a Korean particle: "좋아."라고.
const innerMarks = /(?:\.["([]|[?!][([])(?![가-힣])/u;

function weighAlone(token: Token): void {
  const { text } = token;
  if ((endMarks.test(text) && !text.includes('Yahoo!')) || innerMarks.test(text)) {
    token.breaks = true;
  } else if (text.endsWith('.') && !text.endsWith('..')) {
    const word = text.slice(0, -1).toLowerCase();
    token.abbreviation = abbreviations.has(word) || abbreviations.has(word.slice(word.lastIndexOf('-') + 1));
    token.breaks = !token.abbreviation;
  }
}

const initial = /^[a-z]\.$/iu;
const ellipsis = /\.\.+$/u;

function weighBefore(token: Token, next: Token): void {
  if (!token.text.endsWith('.')) return;
  const type = withoutStop(typeOf(token.text));
  const isInitial = initial.test(token.text);
  if (collocations.has(`${type},${nextType(next)}`)) {
    token.breaks = false;
    token.abbreviation = true;
    return;
  }
  if ((token.abbreviation || ellipsis.test(token.text)) && !isInitial && opens(next)) {
    token.breaks = true;
    return;
  }
  if (!isInitial && type !== numberType) return;
  const start = startsSentence(next);
  const name = start === 'unknown' && isInitial && isUpper(next.text) && !ordinary.has(nextType(next));
  if (start === 'no' || name) {
    token.breaks = false;
    token.abbreviation = true;
  }
}

const spacedEllipsis = /(?:\.\s?){2,}\./u;
const innerQuote = /[)’”"']$/u;
const manyStops = /(?:[0-9A-Za-z_]\.)+[0-9A-Za-z_]*\./u;

function weighAgain(token: Token, next: Token): void {
  const { text } = token;
  if (text.endsWith('.') && next.text === '.') {
    token.breaks = false;
    next.breaks = false;
    return;
  }
  const starter = sentenceStarters.has(nextType(next));
  const stopped = text.endsWith('.') && !token.breaks;
  if (spacedEllipsis.test(text) && (isUpper(next.text) || starter)) {
    token.breaks = true;
    return;
  }
  if (token.breaks && innerQuote.test(text) && isLower(next.text) && !starter) {
    token.breaks = false;
    return;
  }
  if (stopped && isUpper(next.text) && ordinary.has(nextType(next))) token.breaks = true;
  if (text.length > longest || !manyStops.test(text) || initial.test(text)) return;
  token.abbreviation = true;
  token.breaks = opens(next);
}

function opens(next: Token): boolean {
  return startsSentence(next) === 'yes' || (isUpper(next.text) && sentenceStarters.has(nextType(next)));
}

function startsSentence(next: Token): 'yes' | 'no' | 'unknown' {
  if (/^[;:,.!?]$/u.test(next.text) || isLower(next.text)) return 'no';
  return isUpper(next.text) && onlyOpening.has(nextType(next)) ? 'yes' : 'unknown';
}

const numberType = '##number##';

/** What is longer is no word that a full stop could shorten, and costs time to look at. */
const longest = 200;

function typeOf(text: string): string {
  if (text.length > longest) return text;
  return text
    .toLowerCase()
    .replace(/-?[.,]?\d[\d,.-]*\.?$/u, numberType)
    .replaceAll(',', '');
}

function withoutStop(type: string): string {
  return type.length > 1 && type.endsWith('.') ? type.slice(0, -1) : type;
}

function nextType(next: Token): string {
  return next.breaks ? withoutStop(typeOf(next.text)) : typeOf(next.text);
}

function isUpper(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

function isLower(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

// "가. 개요", "1. 개요" and "2025. 3. 5. 발표": a mark of order or a date, and no sentence.
const order = /^(?:[가나다라마바사아자차카타파하]|\(?\d{1,4})\.$/u;

function weighKorean(text: string, tokens: readonly Token[]): void {
  let opening = skipSpace(text, 0);
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    const number = /\d\.$/u.test(token.text);
    const joined =
      next !== undefined && /^[가-힣\d]/u.test(next.text) && !text.slice(token.end, next.start).includes('\n');
    const first = token.start === opening || startsLine(text, token.start);
    if (order.test(token.text) && joined && (number || first)) token.breaks = false;
    if (token.breaks) opening = skipSpace(text, token.end);
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function startsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (text[before] === ' ' || text[before] === '\t')) before--;
  return text[before] === '\n';
}

const closing = '["\'’”」』》〉】）)\\]]*';
const koreanBreaks = [
  // No space after the mark: "좋습니다.다음은", "정말요?그럼".
  new RegExp(`(?:(?<=[다요죠까])\\.|(?<=[가-힣])[!?]+|(?<![。！？])[。！？]+)${closing}(?=[가-힣A-Z])`, 'gu'),
  // An ending that closes a sentence, and no mark: three points, or the end of a line.
  new RegExp(`(?<=[다요죠까])…+${closing}(?=\\s)`, 'gu'),
  new RegExp(`(?<=니다|요|죠|[습입합됩갑]니까)${closing}(?=[ \\t]*\\n)`, 'gu'),
  /(?<=[가-힣\p{P}])[ \t]*\n[ \t]*(?=\n)/gu,
];

function addKoreanBreaks(text: string, breaks: number[]): void {
  for (const expression of koreanBreaks) {
    for (const match of text.matchAll(expression)) {
      // A quotation goes on with its particle: “갈까요?”라고.
      const quoted = /["'’”」』]$/u.test(match[0]) && anyHangul.test(text.charAt(match.index + match[0].length));
      if (!quoted) breaks.push(match.index + match[0].length);
    }
  }
}
