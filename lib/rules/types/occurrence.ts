/** Rule type `occurrence`: how often something may, or has to, stand in a block. */
import * as v from 'valibot';
import { flag, patternText, readOptions, wholeNumber } from '../options.ts';
import type { BlockView, Hit, RuleType } from '../rule.ts';
import { patternOf } from '../survey.ts';

const schema = v.strictObject(
  {
    /** What is counted. */
    token: patternText,
    /** At most so many; 0: no limit. */
    max: v.optional(wholeNumber(0), 0),
    /** At least so many; 0: none needed. */
    min: v.optional(wholeNumber(0), 0),
    ignorecase: v.optional(flag, false),
  },
  'must be a map of options',
);

type Options = v.InferOutput<typeof schema>;

export const occurrence: RuleType<Options> = {
  id: 'occurrence',
  schema,
  parse: (options) => readOptions(schema, options),
  compile({ token, max, min, ignorecase }) {
    return {
      patterns: [patternOf([token], ignorecase)],
      judge(view, hits) {
        const count = hits.length;
        if (!(max > 0 && count > max) && !(min > 0 && count < min)) return [];
        const args = [String(count)];
        const data = { count: String(count) };
        // Nothing to point at: the finding is about the draft.
        if (count === 0) return [{ args, data }];
        const hit = hits.find((one) => isWords(one, view));
        // One match less or more is seldom what mends a count, so there is no fix to press.
        return hit ? [{ span: hit.span, args, data: { ...data, found: wordsOf(hit, view) } }] : [];
      },
    };
  },
};

function wordsOf({ span }: Hit, view: BlockView): string {
  return view.text.slice(span.start, span.end);
}

/** False for white space, and for code and addresses, which are masked. */
function isWords(hit: Hit, view: BlockView): boolean {
  const text = wordsOf(hit, view).trim();
  return text !== '' && !/^[*@]+$/u.test(text);
}
