/**
 * All patterns of a guideline matched together. What is finite is read off the automaton's hits; an expression that
 * needs a literal runs only where the literal stands; the rest always run. The outcome is that of each pattern's ordered
 * alternation run alone: leftmost first, at one place the first alternative that fits, none overlapping.
 */
import type { Hit, Pattern } from '../rule.ts';
import { buildAutomaton, createHitBuffer } from './automaton.ts';
import { fitsBoundary } from './boundary.ts';
import { createExpression, type Expression, type ExpressionMaker, type Match } from './expression.ts';
import { collectUses, gate } from './uses.ts';

/** What the matcher did so far; tests count work rather than time. */
export interface Work {
  /** Units that the automaton read. */
  units: number;
  /** Expressions that were started on a text. */
  expressions: number;
}

export interface PatternSource {
  readonly pattern: Pattern;
  /** What its hits call it: its place among its rule's patterns. */
  readonly local: number;
  /** Patterns of one group are read together or not at all. */
  readonly group: number;
  /** Absent: natively. */
  readonly make?: ExpressionMaker | undefined;
}

/** Which patterns a text is read for. Made once for each kind of text by `Matcher.reading`. */
export interface Reading {
  readonly groups: Uint8Array;
  /** Is there anything for the automaton to find? */
  readonly literals: boolean;
  readonly plainLiterals: boolean;
  /** Patterns with an alternative that always runs. */
  readonly always: readonly number[];
}

export interface Matched {
  readonly pattern: number;
  readonly hits: readonly Hit[];
}

export interface Matcher {
  /** `groups[g]`: 1 where the patterns of group g are read. */
  reading(groups: Uint8Array): Reading;
  /** Patterns with at least one match, by rising number; the list is good until the next call. `before` is told a pattern whose expressions are about to run. */
  match(text: string, plain: string, reading: Reading, before?: (pattern: number) => void): readonly Matched[];
  readonly work: Readonly<Work>;
  /** Bytes of the tables. */
  readonly bytes: number;
}

/** `window`: see expression.ts. */
export function createMatcher(sources: readonly PatternSource[], window: number): Matcher {
  const uses = collectUses(sources);
  const automaton = buildAutomaton(uses.literals);
  const expressions = new Map<number, (Expression | undefined)[]>();
  const always = sources.flatMap(({ pattern }, index) =>
    pattern.alternatives.some(({ reach }) => reach.kind === 'always') ? [index] : [],
  );
  const work: Work = { units: 0, expressions: 0 };
  const hits = createHitBuffer();
  const candidates: Candidate[] = [];
  const matched: Matched[] = [];
  const gates = new Map<number, Set<number>>();

  function expressionOf(index: number, alternative: number): Expression | undefined {
    const { pattern: source, make = createExpression } = sources[index] ?? {};
    const written = source?.alternatives[alternative];
    if (!source || !written) return undefined;
    let list = expressions.get(index);
    if (!list) expressions.set(index, (list = []));
    return (list[alternative] ??= make(written, source, window));
  }

  /** Sorts the automaton's hits into candidates and open gates. `plain`: only patterns of the unmasked text, or only others. */
  function collect(text: string, reading: Reading, plain: boolean | undefined): void {
    hits.count = 0;
    automaton.scan(text, hits);
    work.units += text.length;
    for (let at = 0; at < hits.count; at++) {
      const literal = hits.literals[at] as number;
      const end = hits.ends[at] as number;
      const last = uses.first[literal + 1] as number;
      for (let use = uses.first[literal] as number; use < last; use++) {
        const index = uses.pattern[use] as number;
        const source = sources[index];
        if (!source || reading.groups[source.group] !== 1) continue;
        const { pattern } = source;
        if (plain !== undefined && plain !== (pattern.plain === true)) continue;
        const alternative = uses.alternative[use] as number;
        const order = uses.order[use] as number;
        if (order === gate) {
          const open = gates.get(index);
          if (open) open.add(alternative);
          else gates.set(index, new Set([alternative]));
          continue;
        }
        const start = end - automaton.lengthOf(literal);
        if (!pattern.ignoreCase && !text.startsWith(stringOf(pattern, alternative, order), start)) continue;
        if (!fitsBoundary(text, start, end, pattern.boundary)) continue;
        candidates.push({ pattern: index, start, end, alternative, order });
      }
    }
  }

  function matchAll(
    text: string,
    plain: string,
    reading: Reading,
    before?: (pattern: number) => void,
  ): readonly Matched[] {
    candidates.length = 0;
    if (gates.size > 0) gates.clear();
    const same = text === plain;
    if (reading.literals) collect(text, reading, same ? undefined : false);
    if (!same && reading.plainLiterals) collect(plain, reading, true);
    if (candidates.length === 0 && gates.size === 0 && reading.always.length === 0) return nothing;
    if (candidates.length > 1) sortCandidates(candidates);

    matched.length = 0;
    const running =
      gates.size === 0 ? reading.always : [...new Set([...gates.keys(), ...reading.always])].toSorted(rising);
    let next = 0;
    let at = 0;
    while (at < candidates.length || next < running.length) {
      const index = Math.min(candidates[at]?.pattern ?? Infinity, running[next] ?? Infinity);
      let end = at;
      while (candidates[end]?.pattern === index) end++;
      const runs = running[next] === index;
      if (runs) next++;
      const pattern = sources[index]?.pattern;
      if (!pattern) break;
      const read = pattern.plain ? plain : text;
      let found: readonly Hit[];
      if (runs) {
        before?.(index);
        found = merged(read, index, pattern, at, end);
      } else {
        found = apart(read, index, pattern, at, end);
      }
      if (found.length > 0) matched.push({ pattern: index, hits: found });
      at = end;
    }
    return matched;
  }

  /** The finite matches of one pattern: candidates from `at` to `end`, which are in order. */
  function apart(text: string, index: number, pattern: Pattern, at: number, end: number): readonly Hit[] {
    const only = end - at === 1 ? candidates[at] : undefined;
    if (only) return [hitOf(text, index, pattern, only)];
    const found: Hit[] = [];
    let free = 0;
    for (; at < end; at++) {
      const one = candidates[at];
      if (!one || one.start < free) continue;
      free = one.end;
      found.push(hitOf(text, index, pattern, one));
    }
    return found;
  }

  /** The finite matches and those of the expressions that run, merged as one alternation would find them. */
  function merged(text: string, index: number, pattern: Pattern, at: number, end: number): readonly Hit[] {
    const open = gates.get(index);
    const streams: Stream[] = [];
    pattern.alternatives.forEach(({ reach }, alternative) => {
      if (reach.kind === 'finite' || (reach.kind === 'gated' && !open?.has(alternative))) return;
      const expression = expressionOf(index, alternative);
      if (!expression) return;
      work.expressions++;
      const match = expression.next(text, 0);
      if (match) streams.push({ alternative, expression, match });
    });
    const found: Hit[] = [];
    let free = 0;
    for (;;) {
      while (at < end && (candidates[at]?.start ?? 0) < free) at++;
      const finite = at < end ? candidates[at] : undefined;
      const stream = firstOf(streams, text, free);
      const { start = Infinity } = stream?.match ?? {};
      if (
        finite &&
        (finite.start < start || (finite.start === start && finite.alternative < (stream?.alternative ?? 0)))
      ) {
        found.push(hitOf(text, index, pattern, finite));
        free = finite.end;
      } else if (stream?.match) {
        const { match, alternative } = stream;
        const span = { start: match.start, end: match.end };
        found.push({ pattern: sources[index]?.local ?? 0, alternative, span, groups: match.groups });
        free = match.end;
      } else {
        return found;
      }
    }
  }

  function hitOf(text: string, index: number, { alternatives }: Pattern, one: Candidate): Hit {
    const { start, end, alternative } = one;
    const source = alternatives.length === 1 ? alternatives[0]?.source : undefined;
    const match = source !== undefined && captures.test(source) ? expressionOf(index, 0)?.next(text, start) : undefined;
    const groups = match?.start === start ? match.groups : noGroups;
    return { pattern: sources[index]?.local ?? 0, alternative, span: { start, end }, groups };
  }

  return {
    match: matchAll,
    work,
    bytes: automaton.bytes + uses.bytes,
    reading(groups) {
      const among = sources.filter(({ group }) => groups[group] === 1).map(({ pattern }) => pattern);
      const needLiterals = among.filter(({ alternatives }) =>
        alternatives.some(({ reach }) => reach.kind !== 'always'),
      );
      return {
        groups,
        literals: needLiterals.length > 0,
        plainLiterals: needLiterals.some(({ plain }) => plain),
        always: always.filter((index) => groups[sources[index]?.group ?? -1] === 1),
      };
    },
  };
}

interface Candidate {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
  readonly alternative: number;
  /** Place of the string among those of its alternative. */
  readonly order: number;
}

interface Stream {
  readonly alternative: number;
  readonly expression: Expression;
  /** The next match at or behind the last end asked for. */
  match: Match | undefined;
}

const nothing: readonly Matched[] = [];
const noGroups: readonly (string | undefined)[] = [];
const captures = /\((?!\?)|\(\?<(?![=!])/u;

/** They come nearly in order; most texts hold a few. */
function sortCandidates(list: Candidate[]): void {
  if (list.length > 40) {
    list.sort(inOrder);
    return;
  }
  for (let next = 1; next < list.length; next++) {
    const one = list[next] as Candidate;
    let at = next;
    for (; at > 0 && inOrder(list[at - 1] as Candidate, one) > 0; at--) list[at] = list[at - 1] as Candidate;
    list[at] = one;
  }
}

function inOrder(a: Candidate, b: Candidate): number {
  return a.pattern - b.pattern || a.start - b.start || a.alternative - b.alternative || a.order - b.order;
}

function rising(a: number, b: number): number {
  return a - b;
}

/** The stream whose match begins first at or behind `free`; of several the one that is written first. */
function firstOf(streams: readonly Stream[], text: string, free: number): Stream | undefined {
  let first: Stream | undefined;
  for (const stream of streams) {
    if (stream.match && stream.match.start < free) stream.match = stream.expression.next(text, free);
    if (stream.match && (!first?.match || stream.match.start < first.match.start)) first = stream;
  }
  return first;
}

function stringOf({ alternatives }: Pattern, alternative: number, order: number): string {
  const reach = alternatives[alternative]?.reach;
  return reach?.kind === 'finite' ? (reach.strings[order] ?? '') : '';
}
