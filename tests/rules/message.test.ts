/** Messages: verbs in order and by number, what is left over and what is missing. */
import { describe, expect, it } from 'vitest';
import { formatMessage, listOf, withoutFirstQuotes } from '../../lib/rules/message.ts';

describe('formatMessage', () => {
  it.each<[string, readonly string[], string]>([
    ["Use '%s' instead of '%s'.", ['a', 'b'], "Use 'a' instead of 'b'."],
    ['No place here.', ['a', 'b'], 'No place here.'],
    ['Only %s.', ['a', 'b'], 'Only a.'],
    ['%s and %s', ['a'], 'a and '],
    ['%s, %s, %s', ['a'], 'a, , %!s(MISSING)'],
    ['%[2]s before %[1]s', ['a', 'b'], 'b before a'],
    ['%[2]s then %s', ['a', 'b', 'c'], 'b then c'],
    ['%[9]s', ['a'], '%!s(BADINDEX)'],
    ['Too short (%d).', ['3'], 'Too short (3).'],
    ['Too short (%s).', ['3'], 'Too short (3).'],
    ['%d', ['x'], '%!d(string=x)'],
    ['100%% of %s', ['a'], '100% of a'],
    ["Not '%' but '%s'", ['a', 'b'], "Not '%!'(string=a) but 'b'"],
    ['100% of %s', ['a', 'b'], '100%!o(string=a)f b'],
    ['all 100%', ['a'], 'all 100%[2]s'],
    ['[%5s][%-5s]', ['ab', 'ab'], '[   ab][ab   ]'],
    ['%.2s', ['한국말'], '한국'],
    ['%v %q', ['a', 'b'], 'a "b"'],
    ['a\nb %s\n', ['c\nd'], 'a b c d '],
    ['two  spaces', [], 'two  spaces'],
    ['%s 대신', ['$&'], '$& 대신'],
  ])('%j %j', (format, args, expected) => {
    expect(formatMessage(format, args)).toBe(expected);
  });

  it('survives a width that no text has', () => {
    expect(formatMessage('%999999999s', ['a'])).toHaveLength(1000);
  });
});

describe('listOf', () => {
  it.each([
    [[], ''],
    [['a'], "'a'"],
    [['a', 'b'], "'a' or 'b'"],
    [['a', 'b', 'c'], "'a', 'b', or 'c'"],
  ])('%j', (forms, expected) => {
    expect(listOf(forms)).toBe(expected);
  });
});

describe('withoutFirstQuotes', () => {
  it.each([
    ["Use '%s', not '%s'.", "Use %s, not '%s'."],
    ['Use "%s", not "%s".', 'Use %s, not "%s".'],
    ["Use '%s', not %s.", "Use '%s', not %s."],
    ['Use %s, not %s.', 'Use %s, not %s.'],
  ])('%s', (message, expected) => {
    expect(withoutFirstQuotes(message)).toBe(expected);
  });
});
