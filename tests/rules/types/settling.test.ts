/** Every fix settles its finding: after it, the rule has nothing to say at that place. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleType } from '../../../lib/rules/rule.ts';
import { consistency } from '../../../lib/rules/types/consistency.ts';
import { conditional } from '../../../lib/rules/types/conditional.ts';
import { existence } from '../../../lib/rules/types/existence.ts';
import { repetition } from '../../../lib/rules/types/repetition.ts';
import { substitution } from '../../../lib/rules/types/substitution.ts';
import { type Beside, mended, run, type Seen } from '../match.ts';

/** Few letters, so that keys, values and texts run into each other. */
const word = fc.stringMatching(/^(?:a|b|ab|ba|케|티|KT|Kt|aab){1,2}$/u);
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
const pattern = fc.oneof(
  phrase,
  phrase.map((text) => `${text}?`),
  word.map((text) => `(?<!b )${text}`),
  word.map((text) => `${text}(?= a)`),
);
const particle = fc.constantFrom('', '', '을', '를', '은', '는', '이', '가', '으로', '로', '.', ',', ')');
const text = fc
  .array(
    fc.tuple(word, particle).map(([name, tail]) => name + tail),
    { minLength: 1, maxLength: 10 },
  )
  .map((list) => list.join(' '));
const boundary = fc.constantFrom('ko', 'word', 'none');
const action = fc.oneof(
  fc.constant(undefined),
  phrase.map((form) => ({ name: 'replace' as const, params: [form] })),
  fc.constant({ name: 'remove' as const, params: [] }),
  fc.constant({ name: 'edit' as const, params: ['truncate', ' '] }),
  fc.constant({ name: 'edit' as const, params: ['regex', '(.)', '$1a'] }),
);

/** Where the fix wrote; one unit where it wrote nothing. */
function standing(type: RuleType, options: unknown, before: string, beside: Beside): readonly Seen[] {
  return run(type, options, [before], beside).flatMap((seen) =>
    seen.fixes.flatMap(({ span, text: written }, choice) => {
      const end = span.start + Math.max(1, written.length);
      return run(type, options, mended([before], seen, choice), beside).filter(
        (later) => later.span && later.span.start < end && later.span.end > span.start,
      );
    }),
  );
}

describe('every fix settles its finding', () => {
  it('substitution, ours', () => {
    const options = fc.record({
      swap: fc.dictionary(pattern, fc.oneof(phrase, fc.array(phrase, { minLength: 1, maxLength: 2 })), {
        minKeys: 1,
        maxKeys: 4,
      }),
      boundary,
      ignorecase: fc.boolean(),
    });
    fc.assert(
      fc.property(options, text, (given, before) => {
        expect(standing(substitution, given, before, {})).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('substitution with a Vale message', () => {
    const options = fc.record({
      swap: fc.dictionary(
        pattern,
        fc.oneof(
          phrase,
          fc.tuple(phrase, phrase).map((two) => two.join('|')),
        ),
        {
          minKeys: 1,
          maxKeys: 4,
        },
      ),
      nonword: fc.boolean(),
      ignorecase: fc.boolean(),
      capitalize: fc.boolean(),
    });
    const beside = { message: '%s', action: { name: 'replace' as const, params: [] } };
    fc.assert(
      fc.property(options, text, (given, before) => {
        expect(standing(substitution, given, before, beside)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('existence and conditional', () => {
    const options = fc.record({
      tokens: fc.array(pattern, { minLength: 1, maxLength: 3 }),
      nonword: fc.boolean(),
      ignorecase: fc.boolean(),
    });
    fc.assert(
      fc.property(options, text, action, (given, before, act) => {
        const beside = { message: '%s', ...(act ? { action: act } : {}) };
        expect(standing(existence, given, before, beside)).toEqual([]);
        const asked = { first: given.tokens[0] ?? 'a', second: 'c' };
        expect(standing(conditional, asked, before, beside)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('repetition', () => {
    const options = fc.record({
      tokens: fc.constantFrom(['[^\\s.!?]+'], ['\\w+'], ['a', 'b']),
      ignorecase: fc.boolean(),
      max: fc.nat(1),
    });
    fc.assert(
      fc.property(options, text, action, (given, before, act) => {
        const beside = { message: '%s', ...(act ? { action: act } : {}) };
        expect(standing(repetition, given, before, beside)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('consistency, ours', () => {
    const options = fc.record({ either: fc.dictionary(word, word, { minKeys: 1, maxKeys: 2 }), boundary });
    fc.assert(
      fc.property(options, text, (given, before) => {
        expect(standing(consistency, given, before, {})).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
