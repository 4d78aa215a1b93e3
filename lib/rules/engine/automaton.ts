/**
 * One Aho-Corasick automaton over case-folded UTF-16 units: finds every literal of a guideline in one pass over a text,
 * however many there are. States are numbered breadth first, so the shallow ones, in which a scan of prose lives, are
 * the first; those have a full row of transitions each, the others their few children and a failure link.
 */
import { eachFolded } from './fold.ts';

/** Where literals end, in the order in which their last units stand in the text. Grows as needed; reused by scans. */
export interface HitBuffer {
  literals: Int32Array;
  /** First unit after the hit. */
  ends: Int32Array;
  count: number;
}

export interface Automaton {
  /** Appends to `hits` every literal of `text` by its index in the list the automaton was built of. */
  scan(text: string, hits: HitBuffer): void;
  /** Units of a literal. */
  lengthOf(literal: number): number;
  /** Bytes of all tables. */
  readonly bytes: number;
}

/** Cells of the full rows together: about 2 MB, which stays near the processor. */
const rowCells = 1 << 19;

export function createHitBuffer(): HitBuffer {
  return { literals: new Int32Array(64), ends: new Int32Array(64), count: 0 };
}

/** `literals` are folded (fold.ts), different from each other, and none is empty. */
export function buildAutomaton(literals: readonly string[]): Automaton {
  const tries = buildTrie(literals);
  const { states, firstChild, unit, ending } = tries;
  const classes = classify(unit, states);
  const { classOf, count } = classes;
  const entry = unit;
  for (let state = 1; state < states; state++) entry[state] = classOf[unit[state] ?? 0] ?? 0;

  // A row is a power of two wide: to shift a number is cheaper than to multiply it.
  const shift = 32 - Math.clz32(count - 1);
  const width = 1 << shift;
  const fullRows = Math.min(states, Math.max(1, Math.floor(rowCells / width)));
  const rows = new Int32Array(fullRows * width);
  const failure = new Int32Array(states);
  /** The nearest state on the failure path, the state itself included, in which a literal ends; 0 for none. */
  const output = new Int32Array(states);

  const step = (from: number, symbol: number): number => {
    let state = from;
    while (state >= fullRows) {
      const child = childOf(state, symbol);
      if (child !== 0) return child;
      state = failure[state] ?? 0;
    }
    return stateOf(rows[state * width + symbol] ?? 0);
  };

  function childOf(state: number, symbol: number): number {
    const end = firstChild[state + 1] ?? 0;
    let child = firstChild[state] ?? 0;
    if (end - child > 8) {
      let high = end;
      while (child < high) {
        const middle = (child + high) >>> 1;
        if ((entry[middle] ?? 0) < symbol) child = middle + 1;
        else high = middle;
      }
      return child < end && entry[child] === symbol ? child : 0;
    }
    for (; child < end; child++) if (entry[child] === symbol) return child;
    return 0;
  }

  for (let state = 0; state < states; state++) {
    const fails = failure[state] ?? 0;
    const first = firstChild[state] ?? 0;
    const end = firstChild[state + 1] ?? 0;
    // A child's failure is where its parent's failure goes with the same symbol; that state is shallower and done.
    for (let child = first; child < end; child++) {
      failure[child] = state === 0 ? 0 : step(fails, entry[child] ?? 0);
    }
    if (state < fullRows) {
      if (state > 0) rows.copyWithin(state * width, fails * width, fails * width + width);
      for (let child = first; child < end; child++) rows[state * width + (entry[child] ?? 0)] = child;
    }
    output[state] = ending[state] ? state : (output[fails] ?? 0);
  }

  /** A state in which literals end is marked by its complement, so that a scan need not look it up. */
  const marked = (state: number): number => (output[state] === 0 ? state : ~state);
  for (let cell = 0; cell < rows.length; cell++) rows[cell] = marked(rows[cell] ?? 0);

  const lengths = Uint16Array.from(literals, (literal) => Math.min(literal.length, 0xffff));
  const bytes = [rows, failure, output, ending, firstChild, entry, classOf, lengths].reduce(
    (sum, { byteLength }) => sum + byteLength,
    0,
  );

  function scan(text: string, hits: HitBuffer): void {
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const symbol = classOf[text.charCodeAt(at)] as number;
      const next = state < fullRows ? (rows[(state << shift) + symbol] as number) : marked(step(state, symbol));
      state = stateOf(next);
      // What is found is rare and noted elsewhere, so that the loop stays small.
      if (next < 0) note(state, at + 1, hits);
    }
  }

  /** All literals that end where `state` was reached. */
  function note(state: number, end: number, hits: HitBuffer): void {
    let found = output[state] as number;
    while (found !== 0) {
      push(hits, (ending[found] as number) - 1, end);
      found = output[failure[found] as number] as number;
    }
  }

  return { scan, lengthOf: (literal) => lengths[literal] ?? 0, bytes };
}

/** The state of a marked one. */
function stateOf(cell: number): number {
  return cell < 0 ? ~cell : cell;
}

function push(hits: HitBuffer, literal: number, end: number): void {
  if (hits.count === hits.ends.length) {
    const literals = new Int32Array(hits.count * 2);
    const ends = new Int32Array(hits.count * 2);
    literals.set(hits.literals);
    ends.set(hits.ends);
    hits.literals = literals;
    hits.ends = ends;
  }
  hits.literals[hits.count] = literal;
  hits.ends[hits.count] = end;
  hits.count++;
}

interface Trie {
  readonly states: number;
  /** Children of state s are the states firstChild[s] … firstChild[s + 1] − 1, by rising unit. */
  readonly firstChild: Int32Array;
  /** The unit that leads into a state. */
  readonly unit: Uint16Array;
  /** 1 + index of the literal that ends in a state. */
  readonly ending: Int32Array;
}

/** Level by level over the sorted literals: those with a common beginning stand side by side. */
function buildTrie(literals: readonly string[]): Trie {
  const place = new Map(literals.map((literal, index) => [literal, index]));
  const sorted = literals.toSorted(byUnits);
  let states = 1;
  let before = '';
  for (const literal of sorted) {
    states += literal.length - commonStart(before, literal);
    before = literal;
  }
  const firstChild = new Int32Array(states + 1);
  const unit = new Uint16Array(states);
  const ending = new Int32Array(states);
  const from = new Int32Array(states);
  const to = new Int32Array(states);
  to[0] = sorted.length;
  let next = 1;
  let levelEnd = 1;
  for (let state = 0, depth = 0; state < states; state++) {
    if (state === levelEnd) {
      depth++;
      levelEnd = next;
    }
    firstChild[state] = next;
    const end = to[state] ?? 0;
    let at = from[state] ?? 0;
    const first = sorted[at] ?? '';
    if (first.length === depth && state > 0) {
      ending[state] = (place.get(first) ?? 0) + 1;
      at++;
    }
    while (at < end) {
      const code = (sorted[at] ?? '').charCodeAt(depth);
      unit[next] = code;
      from[next] = at;
      do at++;
      while (at < end && (sorted[at] ?? '').charCodeAt(depth) === code);
      to[next] = at;
      next++;
    }
  }
  firstChild[states] = next;
  return { states, firstChild, unit, ending };
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function commonStart(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** Numbers the units that stand in literals from 1, by rising unit; all others are 0. Folding is part of the numbers. */
function classify(unit: Uint16Array, states: number): { readonly classOf: Uint16Array; readonly count: number } {
  const classOf = new Uint16Array(0x10000);
  for (let state = 1; state < states; state++) classOf[unit[state] ?? 0] = 1;
  let count = 1;
  for (let code = 0; code < classOf.length; code++) if (classOf[code]) classOf[code] = count++;
  eachFolded((code, folded) => {
    classOf[code] = classOf[folded] ?? 0;
  });
  return { classOf, count };
}
