/** Rule type `question`: something that only a person can answer, asked where certain words stand or of every draft. */
import * as v from 'valibot';
import { createGuard } from '../guard.ts';
import { flag, patternList, patterns, readOptions } from '../options.ts';
import type { BlockSummary, RuleType } from '../rule.ts';
import type { Span } from '../../draft/span.ts';
import { hasWords, isProse, patternOf } from '../survey.ts';

const schema = v.strictObject(
  {
    /** The question is asked where one of these stands; without them, of every draft that has words. */
    when: v.optional(patterns),
    ignorecase: v.optional(flag, false),
    /** Words that touch one of these do not count. */
    exceptions: v.optional(patternList),
    /** Words in a block that holds one of these do not count. */
    unless: v.optional(patternList),
  },
  'must be a map of options',
);

type Options = v.InferOutput<typeof schema>;

interface Summary {
  readonly span?: Span;
  readonly found: string;
}

const words: Summary = { found: '' };

export const question: RuleType<Options> = {
  id: 'question',
  schema,
  parse: (options) => readOptions(schema, options),
  compile(options) {
    const guard = createGuard(options);
    return {
      patterns: options.when ? [patternOf(options.when, options.ignorecase)] : [],
      summarise(view, hits): Summary | undefined {
        if (!options.when) return hasWords(view) && isProse(view) ? words : undefined;
        const span = hits.map((hit) => hit.span).find((candidate) => guard(view, candidate));
        return span && { span, found: view.plain.slice(span.start, span.end) };
      },
      // Asked once a draft: at the first words that raise it.
      fold(summaries) {
        const first = (summaries as readonly BlockSummary<Summary>[])[0]?.summary;
        if (!first) return [];
        if (!first.span) return [{}];
        return [{ at: 0, span: first.span, data: { found: first.found }, args: [first.found] }];
      },
    };
  },
};
