/** Rule type `existence`: words that should not stand in a draft. */
import * as v from 'valibot';
import { standsAlone } from '../korean/boundary.ts';
import type { Span } from '../draft/span.ts';
import { createGuard } from './guard.ts';
import { anyOf, boundary, flag, flagsOf, patternList, readOptions } from './options.ts';
import type { BlockView, Fix, Found, Pattern, RuleType } from './rule.ts';

const schema = v.pipe(
  v.strictObject(
    {
      /** Patterns of whole words. */
      tokens: v.optional(patternList, []),
      /** Patterns taken as they are, without a boundary. */
      raw: v.optional(patternList, []),
      /** true: tokens match inside words too. */
      nonword: v.optional(flag, false),
      boundary: v.optional(boundary, 'ko'),
      ignorecase: v.optional(flag, false),
      /** Addresses, code and tags are searched too. */
      addresses: v.optional(flag, false),
      exceptions: v.optional(patternList),
      unless: v.optional(patternList),
      /** Silent below this many hits in the whole draft. */
      min: v.optional(v.pipe(v.number('must be a number'), v.integer(), v.minValue(1, 'must be 1 or more')), 1),
      action: v.optional(v.picklist(['remove'], 'must be remove')),
    },
    'must be a map of options',
  ),
  v.check(({ tokens, raw }) => tokens.length + raw.length > 0, 'needs tokens or raw'),
);

type Options = v.InferOutput<typeof schema>;

export const existence: RuleType<Options> = {
  id: 'existence',
  parse: (options) => readOptions(schema, options),
  compile(options) {
    const flags = flagsOf(options);
    const guard = createGuard(options, flags);
    const words = options.nonword ? 'none' : options.boundary;
    const lists = [
      { sources: options.tokens, within: words },
      { sources: options.raw, within: 'none' as const },
    ].filter(({ sources }) => sources.length > 0);
    const patterns: Pattern[] = lists.map(({ sources }) => ({
      source: anyOf(sources),
      flags,
      plain: options.addresses,
    }));

    const find = (pattern: number, span: Span, view: BlockView): Found | undefined => {
      const text = options.addresses ? view.plain : view.text;
      if (!standsAlone(text, span.start, span.end, lists[pattern]?.within ?? 'none')) return undefined;
      if (!guard(view, span)) return undefined;
      const found = view.plain.slice(span.start, span.end);
      return {
        place: { blockId: view.block.id, span, quote: found },
        fixes: options.action === 'remove' ? [removal(view.plain, span)] : [],
        data: { found },
      };
    };

    if (options.min === 1) return { patterns, verify: (hit, view) => find(hit.pattern, hit.span, view) };
    return {
      patterns,
      summarise(view, hits) {
        const found = hits.map((hit) => find(hit.pattern, hit.span, view)).filter((one) => one !== undefined);
        return found.length > 0 ? found : undefined;
      },
      fold(summaries) {
        const all = summaries.flatMap(({ block, summary }) =>
          (summary as readonly Found[]).map((found) => ({
            ...found,
            ...(found.place ? { place: { ...found.place, blockId: block.id } } : {}),
          })),
        );
        return all.length >= options.min ? all : [];
      },
    };
  },
};

/** Takes one neighbouring space along, so that no double space and no space at an end stays. */
function removal(text: string, span: Span): Fix {
  const before = text.charAt(span.start - 1);
  const behind = text.charAt(span.end);
  let { start, end } = span;
  if (behind === ' ' && (before === '' || /\s/u.test(before))) end += 1;
  else if (before === ' ' && (behind === '' || /[\s,.!?]/u.test(behind))) start -= 1;
  return { span: { start, end }, quote: text.slice(start, end), text: '' };
}
