/** What the rules say about one home (a block, or lines of Markdown read together) by its content alone. */
import type { Span } from '../draft/span.ts';
import { formatMessage } from './message.ts';
import type { Program, ReadyRule } from './program.ts';
import type { BlockView, Found, Hit } from './rule.ts';
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
export type Locate = (span: Span) => { readonly at: HomeSpan; readonly exact: boolean };

export interface ContentSummary {
  readonly rule: number;
  readonly view: BlockView;
  readonly summary: unknown;
  readonly locate: Locate;
}

export interface Content {
  /** The texts of the home: one block's, or those of several lines. */
  readonly texts: readonly string[];
  readonly pieces: readonly { readonly piece: Piece; readonly locate: Locate }[];
  readonly raws: readonly Raw[];
  readonly summaries: readonly ContentSummary[];
}

/** Told of a rule just before something of its own runs. */
export type OnRule = (ruleId: string) => void;

/** Reads every view of the pieces. `place` turns a span of the home's whole text into a text and a span of it. */
export function readContent(
  pieces: readonly Piece[],
  texts: readonly string[],
  place: (span: Span) => HomeSpan & { readonly whole: boolean },
  program: Program,
  onRule: OnRule | undefined,
): Content {
  const raws: Raw[] = [];
  const summaries: ContentSummary[] = [];
  const placed: { piece: Piece; locate: Locate }[] = [];
  const read = (view: BlockView, locate: Locate): void => {
    const results = readView(view, program, onRule);
    for (const { rule, found } of results.found) {
      const record = program.rules[rule]?.record;
      if (record) raws.push(rawOf(rule, record, found, texts, locate));
    }
    for (const { rule, summary } of results.summaries) summaries.push({ rule, view, summary, locate });
  };
  for (const piece of pieces) {
    const locate: Locate = (span) => {
      const { whole, ...at } = place(piece.toHome(span));
      return { at, exact: whole && piece.exact(span) };
    };
    placed.push({ piece, locate });
    if (piece.prose) for (const { view, start } of fragmentsOf(piece, program)) read(view, shifted(locate, start));
    for (const { view, at } of piece.beside) if (at) read(view, () => ({ ...locate(at), exact: false }));
    read(piece.view, locate);
    for (const { view, at } of piece.beside) if (!at) read(view, locate);
  }
  return { texts, pieces: placed, raws, summaries };
}

function fragmentsOf(piece: Piece, { asks }: Program): readonly Fragment[] {
  if (!asks.paragraph && !asks.sentence) return noFragments;
  return [...(asks.paragraph ? paragraphsOf(piece) : []), ...(asks.sentence ? sentencesOf(piece) : [])];
}

const noFragments: readonly Fragment[] = [];

function shifted(locate: Locate, start: number): Locate {
  return (span) => locate({ start: span.start + start, end: span.end + start });
}

interface RuleFound {
  readonly rule: number;
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
  if (matched.length === 0 && everyView.length === 0) return nothing;

  const result = { found: [], summaries: [] };
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
  return result;
}

function ask(
  rule: number,
  ready: ReadyRule | undefined,
  view: BlockView,
  hits: readonly Hit[],
  muted: readonly string[],
  onRule: OnRule | undefined,
  { found, summaries }: { readonly found: RuleFound[]; readonly summaries: RuleSummary[] },
): void {
  if (!ready) return;
  const { compiled, record } = ready;
  if (muted.length > 0 && isMuted(record.id, muted)) return;
  onRule?.(record.id);
  const add = (one: Found | undefined): void => {
    if (!one || (muted.length > 0 && isMutedMatch(record.id, one, view, muted))) return;
    found.push({ rule, found: one });
  };
  if (compiled.verify) for (const hit of hits) add(compiled.verify(hit, view));
  if (compiled.judge) for (const one of compiled.judge(view, hits)) add(one);
  const summary = compiled.summarise?.(view, hits);
  if (summary !== undefined) summaries.push({ rule, summary });
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

/** The finding in the home's own units, every quote the text itself. */
export function rawOf(rule: number, record: KeptRecord, found: Found, texts: readonly string[], locate: Locate): Raw {
  const said: Record<string, string> = {};
  if (record.message !== undefined) said['message'] = formatMessage(record.message, found.args ?? []);
  const data = { ...said, ...found.data };
  if (!found.span) return { rule, line: -1, span: { start: 0, end: 0 }, quote: '', fixes: [], data };
  const { line, span } = locate(found.span).at;
  const text = texts[line] ?? '';
  const fixes = (found.fixes ?? []).flatMap((fix) => {
    const { at, exact } = locate(fix.span);
    if (!exact) return joined(fix, line, text, locate);
    if (at.line !== line) return [];
    return [{ span: at.span, quote: text.slice(at.span.start, at.span.end), text: fix.text }];
  });
  return { rule, line, span, quote: text.slice(span.start, span.end), fixes, data };
}

/** A fix whose two parts stand apart in the source, markup between them. */
function joined(
  { span, text: put, join }: NonNullable<Found['fixes']>[number],
  line: number,
  text: string,
  locate: Locate,
): Raw['fixes'] {
  if (!join) return [];
  const left = locate({ start: span.start, end: join.at });
  const right = locate({ start: join.at, end: span.end });
  if (!left.exact || !right.exact || left.at.line !== line || right.at.line !== line) return [];
  const whole = { start: left.at.span.start, end: right.at.span.end };
  const between = text.slice(left.at.span.end, right.at.span.start);
  if (right.at.span.start < left.at.span.end) return [];
  const written = put.slice(0, join.text) + between + put.slice(join.text);
  return [{ span: whole, quote: text.slice(whole.start, whole.end), text: written }];
}
