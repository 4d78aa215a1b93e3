/**
 * Alternatives of rules that are marked unsafe, run by RE2's automata: no text makes one step back.
 *
 * A word boundary at the beginning is tested on each place where a match may begin; at the end it is read as one more
 * character behind the match. So the answer is the native one, of the same first match and the same way to match there.
 * It may differ where
 * - a part that is repeated without a limit may be empty and would rather be: (?:|a)* takes nothing here;
 * - a group stands in a repetition: here its text is that of the last time it matched, as in .NET, and is not forgotten
 *   when the next repetition goes another way;
 * - a match is longer than a native window's margin: here the whole text is seen, whatever `window` says;
 * - RE2 and the browser know different versions of Unicode.
 *
 * What RE2 has no way to say runs natively as before, a window at a time, and the check's clock watches it:
 * back-references, look-ahead (but for an edge at the end of a pattern), look-behind that captures, subtraction inside a
 * class, more than 1,000 counted repetitions, complements of classes that have a case while case is ignored. So do
 * expressions of a rule that are no patterns of its own, such as its exceptions.
 */
import { RE2JS } from 're2js';
import { afterCharacter } from '../../draft/span.ts';
import { noWordAfter, noWordBefore, wordAfter, wordBefore, wordBoundary, wordMembers } from '../regex/word.ts';
import type { Alternative, Pattern } from '../rule.ts';
import { fitsBoundary, isEdge, isWordBefore } from './boundary.ts';
import { createExpression, type Expression, type Match } from './expression.ts';

/** What one that RE2 cannot take is shown at once, also where texts are shown whole. */
const mostNative = 2000;

/** An expression with the same contract as the native one; see above for the difference. */
export function createLinearExpression(alternative: Alternative, pattern: Pattern, window: number): Expression {
  let made: Expression | undefined;
  return {
    next: (text, from) =>
      (made ??=
        compile(alternative, pattern) ?? createExpression(alternative, pattern, Math.min(window, mostNative))).next(
        text,
        from,
      ),
  };
}

/** Can RE2 run it? The others run natively. */
export function isLinear(alternative: Alternative, pattern: Pattern): boolean {
  return compile(alternative, pattern) !== undefined;
}

type Begins = (text: string, at: number) => boolean;

/** A pattern for RE2 between its edges. */
interface Parts {
  readonly core: string;
  /** Where a match may begin; absent: anywhere. */
  readonly begins?: Begins | undefined;
  /** What stands behind a match, itself no part of it; absent: anything. */
  readonly behind?: string | undefined;
}

function compile(alternative: Alternative, { boundary, ignoreCase }: Pattern): Expression | undefined {
  const parts = partsOf(alternative, boundary === 'word');
  if (ignoreCase && /\\P\{(?!White_Space\}|Nd\})/u.test(parts.core)) return undefined;
  const core = spelled(parts.core);
  if (core === undefined) return undefined;
  const tail = parts.behind === undefined ? '' : `(${parts.behind})`;
  const source = tail === '' ? core : `(?:${core})${tail}`;
  const flags = (ignoreCase ? RE2JS.CASE_INSENSITIVE : 0) | (source.includes('(?<') ? RE2JS.LOOKBEHINDS : 0);
  try {
    return run(RE2JS.compile(source, flags), parts.begins, tail !== '', boundary);
  } catch {
    return undefined;
  }
}

function run(expression: RE2JS, begins: Begins | undefined, tail: boolean, boundary: Pattern['boundary']): Expression {
  const tested = boundary === 'ko' || boundary === 'prefix';
  let read = '';
  let matcher = expression.matcher(read);

  function next(text: string, from: number): Match | undefined {
    if (text !== read) {
      read = text;
      matcher = expression.matcher(text);
    }
    const count = matcher.groupCount();
    for (let at = from; at <= text.length && matcher.find(at);) {
      const start = matcher.start();
      if (begins && !begins(text, start)) {
        at = start + 1;
        while (at < text.length && !begins(text, at)) at++;
        continue;
      }
      const end = tail ? matcher.start(count) : matcher.end();
      if (end > start && (!tested || fitsBoundary(text, start, end, boundary))) {
        const captured = tail ? count - 1 : count;
        const groups = Array.from({ length: captured }, (_, group) => matcher.group(group + 1) ?? undefined);
        return { start, end, groups };
      }
      at = afterCharacter(text, start);
    }
    return undefined;
  }

  return { next };
}

/** The inside of .NET's class of word characters, in RE2's spelling. */
const members = wordMembers.replaceAll(/\\u([0-9A-F]{4})/gu, '\\x{$1}');
const otherBehind = `[^${members}]|\\z`;
const wordBehind = `[${members}]`;
const edgeBehind = `(?<=[${members}])(?:${otherBehind})|(?<![${members}])${wordBehind}`;

const heads: readonly (readonly [source: string, begins: Begins])[] = [
  [wordBoundary, isEdge],
  [noWordBefore, (text, at) => !isWordBefore(text, at)],
  [wordBefore, isWordBefore],
];
const tails: readonly (readonly [source: string, behind: string])[] = [
  [wordBoundary, edgeBehind],
  [noWordAfter, otherBehind],
  [wordAfter, wordBehind],
];

function partsOf({ source, sides }: Alternative, bounded: boolean): Parts {
  const own = hasTopChoice(source) ? { core: source } : withoutEdges(source);
  if (!bounded) return own;
  // A \b inside a \b says no more; any other edge inside stays where it is, and RE2 turns it down.
  const core = own.begins === isEdge || own.behind === edgeBehind ? innerOf(source, own) : source;
  const behind = sides?.last ? (sides.last === 'word' ? otherBehind : wordBehind) : edgeBehind;
  return { core, begins: isEdge, behind };
}

function withoutEdges(source: string): Parts {
  const head = heads.find(([edge]) => source.startsWith(edge));
  const rest = head ? source.slice(head[0].length) : source;
  const tail = tails.find(
    ([edge]) => rest.endsWith(edge) && !/(?:^|[^\\])(?:\\\\)*\\$/u.test(rest.slice(0, -edge.length)),
  );
  const core = tail ? rest.slice(0, -tail[0].length) : rest;
  return { core, begins: head?.[1], behind: tail?.[1] };
}

function innerOf(source: string, { begins, behind }: Parts): string {
  const start = begins === isEdge ? wordBoundary.length : 0;
  return source.slice(start, behind === edgeBehind ? source.length - wordBoundary.length : source.length);
}

/** Is there a | outside all groups and classes? */
function hasTopChoice(source: string): boolean {
  let depth = 0;
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === '\\') at++;
    else if (inClass) inClass = character !== ']';
    else if (character === '[') inClass = true;
    else if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (character === '|' && depth === 0) return true;
  }
  return false;
}

/** The translated source in RE2's spelling; undefined where the same letters mean something else there. */
function spelled(source: string): string | undefined {
  if (/\\[wWsSdDbBkKQEACzZ]/u.test(source.replaceAll('\\\\', ''))) return undefined;
  return source
    .replaceAll('(?<![^\\n])', '(?m:^)')
    .replaceAll('(?![^\\n])', '(?m:$)')
    .replaceAll(/\\u\{?([0-9a-f]+)\}?|\\p\{Script=(\w+)\}|\[\^\]|\\./giu, (part, code?: string, script?: string) => {
      if (code !== undefined) return `\\x{${code}}`;
      if (script !== undefined) return `\\p{${script}}`;
      return part === '[^]' ? '(?s:.)' : part;
    });
}
