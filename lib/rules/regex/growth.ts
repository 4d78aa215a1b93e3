/**
 * A quick proof that the cost of a pattern grows with its text and no faster. What it cannot prove may still be safe.
 *
 * The pattern is taken apart into places, each of which reads one character. A place lies in a loop when a repetition
 * leads back to it. The proof holds when
 * - in a loop the next character alone decides the next place, so that from one start there are only so many ways on;
 * - no start lies inside the run of another: a character no loop reads stands before the first loop, or the pattern
 *   begins at the edge of a word (a line) and no loop reads beyond one.
 */
import { type CharacterSet, setSource } from './set.ts';
import type { Node } from './syntax.ts';
import { isWordCode } from './word.ts';

/** Bits 0 to 127: ASCII. Beyond them: what a set may hold of Hangul syllables, other letters, digits, spaces, the rest. */
type Mask = bigint;
const letter = 1n << 128n;
const digit = 1n << 129n;
const space = 1n << 130n;
const rest = 1n << 131n;
const hangul = 1n << 132n;
const word = hangul | letter | digit;
const beyond = word | space | rest;

/** Repetitions up to so many are spelled out; more count as without an end. */
const fewRepeats = 4;
/** Of one character, or always the same number of times. */
const mostCopies = 256;
/** In how many ways the bounded repetitions of one character may be cut short, all together. */
const mostWays = 5000;
const mostPlaces = 2000;

class Undecided extends Error {}

/** Errs on the side of no. Case is not told apart. */
export function growsWithText(root: Node): boolean {
  try {
    const places = new Places();
    const { first } = places.read(root);
    return places.decides() && places.waysAreFew() && places.startsApart(root, first);
  } catch (error) {
    if (error instanceof Undecided) return false;
    throw error;
  }
}

interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** It may match nothing. */
  readonly empty: boolean;
}

const nothing: Part = { first: [], last: [], empty: true };

class Places {
  private readonly masks: Mask[] = [];
  private readonly next: Set<number>[] = [];
  private readonly looping = new Set<number>();
  /** The places of bounded repetitions of one character. */
  private readonly bounded: (readonly number[])[] = [];

  read(node: Node): Part {
    switch (node.kind) {
      case 'text':
        return this.chain([...node.text].map((character) => this.place(textMask(character))));
      case 'set':
        return this.place(setMask(node.set));
      case 'assertion':
        return nothing;
      case 'look':
        // A look of a bounded length costs the same everywhere, and can only end ways early.
        if (!isBounded(node.body)) throw new Undecided();
        return nothing;
      case 'reference':
        throw new Undecided();
      case 'capture':
      case 'atomic':
        return this.read(node.body);
      case 'sequence':
        return this.chain(node.items.map((item) => this.read(item)));
      case 'choice':
        return this.either(node.options.map((option) => this.read(option)));
      case 'repeat':
        return this.repeat(node);
    }
  }

  private place(mask: Mask): Part {
    const place = this.masks.length;
    if (place >= mostPlaces) throw new Undecided();
    this.masks.push(mask);
    this.next.push(new Set());
    return { first: [place], last: [place], empty: false };
  }

  private link(from: readonly number[], to: readonly number[]): void {
    for (const place of from) {
      for (const other of to) {
        // Two ways from one place to another are two ways to read the same text.
        if (this.next[place]?.has(other)) throw new Undecided();
        this.next[place]?.add(other);
      }
    }
  }

  private chain(parts: readonly Part[]): Part {
    return parts.reduce((before, after) => {
      this.link(before.last, after.first);
      return {
        first: before.empty ? [...before.first, ...after.first] : before.first,
        last: after.empty ? [...before.last, ...after.last] : after.last,
        empty: before.empty && after.empty,
      };
    }, nothing);
  }

  private either(parts: readonly Part[]): Part {
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      empty: parts.some(({ empty }) => empty),
    };
  }

  private repeat({ body, min, max }: Node & { kind: 'repeat' }): Part {
    const single = body.kind === 'set' || (body.kind === 'text' && [...body.text].length === 1);
    if (max <= fewRepeats || ((single || min === max) && max <= mostCopies)) {
      const copies = Array.from({ length: max }, () => this.read(body));
      if (single && min < max) this.bounded.push(copies.flatMap(({ first }) => first));
      return copies.reduceRight<Part>((after, copy, index) => {
        const both = this.chain([copy, after]);
        return index < min ? both : { ...both, empty: true };
      }, nothing);
    }
    const start = this.masks.length;
    const part = this.read(body);
    if (part.empty) throw new Undecided();
    this.link(part.last, part.first);
    for (let place = start; place < this.masks.length; place++) this.looping.add(place);
    return { ...part, empty: min === 0 };
  }

  get loopless(): boolean {
    return this.looping.size === 0;
  }

  /** Does the next character decide the next place, wherever a loop is? */
  decides(): boolean {
    return [...this.looping].every((place) => {
      let seen: Mask = 0n;
      for (const other of this.next[place] ?? []) {
        const mask = this.masks[other] ?? 0n;
        if ((seen & mask) !== 0n) return false;
        seen |= mask;
      }
      return true;
    });
  }

  /** How often a bounded repetition may stop here or there with what follows fitting all the same. */
  waysAreFew(): boolean {
    let ways = 1;
    for (const places of this.bounded) {
      const mask = this.masks[places[0] ?? 0] ?? 0n;
      const behind = this.next[places.at(-1) ?? 0] ?? [];
      if ([...behind].some((place) => ((this.masks[place] ?? 0n) & mask) !== 0n)) ways *= places.length;
    }
    return ways <= mostWays;
  }

  startsApart(root: Node, first: readonly number[]): boolean {
    const read = [...this.looping].reduce<Mask>((all, place) => all | (this.masks[place] ?? 0n), 0n);
    if (read === 0n) return true;
    const edge = leading(root);
    if (edge === 'boundary' && (read & ~wordMask) === 0n) return true;
    if (edge === 'line-start' && (read & textMask('\n')) === 0n) return true;
    if (edge === 'start') return true;
    const seen = new Set<number>();
    const open = [...first];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if (seen.has(place) || ((this.masks[place] ?? 0n) & read) === 0n) continue;
      if (this.looping.has(place)) return false;
      seen.add(place);
      open.push(...(this.next[place] ?? []));
    }
    return true;
  }
}

/** The assertion that every match begins with. */
function leading(node: Node | undefined): string | undefined {
  if (node?.kind === 'assertion') return node.assertion;
  if (node?.kind === 'sequence') return leading(node.items[0]);
  return node?.kind === 'capture' ? leading(node.body) : undefined;
}

function isBounded(node: Node): boolean {
  const places = new Places();
  places.read(node);
  return places.loopless && places.waysAreFew();
}

function textMask(character: string): Mask {
  const code = character.codePointAt(0) ?? 0;
  return cased(code < 128 ? 1n << BigInt(code) : codeMask(code));
}

function codeMask(code: number): Mask {
  if (code >= 0xac00 && code <= 0xd7a3) return hangul;
  return isWordCode(code) ? letter | digit : space | rest;
}

function setMask(set: CharacterSet): Mask {
  const source = setSource(set, true);
  const before = known.get(source);
  if (before !== undefined) return before;
  const expression = new RegExp(source, 'iu');
  let mask: Mask = set.negated ? beyond & ~beyondOf(set, 'least') : beyondOf(set, 'most');
  for (let code = 0; code < 128; code++) {
    if (expression.test(String.fromCharCode(code))) mask |= 1n << BigInt(code);
  }
  const all = cased(mask);
  known.set(source, all);
  return all;
}

const known = new Map<string, Mask>();
const classMasks: Readonly<Record<string, Mask>> = { word, Nd: digit, White_Space: space };

/** What the classes and ranges hold beyond ASCII: at most, or surely all of it. What is taken away is not looked at. */
function beyondOf({ classes, ranges }: CharacterSet, bound: 'most' | 'least'): Mask {
  let mask: Mask = 0n;
  for (const { name, negated } of classes) {
    const named = classMasks[name];
    if (named !== undefined) mask |= negated ? beyond & ~named : named;
    else if (bound === 'most') mask |= beyond;
  }
  for (const [first, last] of ranges) {
    if (bound === 'most' && last > 127) mask |= rangeMask(first, last);
    if (bound === 'least' && first <= 0xac00 && last >= 0xd7a3) mask |= hangul;
  }
  return mask;
}

function rangeMask(first: number, last: number): Mask {
  if (first >= 0xac00 && last <= 0xd7a3) return hangul;
  if (first >= 0x4e00 && last <= 0x9fff) return letter | digit;
  if (last - first > 256) return beyond;
  let mask: Mask = 0n;
  for (let code = Math.max(first, 128); code <= last; code++) mask |= codeMask(code);
  return mask;
}

const capitals = ((1n << 26n) - 1n) << 65n;

/** Both cases of every ASCII letter; ſ and the Kelvin sign are cases of s and k. */
function cased(mask: Mask): Mask {
  const both = mask | ((mask & capitals) << 32n) | ((mask >> 32n) & capitals);
  const special = (1n << 0x6bn) | (1n << 0x73n);
  return (both & special) === 0n ? both : both | letter;
}

const wordMask = setMask({ negated: false, ranges: [], classes: [{ name: 'word', negated: false }] });
