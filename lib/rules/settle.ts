/** Does a fix settle its finding? What a pattern still matches at the place once the fix is done. */
import { isSyllable } from '../korean/hangul.ts';
import { applyEdit, type Span } from '../draft/span.ts';
import { fitsBoundary } from './engine/boundary.ts';
import { createExpression, type Expression, type ExpressionMaker } from './engine/expression.ts';
import { foldTable, foldText } from './engine/fold.ts';
import { once } from './once.ts';
import { isWordCode } from './regex/index.ts';
import type { BlockView, Pattern } from './rule.ts';
import type { TextFix } from './action.ts';

/** Would this match, in the text after the fix, be a finding again? */
export type Fires = (alternative: number, span: Span, view: BlockView) => boolean;

/** True for a fix after which no match that fires touches the units it wrote. */
export type Settles = (view: BlockView, fix: TextFix, fires: Fires) => boolean;

/** Text on either side of a fix that is looked at; more of it only where the whole text is short. */
const reach = 1000;

/**
 * Looks for the alternatives around the fix by themselves rather than running the engine, so the cost hangs on the fix
 * and hardly on the number of alternatives. Everything is made when it is first asked for.
 */
export function createSettles(pattern: Pattern, make: ExpressionMaker = createExpression): Settles {
  const indexed = once(() => indexOf(pattern));
  return (view, fix, fires) => {
    const index = indexed();
    const { heads, others, words } = index;
    const text = pattern.plain ? view.plain : view.text;
    const noLiteral = heads.size === 0 || (words !== undefined && holdsNoWord(words, pattern, text, fix));
    // Nearly every fix is done with here, before anything is made for a closer look.
    if (noLiteral && others.length === 0) return true;
    return lastsAmong(noLiteral ? { ...index, heads: noHeads } : index, pattern, make, view, fix, fires);
  };
}

function lastsAmong(
  index: Index,
  pattern: Pattern,
  make: ExpressionMaker,
  view: BlockView,
  fix: TextFix,
  fires: Fires,
): boolean {
  const fixed = once(() => fixedView(view, fix));
  const fits = (alternative: number, span: Span): boolean => {
    const { after, part } = fixed();
    // A text of nothing was written between two units: a match over the seam begins before it.
    const end = Math.max(part.end, part.start + 1);
    if (span.start >= end || span.end <= part.start) return false;
    const text = pattern.plain ? after.plain : after.text;
    return fitsBoundary(text, span.start, span.end, pattern.boundary) && fires(alternative, span, after);
  };
  return !literalFits(index, pattern, view, fix, fits) && !otherFits(index, pattern, make, fixed, fits);
}

interface Fixed {
  readonly after: BlockView;
  /** The units that the fix wrote. */
  readonly part: Span;
}

/** The view as it reads after the fix, cut to the neighbourhood where it is long. */
export function fixedView(view: BlockView, { span, text }: TextFix): Fixed {
  const from = cutBefore(view.text, { span });
  const to = view.text.length > 2 * reach ? Math.min(view.text.length, span.end + reach) : view.text.length;
  const at = { start: span.start - from, end: span.end - from };
  const after = {
    ...view,
    text: applyEdit(view.text.slice(from, to), { span: at, text }),
    plain: applyEdit(view.plain.slice(from, to), { span: at, text }),
  };
  return { after, part: { start: at.start, end: at.start + text.length } };
}

/** Units of a long text that are left out before the neighbourhood of a fix. */
function cutBefore(text: string, { span }: Pick<TextFix, 'span'>): number {
  return text.length > 2 * reach ? Math.max(0, span.start - reach) : 0;
}

interface Index {
  /** Alternatives with a literal of these first two units (see `headOf`). */
  readonly heads: ReadonlyMap<number, readonly Literal[]>;
  readonly longest: number;
  /** Words of all literals by their first two units; undefined where a literal begins or ends with something else. */
  readonly words: Words | undefined;
  readonly others: readonly Other[];
}

type Words = ReadonlyMap<number, ReadonlySet<string>>;

interface Literal {
  readonly alternative: number;
  readonly text: string;
}

interface Other {
  readonly alternative: number;
  readonly gates: readonly string[] | undefined;
  expression: Expression | undefined;
}

function indexOf(pattern: Pattern): Index {
  const fold = pattern.ignoreCase ? foldText : same;
  const heads = new Map<number, Literal[]>();
  const others: Other[] = [];
  let words: Map<number, Set<string>> | undefined = pattern.boundary === 'none' ? undefined : new Map();
  let longest = 0;
  pattern.alternatives.forEach(({ reach: held }, alternative) => {
    if (held.kind !== 'finite') {
      const gates = held.kind === 'gated' ? held.gates.map(fold) : undefined;
      others.push({ alternative, gates, expression: undefined });
      return;
    }
    for (const string of held.strings) {
      const text = fold(string);
      const head = headOfText(text);
      const list = heads.get(head);
      if (list) list.push({ alternative, text });
      else heads.set(head, [{ alternative, text }]);
      longest = Math.max(longest, text.length);
      if (words && !addWords(text, words)) words = undefined;
    }
  });
  return { heads, longest, words, others };
}

/** False for a literal that does not begin and end with a word. */
function addWords(text: string, words: Map<number, Set<string>>): boolean {
  if (!isWordCode(text.charCodeAt(0)) || !isWordCode(text.charCodeAt(text.length - 1))) return false;
  for (let at = 0; at < text.length;) {
    const end = endOfWord(text, at);
    const word = text.slice(at, end);
    const alike = words.get(headOfText(word));
    if (alike) alike.add(word);
    else words.set(headOfText(word), new Set([word]));
    for (at = end; at < text.length && !isWordCode(text.charCodeAt(at));) at++;
  }
  return true;
}

function endOfWord(text: string, at: number): number {
  while (at < text.length && isWordCode(text.charCodeAt(at))) at++;
  return at;
}

/**
 * A match that ends at the edges of words takes whole words of what the fix wrote (with boundary ko or prefix it may
 * take the beginning of the last one). Where no word of a literal begins one of them, nothing can match there.
 */
function holdsNoWord(words: Words, pattern: Pattern, text: string, { span, text: put }: TextFix): boolean {
  if (put === '' || !isWordCode(put.charCodeAt(0)) || !isWordCode(put.charCodeAt(put.length - 1))) return false;
  if (span.start > 0 && isWordCode(text.charCodeAt(span.start - 1))) return false;
  let inWord = false;
  for (let at = 0; at < put.length; at++) {
    const inside = inWord;
    inWord = isWordCode(put.charCodeAt(at));
    if (inside || !inWord) continue;
    const first = unitOf(put.charCodeAt(at), pattern);
    const next = at + 1 < put.length ? put.charCodeAt(at + 1) : text.charCodeAt(span.end);
    const pairs = words.get(headOf(first, unitOf(next, pattern)));
    const singles = words.get(headOf(first, undefined));
    if (!pairs && !singles) continue;
    const written = put + text.slice(span.end, endOfWord(text, span.end));
    for (const list of [pairs, singles]) {
      for (const word of list ?? noWords) if (standsAt(word, written, at, pattern)) return false;
    }
  }
  return true;
}

/** Could a match end with `word`, of a literal, at this beginning of a word? */
function standsAt(word: string, written: string, at: number, { ignoreCase, boundary }: Pattern): boolean {
  const cut = at + word.length;
  const there = written.slice(at, cut);
  if ((ignoreCase ? foldText(there) : there) !== word) return false;
  if (cut === written.length || !isWordCode(written.charCodeAt(cut))) return true;
  // Behind a Korean name only a Hangul particle goes on, behind a prefix anything.
  return boundary === 'prefix' || (boundary === 'ko' && isSyllable(written.charCodeAt(cut)));
}

const noWords: ReadonlySet<string> = new Set();

/** The unit as literals of the pattern hold it. */
function unitOf(unit: number, { ignoreCase }: Pattern): number {
  return ignoreCase ? (foldTable()[unit] ?? unit) : unit;
}

function headOfText(text: string): number {
  return headOf(text.charCodeAt(0), text.length > 1 ? text.charCodeAt(1) : undefined);
}

/** A small number for two units; different ones may share it. A literal of one unit has no second. */
function headOf(first: number, second: number | undefined): number {
  return second === undefined ? -1 - first : ((first & 0x7fff) << 15) | (second & 0x7fff);
}

function same(text: string): string {
  return text;
}

type Fits = (alternative: number, span: Span) => boolean;

/** Reads no more of the text than the longest literal needs: nearly every fix holds none and is done with here. */
function literalFits(index: Index, pattern: Pattern, view: BlockView, fix: TextFix, fits: Fits): boolean {
  const { heads, longest } = index;
  if (heads.size === 0) return false;
  const text = pattern.plain ? view.plain : view.text;
  const { start, end } = fix.span;
  const before = text.slice(Math.max(0, start - longest), start);
  const shown = before + fix.text + text.slice(end, end + longest);
  const folded = pattern.ignoreCase ? foldText(shown) : shown;
  const last = before.length + Math.max(1, fix.text.length);
  const bounded = pattern.boundary !== 'none';
  let inWord = false;
  for (let at = 0; at < last; at++) {
    const isWord = bounded && isWordCode(shown.charCodeAt(at));
    const inside = inWord && isWord;
    inWord = isWord;
    if (inside) continue;
    const unit = folded.charCodeAt(at);
    const pairs = heads.get(headOf(unit, folded.charCodeAt(at + 1)));
    const singles = heads.get(headOf(unit, undefined));
    if (!pairs && !singles) continue;
    const from = start - before.length - cutBefore(text, fix) + at;
    for (const literal of [...(pairs ?? none), ...(singles ?? none)]) {
      if (!folded.startsWith(literal.text, at)) continue;
      if (fits(literal.alternative, { start: from, end: from + literal.text.length })) return true;
    }
  }
  return false;
}

const none: readonly Literal[] = [];
const noHeads: Index['heads'] = new Map();

function otherFits(
  { others }: Index,
  pattern: Pattern,
  make: ExpressionMaker,
  fixed: () => Fixed,
  fits: Fits,
): boolean {
  if (others.length === 0) return false;
  const text = pattern.plain ? fixed().after.plain : fixed().after.text;
  const folded = pattern.ignoreCase ? foldText(text) : text;
  for (const other of others) {
    if (other.gates && !other.gates.some((gate) => folded.includes(gate))) continue;
    const written = pattern.alternatives[other.alternative];
    const expression = (other.expression ??= written && make(written, pattern, Infinity));
    if (!expression) continue;
    for (let match = expression.next(text, 0); match; match = expression.next(text, match.end)) {
      if (fits(other.alternative, match)) return true;
    }
  }
  return false;
}
