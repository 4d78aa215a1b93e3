/** The engine's matcher against the plainest one there is, over random patterns and texts. */
import * as fc from 'fast-check';
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
  return matcher
    .match(view.text, view.plain, matcher.reading(Uint8Array.of(1)))
    .flatMap(({ hits }) => hits);
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


import { isDeepStrictEqual } from 'node:util';
const seen = fc.sample(fc.tuple(fc.array(pattern, { minLength: 1, maxLength: 6 }), text), { numRuns: 3000, seed: 5 });
let n = 0;
const limit = Date.now() + 20000;
for (const [patterns, shown] of seen) {
  const view = viewOf(shown);
  const t = performance.now();
  (await import('node:fs')).writeSync(2, JSON.stringify({p: patterns.map((x) => ({...x, alternatives: x.alternatives.map(y=>y.source+' '+y.reach.kind)})), shown}) + '\n');
  const a = engineHits(patterns, view); (await import('node:fs')).writeSync(2,'engine done\n');
  const b = hitsIn(patterns, view);
  if (performance.now() - t > 200) console.log('slow', performance.now() - t, JSON.stringify({ patterns, shown }));
  if (!isDeepStrictEqual(a, b)) { console.log(JSON.stringify({ p: patterns.map((x) => ({...x, alternatives: x.alternatives.map(y=>y.source+' '+y.reach.kind)})), shown, a, b }).slice(0, 1500)); if (++n > 5) break; }
  if (Date.now() > limit) break;
}
