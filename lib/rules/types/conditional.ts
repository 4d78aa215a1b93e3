/** Rule type `conditional`: where the first thing stands, the second has to stand too. */
import * as v from 'valibot';
import type { Span } from '../../draft/span.ts';
import { actOn } from '../action.ts';
import { createAccepts } from '../exceptions.ts';
import { flag, followsVale, patternList, patternText, readOptions } from '../options.ts';
import { captureCount } from '../regex/index.ts';
import type { BlockSummary, BlockView, Found, Hit, RuleType } from '../rule.ts';
import { createSettles } from '../settle.ts';
import { patternOf } from '../survey.ts';
import { hasGroup } from '../swap.ts';

const schema = v.strictObject(
  {
    /** What needs the other. */
    first: patternText,
    /**
     * What is needed. With a group: a match of `first` is right when a group held the same text before it or in the same
     * block. Without one: `second` has to stand somewhere in the block.
     */
    second: patternText,
    /** Read and passed over, as Vale does. */
    ignorecase: v.optional(flag, false),
    exceptions: v.optional(patternList),
    /** false: the pack's accepted words are found like others. */
    vocab: v.optional(flag, true),
  },
  'must be a map of options',
);

type Options = v.InferOutput<typeof schema>;

interface Summary {
  /** Texts that a group of `second` held here. */
  readonly known: readonly string[];
  readonly uses: readonly Found[];
}

export const conditional: RuleType<Options> = {
  id: 'conditional',
  schema,
  parse: (options) => readOptions(schema, options),
  compile(options, context) {
    const accepts = createAccepts(options.exceptions, options.vocab ? context.vocabulary : []);
    const first = patternOf([options.first], false);
    const patterns = [patternOf([options.second], false), first];
    const settles = createSettles(first, context.make);
    const uses = (view: BlockView, hits: readonly Hit[]): readonly Found[] =>
      hits.filter((hit) => hit.pattern === 1 && !accepts(view.text, hit.span)).map(({ span }) => useOf(view, span));
    const useOf = (view: BlockView, span: Span): Found => {
      const { args, fixes } = actOn(context.record.action, view, span);
      const lasting = fixes.filter((fix) => settles(view, fix, (_, at, after) => !accepts(after.text, at)));
      return { span, args, fixes: lasting, data: { found: view.text.slice(span.start, span.end) } };
    };
    const collects = followsVale(context) ? hasGroup(options.second) : captureCount(options.second) > 0;

    if (!collects) {
      return {
        patterns,
        judge: (view, hits) => (hits.some(({ pattern }) => pattern === 0) ? [] : uses(view, hits)),
      };
    }
    return {
      patterns,
      summarise(view, hits): Summary | undefined {
        const known = hits
          .filter(({ pattern }) => pattern === 0)
          .flatMap(({ groups }) => groups.flatMap((group) => group || []));
        const found = uses(view, hits);
        return known.length + found.length > 0 ? { known, uses: found } : undefined;
      },
      fold(summaries) {
        const known = new Set<string>();
        return (summaries as readonly BlockSummary<Summary>[]).flatMap(({ summary }, at) => {
          for (const text of summary.known) known.add(text);
          return summary.uses
            .filter(({ data }) => !known.has(data?.['found'] ?? ''))
            .map((found) => ({ ...found, at }));
        });
      },
    };
  },
};
