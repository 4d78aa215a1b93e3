/** Markdown cut into ranges of lines that can be read one at a time. */
import { streamHtml } from './html.ts';
import { attributeOf, type MarkupSink } from './sink.ts';
import { inlineTags, skippedTags } from './tags.ts';
import { isBlank } from '../white-space.ts';

export interface LineRange {
  /** First line, from 0. */
  readonly start: number;
  /** The line after the last. */
  readonly end: number;
}

const blank = /^[ \t]*$/u;
const indented = /^(?: {2,}|\t| \t)/u;
const codeIndent = /^(?: {4}| {0,3}\t)/u;
const item = /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/u;
const fenceLine = /^([ >]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*[ \t]*)(`{3,}|~{3,}|\${2,})([^\n]*)$/u;
const footnote = /^ {0,3}\[\^[^\]\s]+\]:/u;
/** Starts HTML that runs up to a blank line: a tag of a block, also behind running text, or any tag alone on its line. */
const blockHtml =
  /^ {0,3}<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s>]|\/>|$)/iu;
const loneTag = /^ {0,3}<\/?[a-z][a-z\d-]*(?:\s[^<>]*)?\/?>[ \t]*$/iu;
const skippingHtml = /<(?:script|style|pre|figure|noscript|iframe)/iu;
/** HTML blocks that run on over blank lines up to their own end. */
const longHtml: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:\s|>|$)/iu, /<\/(?:script|pre|style|textarea)>/iu],
  [/^ {0,3}<!--/u, /-->/u],
  [/^ {0,3}<\?/u, /\?>/u],
  [/^ {0,3}<!\[CDATA\[/u, /\]\]>/u],
  [/^ {0,3}<![a-z]/iu, />/u],
];

/**
 * Ranges that follow one another and hold all lines. Read one by one (`part`, and `muted` handed on) they give the
 * blocks of the whole, but for what link references and footnotes say to each other. Front matter is a range of its own.
 */
export function splitMarkdown(lines: readonly string[]): readonly LineRange[] {
  const ranges: LineRange[] = [];
  let start = 0;
  let at = frontMatterEnd(lines);
  if (at > 0) {
    ranges.push({ start: 0, end: at });
    start = at;
  }
  while (at < lines.length) {
    at = chunkEnd(lines, at);
    ranges.push({ start, end: at });
    start = at;
  }
  return ranges;
}

/** The end of the range that starts at `from`: behind the blank lines after it. */
function chunkEnd(lines: readonly string[], from: number): number {
  let at = skipBlank(lines, from);
  const tags = openTags();
  let read = at;
  let hasHtml = false;
  let inHtml = false;
  let listed = false;
  let coded = false;
  let fresh = true;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const jump: number | undefined = inHtml ? undefined : openBlockEnd(lines, at);
    inHtml ||= jump === undefined && (blockHtml.test(line) || (fresh && loneTag.test(line)));
    hasHtml ||= inHtml || skippingHtml.test(line) || (jump !== undefined && /^ {0,3}</u.test(line));
    at = jump ?? at + 1;
    listed ||= item.test(line) || footnote.test(line);
    coded = codeIndent.test(line);
    fresh = false;
    if (at < lines.length && !blank.test(lines[at] ?? '')) continue;
    const next = skipBlank(lines, at);
    const following = lines[next];
    if (following === undefined) return lines.length;
    const carriedOn = listed ? indented.test(following) || item.test(following) : coded && codeIndent.test(following);
    if (hasHtml) tags.add(lines.slice(read, at));
    read = at;
    if (!carriedOn && !(hasHtml && tags.any())) return next;
    at = next;
    inHtml = false;
    fresh = true;
  }
  return lines.length;
}

function skipBlank(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && blank.test(lines[at] ?? '')) at++;
  return at;
}

/** The line after the end of a fence, a formula or an HTML block that starts at this line; undefined: none starts. */
function openBlockEnd(lines: readonly string[], at: number): number | undefined {
  const line = lines[at] ?? '';
  for (const [opens, closes] of longHtml) {
    if (!opens.test(line)) continue;
    for (let end = at; end < lines.length; end++) if (closes.test(lines[end] ?? '')) return end + 1;
    return lines.length;
  }
  const fence = fenceLine.exec(line);
  const mark = fence?.[2];
  const rest = fence?.[3] ?? '';
  if (!fence || mark === undefined) return undefined;
  if (mark.startsWith('`') && rest.includes('`')) return undefined;
  if (mark.startsWith('$') && rest.trim().endsWith('$$')) return undefined;
  const inQuote = fence[1]?.includes('>') === true;
  const deep = (fence[1]?.length ?? 0) > 3;
  for (let end = at + 1; end < lines.length; end++) {
    const text = lines[end] ?? '';
    // The container the fence stands in has ended.
    if (inQuote && !/^ {0,3}>/u.test(text)) return end;
    const body = text.replace(/^[ \t>]*/u, '').trimEnd();
    if (body.startsWith(mark) && [...body].every((character) => character === mark.charAt(0))) return end + 1;
    if (deep && !inQuote && !blank.test(text) && !indented.test(text)) return end;
  }
  return lines.length;
}

function frontMatterEnd(lines: readonly string[]): number {
  const fence = lines[0];
  if (fence !== '---' && fence !== '+++') return 0;
  for (let end = 2; end < lines.length; end++) if (/^(?:---|\+\+\+)/u.test(lines[end] ?? '')) return end + 1;
  return 0;
}

/** Follows HTML over several runs of lines: does it open something that what follows would still stand in? */
function openTags(): { add(lines: readonly string[]): void; any(): boolean } {
  let open = false;
  let skipping = 0;
  const sink: MarkupSink = {
    open(name, attributes, _at, closed) {
      if (closed === true || inlineTags.has(name)) return;
      open = true;
      if (skippedTags.includes(name) || attributeOf(attributes, 'class')) skipping++;
    },
    close(name) {
      if (inlineTags.has(name)) return;
      open = false;
      if (skipping > 0) skipping--;
    },
    text({ text: words }) {
      if (!isBlank(words)) open = true;
    },
    comment: () => {},
  };
  return { add: (lines) => streamHtml({ text: lines.join('\n') }, sink), any: () => open || skipping > 0 };
}
