/** The quick proof of linear growth: what it proves, and what it has to leave open. */
import { describe, expect, it } from 'vitest';
import { growsWithText } from '../../../lib/rules/regex/growth.ts';
import { readPattern } from '../../../lib/rules/regex/syntax.ts';

function grows(dotnet: string): boolean {
  const tree = readPattern(dotnet, false);
  if (!tree.ok) throw new Error(tree.error.detail);
  return growsWithText(tree.value.root);
}

describe('is proved', () => {
  it.each([
    'plain words',
    'a{2,5}b',
    String.raw`0[a-z]*1[a-z]*2`,
    String.raw`[Tt]hanks to [A-Z]\w+ for (?:x|y)`,
    String.raw`\b\w+\b`,
    String.raw`\bthe (?:best|first) (?:[a-z]+ ){0,3}in`,
    String.raw`KT(?:\s+&\s*|&\s+)SHOW`,
    String.raw`^[^\n]*$`,
    String.raw`비밀번호\s?[:=]\s?[^\s가-힣]{4,}`,
    String.raw`(?<![\w.])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}`,
    String.raw`(?<=우리\s?회사[^.\n]{0,30})최초`,
    String.raw`-(?:ab|cd)*-`,
  ])('%s', (dotnet) => {
    expect(grows(dotnet)).toBe(true);
  });
});

describe('is left open', () => {
  it.each([
    ['two ways through a loop', '-(?:a|a)*-'],
    ['a loop in a loop', '-(?:a+)+-'],
    ['an empty way through a loop', '-(?:a*)*-'],
    ['a loop that may stop where it could go on', '-[a-z]*[a-z]-'],
    ['a loop that is entered by what it reads', String.raw`x\w+-`],
    ['a loop at the beginning', String.raw`\w+ing`],
    ['cases of one letter', '-[a-z]*K-'],
    ['cases beyond ASCII', '-(?:k|\u212a)*-'],
    ['a loop that leaves the word', String.raw`\b[\w ]+-`],
    ['several words of Hangul', '-[가-힣]*님'],
    ['a loop in a look', String.raw`a(?!\w*b)`],
    ['a back-reference', String.raw`-(a)\1`],
    ['bounded repetitions that mix', String.raw`\w{0,99}\w{0,99}x`],
  ])('%s: %s', (_, dotnet) => {
    expect(grows(dotnet)).toBe(false);
  });
});
