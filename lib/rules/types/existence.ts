/** Rule type `existence`: words that should not stand in a draft. */
import * as v from 'valibot';
import { actOn, removal, type TextFix } from '../action.ts';
import { createAccepts } from '../exceptions.ts';
import { createGuard } from '../guard.ts';
import {
  boundary,
  boundaryOf,
  flag,
  followsVale,
  patternIssue,
  patternList,
  patternText,
  problemOf,
  wholeNumber,
} from '../options.ts';
import type { BlockSummary, BlockView, Found, Hit, Pattern, RuleContext, RuleType } from '../rule.ts';
import { once } from '../once.ts';
import { isWordList, quickReader } from '../quick-options.ts';
import { carried } from '../regex/index.ts';
import { createSettles } from '../settle.ts';
import { patternOf } from '../survey.ts';

/** Vale leaves blank tokens out. */
const tokenText = v.union([v.pipe(v.string(), v.regex(/^\s*$/u)), patternText], (issue) => patternIssue(issue.input));

/** Each a pattern, or all of them together one. */
const rawParts = v.pipe(
  v.array(v.string('must be a pattern in text form'), 'must be a list of patterns'),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { value } = dataset;
    const key = value.findIndex((part) => problemOf(part) !== '');
    if (key < 0 || problemOf(value.join('')) === '') return;
    const message = patternIssue(value[key]);
    addIssue({ message, path: [{ type: 'array', origin: 'value', input: value, key, value: value[key] }] });
  }),
);

const schema = v.pipe(
  v.strictObject(
    {
      /** Patterns of whole words. */
      tokens: v.optional(v.array(tokenText, 'must be a list of patterns'), []),
      /** Patterns taken as they are, without a boundary. With a Vale message they are parts of one pattern. */
      raw: v.optional(rawParts, []),
      /** With a Vale message: the raw pattern stands behind the tokens, not before them. */
      append: v.optional(flag, false),
      /** true: tokens match inside words too. */
      nonword: v.optional(flag, false),
      /** How a token ends; ko by default, word with a Vale message. */
      boundary: v.optional(boundary),
      ignorecase: v.optional(flag, false),
      /** Addresses, code and tags are searched too. */
      addresses: v.optional(flag, false),
      exceptions: v.optional(patternList),
      /** false: the pack's accepted words are found like others. */
      vocab: v.optional(flag, true),
      unless: v.optional(patternList),
      /** Silent below this many hits in the whole draft. */
      min: v.optional(wholeNumber(1), 1),
      action: v.optional(v.picklist(['remove'], 'must be remove')),
    },
    'must be a map of options',
  ),
  v.check(({ tokens, raw }) => tokens.length + raw.length > 0, 'needs tokens or raw'),
);

type Options = v.InferOutput<typeof schema>;

export const existence: RuleType<Options> = {
  id: 'existence',
  schema,
  parse: quickReader(schema, 'tokens', isWordList),
  compile(options, context) {
    const patterns = patternsOf(options, context);
    const verifier = once(() => createVerify(options, context, patterns));
    const verify: Verify = (hit, view) => verifier()(hit, view);
    if (options.min === 1) return { patterns, verify };
    return {
      patterns,
      summarise(view, hits) {
        const found = hits.map((hit) => verify(hit, view)).filter((one) => one !== undefined);
        return found.length > 0 ? found : undefined;
      },
      fold(summaries) {
        const all = (summaries as readonly BlockSummary<readonly Found[]>[]).flatMap(({ summary }, at) =>
          summary.map((found) => ({ ...found, at })),
        );
        return all.length >= options.min ? all : [];
      },
    };
  },
};

function patternsOf(options: Options, context: RuleContext): readonly Pattern[] {
  const { raw, ignorecase, addresses } = options;
  const vale = followsVale(context);
  const written = options.tokens.filter((token) => token.trim() !== '');
  const tokens = vale ? carried(written, ignorecase) : written;
  const ends = boundaryOf(options, context);
  const patterns: Pattern[] = [];
  if (vale && raw.length > 0) patterns.push(patternOf([joinedSource(options, written)], ignorecase));
  else {
    if (tokens.length > 0) patterns.push(patternOf(tokens, ignorecase, ends));
    if (raw.length > 0) patterns.push(patternOf(raw, ignorecase));
  }
  return addresses ? patterns.map((pattern) => ({ ...pattern, plain: true })) : patterns;
}

/** Vale's one pattern: the raw parts as they follow each other, and the tokens as whole words before or behind. */
function joinedSource({ raw, append, nonword, tokens }: Options, written: readonly string[]): string {
  const rest = raw.join('');
  if (tokens.length === 0) return rest;
  const edge = nonword ? '' : '\\b';
  const words = `${edge}(?:${written.join('|')})${edge}`;
  return append ? words + rest : rest + words;
}

type Verify = (hit: Hit, view: BlockView) => Found | undefined;

function createVerify(options: Options, context: RuleContext, patterns: readonly Pattern[]): Verify {
  const { action } = context.record;
  const vale = followsVale(context);
  const guard = createGuard(vale ? { ...options, exceptions: undefined } : options);
  const vocabulary = options.vocab && !options.nonword ? context.vocabulary : [];
  const accepts = createAccepts(vale ? options.exceptions : undefined, vocabulary);
  const settles = patterns.map((pattern) => createSettles(pattern, context.make));
  const concerns = (view: BlockView, hit: Pick<Hit, 'span'>) =>
    guard(view, hit.span) && !accepts(options.addresses ? view.plain : view.text, trimmedSpan(view, hit));

  return (hit, view) => {
    const { span } = hit;
    if (!concerns(view, hit)) return undefined;
    const acted = actOn(action, view, span, options.addresses ? view.plain : view.text);
    const wanted: readonly TextFix[] = options.action ? [removal(view.plain, span)] : acted.fixes;
    const fixes = wanted.filter((fix) =>
      settles.every((settle) => settle(view, fix, (_, at, after) => concerns(after, { span: at }))),
    );
    return { span, fixes, args: acted.args, data: { found: view.plain.slice(span.start, span.end) } };
  };
}

/** The exceptions are looked for in the match without the white space around it. */
function trimmedSpan(view: BlockView, { span }: Pick<Hit, 'span'>): Hit['span'] {
  const match = view.text.slice(span.start, span.end);
  const start = span.start + (match.length - match.trimStart().length);
  return { start, end: Math.max(start, span.end - (match.length - match.trimEnd().length)) };
}
