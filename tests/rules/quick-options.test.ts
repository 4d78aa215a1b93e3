import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../lib/rules/options.ts';
import { existence } from '../../lib/rules/types/existence.ts';
import { substitution } from '../../lib/rules/types/substitution.ts';

/** What may stand where a word is asked for; most of it is no plain word. */
const word = fc.oneof(
  fc.constantFrom(
    'kt',
    '케이티',
    'a b',
    '',
    ' ',
    'a(b',
    'a|b',
    '__proto__',
    'prototype',
    'constructor',
    'toString',
    '(?<=',
  ),
  fc.string({ maxLength: 4 }),
);
const value = fc.oneof(word, fc.array(word, { maxLength: 2 }), fc.boolean(), fc.constantFrom(undefined, null, 1, {}));
const flag = fc.oneof(fc.boolean(), fc.constantFrom(undefined, 'true', 1));
const boundary = fc.constantFrom('ko', 'word', 'none', 'prefix', undefined, 'Ko', null);
const shared = { boundary, nonword: flag, ignorecase: flag, vocab: flag, exceptions: fc.array(word, { maxLength: 2 }) };
/** Own keys even where an object has such a name by itself, as JSON.parse makes them. */
const table = fc.array(fc.tuple(word, value), { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs));

const swaps = fc.record(
  { swap: fc.oneof(table, value), particles: flag, capitalize: flag, read: table, other: flag, ...shared },
  { requiredKeys: [] },
);
const tokens = fc.record(
  {
    tokens: fc.oneof(fc.array(word, { maxLength: 3 }), value),
    raw: fc.array(word, { maxLength: 1 }),
    append: flag,
    addresses: flag,
    min: fc.constantFrom(0, 1, 2, '1'),
    action: fc.constantFrom('remove', 'replace'),
    other: flag,
    ...shared,
  },
  { requiredKeys: [] },
);

describe('options read without their schema', () => {
  it.each([
    ['substitution', substitution, swaps],
    ['existence', existence, tokens],
  ])('%s: come out as the schema reads them, errors too', (_name, type, options) => {
    fc.assert(
      fc.property(options, (given) => {
        expect(type.parse(given)).toEqual(readOptions(type.schema!, given));
      }),
      { numRuns: 2000 },
    );
  });

  it('what is plain is taken as it is', () => {
    const swap = { KT: 'kt' };
    const read = substitution.parse({ swap, boundary: 'word', ignorecase: true });
    expect(read).toEqual({
      ok: true,
      value: { swap, boundary: 'word', ignorecase: true, nonword: false, capitalize: false, vocab: true },
    });
    expect(read.ok && read.value.swap).toBe(swap);
  });

  it.each([null, 'text', [], { swap: {} }, { swap: { a: 'b' }, boundary: 'here' }, { swap: { a: 'b' }, others: 1 }])(
    'refuses %j as the schema does',
    (options) => {
      const read = substitution.parse(options);
      expect(read.ok).toBe(false);
      expect(read).toEqual(readOptions(substitution.schema!, options));
    },
  );
});
