/** Shapes that the options of several rule types share, and the one way their errors are worded. */
import * as v from 'valibot';
import { alternative } from './regex/index.ts';
import type { Boundary, RuleContext } from './rule.ts';

/** Words that mean themselves in every dialect; they need no reading to be known as valid. */
const plainWords = /^[\p{L}\p{N} _'’,;:&/<>=!"%@~–—-]+$/u;

/** Not empty, and a pattern that finds itself. */
export function isPlainWords(text: string): boolean {
  return plainWords.test(text);
}

/** A .NET regular expression that can be translated. */
export const patternText = v.pipe(
  v.string('must be a pattern in text form'),
  v.minLength(1, 'must not be empty'),
  v.maxLength(20_000, 'is longer than 20,000 characters'),
  v.check(
    (source) => problemOf(source) === '',
    (issue) => patternIssue(issue.input),
  ),
);

export const patternList = v.array(patternText, 'must be a list of patterns');

/** One pattern or several; read as a list. */
export const patterns = v.pipe(
  v.union([patternText, v.pipe(patternList, v.minLength(1, 'must not be empty'))], (issue) =>
    unionMessage(issue.input),
  ),
  v.transform((value) => (typeof value === 'string' ? [value] : value)),
);

/** The keys of a table are patterns too, which a record's own schema does not look at. */
export function tableOf<Value extends v.GenericSchema>(value: Value, message: string) {
  return v.pipe(
    v.record(v.string(), value, message),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const input = dataset.value;
      const keys = Object.keys(input);
      if (keys.length === 0) addIssue({ message: 'must hold at least one pair' });
      const key = keys.find((source) => source === '' || problemOf(source) !== '');
      if (key === undefined) return;
      const problem = key === '' ? 'must not be empty' : patternIssue(key);
      addIssue({ message: problem, path: [{ type: 'object', origin: 'key', input, key, value: input[key] }] });
    }),
  );
}

export const boundary = v.picklist(['ko', 'word', 'none', 'prefix'], 'must be ko, word, none or prefix');
export const flag = v.boolean('must be true or false');

/** A whole number from `least` up. */
export function wholeNumber(least: number) {
  return v.pipe(
    v.number('must be a number'),
    v.integer('must be a whole number'),
    v.minValue(least, `must be ${least} or more`),
  );
}

export type Parsed<Options> =
  { readonly ok: true; readonly value: Options } | { readonly ok: false; readonly message: string };

/** Validates options; the message is "options.<key>: what is wrong". */
export function readOptions<Schema extends v.GenericSchema>(
  schema: Schema,
  options: unknown,
): Parsed<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, options, { abortEarly: true });
  if (parsed.success) return { ok: true, value: parsed.output };
  return { ok: false, message: issueText(parsed.issues[0], 'options') };
}

/** "options.swap.kt: must be …" for the first thing that is wrong. */
export function issueText(issue: v.BaseIssue<unknown>, root: string): string {
  const path = (issue.path ?? []).map((part) =>
    typeof part.key === 'number' ? `[${part.key}]` : `.${String(part.key)}`,
  );
  const text = `${root}${path.join('')}`.replace(/^\./u, '');
  const unknownKey = issue.type === 'strict_object' && issue.expected === 'never';
  const missing = issue.type === 'strict_object' || issue.type === 'object' ? issue.received === 'undefined' : false;
  if (unknownKey) return `${text}: is not a known key`;
  if (missing) return `${text}: is missing`;
  return `${text}: ${issue.message}`;
}

/**
 * A rule that carries a Vale message keeps Vale's reading of the keys it shares with ours: `raw` is one pattern,
 * exceptions are searched inside the match, a word ends where Vale's \b says so, and fixes come from `action` alone.
 */
export function followsVale({ record }: RuleContext): boolean {
  return record.message !== undefined;
}

/** Where a term of a rule may stand, by its options `nonword` and `boundary`. */
export function boundaryOf(
  options: { readonly nonword: boolean; readonly boundary?: Boundary | undefined },
  context: RuleContext,
): Boundary {
  return options.nonword ? 'none' : (options.boundary ?? (followsVale(context) ? 'word' : 'ko'));
}

/** Why a .NET source cannot be used; empty when it can. */
export function problemOf(source: string): string {
  if (isPlainWords(source)) return '';
  const read = alternative(source, false);
  return read.ok ? '' : (read.error.detail ?? 'not readable');
}

/** What is said of a pattern that cannot be used. */
export function patternIssue(source: unknown): string {
  if (typeof source !== 'string') return 'must be a pattern in text form';
  return `“${source.slice(0, 60)}” is no valid pattern: ${problemOf(source)}`;
}

function unionMessage(input: unknown): string {
  const sources: readonly unknown[] = Array.isArray(input) ? input : [input];
  const wrong = sources.find((source) => typeof source === 'string' && problemOf(source) !== '');
  return wrong === undefined ? 'must be a pattern or a list of patterns' : patternIssue(wrong);
}
