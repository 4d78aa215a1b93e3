/** Rule type `readability`: the mean of English school grades against the highest that is wanted. */
import * as v from 'valibot';
import type { Measures } from '../../draft/words.ts';
import { fixed } from '../formula/value.ts';
import { measuresOf, measureView } from '../measured.ts';
import { readOptions } from '../options.ts';
import type { RuleType } from '../rule.ts';

const names = ['Gunning Fog', 'Coleman-Liau', 'Flesch-Kincaid', 'SMOG', 'Automated Readability'] as const;

const name = v.picklist(names, `must be one of ${names.join(', ')}`);

const schema = v.strictObject(
  {
    /** One or several; their mean is the grade. */
    metrics: v.pipe(
      v.union([v.pipe(v.array(name), v.minLength(1)), name], `must be a list out of ${names.join(', ')}`),
      v.transform((value) => (typeof value === 'string' ? [value] : value)),
    ),
    /** The highest grade that raises nothing. */
    grade: v.number('must be a number'),
  },
  'must be a map of options',
);

type Options = v.InferOutput<typeof schema>;

export const readability: RuleType<Options> = {
  id: 'readability',
  scope: ['summary'],
  schema,
  parse: (options) => readOptions(schema, options),
  compile({ metrics, grade }) {
    const wanted = [...new Set(metrics)];
    return {
      patterns: [],
      summarise: measureView,
      fold(summaries) {
        const measures = measuresOf(summaries);
        if (!measures) return [];
        // Vale counts a name that is given twice once, but shares the sum among all.
        const mean = wanted.reduce((sum, each) => sum + grades[each](measures), 0) / metrics.length;
        return mean > grade ? [{ args: [fixed(mean, 2)], data: { grade: fixed(mean, 2) } }] : [];
      },
    };
  },
};

const grades: Readonly<Record<(typeof names)[number], (measures: Measures) => number>> = {
  'Gunning Fog': (text) => 0.4 * (text.words / text.sentences + (100 * text.complexWords) / text.words),
  'Coleman-Liau': (text) =>
    0.0588 * (text.characters / text.words) * 100 - 0.296 * (text.sentences / text.words) * 100 - 15.8,
  'Flesch-Kincaid': (text) => (0.39 * text.words) / text.sentences + (11.8 * text.syllables) / text.words - 15.59,
  SMOG: (text) => 1.043 * Math.sqrt((text.polysyllabicWords * 30) / text.sentences) + 3.1291,
  'Automated Readability': (text) =>
    4.71 * (text.characters / text.words) + 0.5 * (text.words / text.sentences) - 21.43,
};
