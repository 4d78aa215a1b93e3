/** Rule type `consistency`: of two ways to write something a draft uses one. */
import * as v from 'valibot';
import { actOn, isMasked, type TextFix } from '../action.ts';
import { boundary, boundaryOf, flag, followsVale, patternText, readOptions, tableOf } from '../options.ts';
import { createRewrites } from '../rewrite.ts';
import type { BlockSummary, BlockView, CompiledRule, Found, Hit, Pattern, RuleContext, RuleType } from '../rule.ts';
import { createSettles } from '../settle.ts';
import { patternOf } from '../survey.ts';
import { capitalised, startsCapital } from '../swap.ts';

const schema = v.strictObject(
  {
    /** One way → the other way. */
    either: tableOf(patternText, 'must map one way of writing to the other'),
    /** How a word ends; ko by default, word with a Vale message. */
    boundary: v.optional(boundary),
    /** true: they are found inside words too. */
    nonword: v.optional(flag, false),
    ignorecase: v.optional(flag, false),
  },
  'must be a map of options',
);

type Options = v.InferOutput<typeof schema>;

export const consistency: RuleType<Options> = {
  id: 'consistency',
  schema,
  parse: (options) => readOptions(schema, options),
  compile(options, context) {
    const ends = boundaryOf(options, context);
    const pairs = Object.entries(options.either);
    const patterns = pairs.map((ways) => patternOf(ways, options.ignorecase, ends));
    return followsVale(context) ? valeRule(patterns, context) : ownRule(patterns, pairs, ends !== 'none', context);
  },
};

/** What a view holds of one pair. */
interface Held {
  readonly pair: number;
  /** 1: the key, 2: the value, 3: both. */
  readonly ways: number;
  readonly found: Found;
}

/**
 * Vale: the last match of every block that holds one of a pair of which both have been seen by then, shown where the
 * block has these words first.
 */
function valeRule(patterns: readonly Pattern[], { record: { action }, make }: RuleContext): CompiledRule {
  const settles = patterns.map((pattern) => createSettles(pattern, make));
  const wordsOf = (view: BlockView, { span }: Hit) => view.text.slice(span.start, span.end);
  const foundAt = (view: BlockView, { span }: Hit): Found => {
    const { args, fixes } = actOn(action, view, span);
    // A word of another pair may be inconsistent too: what the draft says elsewhere is not known here.
    const lasting = fixes.filter((fix) => settles.every((settle) => settle(view, fix, () => true)));
    return { span, args, fixes: lasting, data: { found: view.plain.slice(span.start, span.end) } };
  };
  return {
    patterns,
    summarise(view, hits): readonly Held[] | undefined {
      if (hits.length === 0) return undefined;
      const byPair = Map.groupBy(hits, ({ pattern }) => pattern);
      return [...byPair].flatMap(([pair, all]) => {
        const inOrder = all.toSorted((a, b) => a.span.start - b.span.start);
        const last = inOrder.at(-1);
        const shown = last && inOrder.find((hit) => wordsOf(view, hit) === wordsOf(view, last));
        const ways = inOrder.reduce((seen, { alternative }) => seen | (1 << alternative), 0);
        return shown ? [{ pair, ways, found: foundAt(view, shown) }] : [];
      });
    },
    fold(summaries) {
      const seen = new Map<number, number>();
      return (summaries as readonly BlockSummary<readonly Held[]>[]).flatMap(({ summary }, at) =>
        summary.flatMap(({ pair, ways, found }) => {
          const all = (seen.get(pair) ?? 0) | ways;
          seen.set(pair, all);
          return all === 3 ? [{ ...found, at }] : [];
        }),
      );
    },
  };
}

/** One match, ready to be a finding. */
interface Use {
  readonly pair: number;
  /** 0: the key, 1: the value. */
  readonly way: number;
  readonly found: Found;
}

/** Ours: the way that the draft uses first is its way, and every match of the other one can become it. */
function ownRule(
  patterns: readonly Pattern[],
  pairs: readonly (readonly [string, string])[],
  particles: boolean,
  { make }: RuleContext,
): CompiledRule {
  const settles = patterns.map((pattern) => createSettles(pattern, make));
  const rewrites = createRewrites(particles ? {} : undefined);
  const plainWay = (pair: number, way: number): string | undefined => {
    const held = patterns[pair]?.alternatives[way]?.reach;
    return held?.kind === 'finite' && held.strings.length === 1 ? held.strings[0] : undefined;
  };
  const fixesFor = (view: BlockView, { pattern, alternative, span }: Hit): readonly TextFix[] => {
    const text = plainWay(pattern, 1 - alternative);
    if (text === undefined || isMasked(view, span)) return [];
    const capital = startsCapital(view.plain.slice(span.start, span.end));
    return rewrites(capital ? capitalised(text) : text, span, view).filter((fix) =>
      // A word of another pair may be the wrong one of its pair; which one is, only the whole draft knows.
      settles.every((settle, pair) => settle(view, fix, (way) => pair !== pattern || way === alternative)),
    );
  };
  return {
    patterns,
    summarise(view, hits): readonly Use[] | undefined {
      if (hits.length === 0) return undefined;
      return hits.map((hit) => {
        const text = view.plain.slice(hit.span.start, hit.span.end);
        const fixes = fixesFor(view, hit);
        const other = pairs[hit.pattern]?.[1 - hit.alternative] ?? '';
        const data = { found: text, fix: plainWay(hit.pattern, 1 - hit.alternative) ?? other };
        return { pair: hit.pattern, way: hit.alternative, found: { span: hit.span, fixes, data, args: [text] } };
      });
    },
    fold(summaries) {
      const first = new Map<number, number>();
      return (summaries as readonly BlockSummary<readonly Use[]>[]).flatMap(({ summary }, at) =>
        summary.flatMap(({ pair, way, found }) => {
          if (!first.has(pair)) first.set(pair, way);
          return first.get(pair) === way ? [] : [{ ...found, at }];
        }),
      );
    },
  };
}
