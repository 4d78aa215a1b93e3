/** The table of a substitution, as Vale reads it: in which order keys are tried, and what a value says of a match. */
import type { Span } from '../draft/span.ts';
import { readExpression, type ReadExpression } from './regex/index.ts';

/** Longer keys first (bytes of UTF-8, as Vale counts), so that a short one never hides them; equals keep their order. */
export function longestFirst(keys: readonly string[]): readonly string[] {
  if (keys.length < 2) return keys;
  if (keys.length < 100) return keys.toSorted((a, b) => bytesOf(b) - bytesOf(a));
  const byLength = new Map<number, string[]>();
  for (const key of keys) {
    const length = bytesOf(key);
    const list = byLength.get(length);
    if (list) list.push(key);
    else byLength.set(length, [key]);
  }
  return [...byLength].toSorted(([a], [b]) => b - a).flatMap(([, list]) => list);
}

function bytesOf(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Each half of a surrogate pair is two of its character's four bytes.
    if (unit > 0x7ff) bytes += unit >= 0xd800 && unit <= 0xdfff ? 1 : 2;
    else if (unit > 0x7f) bytes += 1;
  }
  return bytes;
}

/** The key as Vale matches it: its capturing groups only group. */
export function withoutGroups(key: string): string {
  if (!key.includes('(')) return key;
  return hasGroup(key) ? key.replace(/(?<!\\)\((?!\?)/gu, '(?:') : key;
}

/** Does Vale see a capturing group in the source? It counts parentheses, and names no group a group. */
export function hasGroup(source: string): boolean {
  const count = (part: string) => source.split(part).length - 1;
  return count('(') !== count('(?') + count('\\(');
}

/** The options of a value: parted by |, unless it is written \|; empty ones are none. */
export function optionsOf(value: string): readonly string[] {
  if (!value.includes('|')) return value === '' ? [] : [value];
  return value
    .split(/(?<!\\)\|/u)
    .filter((option) => option !== '')
    .map((option) => option.replaceAll('\\|', '|'));
}

/** Is there a place for a group in the value? */
export function hasGroups(value: string): boolean {
  return value.includes('$') && /\$\d/u.test(value);
}

const expressions = new Map<string, ReadExpression | undefined>();
/** A pack's values that need an expression are few; a guideline that has more pays for making them anew. */
const mostExpressions = 2000;

function keptExpression(source: string, flags: string): ReadExpression | undefined {
  const key = `${flags} ${source}`;
  if (expressions.has(key)) return expressions.get(key);
  const read = readExpression(source, flags);
  if (expressions.size >= mostExpressions) expressions.clear();
  expressions.set(key, read);
  return read;
}

/** Vale's way: the key is matched anew on the match alone, and all of its matches there become the value. */
export function filledAlone(value: string, key: string, match: string, ignoreCase: boolean): string {
  const read = keptExpression(key, ignoreCase ? 'giu' : 'gu');
  if (!read) return value;
  return match.replace(read.expression, (...parts: unknown[]) => filled(value, parts, read));
}

/** Our way: the key is matched anew where it stands, so that its look-around sees the text. */
export function filledInPlace(value: string, key: string, text: string, span: Span, ignoreCase: boolean): string {
  const read = keptExpression(key, ignoreCase ? 'iuy' : 'uy');
  if (!read) return value;
  read.expression.lastIndex = span.start;
  const here = read.expression.exec(text);
  if (here?.[0].length === span.end - span.start) return filled(value, here, read);
  return filledAlone(value, key, text.slice(span.start, span.end), ignoreCase);
}

/** .NET's replacement: $1, ${1}, ${name}, $& and $0, $$; a group that the key does not have stays as it is written. */
function filled(value: string, parts: readonly unknown[], { names }: ReadExpression): string {
  return value.replace(/\$(?:[$&]|(\d+)|\{(\w+)\})/gu, (whole, digits?: string, braced?: string) => {
    if (whole === '$$') return '$';
    const name = digits ?? braced ?? '0';
    const group = /^\d+$/u.test(name) ? Number(name) : names.indexOf(name) + 1 || Infinity;
    if (group > names.length) return whole;
    const part = parts[group];
    return typeof part === 'string' ? part : '';
  });
}

/** Is the match written as the value says? Words are compared as they stand, anything else is a pattern of right forms. */
export function isRight(value: string, match: string): boolean {
  if (/^[\p{L}\p{Nd} -]*$/u.test(value)) return value === match;
  const read = keptExpression(`^(?:${value})$`, 'u');
  return read ? read.expression.test(match) : value === match;
}

/** Does the text begin as it would with a capital? Anything but a small Latin letter does; Vale knows no others. */
export function startsCapital(text: string): boolean {
  return /^[^a-z\u0080-\u{10FFFF}]|^$/u.test(text);
}

export function capitalised(text: string): string {
  return /^[a-z]/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
