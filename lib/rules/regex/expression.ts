/** From a pattern's source to a RegExp that is quick to compile: for all that is run outside of the engine. */
import { once } from '../once.ts';
import { readPattern } from './syntax.ts';
import { translateTree } from './translate.ts';
import { wordMembers } from './word.ts';

/** A .NET pattern that can be run. */
export interface ReadExpression {
  readonly expression: RegExp;
  /** The names of its groups, in order; undefined for one without a name. */
  readonly names: readonly (string | undefined)[];
}

/** From a .NET source; undefined for one that cannot be read. `flags` hold u; case is ignored where they hold i. */
export function readExpression(dotnet: string, flags: string): ReadExpression | undefined {
  const ignoreCase = flags.includes('i');
  const tree = readPattern(dotnet, ignoreCase);
  const source = tree.ok ? translateTree(tree.value, ignoreCase) : tree;
  if (!tree.ok || !source.ok) return undefined;
  try {
    return { expression: toRegExp(source.value, flags), names: tree.value.groups };
  } catch {
    // It says nothing wrong, but is too large for the browser.
    return undefined;
  }
}

/** As `readExpression`, without the names. */
export function expressionOf(dotnet: string, flags: string): RegExp | undefined {
  return readExpression(dotnet, flags)?.expression;
}

/**
 * The same as `new RegExp(source, flags)` for sources of this folder, and several times faster to make and to warm up:
 * the class of word characters, named by four properties in the source, is written as its ranges. Throws as RegExp does.
 */
export function toRegExp(source: string, flags: string): RegExp {
  return new RegExp(source.includes(wordMembers) ? source.replaceAll(wordMembers, wordRanges()) : source, flags);
}

/** The word characters as ranges that run on over code points nobody has assigned: half as many ranges. */
const wordRanges = once(() => {
  const word = `[${wordMembers}]`;
  const runs = new RegExp(`${word}(?:[${wordMembers}\\p{Cn}]*${word})?`, 'gu');
  const all = planes.map(([first, last]) => characters(first, last)).join('');
  let ranges = '';
  for (const [run] of all.matchAll(runs)) {
    const start = String.fromCodePoint(run.codePointAt(0) ?? 0);
    ranges += start.length === run.length ? start : `${start}-${lastCharacter(run)}`;
  }
  return ranges;
});

/** Code points to look at. Left out: surrogates, private use, and the inside of blocks that hold nothing but letters. */
const planes = [
  [0x0000, 0x3400],
  [0x4dbf, 0x4e00],
  [0x9fff, 0xac00],
  [0xd7a3, 0xd800],
  [0xf900, 0x20000],
  [0x323af, 0x33fff],
  [0xe0000, 0xe0fff],
] as const;

function characters(first: number, last: number): string {
  let text = '';
  for (let code = first; code <= last; code += chunk) {
    const length = Math.min(chunk, last + 1 - code);
    text += String.fromCodePoint(...Array.from({ length }, (_, index) => code + index));
  }
  return text;
}

const chunk = 4096;

function lastCharacter(text: string): string {
  const code = text.codePointAt(text.length - 2) ?? 0;
  return code > 0xffff ? String.fromCodePoint(code) : text.slice(-1);
}
