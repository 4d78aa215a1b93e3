/** Rule type `substitution`: a term is written another way; the particle behind it is repaired with it. */
import * as v from 'valibot';
import type { Span } from '../../draft/span.ts';
import { fixesOf, isMasked } from '../action.ts';
import { createAccepts } from '../exceptions.ts';
import { createGuard } from '../guard.ts';
import { formatMessage, listOf, withoutFirstQuotes } from '../message.ts';
import { boundary, boundaryOf, flag, followsVale, patternList, tableOf } from '../options.ts';
import { once } from '../once.ts';
import { isWordTable, quickReader } from '../quick-options.ts';
import { alternative } from '../regex/index.ts';
import { createRewrites } from '../rewrite.ts';
import type { Found, BlockView, Pattern, RuleContext, RuleType } from '../rule.ts';
import { createSettles, type Fires } from '../settle.ts';
import * as table from '../swap.ts';

const form = v.string('must be the right form in text');

const swap = tableOf(
  v.union(
    [form, v.pipe(v.array(form), v.minLength(1, 'must not be empty'))],
    'must be the right form, or a list of forms',
  ),
  'must map wrong forms to right ones',
);

const schema = v.strictObject(
  {
    /**
     * Pattern of the wrong form → the right form, or several to choose from. $1–$9 stand for the pattern's groups. With a
     * Vale message a value holds its choices parted by |.
     */
    swap,
    /** How a right form is read in Hangul, where its letters do not say so. */
    read: v.optional(v.record(v.string(), v.string('must be a reading in Hangul'))),
    /** How a wrong form ends; ko by default, word with a Vale message. */
    boundary: v.optional(boundary),
    /** true: wrong forms are found inside words too. */
    nonword: v.optional(flag, false),
    /** Repair the particle behind the term; by default wherever the term is a whole word. */
    particles: v.optional(flag),
    ignorecase: v.optional(flag, false),
    /** true: a match that begins with a capital becomes a form that does. */
    capitalize: v.optional(flag, false),
    exceptions: v.optional(patternList),
    /** false: the pack's accepted words are found like others. */
    vocab: v.optional(flag, true),
    unless: v.optional(patternList),
    /** Vale's part of speech, long out of use. */
    pos: v.optional(v.string()),
  },
  'must be a map of options',
);

type Options = v.InferOutput<typeof schema>;

/** What a match should become. */
interface Verdict {
  /** Texts of the fixes, best first. */
  readonly forms: readonly string[];
  /** Absent where the rule has no Vale message to put them into. */
  readonly args?: readonly string[];
  readonly data: Readonly<Record<string, string>>;
}

/** `key` is the index of the alternative that matched. */
type Judge = (key: number, span: Span, view: BlockView) => Verdict | undefined;

export const substitution: RuleType<Options> = {
  id: 'substitution',
  schema,
  parse: quickReader(schema, 'swap', isWordTable),
  compile(options, context) {
    const vale = followsVale(context);
    const ends = boundaryOf(options, context);
    const { pattern, keys } = patternFor(options, vale, ends);
    const readings = (options.particles ?? ends !== 'none') ? (options.read ?? {}) : undefined;
    const judgement = once(() => {
      const judge = (vale ? createValeJudge : createOwnJudge)(options, context, keys);
      const fires: Fires = (key, span, view) => judge(key, span, view) !== undefined;
      return { judge, fires, rewrites: createRewrites(readings) };
    });
    const settles = createSettles(pattern, context.make);
    return {
      patterns: [pattern],
      verify({ alternative: key, span }, view): Found | undefined {
        const { judge, fires, rewrites } = judgement();
        const verdict = judge(key, span, view);
        if (!verdict) return undefined;
        const [only] = verdict.forms;
        const wanted =
          only !== undefined && verdict.forms.length === 1
            ? rewrites(only, span, view)
            : verdict.forms.flatMap((text) => rewrites(text, span, view));
        const fixes = isMasked(view, span) ? [] : wanted.filter((fix) => settles(view, fix, fires));
        return { span, fixes, args: verdict.args, data: verdict.data };
      },
    };
  },
};

/** The keys of the table by alternative, without those that cannot be read. */
function patternFor(
  options: Options,
  vale: boolean,
  ends: Pattern['boundary'],
): { readonly pattern: Pattern; readonly keys: readonly string[] } {
  const keys: string[] = [];
  const alternatives: Pattern['alternatives'][number][] = [];
  for (const key of table.longestFirst(Object.keys(options.swap))) {
    const read = alternative(vale ? table.withoutGroups(key) : key, options.ignorecase);
    if (!read.ok) continue;
    keys.push(key);
    alternatives.push(read.value);
  }
  return { pattern: { alternatives, ignoreCase: options.ignorecase, boundary: ends }, keys };
}

function formsOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** Vale's reading: what may be inserted, and what counts as right already, hangs on the rule's action. */
function createValeJudge(options: Options, context: RuleContext, keys: readonly string[]): Judge {
  const { action, message = '' } = context.record;
  const accepts = createAccepts(options.exceptions, options.vocab ? context.vocabulary : []);
  const guard = createGuard({ unless: options.unless, ignorecase: options.ignorecase });
  const replaces = action?.name === 'replace';
  const choosing = replaces && action.params.length === 0;
  const unquoted = choosing ? withoutFirstQuotes(message) : message;
  return (index, span, view) => {
    const match = view.text.slice(span.start, span.end);
    const key = keys[index] ?? '';
    const capital = options.capitalize && table.startsCapital(match);
    const value = formsOf(options.swap[key]).join('|');
    const cased = capital ? table.capitalised(value) : value;
    const right = table.hasGroups(cased) ? table.filledAlone(cased, key, match, options.ignorecase) : cased;
    const choices = replaces ? table.optionsOf(right) : [];
    if (replaces ? choices.includes(match) : table.isRight(right, match)) return undefined;
    if (accepts(view.text, span) || !guard(view, span)) return undefined;
    const forms = choosing ? (capital ? choices.map(table.capitalised) : choices) : fixesOf(action, match);
    const args = [choosing ? listOf(forms) : right, match];
    return {
      // A value of nothing asks for the match to go.
      forms: choosing && forms.length === 0 ? [''] : forms,
      args,
      data: {
        found: match,
        fix: forms[0] ?? right,
        ...(unquoted === message ? {} : { message: formatMessage(unquoted, args) }),
      },
    };
  };
}

function createOwnJudge(options: Options, context: RuleContext, keys: readonly string[]): Judge {
  const guard = createGuard(options);
  const accepts = createAccepts(undefined, options.vocab ? context.vocabulary : []);
  return (index, span, view) => {
    const found = view.plain.slice(span.start, span.end);
    const key = keys[index] ?? '';
    const capital = options.capitalize && table.startsCapital(found);
    const forms = formsOf(options.swap[key]).map((text) => {
      const cased = capital ? table.capitalised(text) : text;
      return cased.includes('$') ? table.filledInPlace(cased, key, view.text, span, options.ignorecase) : cased;
    });
    if (forms.some((text) => readsSo(text, found, span, view.plain))) return undefined;
    if (accepts(view.text, span) || !guard(view, span)) return undefined;
    return { forms, data: { found, fix: forms[0] ?? '' } };
  };
}

/** Is the right form there already, the match being a part of it or all of it? */
function readsSo(text: string, found: string, { start }: Span, plain: string): boolean {
  if (text === found) return true;
  for (let at = text.indexOf(found); at >= 0; at = text.indexOf(found, at + 1)) {
    if (start >= at && plain.startsWith(text, start - at)) return true;
  }
  return false;
}
