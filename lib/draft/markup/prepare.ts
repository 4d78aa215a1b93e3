/** What happens to a source before it is read: line ends, ignored patterns, comment delimiters, front matter, formulas. */
import type { MarkupOptions } from './reading.ts';
import { replaced, type Replacement } from './replace.ts';
import type { MappedText } from './text-map.ts';

/** Line ends as \n, and the one reference that Vale spells out first of all. */
export function normalised(source: string): MappedText {
  return replaced({ text: source }, /\r\n?|&rsquo;/gu, ({ 0: found }) => [found === '&rsquo;' ? "'" : '\n']);
}

/** Markdown as it is parsed; what is ignored is code there. */
export function preparedMarkdown(source: MappedText, options: MarkupOptions): MappedText {
  let map = source;
  if (options.part !== true) map = replaced(map, frontMatter, inCode(codeBlock));
  for (const pattern of options.blockIgnores ?? []) map = ignored(map, pattern, codeBlock);
  for (const pattern of options.tokenIgnores ?? []) map = ignored(map, pattern, ['`', '`']);
  const [opens, closes] = options.commentDelimiters ?? ['', ''];
  if (opens !== '' && closes !== '') {
    map = replaced(map, new RegExp(escaped(opens), 'gu'), () => ['<!--']);
    map = replaced(map, new RegExp(escaped(closes), 'gu'), () => ['-->']);
  }
  return formulasFenced(replaced(map, deepNesting, tamed));
}

/** Lists in lists in lists on one line cost the parser the square of their number; nobody writes more than a few. */
const deepNesting = /^(?:[ \t]{0,3}(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){100}/gmu;

function tamed(match: RegExpExecArray): Replacement {
  return ['', [match.index, match.index + match[0].length], '\u2060'];
}

const codeBlock: readonly [string, string] = ['\n```\n', '\n```\n'];

/** Fields between two fences at the very start; the group is what is between them. */
const frontMatter = /^(?:---|\+\+\+)\n([^]+?)\n(?:---|\+\+\+)/dgu;

function inCode([before, after]: readonly [string, string]): (match: RegExpExecArray) => Replacement {
  return (match) => {
    const group = match.indices?.[1];
    // A pattern without a group leaves the placeholder itself, as .NET does; an unmatched group leaves nothing.
    if (match.length < 2) return [`${before}$1${after}`];
    return [before, group ?? [match.index, match.index], after];
  };
}

function ignored(map: MappedText, source: string, around: readonly [string, string]): MappedText {
  let pattern: RegExp;
  try {
    pattern = new RegExp(source, 'dgu');
  } catch {
    return map;
  }
  return replaced(map, pattern, inCode(around));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

const fence = /^([ >]*?)(`{3,}|~{3,})/u;
const formula = /^([ >]{0,40}?)\${2,}/u;

/** Turns the lines that open and close a displayed formula ("$$") into fences, so that it is read as code. */
function formulasFenced(map: MappedText): MappedText {
  if (!map.text.includes('$$')) return map;
  let open: string | undefined;
  return replaced(map, /[^\n]+/gu, (match) => {
    const line = match[0];
    if (open !== undefined && open !== '$') {
      const mark = fence.exec(line)?.[2];
      if (mark?.startsWith(open) && line.trim().endsWith(mark)) open = undefined;
      return undefined;
    }
    const mark = open === undefined ? fence.exec(line)?.[2] : undefined;
    const dollars = formula.exec(line);
    if (mark !== undefined) open = mark;
    if (mark !== undefined || !dollars) return undefined;
    const rest = line.slice(dollars[0].length).trim();
    const prefix = dollars[1] ?? '';
    if (open === '$') {
      if (rest !== '') return undefined;
      open = undefined;
      return [prefix + formulaFence];
    }
    // Opened and closed on one line.
    if (rest.endsWith('$$')) return [prefix + '`', [match.index + prefix.length, match.index + line.length], '`'];
    open = '$';
    return [prefix + formulaFence];
  });
}

const formulaFence = '~~~~~~~~~~~~';
