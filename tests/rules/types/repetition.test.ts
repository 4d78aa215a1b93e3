/** Rule type repetition, key by key. */
import { describe, expect, it } from 'vitest';
import { repetition } from '../../../lib/rules/types/repetition.ts';
import { type Beside, mended, run, words } from '../match.ts';

const beside: Beside = { message: "'%s' is repeated!" };
const word = ['[^\\s.!?]+'];

describe('repetition', () => {
  it.each<[string, object, string, readonly string[]]>([
    ['a word twice', { tokens: word }, 'This is is it', ['is is']],
    ['two words apart', { tokens: word }, 'is this is', []],
    ['case is told apart', { tokens: word }, 'The the', []],
    ['ignorecase', { tokens: word, ignorecase: true }, 'The the', ['The the']],
    ['over a line', { tokens: word }, 'on the\nthe table', ['the\nthe']],
    ['over the end of a sentence', { tokens: word }, 'He came to. To To me.', ['To To']],
    ['never over the end of a sentence', { tokens: word, ignorecase: true }, 'Use Redis. Redis is quick.', []],
    ['a stop that ends none', { tokens: ['[^\\s]+'] }, 'Mr. Mr. Kim', ['Mr. Mr.']],
    ['three in a row are two findings', { tokens: word }, 'no no no', ['no no', 'no no']],
    ['max lets some pass', { tokens: word, max: 1 }, 'no no and yes yes', ['yes yes']],
    ['and counts anew after each finding', { tokens: word, max: 1 }, 'a a b b c c d d', ['b b', 'd d']],
    ['numbers and signs', { tokens: word }, '7 7 - -', ['7 7', '- -']],
    ['alpha', { tokens: word, alpha: true }, '7 7 - - a1 a1 ab ab', ['ab ab']],
    ['alpha knows every script', { tokens: word, alpha: true }, '너무 너무 좋다', ['너무 너무']],
    ['white space around a match does not count', { tokens: ['\\s*\\w+'] }, 'so  so', ['so  so']],
    ['several tokens', { tokens: ['cat', 'dog'] }, 'cat a dog dog bird cat', ['dog dog']],
    ['an option holds for the tokens behind it', { tokens: ['(?i)cat', 'dog'] }, 'DOG DOG', ['DOG DOG']],
    ['an exception', { tokens: word, exceptions: ['had'] }, 'he had had it it', ['it it']],
    ['a phrase around both', { tokens: word, exceptions: ['bye bye birdie'] }, 'bye bye birdie, bye bye', ['bye bye']],
    ['the text between does not matter', { tokens: ['\\w+'] }, 'go, go', ['go, go']],
  ])('%s', (_name, options, text, expected) => {
    expect(words(run(repetition, options, [text], beside))).toEqual(expected);
  });

  it('says the word, whatever the action makes of it', () => {
    const action = { name: 'edit' as const, params: ['truncate', ' '] };
    const [seen] = run(repetition, { tokens: word }, ['it is is'], { ...beside, action });
    expect(seen?.message).toBe("'is' is repeated!");
    expect(seen?.fixes).toEqual([{ span: { start: 3, end: 8 }, text: 'is' }]);
  });

  it.each([
    ['it is is so', 'it is so'],
    ['no no no more', 'no more'],
    ['the\nthe end', 'the end'],
    ['The the end', 'The end'],
    ['너무 너무 너무 좋다', '너무 좋다'],
  ])('mends %j in one go', (before, after) => {
    const options = { tokens: word, ignorecase: true };
    const [seen] = run(repetition, options, [before], beside);
    expect(seen && mended([before], seen)).toEqual([after]);
    expect(run(repetition, options, [after], beside)).toEqual([]);
  });

  it('lets accepted words pass unless told not to', () => {
    const accepted = { ...beside, vocabulary: ['did'] };
    expect(run(repetition, { tokens: word }, ['he did did'], accepted)).toEqual([]);
    expect(run(repetition, { tokens: word, vocab: false }, ['he did did'], accepted)).toHaveLength(1);
  });

  it('makes no words of pictures that stand side by side', () => {
    expect(run(repetition, { tokens: ['\\S+'] }, ['\uFFFC \uFFFC'], beside)).toEqual([]);
  });

  it('makes no words of masked code', () => {
    const seen = run(repetition, { tokens: ['\\S+'] }, ['`ab` `cd`'], beside, /`[^`]*`/gu);
    expect(seen.map(({ fixes }) => fixes)).toEqual([[]]);
  });

  it.each([
    [{}, 'options.tokens: is missing'],
    [{ tokens: [] }, 'options.tokens: must not be empty'],
    [{ tokens: ['a'], max: -1 }, 'options.max: must be 0 or more'],
  ])('refuses %j', (options, message) => {
    expect(repetition.parse(options)).toEqual({ ok: false, message });
  });
});
