/** The automaton finds what a search for each literal finds. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAutomaton, createHitBuffer } from '../../../lib/rules/engine/automaton.ts';
import { foldText } from '../../../lib/rules/engine/fold.ts';

function found(literals: readonly string[], text: string): string[] {
  const automaton = buildAutomaton(literals);
  const hits = createHitBuffer();
  automaton.scan(text, hits);
  return Array.from({ length: hits.count }, (_, at) => `${literals[hits.literals[at] ?? 0]}@${hits.ends[at]}`).sort();
}

function searched(literals: readonly string[], text: string): string[] {
  const folded = foldText(text);
  return literals
    .flatMap((literal) =>
      Array.from({ length: text.length }, (_, at) => at)
        .filter((at) => folded.startsWith(literal, at))
        .map((at) => `${literal}@${at + literal.length}`),
    )
    .sort();
}

describe('the automaton', () => {
  it.each([
    [['he', 'she', 'his', 'hers'], 'uSHErs'],
    [['a', 'aa', 'aaa'], 'aaaa'],
    [['케이티', '이티', '티가'], '케이티가 케이티'],
    [['\uD83D\uDE00', '\uDE00'], 'x\uD83D\uDE00y'],
    [['k'], 'K\u212Ak'],
    [[], 'nothing'],
    [['x'], ''],
  ])('%j in %s', (literals, text) => {
    expect(found(literals, text)).toEqual(searched(literals, text));
  });

  it('agrees with a plain search on random texts', () => {
    const unit = fc.constantFrom('a', 'b', 'A', '가', '나', ' ', '\uD83D', '0');
    const word = fc.array(unit, { minLength: 1, maxLength: 5 }).map((units) => foldText(units.join('')));
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), fc.array(unit, { maxLength: 60 }), (literals, units) => {
        const text = units.join('');
        expect(found(literals, text)).toEqual(searched(literals, text));
      }),
      { numRuns: 300 },
    );
  });

  it('agrees beyond the states that have a row of their own', () => {
    // Thousands of units in use make the rows long, so that most states are deep ones.
    const literals = Array.from({ length: 4000 }, (_, index) => {
      const syllable = (by: number) => String.fromCharCode(0xac00 + ((index * by) % 9000));
      return `${syllable(1)}${syllable(7)}${syllable(31)}`;
    });
    const unique = [...new Set(literals)];
    const text = unique.filter((_, index) => index % 97 === 0).join('') + unique.slice(0, 50).join(' ');
    expect(found(unique, text)).toEqual(searched(unique, text));
  });
});
