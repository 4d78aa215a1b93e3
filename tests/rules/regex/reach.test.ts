/** What a pattern can match: finite lists and gates by table, their soundness and the translation by property. */
import { array, assert, boolean, constantFrom, letrec, oneof, pre, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternative, toRegExp, wordBoundary, wordBounded } from '../../../lib/rules/regex/index.ts';
import { readPattern } from '../../../lib/rules/regex/syntax.ts';
import { oracleMatches } from './oracle.ts';

function reach(source: string, ignoreCase = false) {
  const result = alternative(source, ignoreCase);
  if (!result.ok) throw new Error(result.error.detail);
  return result.value.reach;
}

describe('finite patterns', () => {
  it.each<[string, readonly string[]]>([
    ['colou?r', ['colour', 'color']],
    ['colou??r', ['color', 'colour']],
    ['(?:can|could)not', ['cannot', 'couldnot']],
    ['gr[ae]y', ['gray', 'grey']],
    ['e-?mails?', ['e-mails', 'e-mail', 'emails', 'email']],
    ['ha{1,3}', ['haaa', 'haa', 'ha']],
    ['ha{1,3}?', ['ha', 'haa', 'haaa']],
    ['(?:ab|a){1,2}', ['abab', 'aba', 'ab', 'aab', 'aa', 'a']],
    ['[a-d-[b]]x', ['ax', 'cx', 'dx']],
    ['a|a|b', ['a', 'b']],
    [String.raw`Node\.js`, ['Node.js']],
    ['(?i)no', ['no', 'nO', 'No', 'NO']],
    ['[가-나]', Array.from({ length: 589 }, (_, index) => String.fromCharCode(0xac00 + index)).slice(0, 0)],
  ])('%s', (source, strings) => {
    if (strings.length === 0) expect(reach(source).kind).not.toBe('finite');
    else expect(reach(source)).toEqual({ kind: 'finite', strings });
  });

  it('keeps the pattern’s own writing when case is ignored', () => {
    expect(reach('Wi-?Fi', true)).toEqual({ kind: 'finite', strings: ['Wi-Fi', 'WiFi'] });
  });

  it.each(['', 'a?', '(?:)', 'a*', String.raw`\bfoo`, 'foo(?= bar)', '^foo', '[^a]', '.', String.raw`(a)\1`])(
    '%j is not finite',
    (source) => {
      expect(reach(source).kind).not.toBe('finite');
    },
  );
});

describe('gates', () => {
  it.each<[string, readonly string[]]>([
    [String.raw`\bfoo\b`, ['foo']],
    [String.raw`\w+ly important`, ['ly important']],
    [String.raw`(?:very|really) \w+`, ['very ', 'really ']],
    ['(?<!not )only', ['only']],
    ['colou+r', ['colou']],
    [String.raw`\d+ ?(?:px|pt)`, ['px', 'pt']],
    [String.raw`[A-Z]\w+!`, ['!']],
    [String.raw`(?:abc)+d`, ['abcd']],
    [String.raw`for\b.*\binstance`, ['instance']],
    ['(?:a|the) [a-z]+ing', ['ing']],
    [String.raw`등\s+등`, []],
  ])('%s', (source, gates) => {
    expect(reach(source)).toEqual(gates.length > 0 ? { kind: 'gated', gates } : { kind: 'always' });
  });

  it.each([String.raw`\b[A-Z]{3,5}\b`, String.raw`\s+`, 'a?b?', String.raw`\w+`, String.raw`x*|foo\d`])(
    '%s has none',
    (source) => {
      expect(reach(source).kind).toBe('always');
    },
  );
});

/** Pattern sources over a few letters of both cases, Hangul, digits and marks, without captures that matter. */
const sources = letrec<{ atom: string; part: string; sequence: string; choice: string }>((tie) => ({
  atom: oneof(
    { weight: 8, arbitrary: constantFrom('a', 'b', 'A', 'B', '가', '1', '-', ' ', 'ab', 'é') },
    { weight: 3, arbitrary: constantFrom('[ab]', '[^a]', '[a-b1]', String.raw`[^\W_]`, String.raw`[\w-[b]]`, '.') },
    {
      weight: 3,
      arbitrary: constantFrom(String.raw`\w`, String.raw`\W`, String.raw`\s`, String.raw`\d`, String.raw`\S`),
    },
    { weight: 3, arbitrary: constantFrom(String.raw`\b`, String.raw`\B`, '^', '$', String.raw`\A`, String.raw`\Z`) },
  ),
  part: oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('atom'),
    tuple(tie('atom'), constantFrom('?', '*', '+', '{1,2}', '??', '+?', '*?')).map(([atom, mark]) => {
      return /^(?:[ab가1é -]|A|B|\[.*|\\[wWsdS]|\.)$/.test(atom) ? atom + mark : `(?:${atom})`;
    }),
    tuple(constantFrom('(?:', '(', '(?i:', '(?-i:', '(?>', '(?=', '(?!', '(?<=', '(?<!'), tie('choice')).map(
      ([open, body]) => `${open}${body})`,
    ),
    tie('choice').map((body) => `(?:${body})?`),
    tie('choice').map((body) => `(?:${body}){2}`),
  ),
  sequence: array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  choice: array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((options) => options.join('|')),
})).choice;

/** Patterns that match one of a few strings. */
const finiteSources = letrec<{ part: string; choice: string }>((tie) => ({
  part: oneof(
    { depthSize: 'small', withCrossShrink: true },
    constantFrom('a', 'b', 'A', '가', '1', '-', 'ab', 'é', '[ab]', '[a-b1]', 'a?', 'b??', '1{1,2}', 'a{0,2}?'),
    tuple(constantFrom('(?:', '(', '(?i:'), tie('choice'), constantFrom(')', ')?', ')??', '){2}', '){1,2}')).map(
      (bits) => bits.join(''),
    ),
  ),
  choice: array(array(tie('part'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((options) =>
    options.map((parts) => parts.join('')).join('|'),
  ),
})).choice;

const texts = array(constantFrom('a', 'b', 'A', 'B', 'ab', '가', '1', '-', ' ', '_', 'é', 'É', '\n'), {
  maxLength: 12,
}).map((parts) => parts.join(''));

const runs = { numRuns: 200 };

describe('properties', () => {
  it('the translation matches what .NET’s rules say', () => {
    assert(
      property(sources, texts, boolean(), (source, text, ignoreCase) => {
        const tree = readPattern(source, ignoreCase);
        const result = alternative(source, ignoreCase);
        // Refused: an atomic group in front of a capture or in a look-behind.
        pre(tree.ok && result.ok);
        if (!tree.ok || !result.ok) return;
        const expression = toRegExp(result.value.source, ignoreCase ? 'giu' : 'gu');
        expect([...text.matchAll(expression)].map((match) => match[0])).toEqual(oracleMatches(tree.value.root, text));
      }),
      runs,
    );
  }, 30_000);

  it('a finite pattern matches its strings and nothing else', () => {
    assert(
      property(finiteSources, texts, boolean(), (source, text, ignoreCase) => {
        const result = alternative(source, ignoreCase);
        pre(result.ok && result.value.reach.kind === 'finite');
        if (!result.ok || result.value.reach.kind !== 'finite') return;
        const { strings } = result.value.reach;
        const flags = ignoreCase ? 'giu' : 'gu';
        const listed = new RegExp(strings.map((string) => string.replace(/[-.]/g, '[$&]')).join('|'), flags);
        const places = (expression: RegExp) => [...text.matchAll(expression)].map((match) => [match.index, match[0]]);
        expect(places(toRegExp(result.value.source, flags))).toEqual(places(listed));
      }),
      runs,
    );
  }, 30_000);

  it('a boundary tested on one side finds what a whole one finds', () => {
    assert(
      property(sources, texts, boolean(), (source, text, ignoreCase) => {
        const result = alternative(source, ignoreCase);
        pre(result.ok);
        if (!result.ok) return;
        const flags = ignoreCase ? 'giu' : 'gu';
        const whole = toRegExp(`${wordBoundary}(?:${result.value.source})${wordBoundary}`, flags);
        const quick = toRegExp(wordBounded(result.value), flags);
        const places = (expression: RegExp) => [...text.matchAll(expression)].map((match) => [match.index, match[0]]);
        expect(places(quick)).toEqual(places(whole));
      }),
      runs,
    );
  }, 30_000);

  it('every match of a gated pattern holds a gate', () => {
    assert(
      property(sources, texts, boolean(), (source, text, ignoreCase) => {
        const result = alternative(source, ignoreCase);
        pre(result.ok && result.value.reach.kind === 'gated');
        if (!result.ok || result.value.reach.kind !== 'gated') return;
        const fold = (string: string) => (ignoreCase ? string.toLowerCase() : string);
        const gates = result.value.reach.gates.map(fold);
        for (const [match] of text.matchAll(toRegExp(result.value.source, ignoreCase ? 'giu' : 'gu'))) {
          expect(gates.some((gate) => fold(match).includes(gate))).toBe(true);
        }
      }),
      runs,
    );
  }, 30_000);
});

describe('cost', () => {
  it('reads plain words without parsing: ten thousand in a few milliseconds', () => {
    const words = Array.from({ length: 10_000 }, (_, index) => `term ${index}`);
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      for (const word of words) alternative(word, true);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(10);
  });
});
