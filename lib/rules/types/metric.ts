/** Rule type `metric`: a formula over the draft's figures, and the answer that raises the rule. */
import * as v from 'valibot';
import type { Measures } from '../../draft/words.ts';
import { longestFormula, readFormula, type Formula } from '../formula/formula.ts';
import { fixed, toNumber } from '../formula/value.ts';
import { elementCounts, measuresOf, measureView } from '../measured.ts';
import { readOptions } from '../options.ts';
import type { RuleType } from '../rule.ts';

const arithmetic = v.pipe(
  v.string('must be a formula in text form'),
  v.nonEmpty('must not be empty'),
  v.maxLength(longestFormula, `is longer than ${longestFormula} characters`),
);

const schema = v.strictObject(
  {
    /** Arithmetic over words, sentences, paragraphs, characters, syllables, list, heading_h2 … */
    formula: v.pipe(
      arithmetic,
      v.check(
        (source) => problemOf(source) === undefined,
        (issue) => problemOf(issue.input) ?? '',
      ),
    ),
    /** What follows the answer and makes it a yes or no: "> 8". */
    condition: v.pipe(
      arithmetic,
      v.check(
        (source) => problemOfCondition(source) === undefined,
        (issue) => problemOfCondition(issue.input) ?? '',
      ),
    ),
  },
  'must be a map of options',
);

type Options = v.InferOutput<typeof schema>;

export const metric: RuleType<Options> = {
  id: 'metric',
  scope: ['summary'],
  schema,
  parse: (options) => readOptions(schema, options),
  compile(options) {
    const formula = readFormula(options.formula);
    const condition = readFormula(`${answer} ${options.condition}`);
    if (!formula.ok || !condition.ok) return { patterns: [] };
    return {
      patterns: [],
      summarise: measureView,
      fold(summaries, draft) {
        const measures = measuresOf(summaries);
        if (!measures) return [];
        const variables = { ...elementCounts(draft), ...variablesOf(measures) };
        const value = toNumber(formula.value.evaluate(variables));
        if (value === undefined || !Number.isFinite(value)) return [];
        // Vale compares what is left of the answer after six digits.
        const raised = condition.value.evaluate({ ...variables, [answer]: Number(fixed(value, 6)) });
        return raised === true ? [{ args: [fixed(value, 2)], data: { value: fixed(value, 2) } }] : [];
      },
    };
  },
};

/** Stands for the formula's answer in front of the condition. */
const answer = '_answer_';

function variablesOf(measures: Measures): Readonly<Record<string, number>> {
  return {
    words: measures.words,
    sentences: measures.sentences,
    paragraphs: measures.paragraphs,
    characters: measures.characters,
    syllables: measures.syllables,
    complex_words: measures.complexWords,
    long_words: measures.longWords,
    polysyllabic_words: measures.polysyllabicWords,
  };
}

const known = new Set(
  (
    'words sentences paragraphs characters syllables complex_words long_words polysyllabic_words pre list blockquote ' +
    'figure_caption heading_h1 heading_h2 heading_h3 heading_h4 heading_h5 heading_h6'
  ).split(' '),
);

function problemOf(source: string): string | undefined {
  const formula = readFormula(source);
  return formula.ok ? unknownName(formula.value) : formula.message;
}

function problemOfCondition(source: string): string | undefined {
  const condition = readFormula(`${answer} ${source}`);
  if (!condition.ok) return condition.message;
  const ones = Object.fromEntries([...known, answer].map((name) => [name, 1]));
  const comparing = typeof condition.value.evaluate(ones) === 'boolean';
  return unknownName(condition.value) ?? (comparing ? undefined : 'must compare, as in “> 8”');
}

function unknownName({ names }: Formula): string | undefined {
  const name = [...names].find((candidate) => candidate !== answer && !known.has(candidate));
  return name === undefined ? undefined : `“${name}” is no known variable`;
}
