/** The arithmetic of metric rules. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFormula } from '../../../lib/rules/formula/formula.ts';
import { fixed, type Value } from '../../../lib/rules/formula/value.ts';

const variables = { words: 120, sentences: 8, heading_h2: 3 };

function value(source: string): Value | string {
  const read = readFormula(source);
  return read.ok ? read.value.evaluate(variables) : read.message;
}

describe('formulas', () => {
  it.each<[string, Value]>([
    ['1 + 2 * 3', 7n],
    ['(1 + 2) * 3', 9n],
    ['10 - 4 - 3', 3n],
    ['7 / 2', 3n],
    ['-7 / 2', -3n],
    ['7.0 / 2', 3.5],
    ['7 % 4', 3n],
    ['2 ** 3 ** 2', 512],
    ['-2 ** 2', -4],
    ['1.5e2', 150],
    ['.5', 0.5],
    ['words / sentences', 15],
    ['heading.h2 + list', 3],
    ['(0.39 * (words / sentences))', 5.8500000000000005],
    ['math.sqrt(16)', 4],
    ['math.max(words, 200)', 200],
    ['math.floor(-2.5) + math.abs(-1)', -2],
    ['math.pi > 3', true],
    ['int(7.9) / 2', 3n],
    ['float(7) / 2', 3.5],
    ['words > 100 && sentences < 5', false],
    ['words > 100 || sentences < 5', true],
    ['!(words > 100)', false],
    ['words >= 120 ? 1 : 2', 1n],
    ['1 == 1', true],
    ['1.0 == 1', false],
    ['1.0 != 1.0', false],
    ['1.0 / 0', Infinity],
    ['1 / 0', undefined],
    ['1 % 0', undefined],
    ['true + 1', undefined],
    ['-(1 > 0)', undefined],
    ['math.sqrt(1 > 0)', undefined],
    ['9223372036854775807 + 1', -9223372036854775808n],
  ])('%s', (source, expected) => {
    expect(value(source)).toEqual(expected);
  });

  it.each([
    ['', 'ends too early'],
    ['1 +', 'ends too early'],
    ['(1', '“)” is missing at its end'],
    ['1 2', '“2” is not expected here'],
    ['1 ? 2', '“:” is missing at its end'],
    ['1 ? 2 3', '“3” is not expected here'],
    ['* 2', '“*” is not expected here'],
    ['math.nothing', '“math.nothing” is not known'],
    ['math.nothing(1)', '“math.nothing” is no known function'],
    ['print(1)', '“print” is no known function'],
    ['math.sqrt()', '“math.sqrt” takes 1, not 0'],
    ['math.pow(1, 2, 3)', '“math.pow” takes 2, not 3'],
    ['math.pow(1, )', '“)” is not expected here'],
    ['글자 + 1', '“글” is not expected here'],
    ['1'.repeat(1001), 'is longer than 1000 characters'],
  ])('is told what is wrong with “%s”', (source, expected) => {
    expect(value(source)).toBe(expected);
  });

  it('knows its variables', () => {
    const read = readFormula('words / heading.h2 + math.sqrt(words)');
    expect(read.ok && [...read.value.names]).toEqual(['words', 'heading_h2']);
  });

  it('names of objects are no variables', () => {
    expect(value('constructor + toString')).toBe(0);
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '1',
      '2.5',
      'words',
      '+',
      '-',
      '*',
      '/',
      '%',
      '**',
      '(',
      ')',
      '?',
      ':',
      '!',
      '<',
      '==',
      '&&',
      'math.sqrt',
      ',',
      '§',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const read = readFormula(pieces.join(''));
        expect(read.ok ? read.value.evaluate(variables) : read.message).not.toBe('');
      }),
      { numRuns: 3000 },
    );
  });
});

describe('fixed', () => {
  it.each([
    [1.005, 2, '1.00'],
    [0.125, 2, '0.12'],
    [0.375, 2, '0.38'],
    [-0.125, 2, '-0.12'],
    [2.5, 0, '2'],
    [38.27, 2, '38.27'],
    [12, 2, '12.00'],
  ])('%d to %i digits', (number, digits, expected) => {
    expect(fixed(number, digits)).toBe(expected);
  });
});
