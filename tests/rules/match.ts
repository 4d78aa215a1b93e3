/** The plainest matcher there is: the oracle for the engine, and a harness that runs one rule on a few texts. */
import { standsAlone } from '../../lib/korean/boundary.ts';
import type { Block } from '../../lib/draft/draft.ts';
import { afterCharacter, applyEdit, type Span } from '../../lib/draft/span.ts';
import { formatMessage } from '../../lib/rules/message.ts';
import { wordBoundary } from '../../lib/rules/regex/index.ts';
import type { BlockSummary, BlockView, Found, Hit, Pattern, RuleRecord, RuleType } from '../../lib/rules/rule.ts';

/** All hits of the patterns in the view, pattern by pattern: leftmost first, first alternative first, none overlapping. */
export function hitsIn(patterns: readonly Pattern[], view: BlockView): readonly Hit[] {
  return patterns.flatMap((pattern, index) => {
    const text = pattern.plain ? view.plain : view.text;
    const hits: Hit[] = [];
    let from = 0;
    for (let hit = nextHit(pattern, index, text, from); hit; hit = nextHit(pattern, index, text, from)) {
      hits.push(hit);
      from = hit.span.end;
    }
    return hits;
  });
}

function nextHit(pattern: Pattern, index: number, text: string, from: number): Hit | undefined {
  for (let at = from; at < text.length; at = afterCharacter(text, at)) {
    for (const { alternative, expression } of expressionsOf(pattern)) {
      expression.lastIndex = at;
      const match = expression.exec(text);
      if (!match || match[0] === '') continue;
      const span = { start: at, end: at + match[0].length };
      if (pattern.boundary !== 'word' && !standsAlone(text, span.start, span.end, pattern.boundary)) continue;
      const groups = pattern.alternatives.length === 1 ? match.slice(1) : [];
      return { pattern: index, alternative, span, groups };
    }
  }
  return undefined;
}

interface Try {
  readonly alternative: number;
  readonly expression: RegExp;
}

const known = new WeakMap<Pattern, readonly Try[]>();

function expressionsOf(pattern: Pattern): readonly Try[] {
  const before = known.get(pattern);
  if (before) return before;
  const flags = pattern.ignoreCase ? 'iuy' : 'uy';
  const expressions = pattern.alternatives.flatMap(({ source, reach }, alternative): readonly Try[] => {
    if (pattern.boundary === 'word') {
      return [{ alternative, expression: new RegExp(`${wordBoundary}(?:${source})${wordBoundary}`, flags) }];
    }
    // A list of strings goes on to the next one where a particle does not fit, as an expression does at \b.
    const sources = reach.kind === 'finite' && pattern.boundary !== 'none' ? reach.strings.map(escaped) : [source];
    return sources.map((one) => ({ alternative, expression: new RegExp(one, flags) }));
  });
  known.set(pattern, expressions);
  return expressions;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.|?*+()[\]{}/]/gu, '\\$&');
}

/** What a test of one rule gives beside its options. */
export type Beside = Partial<Pick<RuleRecord, 'message' | 'action'>> & { readonly vocabulary?: readonly string[] };

export interface Seen {
  /** Which text. */
  readonly at: number;
  /** Absent: about the draft as a whole. */
  readonly span: Span | undefined;
  readonly words: string;
  readonly message: string;
  readonly fixes: readonly { readonly span: Span; readonly text: string }[];
  readonly data: Readonly<Record<string, string>>;
}

/** The findings of one rule in texts, each of which is a block; `masks` hide what they match, as code is hidden. */
export function run(
  type: RuleType,
  options: unknown,
  texts: readonly string[],
  beside: Beside = {},
  mask?: RegExp,
): readonly Seen[] {
  const parsed = type.parse(options);
  if (!parsed.ok) throw new Error(parsed.message);
  const { vocabulary = [], ...record } = beside;
  const rule = type.compile(parsed.value, { record: { id: 'X-01', ...record }, vocabulary });
  const views = texts.map((text, index) => viewOf(text, index, mask));
  const all = views.map((view) => hitsIn(rule.patterns, view));
  const seen = (found: Found, at: number): Seen => ({
    at,
    span: found.span,
    words: found.span ? (views[at]?.plain.slice(found.span.start, found.span.end) ?? '') : '',
    message: found.data?.['message'] ?? formatMessage(beside.message ?? '%s', found.args ?? []),
    fixes: found.fixes ?? [],
    data: found.data ?? {},
  });
  const direct = views.flatMap((view, at) => {
    const hits = all[at] ?? [];
    const verified = hits.map((hit) => rule.verify?.(hit, view)).filter((found) => found !== undefined);
    return [...verified, ...(rule.judge?.(view, hits) ?? [])].map((found) => seen(found, at));
  });
  const summaries: (BlockSummary<unknown> & { readonly at: number })[] = [];
  views.forEach((view, at) => {
    const summary = rule.summarise?.(view, all[at] ?? []);
    if (summary !== undefined) summaries.push({ block: view.block, scope: view.scope, summary, at });
  });
  const draft = { revision: 1, format: 'rich' as const, blocks: views.map(({ block }) => block) };
  const folded = rule.fold?.(summaries, draft) ?? [];
  return [...direct, ...folded.map((found) => seen(found, summaries[found.at ?? -1]?.at ?? -1))];
}

function viewOf(plain: string, index: number, mask?: RegExp): BlockView {
  const block: Block = { id: `b${index}`, field: 'body', kind: 'paragraph', text: plain };
  const text = mask ? plain.replace(mask, (code) => '*'.repeat(code.length)) : plain;
  return { block, scope: 'text', text, plain };
}

/** The texts after one fix of a finding. */
export function mended(texts: readonly string[], { at, fixes }: Seen, choice = 0): readonly string[] {
  const fix = fixes[choice];
  return texts.map((text, index) => (fix && index === at ? applyEdit(text, fix) : text));
}

/** The words of the findings, as "words" or, with several texts, "index: words". */
export function words(seen: readonly Seen[]): readonly string[] {
  return seen.map((one) => (seen.some(({ at }) => at > 0) ? `${one.at}: ${one.words}` : one.words));
}
