/** What the rules say about one home (a block, or lines of Markdown read together) by its content alone. */
import type { Span } from '../draft/span.ts';
import type { Matched } from './engine/matcher.ts';
import { formatMessage } from './message.ts';
import type { Program } from './program.ts';
import type { BlockView, Found, Hit, RuleRecord } from './rule.ts';
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

interface ViewResult {
  readonly found: readonly { readonly rule: number; readonly found: Found }[];
  readonly summaries: readonly { readonly rule: number; readonly summary: unknown }[];
}

const nothing: ViewResult = { found: [], summaries: [] };

/** Runs all rules whose scope names the view. */
export function readView(view: BlockView, program: Program, onRule: OnRule | undefined): ViewResult {
  const reading = program.reading(view.scope);
  const muted = view.block.muted ?? noNames;
  if (reading.silent || muted.includes('off')) return nothing;
  const { rules, ruleOf, matcher } = program;
  const idOf = (rule: number): string => rules[rule]?.record.id ?? '';
  const before = onRule ? (pattern: number): void => onRule(idOf(ruleOf[pattern] ?? 0)) : undefined;
  const matched = matcher.match(view.text, view.plain, reading, before);
  if (matched.length === 0 && reading.everyView.length === 0) return nothing;

  const hits = hitsByRule(matched, program);
  const found: { rule: number; found: Found }[] = [];
  const summaries: { rule: number; summary: unknown }[] = [];
  const ask = (rule: number, own: readonly Hit[]): void => {
    const ready = rules[rule];
    if (!ready || (muted.length > 0 && isMuted(ready.record.id, muted))) return;
    const { compiled } = ready;
    onRule?.(ready.record.id);
    if (compiled.verify) {
      for (const hit of own) {
        const one = compiled.verify(hit, view);
        if (one) found.push({ rule, found: one });
      }
    }
    if (compiled.judge) for (const one of compiled.judge(view, own)) found.push({ rule, found: one });
    const summary = compiled.summarise?.(view, own);
    if (summary !== undefined) summaries.push({ rule, summary });
  };
  for (const [rule, own] of hits) ask(rule, own);
  for (const rule of reading.everyView) if (!hits.has(rule)) ask(rule, noHits);
  if (muted.length === 0) return { found, summaries };
  return { found: found.filter((one) => !isMutedMatch(idOf(one.rule), one.found, view, muted)), summaries };
}

/** Pattern by pattern, each in reading order. */
function hitsByRule(matched: readonly Matched[], { rules, ruleOf }: Program): ReadonlyMap<number, readonly Hit[]> {
  const hits = new Map<number, Hit[]>();
  for (const { pattern, spans } of matched) {
    const rule = ruleOf[pattern] ?? 0;
    const local = pattern - (rules[rule]?.firstPattern ?? 0);
    let list = hits.get(rule);
    if (!list) hits.set(rule, (list = []));
    for (const { alternative, span, groups } of spans) list.push({ pattern: local, alternative, span, groups });
  }
  return hits;
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
export function rawOf(rule: number, record: RuleRecord, found: Found, texts: readonly string[], locate: Locate): Raw {
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
