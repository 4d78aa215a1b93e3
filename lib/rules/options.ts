/** Shapes that the options of several rule types share, and the one way their errors are worded. */
import * as v from 'valibot';

/** A JavaScript regular expression that compiles in Unicode mode. */
export const patternText = v.pipe(
  v.string('must be a pattern in text form'),
  v.minLength(1, 'must not be empty'),
  v.maxLength(4000, 'is longer than 4,000 characters'),
  v.check(
    compiles,
    (issue) => `“${String(issue.input).slice(0, 60)}” is no valid pattern: ${problemOf(String(issue.input))}`,
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

export const boundary = v.picklist(['ko', 'word', 'none'], 'must be ko, word or none');
export const flag = v.boolean('must be true or false');

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

/** The flags of every pattern: ^ and $ are the ends of a line. */
export function flagsOf(options: { readonly ignorecase?: boolean | undefined }): string {
  return options.ignorecase ? 'im' : 'm';
}

/** Several patterns as one, none of them capturing. */
export function anyOf(sources: readonly string[]): string {
  return sources.length === 1 ? (sources[0] ?? '') : `(?:${sources.join('|')})`;
}

function compiles(source: string): boolean {
  return problemOf(source) === '';
}

function problemOf(source: string): string {
  try {
    return new RegExp(source, 'u').source === '' ? 'is empty' : '';
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^.*: /u, '') : 'not readable';
  }
}

function unionMessage(input: unknown): string {
  const sources = Array.isArray(input) ? input : [input];
  for (const source of sources) {
    if (typeof source === 'string' && problemOf(source) !== '') {
      return `“${source.slice(0, 60)}” is no valid pattern: ${problemOf(source)}`;
    }
  }
  return 'must be a pattern or a list of patterns';
}
