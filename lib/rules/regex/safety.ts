/** How the cost of a pattern grows with its text: verdicts, and what a static checker needs to find them. */
import { growsWithText } from './growth.ts';
import { readPattern } from './syntax.ts';
import { translateTree } from './translate.ts';
import { noWordAfter, noWordBefore, noWordBoundary, wordAfter, wordBefore, wordBoundary, wordMembers } from './word.ts';

/**
 * safe: grows with the text. quadratic: with its square, bearable in short blocks. exponential: exponentially, or with
 * a higher power than the square; to be refused. unknown: could not be decided in time; to be treated as quadratic.
 */
export type Verdict = 'safe' | 'quadratic' | 'exponential' | 'unknown';

/** What a static checker says (the shape of recheck's answer, as far as it is read). */
export interface Diagnosis {
  readonly status: 'safe' | 'vulnerable' | 'unknown';
  readonly complexity?: { readonly type: string; readonly degree?: number };
}

export function verdictOf({ status, complexity }: Diagnosis): Verdict {
  if (status === 'safe') return 'safe';
  if (status !== 'vulnerable') return 'unknown';
  return complexity?.type === 'polynomial' && complexity.degree === 2 ? 'quadratic' : 'exponential';
}

const stand: readonly (readonly [exact: string, checkable: string])[] = [
  [wordBoundary, '\\b'],
  [noWordBoundary, '\\B'],
  [wordBefore, '\\b'],
  [wordAfter, '\\b'],
  [noWordBefore, '\\b'],
  [noWordAfter, '\\b'],
  [`[${wordMembers}]`, '\\w'],
  [`[^${wordMembers}]`, '\\W'],
  [wordMembers, '\\w'],
  ['\\p{White_Space}', '\\s'],
  ['\\P{White_Space}', '\\S'],
  ['\\p{Nd}', '\\d'],
  ['\\P{Nd}', '\\D'],
  ['(?<![^\\n])', '^'],
  ['(?![^\\n])', '$'],
  ['(?=\\n?$)', '$'],
  ['(?-i:', '(?:'],
  ['(?i:', '(?:'],
];

/** What a pattern is to be checked as. */
export type CheckPlan =
  | { readonly verdict: Verdict }
  /** For the flags "mu": ASCII classes stand for Unicode ones, which changes no growth and is quicker to check. */
  | { readonly source: string };

/** A .NET pattern made ready for a static checker, or its verdict when that needs none. */
export function checkPlan(dotnet: string): CheckPlan {
  const tree = readPattern(dotnet, false);
  const translated = tree.ok ? translateTree(tree.value, false) : tree;
  if (!tree.ok || !translated.ok) return { verdict: 'unknown' };
  // Without a repetition there is nothing to grow.
  if (!/[*+{]/.test(dotnet) || growsWithText(tree.value.root)) return { verdict: 'safe' };
  return {
    source: stand.reduce((source, [exact, checkable]) => source.replaceAll(exact, checkable), translated.value),
  };
}
