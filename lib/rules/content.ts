/** What the rules say about one home (a block, or lines of Markdown read together) by its content alone. */
import { objectCharacter } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';
import { formatMessage } from './message.ts';
import type { KeptRecord, Program, ReadyRule } from './program.ts';
import type { BlockSummary, BlockView, Found, Hit } from './rule.ts';
import { type Fragment, paragraphsOf, type Piece, sentencesOf } from './view.ts';

/** A span of one of a home's texts. */
export interface HomeSpan {
  readonly line: number;
  readonly span: Span;
}

/** A finding that knows its words but not yet the block that holds them. */
export interface Raw {
  readonly rule: number;
  /** Which text of the home; -1: about the draft as a whole. */
  readonly line: number;
  readonly span: Span;
  readonly quote: string;
  readonly fixes: readonly { readonly span: Span; readonly quote: string; readonly text: string }[];
  readonly data: Readonly<Record<string, string>>;
}

/** From a span of a view to where it stands. */
export interface Locate {
  at(span: Span): HomeSpan;
  /** False where a replacement there would be guessed. */
  exact(span: Span): boolean;
}

/** From a span of a home's whole text to one of its texts. */
export interface Lines {
  at(span: Span): HomeSpan;
  /** Does the span stand in one text? */
  whole(span: Span): boolean;
}

export interface ContentSummary {
  readonly rule: number;
  readonly summary: BlockSummary<unknown>;
  readonly locate: Locate;
}

export interface Content {
  /** The texts of the home: one block's, or those of several lines. */
  readonly texts: readonly string[];
  readonly pieces: readonly { readonly piece: Piece; readonly locate: Locate }[];
  readonly raws: readonly Raw[];
  readonly summaries: readonly ContentSummary[];
}

/** What is told between rules: the engine's own work, which no rule is to blame for. */
export const noRule = '';

/** Told of a rule just before something of its own runs, and `noRule` when a text is done with. */
export type OnRule = (ruleId: string) => void;

/** Reads every view of the pieces, which stand in `texts`. */
export function readContent(
  pieces: readonly Piece[],
  texts: readonly string[],
  lines: Lines,
  program: Program,
  onRule: OnRule | undefined,
): Content {
  const placed = pieces.map((piece) => ({ piece, locate: locateIn(piece, lines) }));
  // Most blocks hold one view: what was found there is kept as it is, and only further views are added to it.
  let raws = noRaws;
  let summaries = noSummaries;
  const read = (view: BlockView, locate: Locate): void => {
    const results = readView(view, program, onRule);
    raws = withMore(raws, rawsOf(results, texts, locate));
    summaries = withMore(summaries, summariesOf(results, view, locate));
  };
  for (const { piece, locate } of placed) {
    for (const { view, start } of fragmentsOf(piece, program)) read(view, shifted(locate, start));
    for (const { view, at } of piece.beside) if (at) read(view, { at: () => locate.at(at), exact: never });
    read(piece.view, locate);
    for (const { view, at } of piece.beside) if (!at) read(view, locate);
  }
  return { texts, pieces: placed, raws, summaries };
}

function locateIn(piece: Piece, lines: Lines): Locate {
  return {
    at: (span) => lines.at(piece.toHome(span)),
    exact: (span) => piece.exact(span) && lines.whole(piece.toHome(span)),
  };
}

const noRaws: Raw[] = [];
const noSummaries: ContentSummary[] = [];

/** Both lists are ours alone unless they are empty. */
function withMore<Item>(list: Item[], more: Item[]): Item[] {
  if (list.length === 0) return more;
  for (const item of more) list.push(item);
  return list;
}

function rawsOf({ found }: ViewResult, texts: readonly string[], locate: Locate): Raw[] {
  if (found.length === 0) return noRaws;
  const rawFor = ({ rule, record, found: one }: RuleFound): Raw => rawOf(rule, record, one, texts, locate);
  return found.map(rawFor);
}

function summariesOf({ summaries }: ViewResult, view: BlockView, locate: Locate): ContentSummary[] {
  if (summaries.length === 0) return noSummaries;
  const { block, scope } = view;
  return summaries.map(({ rule, summary }) => ({ rule, summary: { block, scope, summary }, locate }));
}

function fragmentsOf(piece: Piece, { asks }: Program): readonly Fragment[] {
  if (!piece.prose || !(asks.paragraph || asks.sentence)) return noFragments;
  return [...(asks.paragraph ? paragraphsOf(piece) : []), ...(asks.sentence ? sentencesOf(piece) : [])];
}

const noFragments: readonly Fragment[] = [];

function shifted({ at, exact }: Locate, by: number): Locate {
  const moved = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return { at: (span) => at(moved(span)), exact: (span) => exact(moved(span)) };
}

function never(): boolean {
  return false;
}

interface RuleFound {
  readonly rule: number;
  readonly record: KeptRecord;
  readonly found: Found;
}

interface RuleSummary {
  readonly rule: number;
  readonly summary: unknown;
}

export interface ViewResult {
  readonly found: readonly RuleFound[];
  readonly summaries: readonly RuleSummary[];
}

const nothing: ViewResult = { found: [], summaries: [] };

/** Runs all rules whose scope names the view. */
export function readView(view: BlockView, program: Program, onRule: OnRule | undefined): ViewResult {
  const reading = program.reading(view.scope);
  const muted = view.block.muted ?? noNames;
  if (reading.silent || muted.includes('off')) return nothing;
  const { rules, ruleOf, matcher } = program;
  const before = onRule ? (pattern: number): void => onRule(rules[ruleOf[pattern] ?? 0]?.record.id ?? '') : undefined;
  const matched = matcher.match(view.text, view.plain, reading, before);
  const { everyView } = reading;
  if (matched.length === 0 && everyView.length === 0) {
    onRule?.(noRule);
    return nothing;
  }

  // An array is made for what is there: most views hold one finding or none.
  const result: { found: RuleFound[]; summaries: RuleSummary[] } = { found: noFound, summaries: noRuleSummaries };
  let next = 0;
  let at = 0;
  // Both lists go by rising rule: what has hits, and what is asked about every view.
  while (at < matched.length || next < everyView.length) {
    const first = at < matched.length ? (ruleOf[matched[at]?.pattern ?? 0] ?? 0) : Infinity;
    const rule = Math.min(first, everyView[next] ?? Infinity);
    let hits = noHits;
    for (; at < matched.length && ruleOf[matched[at]?.pattern ?? 0] === rule; at++) {
      const own = matched[at]?.hits ?? noHits;
      hits = hits.length === 0 ? own : [...hits, ...own];
    }
    if (everyView[next] === rule) next++;
    ask(rule, rules[rule], view, hits, muted, onRule, result);
  }
  onRule?.(noRule);
  return result;
}

function ask(
  rule: number,
  ready: ReadyRule | undefined,
  view: BlockView,
  hits: readonly Hit[],
  muted: readonly string[],
  onRule: OnRule | undefined,
  result: { found: RuleFound[]; summaries: RuleSummary[] },
): void {
  if (!ready) return;
  const { compiled, record } = ready;
  if (muted.length > 0 && isMuted(record.id, muted)) return;
  onRule?.(record.id);
  if (compiled.verify) {
    for (const hit of hits) {
      const found = compiled.verify(hit, view);
      if (found && !(muted.length > 0 && isMutedMatch(record.id, found, view, muted))) {
        result.found = appended(result.found, { rule, record, found });
      }
    }
  }
  if (compiled.judge) {
    for (const found of compiled.judge(view, hits)) {
      if (muted.length > 0 && isMutedMatch(record.id, found, view, muted)) continue;
      result.found = appended(result.found, { rule, record, found });
    }
  }
  const summary = compiled.summarise?.(view, hits);
  if (summary !== undefined) result.summaries = appended(result.summaries, { rule, summary });
}

const noFound: RuleFound[] = [];
const noRuleSummaries: RuleSummary[] = [];

function appended<Item>(list: Item[], item: Item): Item[] {
  if (list.length === 0) return [item];
  list.push(item);
  return list;
}

const noNames: readonly string[] = [];
const noHits: readonly Hit[] = [];

/** Is the rule, or the style that it belongs to, switched off here? */
function isMuted(id: string, muted: readonly string[]): boolean {
  return muted.includes(id) || muted.includes(id.split('.')[0] ?? id);
}

function isMutedMatch(id: string, { span }: Found, view: BlockView, muted: readonly string[]): boolean {
  return span !== undefined && muted.includes(`${id}[${view.text.slice(span.start, span.end)}]`);
}

const noData: Raw['data'] = {};
const noRawFixes: Raw['fixes'] = [];
const noFixes: NonNullable<Found['fixes']> = [];

/** The finding in the home's own units, every quote the text itself. */
export function rawOf(rule: number, record: KeptRecord, found: Found, texts: readonly string[], locate: Locate): Raw {
  const { message } = record;
  const data =
    message === undefined
      ? (found.data ?? noData)
      : { message: formatMessage(message, found.args ?? []), ...found.data };
  if (!found.span) return { rule, line: -1, span: { start: 0, end: 0 }, quote: '', fixes: [], data };
  const { line, span } = locate.at(found.span);
  const text = texts[line] ?? '';
  const wanted = found.fixes ?? noFixes;
  const [only] = wanted;
  const one = only && wanted.length === 1 ? fixOf(only, line, text, locate) : undefined;
  const fixes = one ? [one] : wanted.flatMap((fix) => fixOf(fix, line, text, locate) ?? noRawFixes);
  return { rule, line, span, quote: text.slice(span.start, span.end), fixes, data };
}

/** The fix in the units of the text; undefined where it would be guessed, or would write over a picture. */
function fixOf(fix: FoundFix, line: number, text: string, locate: Locate): RawFix | undefined {
  const placed = placedFix(fix, line, text, locate);
  return placed?.quote.includes(objectCharacter) ? undefined : placed;
}

function placedFix(fix: FoundFix, line: number, text: string, locate: Locate): RawFix | undefined {
  if (!locate.exact(fix.span)) return joined(fix, line, text, locate);
  const { line: own, span } = locate.at(fix.span);
  return own === line ? { span, quote: text.slice(span.start, span.end), text: fix.text } : undefined;
}

/** A fix whose two parts stand apart in the source, markup between them. */
function joined({ span, text: put, join }: FoundFix, line: number, text: string, locate: Locate): RawFix | undefined {
  if (!join) return undefined;
  const [left, right] = [
    { start: span.start, end: join.at },
    { start: join.at, end: span.end },
  ];
  if (!locate.exact(left) || !locate.exact(right)) return undefined;
  const [from, to] = [locate.at(left), locate.at(right)];
  if (from.line !== line || to.line !== line || to.span.start < from.span.end) return undefined;
  const whole = { start: from.span.start, end: to.span.end };
  const between = text.slice(from.span.end, to.span.start);
  const written = put.slice(0, join.text) + between + put.slice(join.text);
  return { span: whole, quote: text.slice(whole.start, whole.end), text: written };
}

type FoundFix = NonNullable<Found['fixes']>[number];
type RawFix = Raw['fixes'][number];
