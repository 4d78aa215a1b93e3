/** Reads .NET pattern syntax (as the Go port regexp2 takes it, option Multiline) into a small tree. */
import { fail, ok, type Result } from '../../base/result.ts';
import { Cursor, PatternFault, readEscape } from './cursor.ts';
import { anySet, type CharacterSet, lineSet, readClassEscape, readSet } from './set.ts';

export type Assertion = 'line-start' | 'line-end' | 'start' | 'end' | 'last-line-end' | 'boundary' | 'no-boundary';

export type Node =
  | { readonly kind: 'text'; readonly text: string; readonly ignoreCase: boolean }
  | { readonly kind: 'set'; readonly set: CharacterSet; readonly ignoreCase: boolean }
  | { readonly kind: 'assertion'; readonly assertion: Assertion }
  /** Without items: matches the empty text. */
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] }
  /** `id` counts the capturing groups by their opening bracket, from 1. */
  | { readonly kind: 'capture'; readonly id: number; readonly body: Node }
  | { readonly kind: 'atomic'; readonly body: Node }
  | { readonly kind: 'look'; readonly behind: boolean; readonly negative: boolean; readonly body: Node }
  /** `max` is Infinity for no limit. */
  | { readonly kind: 'repeat'; readonly body: Node; readonly min: number; readonly max: number; readonly lazy: boolean }
  | { readonly kind: 'reference'; readonly id: number; readonly ignoreCase: boolean };

export interface Tree {
  readonly root: Node;
  /** Names of the capturing groups by id − 1; undefined for a group without a name. */
  readonly groups: readonly (string | undefined)[];
  /** Does some part of the pattern treat case otherwise than the pattern as a whole was asked to? */
  readonly mixedCase: boolean;
  /** The options that hold where the pattern ends. */
  readonly end: Flags;
}

interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly n: boolean;
  readonly s: boolean;
  readonly x: boolean;
}

/** Deeper nesting than any rule has; keeps the recursion bounded. */
const deepest = 200;
/** More repetitions than this of anything is a slip of the pen or an attack. */
const mostRepeats = 10_000;

const quantifier = /[*+?]|\{(\d+)(,(\d*))?\}/y;

/** Reads a pattern. Fails with "rule.pattern" when .NET would refuse it or JavaScript cannot say it. */
export function readPattern(dotnet: string, ignoreCase: boolean): Result<Tree> {
  try {
    return ok(new PatternReader(dotnet, ignoreCase).read());
  } catch (fault) {
    if (fault instanceof PatternFault) return fail('rule.pattern', fault.message);
    throw fault;
  }
}

class PatternReader {
  private readonly cursor: Cursor;
  private readonly wholeIgnoresCase: boolean;
  private readonly groups: (string | undefined)[] = [];
  private readonly references: { readonly node: { id: number }; readonly want: string }[] = [];
  private flags: Flags;
  private depth = 0;
  private mixedCase = false;

  constructor(source: string, ignoreCase: boolean) {
    this.cursor = new Cursor(source);
    this.wholeIgnoresCase = ignoreCase;
    this.flags = { i: ignoreCase, m: true, n: false, s: false, x: false };
  }

  read(): Tree {
    const root = this.readChoice();
    if (!this.cursor.done) throw new PatternFault('a closing bracket has no opening one');
    for (const { node, want } of this.references) node.id = this.resolve(want);
    return { root, groups: this.groups, mixedCase: this.mixedCase, end: this.flags };
  }

  private readChoice(): Node {
    if (++this.depth > deepest) throw new PatternFault('groups are nested too deeply');
    const options = [this.readSequence()];
    while (this.cursor.eat('|')) options.push(this.readSequence());
    this.depth -= 1;
    const [only] = options;
    return options.length === 1 && only ? only : { kind: 'choice', options };
  }

  private readSequence(): Node {
    const items: Node[] = [];
    for (;;) {
      this.skipBlank();
      if (this.cursor.done || this.cursor.peek() === '|' || this.cursor.peek() === ')') break;
      const atom = this.readAtom();
      if (!atom) continue;
      this.skipBlank();
      const node = this.readQuantifiers(atom);
      const last = items[items.length - 1];
      if (node.kind === 'text' && last?.kind === 'text' && last.ignoreCase === node.ignoreCase) {
        items[items.length - 1] = { ...last, text: last.text + node.text };
      } else {
        items.push(node);
      }
    }
    const [only] = items;
    return items.length === 1 && only ? only : { kind: 'sequence', items };
  }

  private readQuantifiers(atom: Node): Node {
    const { cursor } = this;
    const found = cursor.match(quantifier);
    if (!found) return atom;
    const [mark, low, comma, high] = found;
    const min = mark === '+' ? 1 : low ? Number(low) : 0;
    const max = mark === '?' ? 1 : low ? (comma ? (high ? Number(high) : Infinity) : min) : Infinity;
    if (min > max) throw new PatternFault('a repetition counts backwards');
    if (min > mostRepeats || (max > mostRepeats && max !== Infinity))
      throw new PatternFault('a repetition is too long');
    this.skipBlank();
    const lazy = cursor.eat('?');
    const possessive = !lazy && cursor.eat('+');
    this.skipBlank();
    if (cursor.match(quantifier)) throw new PatternFault('a repetition is repeated');
    const node: Node = { kind: 'repeat', body: atom, min, max, lazy };
    return possessive ? { kind: 'atomic', body: node } : node;
  }

  /** One atom; undefined for what matches nothing and takes no quantifier: an inline option. */
  private readAtom(): Node | undefined {
    const { cursor } = this;
    const flags = this.flags;
    const mark = cursor.peek();
    if (mark === '(') return this.readGroup();
    if (cursor.match(quantifier)) throw new PatternFault('a repetition has nothing to repeat');
    const code = cursor.take();
    switch (mark) {
      case '[':
        return this.setNode(readSet(cursor));
      case '.':
        return { kind: 'set', set: flags.s ? anySet : lineSet, ignoreCase: flags.i };
      case '^':
        return { kind: 'assertion', assertion: flags.m ? 'line-start' : 'start' };
      case '$':
        return { kind: 'assertion', assertion: flags.m ? 'line-end' : 'last-line-end' };
      case '\\':
        return this.readBackslash();
      default:
        return this.textNode(code);
    }
  }

  private readBackslash(): Node {
    const { cursor } = this;
    const assertion = assertions[cursor.peek()];
    if (assertion) {
      cursor.at += 1;
      return { kind: 'assertion', assertion };
    }
    if (cursor.peek() === 'G') throw new PatternFault('\\G has no counterpart in JavaScript');
    const named = cursor.match(/k(?:<(\w+)>|'(\w+)')/y);
    if (named) return this.reference(named[1] ?? named[2] ?? '');
    const numbered = cursor.match(/[1-9]\d*/y);
    if (numbered) return this.reference(numbered[0]);
    const inner = readClassEscape(cursor);
    return inner ? this.setNode(inner) : this.textNode(readEscape(cursor));
  }

  private readGroup(): Node | undefined {
    const { cursor } = this;
    cursor.at += 1;
    const outer = this.flags;
    if (!cursor.eat('?')) return outer.n ? this.closed(outer) : this.capture(undefined, outer);
    if (cursor.eat(':')) return this.closed(outer);
    if (cursor.eat('>')) return { kind: 'atomic', body: this.closed(outer) };
    const look = cursor.match(/(<?)([=!])/y);
    if (look) return { kind: 'look', behind: look[1] === '<', negative: look[2] === '!', body: this.closed(outer) };
    const name = cursor.match(/P?<([\p{L}\p{Mn}\p{Nd}\p{Pc}]+)>|'([\p{L}\p{Mn}\p{Nd}\p{Pc}]+)'/uy);
    if (name) {
      const word = name[1] ?? name[2] ?? '';
      if (/^\d/.test(word)) throw new PatternFault('a group is named by a number');
      return this.capture(word, outer);
    }
    const again = cursor.match(/P=(\w+)\)/y);
    if (again) return this.reference(again[1] ?? '');
    if (cursor.peek() === '(') throw new PatternFault('a condition in a pattern has no counterpart in JavaScript');
    return this.readOptions(outer);
  }

  private readOptions(outer: Flags): Node | undefined {
    const found = this.cursor.match(/([imnsxIMNSX+-]*)([:)])/y);
    if (!found || (found[1] === '' && found[2] === ')')) throw new PatternFault('a group starts in an unknown way');
    const flags = { ...outer };
    let on = true;
    for (const letter of (found[1] ?? '').toLowerCase()) {
      if (letter === '-' || letter === '+') on = letter === '+';
      else flags[letter as keyof Flags] = on;
    }
    this.flags = flags;
    return found[2] === ')' ? undefined : this.closed(outer);
  }

  private capture(name: string | undefined, outer: Flags): Node {
    this.groups.push(name);
    const id = this.groups.length;
    return { kind: 'capture', id, body: this.closed(outer) };
  }

  /** The rest of a group, up to and with its closing bracket; the options of outside hold again behind it. */
  private closed(outer: Flags): Node {
    const body = this.readChoice();
    if (!this.cursor.eat(')')) throw new PatternFault('a group is not closed');
    this.flags = outer;
    return body;
  }

  private textNode(code: number): Node {
    this.noteCase();
    return { kind: 'text', text: String.fromCodePoint(code), ignoreCase: this.flags.i };
  }

  private setNode(set: CharacterSet): Node {
    this.noteCase();
    return { kind: 'set', set, ignoreCase: this.flags.i };
  }

  private reference(want: string): Node {
    this.noteCase();
    const node = { kind: 'reference' as const, id: 0, ignoreCase: this.flags.i };
    this.references.push({ node, want });
    return node;
  }

  private noteCase(): void {
    if (this.flags.i !== this.wholeIgnoresCase) this.mixedCase = true;
  }

  /** .NET numbers the groups without a name first, those with one behind them. */
  private resolve(want: string): number {
    const ids = this.groups.map((_, index) => index + 1);
    const named = ids.filter((id) => this.groups[id - 1] === want);
    if (named.length > 1) throw new PatternFault(`the group ${want} stands several times and is referred to`);
    const inOrder = [
      ...ids.filter((id) => this.groups[id - 1] === undefined),
      ...ids.filter((id) => this.groups[id - 1]),
    ];
    const id = named[0] ?? (/^\d+$/.test(want) ? inOrder[Number(want) - 1] : undefined);
    if (id === undefined) throw new PatternFault(`there is no group ${want} to refer to`);
    return id;
  }

  private skipBlank(): void {
    for (;;) {
      if (this.flags.x && this.cursor.match(/[ \t\n\v\f\r]+|#[^\n]*/y)) continue;
      if (!this.cursor.eat('(?#')) return;
      if (!this.cursor.match(/[^)]*\)/y)) throw new PatternFault('a comment is not closed');
    }
  }
}

const assertions: Readonly<Record<string, Assertion>> = {
  A: 'start',
  b: 'boundary',
  B: 'no-boundary',
  z: 'end',
  Z: 'last-line-end',
};
