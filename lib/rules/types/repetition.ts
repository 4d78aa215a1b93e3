/** Rule type `repetition`: the same word twice in a row. */
import * as v from 'valibot';
import { objectCharacter } from '../../draft/draft.ts';
import { sentences } from '../../draft/sentences.ts';
import type { Span } from '../../draft/span.ts';
import { fixesOf, isMasked, type TextFix } from '../action.ts';
import { createAccepts, type Accepts } from '../exceptions.ts';
import { flag, followsVale, patternList, patternText, readOptions, wholeNumber } from '../options.ts';
import { once } from '../once.ts';
import { carried, toRegExp } from '../regex/index.ts';
import type { BlockView, Found, Pattern, RuleType } from '../rule.ts';
import { fixedView } from '../settle.ts';
import { patternOf } from '../survey.ts';
import { spansIn } from '../windows.ts';

const schema = v.strictObject(
  {
    /** What is compared with its neighbour. */
    tokens: v.pipe(v.array(patternText, 'must be a list of patterns'), v.minLength(1, 'must not be empty')),
    /** So many repetitions are let pass first. */
    max: v.optional(wholeNumber(0), 0),
    /** true: only words of letters count. */
    alpha: v.optional(flag, false),
    ignorecase: v.optional(flag, false),
    exceptions: v.optional(patternList),
    /** false: the pack's accepted words are found like others. */
    vocab: v.optional(flag, true),
  },
  'must be a map of options',
);

type Options = v.InferOutput<typeof schema>;

interface Word {
  readonly span: Span;
  readonly text: string;
}

/** Both words and the units from the first to the end of the second. */
interface Pair {
  readonly span: Span;
  readonly first: number;
  readonly word: string;
}

export const repetition: RuleType<Options> = {
  id: 'repetition',
  schema,
  parse: (options) => readOptions(schema, options),
  compile(options, context) {
    const { ignorecase, tokens } = options;
    const accepts = createAccepts(options.exceptions, options.vocab ? context.vocabulary : []);
    const pattern = patternOf(followsVale(context) ? carried(tokens, ignorecase, 1) : tokens, ignorecase);
    const words = createWords(pattern);
    const { action } = context.record;

    const fixesFor = (view: BlockView, all: readonly Word[], { span, first }: Pair): readonly TextFix[] => {
      if (isMasked(view, span)) return [];
      const texts = fixesOf(action, view.text.slice(span.start, span.end)).filter((text) => text !== '');
      const { whole, word } = runOf(all, first, ignorecase);
      // A repeated word is mended by saying it once, also where the rule names no action or one that changes nothing.
      return [...texts, word]
        .map((text) => ({ span: whole, text }))
        .filter((fix) => settles(view, fix))
        .slice(0, 1);
    };
    const settles = (view: BlockView, fix: TextFix): boolean => {
      if (view.plain.slice(fix.span.start, fix.span.end) === fix.text) return false;
      const { after, part } = fixedView(view, fix);
      const pairs = pairsIn(after.text, words(after.text), { ...options, max: 0 }, accepts);
      return pairs.every(({ span }) => span.end <= part.start || span.start >= part.end);
    };

    return {
      patterns: [pattern],
      judge(view, hits): readonly Found[] {
        if (hits.length < 2) return [];
        const all = hits.map(({ span }) => ({ span, text: view.text.slice(span.start, span.end).trim() }));
        return pairsIn(view.text, all, options, accepts).map((pair) => ({
          span: pair.span,
          fixes: fixesFor(view, all, pair),
          args: [pair.word],
          data: { found: pair.word },
        }));
      },
    };
  },
};

function pairsIn(
  text: string,
  words: readonly Word[],
  { max, alpha, ignorecase }: Options,
  accepts: Accepts,
): readonly Pair[] {
  const pairs: Pair[] = [];
  let count = 0;
  words.forEach((word, index) => {
    const before = words[index - 1];
    if (!before || !isSame(before, word, ignorecase) || (alpha && !/^\p{L}*$/u.test(word.text))) return;
    count += 1;
    if (count <= max) return;
    const span = { start: before.span.start, end: word.span.end };
    if (!isOneSentence(text.slice(span.start, span.end)) || accepts(text, span)) return;
    pairs.push({ span, first: index - 1, word: word.text });
    count = 0;
  });
  return pairs;
}

function isSame(one: Word, other: Word, ignoreCase: boolean): boolean {
  if (one.text === other.text) return one.text !== '' && one.text !== objectCharacter;
  return ignoreCase && one.text.length === other.text.length && one.text.toLowerCase() === other.text.toLowerCase();
}

function isOneSentence(text: string): boolean {
  return !/[.!?。！？…]/u.test(text) || sentences(text).length === 1;
}

/** The span of all words in a row that are the same as the one at `first`, and how the first of them is written. */
function runOf(words: readonly Word[], first: number, ignoreCase: boolean): { whole: Span; word: string } {
  const same = (a: number, b: number) => {
    const [one, other] = [words[a], words[b]];
    return one !== undefined && other !== undefined && isSame(one, other, ignoreCase);
  };
  let start = first;
  let end = first;
  while (same(start - 1, start)) start--;
  while (same(end, end + 1)) end++;
  const whole = { start: words[start]?.span.start ?? 0, end: words[end]?.span.end ?? 0 };
  return { whole, word: words[start]?.text ?? '' };
}

/** The words of any text, as the engine would find them. */
function createWords({ alternatives, ignoreCase }: Pattern): (text: string) => readonly Word[] {
  const source = () => alternatives.map((alternative) => `(?:${alternative.source})`).join('|');
  const expression = once(() => toRegExp(source(), ignoreCase ? 'giu' : 'gu'));
  return (text) => spansIn(expression(), text).map((span) => ({ span, text: text.slice(span.start, span.end).trim() }));
}
