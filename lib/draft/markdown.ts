/** A line-based reading of Markdown source: what kind of block a line is, its pictures and links, and what is no prose. */
import type { Block, BlockKind, DraftImage, DraftLink } from './draft.ts';
import { objectCharacter } from './draft.ts';
import type { Span } from './span.ts';

/** The fence that is open at a line: its mark and length, e.g. "```". */
export type Fence = string | undefined;

export interface SourceLine {
  /** The line as a block of its own kind; its text is the source unchanged, image offsets point at "![". */
  readonly block: Block;
  /** Spans that are not prose: markers, code, link targets, picture sources, template tags. */
  readonly masks: readonly Span[];
  /** The fence open behind this line. */
  readonly fence: Fence;
}

const fenceLine = /^ {0,3}(`{3,}|~{3,})(.*)$/u;
const headingLine = /^ {0,3}(#{1,6})(?:[ \t]+|$)/u;
const listLine = /^\s{0,12}(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\] )?/u;
const quoteLine = /^ {0,3}(?:>[ \t]?)+/u;

const image =
  /!\[([^[\]\n]{0,500})\]\(\s*(<[^<>\n]{0,2000}>|(?:[^\s()<]|\([^\s()]{0,200}\)){0,2000})(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/gu;
const link =
  /(?<!!)\[([^[\]\n]{1,500})\]\(\s*(<[^<>\n]{0,2000}>|(?:[^\s()<]|\([^\s()]{0,200}\)){0,2000})(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/gu;
const htmlImage = /<img\b[^<>\n]{0,2000}>/giu;
const htmlTag = /<\/?[a-z][a-z0-9-]{0,30}(?:\s[^<>\n]{0,2000})?\/?>/giu;
const liquidTag = /\{%[^\n]{0,500}?%\}/gu;
const reference = /^ {0,3}\[[^\]\n]{1,200}\]:\s*\S+.*$/u;

/** Reads one source line; `fence` is the one open before it. The block keeps its id and field. */
export function readSourceLine(block: Block, fence: Fence): SourceLine {
  const { text } = block;
  const whole: Span = { start: 0, end: text.length };
  const mark = fenceLine.exec(text);
  if (fence !== undefined) {
    const closes = mark?.[1] !== undefined && mark[1].startsWith(fence) && (mark[2] ?? '').trim() === '';
    return { block: { ...block, kind: 'code' }, masks: [whole], fence: closes ? undefined : fence };
  }
  // A backtick in the info string makes it inline code, not a fence.
  if (mark?.[1] !== undefined && !(mark[1].startsWith('`') && mark[2]?.includes('`'))) {
    return { block: { ...block, kind: 'code' }, masks: [whole], fence: mark[1] };
  }
  if (reference.test(text)) return { block: { ...block, kind: 'paragraph' }, masks: [whole], fence: undefined };
  return readProse(block);
}

function readProse(block: Block): SourceLine {
  const { text } = block;
  const masks: Span[] = [];
  const heading = headingLine.exec(text);
  const marker = heading ?? quoteLine.exec(text) ?? listLine.exec(text);
  if (marker) masks.push({ start: 0, end: marker[0].length });
  let kind: BlockKind = 'paragraph';
  if (heading) kind = 'heading';
  else if (marker) kind = quoteLine.test(text) ? 'quote' : 'list-item';

  const code = codeSpans(text);
  const inCode = (at: number): boolean => code.some((span) => at >= span.start && at < span.end);
  const images: DraftImage[] = [];
  const links: DraftLink[] = [];
  for (const match of text.matchAll(image)) {
    if (inCode(match.index)) continue;
    const alt = (match[1] ?? '').trim();
    const altEnd = match.index + 2 + (match[1] ?? '').length;
    // "![](x)" is a picture nobody described; Markdown has no way to say that it is decorative.
    images.push({ at: match.index, src: target(match[2]), alt: alt === '' ? undefined : alt });
    masks.push({ start: match.index, end: match.index + 2 }, { start: altEnd, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(htmlImage)) {
    if (inCode(match.index)) continue;
    images.push({ at: match.index, src: attribute(match[0], 'src') ?? '', alt: attribute(match[0], 'alt') });
  }
  for (const match of text.matchAll(link)) {
    if (inCode(match.index)) continue;
    const start = match.index + 1;
    const end = start + (match[1] ?? '').length;
    links.push({ start, end, href: target(match[2]) });
    masks.push({ start: end + 1, end: match.index + match[0].length });
  }
  for (const pattern of [htmlTag, liquidTag]) {
    for (const match of text.matchAll(pattern)) masks.push({ start: match.index, end: match.index + match[0].length });
  }
  images.toSorted((a, b) => a.at - b.at);
  return {
    block: {
      ...block,
      kind,
      ...(heading?.[1] === undefined ? {} : { level: heading[1].length }),
      ...(images.length > 0 ? { images } : {}),
      ...(links.length > 0 ? { links } : {}),
    },
    masks,
    fence: undefined,
  };
}

function target(written: string | undefined): string {
  return (written ?? '').replace(/^<|>$/gu, '');
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'iu').exec(tag);
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : undefined;
}

/** Inline code: a run of backticks up to the next run of the same length. */
export function codeSpans(text: string): readonly Span[] {
  if (!text.includes('`')) return [];
  const spans: Span[] = [];
  const runs = [...text.matchAll(/`+/gu)];
  for (let open = 0; open < runs.length; open++) {
    const first = runs[open];
    if (!first) break;
    let close = open + 1;
    while (close < runs.length && runs[close]?.[0].length !== first[0].length) close++;
    const last = runs[close];
    if (!last) continue;
    spans.push({ start: first.index, end: last.index + last[0].length });
    open = close;
  }
  return spans;
}

const address = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"'“”‘’「」가-힣]+|mailto:[^\s<>"']+/giu;
const mail = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu;

/** Web and mail addresses: never prose. */
export function addressSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  if (/www\.|:\/\/|mailto:/iu.test(text)) {
    for (const match of text.matchAll(address)) spans.push({ start: match.index, end: match.index + match[0].length });
  }
  if (text.includes('@')) {
    for (const match of text.matchAll(mail)) spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

/** The text with every unit of the spans standing as an object: same length, so that offsets hold. */
export function masked(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let out = '';
  let at = 0;
  for (const span of sorted) {
    if (span.end <= at) continue;
    const start = Math.max(span.start, at);
    out += text.slice(at, start) + objectCharacter.repeat(span.end - start);
    at = span.end;
  }
  return out + text.slice(at);
}
