/** Character sets: [a-z], [^\w-], [a-z-[aeiou]], \d, the dot; reading them and writing them for JavaScript. */
import { type Cursor, PatternFault, readEscape } from './cursor.ts';
import { missingCases } from './letters.ts';
import { propertyOf, type Range } from './property.ts';
import { isWordCode, wordMembers } from './word.ts';

/** A named part of a set: "word" or a JavaScript property expression such as "Nd" or "Script=Hangul". */
export interface NamedClass {
  readonly name: string;
  readonly negated: boolean;
}

export interface CharacterSet {
  /** The negation holds for ranges and classes, not for what is taken away. */
  readonly negated: boolean;
  readonly ranges: readonly Range[];
  readonly classes: readonly NamedClass[];
  readonly minus?: CharacterSet;
}

export const anySet: CharacterSet = { negated: true, ranges: [], classes: [] };
export const lineSet: CharacterSet = { negated: true, ranges: [[0x0a, 0x0a]], classes: [] };

const shorthands: Readonly<Record<string, string>> = { d: 'Nd', s: 'White_Space', w: 'word' };

/** \d \D \s \S \w \W \p{…} \P{…} behind a backslash; undefined when another escape stands there. */
export function readClassEscape(cursor: Cursor): CharacterSet | undefined {
  const letter = cursor.peek();
  const shorthand = shorthands[letter.toLowerCase()];
  const negated = letter !== letter.toLowerCase();
  if (shorthand) {
    cursor.at += 1;
    return { negated: false, ranges: [], classes: [{ name: shorthand, negated }] };
  }
  if (letter !== 'p' && letter !== 'P') return undefined;
  const named = cursor.match(/[pP](?:\{([\w=-]+)\}|([A-Z]))/y);
  if (!named) throw new PatternFault('\\p wants a name in braces');
  const property = propertyOf(named[1] ?? named[2] ?? '');
  if ('name' in property) return { negated: false, ranges: [], classes: [{ name: property.name, negated }] };
  return { negated: false, ranges: negated ? complement(property.ranges) : property.ranges, classes: [] };
}

/** Reads a set; the cursor is behind its opening bracket. */
export function readSet(cursor: Cursor): CharacterSet {
  const negated = cursor.eat('^');
  const ranges: Range[] = [];
  const classes: NamedClass[] = [];
  let minus: CharacterSet | undefined;
  let open: number | undefined;
  for (let first = true; first || cursor.peek() !== ']'; first = false) {
    if (cursor.done) throw new PatternFault('a set is not closed');
    if (minus) throw new PatternFault('what is taken from a set stands last in it');
    let escaped = cursor.eat('\\');
    if (escaped) {
      const inner = readClassEscape(cursor);
      if (inner) {
        if (open !== undefined) throw new PatternFault('a range cannot end in a class');
        ranges.push(...inner.ranges);
        classes.push(...inner.classes);
        continue;
      }
    }
    const dashEscaped = escaped && cursor.peek() === '-';
    const code = escaped ? readEscape(cursor) : cursor.take();
    // .NET steps over a POSIX name and keeps its bracket only: [[:alpha:]] is the set of "[".
    if (!escaped && code === 0x5b && open === undefined) cursor.match(/:\^?\w*:\]/y);
    escaped ||= code > 0xffff;
    if (open !== undefined) {
      if (code === 0x5b && !escaped && !first) {
        ranges.push([open, open]);
        minus = readSet(cursor);
      } else if (open > code) {
        throw new PatternFault('a range runs backwards');
      } else {
        ranges.push([open, code]);
      }
      open = undefined;
    } else if (!dashEscaped && cursor.peek() === '-' && cursor.peek(1) !== ']' && cursor.peek(1) !== '') {
      open = code;
      cursor.at += 1;
    } else if (code === 0x2d && !escaped && !first && cursor.eat('[')) {
      minus = readSet(cursor);
    } else {
      ranges.push([code, code]);
    }
  }
  cursor.at += 1;
  return minus ? { negated, ranges, classes, minus } : { negated, ranges, classes };
}

function complement(ranges: readonly Range[]): readonly Range[] {
  const out: Range[] = [];
  let next = 0;
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    if (first > next) out.push([next, first - 1]);
    next = Math.max(next, last + 1);
  }
  if (next <= 0x10ffff) out.push([next, 0x10ffff]);
  return out;
}

/** The set with every case of its members written out. */
export function withCases(set: CharacterSet): CharacterSet {
  const more = set.ranges.flatMap(([first, last]) => missingCases(first, last));
  const ranges = [...set.ranges, ...more.map((code): Range => [code, code])];
  return set.minus ? { ...set, ranges, minus: withCases(set.minus) } : { ...set, ranges };
}

/** JavaScript source of a set, one atom. `wrap` goes around each class in it. */
export function setSource(set: CharacterSet, ignoreCase: boolean, wrap = (source: string): string => source): string {
  const base = baseSource(set, ignoreCase, wrap);
  return set.minus ? `(?:(?!${setSource(set.minus, ignoreCase, wrap)})${base})` : base;
}

function baseSource(set: CharacterSet, ignoreCase: boolean, wrap: (source: string) => string): string {
  let members = set.ranges.map(rangeSource).join('');
  const outside: string[] = [];
  for (const item of set.classes) {
    const inside = classMembers(item.name, ignoreCase);
    if (!item.negated) members += inside;
    else if (item.name === 'Nd' || item.name === 'White_Space') members += `\\P{${item.name}}`;
    // JavaScript's complement of a property with letters means something else when case is ignored.
    else outside.push(inside);
  }
  if (outside.length === 0) return wrap(set.negated ? `[^${members}]` : shortest(set, members));
  if (members === '' && outside.length === 1) return wrap(`[${set.negated ? '' : '^'}${outside[0]}]`);
  const parts = [...(members ? [`[${members}]`] : []), ...outside.map((inside) => `[^${inside}]`)];
  const either = parts.map(wrap).join('|');
  return set.negated ? `(?:(?!${either})[^])` : `(?:${either})`;
}

function shortest(set: CharacterSet, members: string): string {
  const [only] = set.ranges;
  if (only && set.ranges.length === 1 && set.classes.length === 0 && only[0] === only[1]) {
    return literalSource(String.fromCodePoint(only[0]));
  }
  return /^\\[pP]\{[^}]*\}$/.test(members) ? members : `[${members}]`;
}

function classMembers(name: string, ignoreCase: boolean): string {
  if (name === 'word') return wordMembers;
  // .NET: who ignores case means any letter that has a case.
  if (ignoreCase && (name === 'Lu' || name === 'Ll' || name === 'Lt')) return '\\p{Lu}\\p{Ll}\\p{Lt}';
  return `\\p{${name}}`;
}

function rangeSource([first, last]: Range): string {
  if (first === last) return memberSource(first);
  return `${memberSource(first)}${last === first + 1 ? '' : '-'}${memberSource(last)}`;
}

function memberSource(code: number): string {
  const plain = String.fromCodePoint(code);
  return /[\\\]^[-]/.test(plain) ? `\\${plain}` : controlSource(plain, code);
}

function controlSource(plain: string, code: number): string {
  if (code === 0x0a) return '\\n';
  if (code === 0x0d) return '\\r';
  if (code === 0x09) return '\\t';
  const hidden = code < 0x20 || code === 0x2028 || code === 0x2029 || (code >= 0xd800 && code <= 0xdfff);
  return hidden ? `\\u${code.toString(16).padStart(4, '0')}` : plain;
}

/** JavaScript source of literal text (flag u). */
export function literalSource(text: string): string {
  let out = '';
  for (const character of text) {
    out += /[\\^$.*+?()[\]{}|]/.test(character)
      ? `\\${character}`
      : controlSource(character, character.codePointAt(0) ?? 0);
  }
  return out;
}

/** The members of a small set, each one code point; undefined for a large, negated or named one. */
export function membersOf(set: CharacterSet, limit: number): readonly string[] | undefined {
  if (set.negated || set.classes.length > 0) return undefined;
  if (set.minus && (set.minus.negated || set.minus.classes.length > 0 || set.minus.minus)) return undefined;
  const taken = set.minus?.ranges ?? [];
  const members = new Set<string>();
  for (const [first, last] of set.ranges) {
    if (last - first > limit * 4) return undefined;
    for (let code = first; code <= last; code++) {
      if (!taken.some(([from, to]) => code >= from && code <= to)) members.add(String.fromCodePoint(code));
    }
    if (members.size > limit) return undefined;
  }
  return [...members];
}

const wordClasses = new Set(['word', 'L', 'Lu', 'Ll', 'Lt', 'Lm', 'Lo', 'LC', 'Mn', 'Nd', 'Pc']);
const otherClasses = new Set(['White_Space', 'Z', 'Zs', 'Pd', 'Ps', 'Pe', 'Pi', 'Pf', 'Po', 'S', 'Sm', 'Sc', 'So']);

/** Are all members word characters ("word"), none ("other"), or neither (undefined)? */
export function sideOf(set: CharacterSet): 'word' | 'other' | undefined {
  if (set.negated) {
    const only = set.classes.length === 1 && set.ranges.length === 0 ? set.classes[0] : undefined;
    return only?.name === 'word' ? (only.negated ? 'word' : 'other') : undefined;
  }
  const sides = new Set<'word' | 'other' | undefined>();
  for (const item of set.classes) {
    if (item.negated) sides.add(item.name === 'word' ? 'other' : undefined);
    else sides.add(wordClasses.has(item.name) ? 'word' : otherClasses.has(item.name) ? 'other' : undefined);
  }
  for (const [first, last] of set.ranges) {
    if (last - first > 128) return undefined;
    for (let code = first; code <= last; code++) sides.add(isWordCode(code) ? 'word' : 'other');
  }
  const [side, ...more] = sides;
  return more.length === 0 ? side : undefined;
}

/** Does it matter to the set whether case is ignored? Errs on the side of yes. */
export function setHasCase(set: CharacterSet): boolean {
  if (set.classes.some((item) => !caseless.has(item.name))) return true;
  if (set.minus && setHasCase(set.minus)) return true;
  return set.ranges.some(([first, last]) => {
    if (last < 0x41 || (first > 0x5a && last < 0x61) || (first > 0x7a && last < 0xb5)) return false;
    return !(first >= 0x2e80 && last < 0xa640) && !(first >= 0xac00 && last < 0xd800);
  });
}

const caseless = new Set(['word', 'Nd', 'White_Space', 'L', 'Mn', 'Pc', 'P', 'Script=Hangul', 'Script=Han']);
