/** What .NET's regular expressions call a word: letters, marks without width, decimal digits, connectors, two joiners. */

/** The inside of a JavaScript class (flag u) that holds .NET's word characters. */
export const wordMembers = '\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}\\u200C\\u200D';

const word = `[${wordMembers}]`;

/** JavaScript source of .NET's \b. */
export const wordBoundary = `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`;
/** JavaScript source of .NET's \B. */
export const noWordBoundary = `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`;

/** Sources for one side of a boundary, for where the other side is known. */
export const wordBefore = `(?<=${word})`;
export const noWordBefore = `(?<!${word})`;
export const wordAfter = `(?=${word})`;
export const noWordAfter = `(?!${word})`;

const wordExpression = new RegExp(word, 'u');

/** Filled page by page as texts ask: 0 unknown, 1 no word, 2 word. Astral characters are asked for afresh. */
const known = new Uint8Array(0x10000);

/** Is this code point (or unit; half a surrogate pair is none) a word character of .NET? */
export function isWordCode(code: number): boolean {
  if (code > 0xffff) return wordExpression.test(String.fromCodePoint(code));
  const answer = known[code];
  if (answer) return answer === 2;
  const is = wordExpression.test(String.fromCharCode(code));
  known[code] = is ? 2 : 1;
  return is;
}
