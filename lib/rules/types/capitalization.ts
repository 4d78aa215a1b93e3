/** Rule type `capitalization`: a block in title, sentence, small or large letters, or as a pattern wants it. */
import * as v from 'valibot';
import { createAccepted, type Accepted, type Token } from '../casing/accepted.ts';
import type { Converter } from '../casing/convert.ts';
import { capitals, lower, upper } from '../casing/letters.ts';
import { createSentenceConverter } from '../casing/sentence.ts';
import { createTitleConverter } from '../casing/title.ts';
import { flag, followsVale, patternList, patternText, readOptions } from '../options.ts';
import { expressionOf } from '../regex/index.ts';
import type { BlockView, Found, RuleContext, RuleType } from '../rule.ts';

const schema = v.strictObject(
  {
    /** $title, $sentence, $lower, $upper, or a pattern that must be found. */
    match: patternText,
    /** Of $title only. */
    style: v.optional(v.picklist(['AP', 'Chicago'], 'must be AP or Chicago'), 'AP'),
    /** Words that may stand in a case of their own. */
    exceptions: v.optional(patternList, []),
    /** Of $sentence only: endings of a word after which the next one is large. */
    indicators: v.optional(v.array(v.string('must be text'), 'must be a list of endings'), []),
    /** The share of words that must be right. 0 stands for the default. */
    threshold: v.optional(v.pipe(v.number('must be a number'), v.minValue(0, 'must not be below 0')), 0.8),
    /** Is the pack's vocabulary accepted too? */
    vocab: v.optional(flag, true),
    /** What may stand before the first word and is left alone. */
    prefix: v.optional(patternText),
  },
  'must be a map of options',
);

type Options = v.InferOutput<typeof schema>;

interface Verdict {
  readonly right: boolean;
  /** How Vale words what was wanted. */
  readonly wanted: string;
  /** The words as they should read, at their places. */
  readonly words: readonly Token[];
}

type Judge = (text: string) => Verdict;

export const capitalization: RuleType<Options> = {
  id: 'capitalization',
  schema,
  parse: (options) => readOptions(schema, options),
  compile(options, context) {
    const accepted = createAccepted(options.exceptions, options.vocab ? context.vocabulary : []);
    const judge = judgeOf(options, accepted);
    const mends = mendsItself(options.match, context);
    return {
      patterns: [],
      judge(view): readonly Found[] {
        if (!judge || view.text.trim() === '') return [];
        const { right, wanted, words } = judge(view.text);
        if (right) return [];
        const span = { start: 0, end: view.text.length };
        const mended = mends && !holdsMarkup(view) ? recased(view, words) : undefined;
        return [
          {
            span,
            args: [view.text, wanted],
            data: { found: view.plain, wanted: mended ?? wanted },
            ...(mended === undefined || mended === view.plain ? {} : { fixes: [{ span, text: mended }] }),
          },
        ];
      },
    };
  },
};

function judgeOf(options: Options, accepted: Accepted): Judge | undefined {
  const prefix = options.prefix === undefined ? undefined : expressionOf(options.prefix, 'u');
  const threshold = options.threshold || 0.8;
  switch (options.match) {
    case '$title':
      return byWords(createTitleConverter({ style: options.style, accepted, prefix }), accepted, threshold, true);
    case '$sentence': {
      const converter = createSentenceConverter({ accepted, prefix, indicators: options.indicators });
      return byWords(converter, accepted, threshold, false);
    }
    case '$lower':
      return byLetters(lower, accepted);
    case '$upper':
      return byLetters(upper, accepted);
    default: {
      const expression = expressionOf(options.match, 'u');
      return (
        expression &&
        ((text) => ({ right: expression.test(text) || accepted.covers(text), wanted: options.match, words: [] }))
      );
    }
  }
}

/** Right when enough words read as they would after conversion. */
function byWords(converter: Converter, accepted: Accepted, threshold: number, title: boolean): Judge {
  return (text) => {
    const { text: wanted, words } = converter.convert(text);
    const expected = accepted.tokens(wanted);
    const actual = accepted.tokens(text);
    let good = 0;
    for (const [at, { text: word }] of actual.entries()) {
      const other = expected[at]?.text;
      if (other === undefined || word === other || accepted.covers(word)) good++;
      else if (title && word === upper(word)) good++;
      else if (!title && at === 0 && word !== capitals(word)) return { right: false, wanted, words };
    }
    return { right: good / actual.length >= threshold, wanted, words };
  };
}

/** Right when every letter is of the wanted case, or an accepted word stands in the text. */
function byLetters(change: (text: string) => string, accepted: Accepted): Judge {
  return (text) => {
    const wanted = change(text);
    const right = text === wanted || accepted.covers(text);
    return { right, wanted, words: right ? [] : [{ start: 0, end: text.length, text: wanted }] };
  };
}

/**
 * Sentence case makes names small that are in no list: it is offered only where the rule's author asks for it. Other
 * actions than a bare "replace" are the engine's to carry out.
 */
function mendsItself(match: string, context: RuleContext): boolean {
  const { action } = context.record;
  if (!match.startsWith('$')) return false;
  if (action) return action.name === 'replace' && action.params.length === 0;
  return match !== '$sentence' && !followsVale(context);
}

/** Are there links, code or colours? To write the whole text anew would take them away. */
function holdsMarkup({ block: { links, code, colours } }: BlockView): boolean {
  return [links, code, colours].some((list) => list !== undefined && list.length > 0);
}

/** The view's words in their right case, signs between them and masked stretches as they are. */
function recased({ text, plain }: BlockView, words: readonly Token[]): string | undefined {
  if (text.length !== plain.length) return undefined;
  let result = '';
  let last = 0;
  for (const word of words) {
    const before = plain.slice(word.start, word.end);
    result += plain.slice(last, word.start);
    result +=
      before === text.slice(word.start, word.end) ? word.text : merged(before, text.slice(word.start), word.text);
    last = word.end;
  }
  return result + plain.slice(last);
}

function merged(plain: string, text: string, wanted: string): string {
  if (wanted.length !== plain.length) return plain;
  let result = '';
  for (let at = 0; at < plain.length; at++) result += (plain[at] === text[at] ? wanted : plain).charAt(at);
  return result;
}
