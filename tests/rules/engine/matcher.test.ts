/** The engine's matcher against the plainest one there is, over random patterns and texts. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../lib/draft/draft.ts';
import { createMatcher } from '../../../lib/rules/engine/matcher.ts';
import type { BlockView, Boundary, Hit, Pattern } from '../../../lib/rules/rule.ts';
import { patternOf } from '../../../lib/rules/survey.ts';
import { hitsIn } from '../match.ts';

const block: Block = { id: 'b', field: 'body', kind: 'paragraph', text: '' };

function viewOf(text: string, plain = text): BlockView {
  return { block, scope: 'text', text, plain };
}

/** The engine's hits, as `hitsIn` lists them. */
function engineHits(patterns: readonly Pattern[], view: BlockView, window = Infinity): readonly Hit[] {
  const matcher = createMatcher(
    patterns.map((pattern, local) => ({ pattern, local, group: 0 })),
    window,
  );
  return (
    matcher
      .match(view.text, view.plain, matcher.reading(Uint8Array.of(1)))
      .flatMap(({ hits }) => hits)
      // Groups are told where a pattern has one alternative.
      .map((hit) => (patterns[hit.pattern]?.alternatives.length === 1 ? hit : { ...hit, groups: [] }))
  );
}

const words = [
  'a',
  'ab',
  'abc',
  'b',
  'ba',
  'kt',
  'KT',
  '케이티',
  '케이',
  '이티',
  '가',
  'ſ',
  'K',
  'İ',
  '😀',
  'a b',
  'ß',
  'ς',
] as const;
const word = fc.constantFrom(...words);

/** Finite, gated and always running sources, with groups and look-around. */
const source = fc.oneof(
  { weight: 5, arbitrary: word },
  fc.tuple(word, word).map(([one, other]) => `${one}|${other}`),
  fc.tuple(word, word).map(([one, other]) => `(?:${one}|${other})?${one}`),
  word.map((one) => `${one}+`),
  word.map((one) => `\\w*${one}`),
  word.map((one) => `(${one})\\s`),
  word.map((one) => `(?<=a)${one}`),
  word.map((one) => `${one}(?!b)`),
  word.map((one) => `(?i)${one}`),
  word.map((one) => `[${one}]{2}`),
  word.map((one) => `${one}$`),
  fc.constantFrom('\\w', '\\S+', '.', '^.', '\\bk', '[^a]b', 'x*'),
);

const pattern = fc
  .record({
    sources: fc.array(source, { minLength: 1, maxLength: 5 }),
    ignoreCase: fc.boolean(),
    boundary: fc.constantFrom<Boundary>('none', 'word', 'ko', 'prefix'),
    plain: fc.boolean(),
  })
  .map(({ sources, ignoreCase, boundary, plain }): Pattern => ({ ...patternOf(sources, ignoreCase, boundary), plain }));

const text = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: word }, fc.constantFrom(' ', '\n', '는', '을', 'b', 'A', '.', '*', '\uD83D')),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(''));

describe('the matcher', () => {
  it('finds what each ordered alternation finds alone', () => {
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 6 }), text, (patterns, shown) => {
        const view = viewOf(shown);
        expect(engineHits(patterns, view)).toEqual(hitsIn(patterns, view));
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('keeps masked and unmasked text apart', () => {
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 4 }), text, (patterns, plain) => {
        const view = viewOf(plain.replaceAll(/[ab]/gu, '*'), plain);
        expect(engineHits(patterns, view)).toEqual(hitsIn(patterns, view));
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('reads long texts by windows as it reads them whole, where no match is longer than a margin', () => {
    fc.assert(
      fc.property(
        fc.array(pattern, { minLength: 1, maxLength: 4 }),
        fc.array(text, { minLength: 60, maxLength: 90 }),
        (patterns, texts) => {
          const view = viewOf(texts.join(' \n'));
          expect(engineHits(patterns, view, 700)).toEqual(engineHits(patterns, view));
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it.each<[source: string, boundary: Boundary, text: string, found: readonly string[]]>([
    // An expression that goes on in the middle of a pair would step back and never end.
    ['x*', 'none', '😀x😀', ['x']],
    ['.{2}', 'ko', '😀케이티', []],
    ['\\p{So}가', 'ko', '😀가쿡 😀가', ['😀가']],
    ['(?i)İ', 'none', 'İiI', ['İ']],
  ])('%s (%s) in %s', (written, boundary, shown, found) => {
    const hits = engineHits([patternOf([written], false, boundary)], viewOf(shown));
    expect(hits.map(({ span }) => shown.slice(span.start, span.end))).toEqual(found);
  });
});
