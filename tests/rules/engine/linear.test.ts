/** Expressions in linear time: the same matches as the native ones, and no text that makes them stand still. */
import { describe, expect, it } from 'vitest';
import { createExpression, type Expression, type ExpressionMaker } from '../../../lib/rules/engine/expression.ts';
import { createLinearExpression, isLinear } from '../../../lib/rules/engine/linear.ts';
import type { Boundary, Pattern } from '../../../lib/rules/rule.ts';
import { patternOf } from '../../../lib/rules/survey.ts';
import { type Dice, rollWith } from '../../dice.ts';

function expressionOf(make: ExpressionMaker, pattern: Pattern): Expression {
  return make(pattern.alternatives[0]!, pattern, 2000);
}

const linear = (pattern: Pattern): boolean => isLinear(pattern.alternatives[0]!, pattern);

/** Every match as "start-end", its groups behind it. */
function matches(expression: Expression, text: string): readonly string[] {
  const found: string[] = [];
  for (let match = expression.next(text, 0); match; match = expression.next(text, match.end)) {
    found.push([`${match.start}-${match.end}`, ...match.groups.map((group) => group ?? '∅')].join(' '));
  }
  return found;
}

type Row = readonly [dotnet: string, text: string, boundary?: Boundary, ignoreCase?: boolean];

const rows: readonly Row[] = [
  ['(?:a|ab)', 'ab a abx xab', 'word'],
  [String.raw`\bgo(?:es|ne)?\b`, 'go goes gone gon ago 가go', 'none'],
  [String.raw`(?:on|one)\b`, 'one on ones on', 'none'],
  [String.raw`\bfoo\w*`, 'xfoo FOObar foo가', 'none', true],
  ['[가-힣]+님', '고객님 손님들 님', 'none'],
  ['[가-힣]+님', '고객님이 손님들 고객님,', 'ko'],
  ['쿡+', '쿡은 쿡쿡이 쿡쿡한 쿠킹', 'prefix'],
  [String.raw`^\s*\w+$`, 'a\n bb\ncc d\n\te', 'none'],
  [String.raw`(?<=\d)\s+%`, '5 % x % 7  %', 'none'],
  [String.raw`(?<!\d),\S+`, 'a,b 1,2 ,c', 'none'],
  [String.raw`(\w+)-(\w+)?`, 'one-two three- -four', 'none'],
  ['(a)|(b)+', 'abba', 'none'],
  [String.raw`\S{2,}`, 'ab 😀😀 c 😀', 'none'],
  ['.+?!', 'oh! no! 😀!', 'none'],
  [String.raw`\p{Lu}\p{Ll}+`, 'Ab ÉCole ａＢｃ', 'none'],
  [String.raw`[^\W\d_]+`, 'a1 b_c 가9', 'none'],
  [String.raw`k+`, 'kK\u212a', 'none', true],
  [String.raw`a(?-i:B)+`, 'AB ab aBB', 'none', true],
  ['!+', 'a!b !! c', 'word'],
  [String.raw`(?:\w+|!)`, 'a!b !', 'word'],
  [String.raw`\p{IsHangulSyllables}+`, 'a가나b', 'none'],
  ['x*', 'axxbx', 'none'],
  [String.raw`\bx+\b`, 'x xx xxy', 'word'],
  [String.raw`\\b(?:x)\\b`, '\\bx\\b', 'none'],
];

describe('finds what the native expression finds', () => {
  for (const [dotnet, text, boundary = 'none', ignoreCase = false] of rows) {
    it(`${dotnet} in ${JSON.stringify(text)}`, () => {
      const pattern = patternOf([dotnet], ignoreCase, boundary);
      const native = matches(expressionOf(createExpression, pattern), text);
      expect(matches(expressionOf(createLinearExpression, pattern), text)).toEqual(native);
    });
  }

  it('for patterns and texts by chance', () => {
    const dice = rollWith(4);
    let taken = 0;
    for (let round = 0; round < 300; round++) {
      const dotnet = randomPattern(dice, 3);
      const pattern = patternOf([dotnet], dice.chance(0.4), dice.pick(['none', 'none', 'word', 'ko'] as const));
      if (linear(pattern)) taken++;
      const run = expressionOf(createLinearExpression, pattern);
      const native = expressionOf(createExpression, pattern);
      for (let count = 0; count < 4; count++) {
        const text = Array.from({ length: dice.whole(0, 24) }, () => dice.pick(letters)).join('');
        const said = `${dotnet} ${pattern.boundary} ${pattern.ignoreCase} in ${JSON.stringify(text)}`;
        expect([said, ...matches(run, text)]).toEqual([said, ...matches(native, text)]);
      }
    }
    expect(taken).toBeGreaterThan(270);
  }, 30_000);
});

const letters = ['a', 'b', 'A', 'é', '가', '은', '1', '_', ' ', ' ', '-', '.', '\n', '😀'];

/** No part of a repetition is empty, and no group stands in one: there the two are known to differ. */
function randomPattern(dice: Dice, depth: number): string {
  const part = (): string => {
    const kind = depth === 0 ? dice.whole(0, 4) : dice.whole(0, 8);
    if (kind <= 1) return dice.pick(['a', 'b', 'é', '가', '1', '-', String.raw`\.`, '😀']);
    if (kind === 2)
      return dice.pick([String.raw`\w`, String.raw`\s`, String.raw`\S`, String.raw`\d`, String.raw`\W`, '.']);
    if (kind === 3) return dice.pick(['[ab]', '[^a]', '[가-힣]', String.raw`[\w-]`, '[^ab1]', String.raw`\p{L}`]);
    if (kind === 4) return dice.pick(['aa', 'ab', '가은', ' a']);
    if (kind <= 6) return `(?:${randomPattern(dice, depth - 1)})`;
    if (kind === 7) return `(?:${randomPattern(dice, depth - 1)}|${randomPattern(dice, depth - 1)})`;
    return dice.pick([String.raw`(?<!\w)a`, String.raw`(?<=b)a`, '^a', '^ *-', 'b$']);
  };
  const repeated = (): string => {
    const body = `(?:${dice.pick(['a', 'b', 'ab', String.raw`\w`, String.raw`\s`, '[ab]', '.', 'a|ab', '가'])})`;
    return body + dice.pick(['*', '+', '?', '*?', '+?', '??', '{2}', '{1,3}', '{2,}']);
  };
  const items = Array.from({ length: dice.whole(1, 3) }, () => (dice.chance(0.4) ? repeated() : part()));
  const edge = (share: number): string => (dice.chance(share) ? String.raw`\b` : '');
  return depth === 3 ? edge(0.2) + items.join('') + edge(0.2) : items.join('');
}

describe('never stands still', () => {
  it.each([
    ['(?:[a-z]+)+[0-9]', 'none'],
    [String.raw`(?:\w|[a-z])*\d`, 'word'],
    [String.raw`\s*\s*\s*x`, 'none'],
    ['(?:a|a)*b', 'ko'],
  ] as const)('%s', (dotnet, boundary) => {
    const pattern = patternOf([dotnet], false, boundary);
    expect(linear(pattern)).toBe(true);
    const run = expressionOf(createLinearExpression, pattern);
    expect(matches(run, `${'a'.repeat(20_000)} ${' '.repeat(20_000)}`)).toEqual([]);
  });

  it('sees a whole text, however long a match is', () => {
    const run = expressionOf(createLinearExpression, patternOf(['b[a ]+c'], false, 'none'));
    expect(matches(run, `b${'a '.repeat(3000)}c`)).toEqual(['0-6002']);
  });
});

describe('what it cannot say runs natively', () => {
  it.each([
    [String.raw`(\w+) \1`, 'so so', ['0-5 so']],
    ['a(?=b)', 'ab ac', ['0-1']],
    ['a(?!b)c', 'ac', ['0-2']],
    ['(?>a+)b', 'aab', ['0-3 aa']],
    ['x{1001}', 'x'.repeat(1001), ['0-1001']],
    [String.raw`(?:\b)*a`, 'a', ['0-1']],
  ])('%s', (dotnet, text, expected) => {
    const pattern = patternOf([dotnet], false, 'none');
    expect(linear(pattern)).toBe(false);
    expect(matches(expressionOf(createLinearExpression, pattern), text)).toEqual(expected);
  });

  it('a source that nothing can read matches nothing', () => {
    const pattern: Pattern = {
      alternatives: [{ source: '(', reach: { kind: 'always' } }],
      ignoreCase: false,
      boundary: 'none',
    };
    expect(matches(expressionOf(createLinearExpression, pattern), '(')).toEqual([]);
  });
});
