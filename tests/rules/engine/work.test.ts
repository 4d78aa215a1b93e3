/** How much a check reads, counted rather than timed: what a key changes, and nothing for how large the guideline is. */
import { describe, expect, it } from 'vitest';
import type { Block, Draft } from '../../../lib/draft/draft.ts';
import { createChecker, type DraftChecker } from '../../../lib/rules/check.ts';
import type { RuleRecord } from '../../../lib/rules/rule.ts';
import { rule } from '../drafts.ts';

const names = rule('substitution', { swap: { 케이티: 'KT', 'colou?r': 'hue' } }, 'must', 'NAM');
/** Nothing is known of what it matches: it runs on every text. */
const always = rule('existence', { raw: ['\\p{Lu}{4}'] }, 'tip', 'CAPS');
const gated = rule('existence', { tokens: ['\\w+ware'] }, 'tip', 'WARE');
const folded = rule('consistency', { either: { email: 'e-mail' } }, 'should', 'MAIL');
const rules = [names, always, gated, folded];

const blocks: readonly Block[] = Array.from({ length: 200 }, (_, index) => ({
  id: `b${index}`,
  field: 'body',
  kind: 'paragraph',
  text: `문단 ${index}: 케이티 소식을 email로 알립니다. Some SOFTware here.`,
}));
const draft: Draft = { revision: 1, format: 'rich', blocks };

function typed(at: number, letter: string): Draft {
  return {
    ...draft,
    revision: 2,
    blocks: blocks.map((block, index) => (index === at ? { ...block, text: block.text + letter } : block)),
  };
}

/** What one more check costs. */
function workOf({ check, work }: DraftChecker, next: Draft): { readonly units: number; readonly expressions: number } {
  const { units, expressions } = work;
  check(next);
  return { units: work.units - units, expressions: work.expressions - expressions };
}

function manyTerms(count: number): RuleRecord {
  const swap = Object.fromEntries(Array.from({ length: count }, (_, index) => [`낱말${index}x`, `${index}`]));
  return rule('substitution', { swap }, 'tip', 'MANY');
}

describe('a keystroke in one of 200 blocks', () => {
  it('reads that block and starts expressions in it alone', () => {
    const checker = createChecker({ rules });
    const whole = workOf(checker, draft);
    expect(whole.units).toBe(blocks.reduce((sum, { text }) => sum + text.length, 0));
    const key = workOf(checker, typed(120, '!'));
    expect(key.units).toBe((blocks[120]?.text.length ?? 0) + 1);
    // CAPS always runs and WARE where its literal stands: once each, in the one block.
    expect(key.expressions).toBe(2);
    expect(whole.expressions).toBe(2 * blocks.length);
  });

  it('reads nothing where nothing changed, though the page sends all blocks anew or in another order', () => {
    const checker = createChecker({ rules });
    checker.check(draft);
    expect(workOf(checker, { ...draft, blocks: structuredClone(blocks) as Block[] })).toEqual({
      units: 0,
      expressions: 0,
    });
    expect(workOf(checker, { ...draft, blocks: blocks.toReversed() })).toEqual({ units: 0, expressions: 0 });
    expect(workOf(checker, { ...draft, blocks: blocks.toSpliced(3, 50) })).toEqual({ units: 0, expressions: 0 });
  });

  it('reads the lines of one paragraph in Markdown', () => {
    const lines = blocks.flatMap(({ id, text }): readonly Block[] => [
      { id, field: 'body', kind: 'source', text },
      { id: `${id}-`, field: 'body', kind: 'source', text: '' },
    ]);
    const checker = createChecker({ rules });
    checker.check({ revision: 1, format: 'markdown', blocks: lines });
    const next = lines.map((block) => (block.id === 'b120' ? { ...block, text: `${block.text} x` } : block));
    const { units, expressions } = workOf(checker, { revision: 2, format: 'markdown', blocks: next });
    expect(units).toBe((blocks[120]?.text.length ?? 0) + 2);
    expect(expressions).toBe(2);
  });

  it('costs the same with 10,000 more literals', () => {
    const small = createChecker({ rules });
    const large = createChecker({ rules: [...rules, manyTerms(10_000)] });
    expect(workOf(large, draft)).toEqual(workOf(small, draft));
    expect(workOf(large, typed(7, '가'))).toEqual(workOf(small, typed(7, '가')));
  });
});

it('a gate that is shut starts nothing', () => {
  const checker = createChecker({ rules: [gated] });
  expect(
    workOf(checker, { ...draft, blocks: [{ id: 'a', field: 'body', kind: 'paragraph', text: '아무 말' }] }),
  ).toEqual({
    units: 4,
    expressions: 0,
  });
});
