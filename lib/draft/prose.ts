/** What is no prose in a text: inline code, web and mail addresses, handles of people and of templates. */
import type { Span } from './span.ts';

const address = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"'“”‘’「」가-힣]+|mailto:[^\s<>"']+/giu;
const addressSign = /www\.|:\/\/|mailto:/iu;
const mail = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu;
const handle = /(?<![\p{L}\p{N}_])@[A-Za-z0-9_.-]{1,60}/gu;

const none: readonly Span[] = [];

/** All of them, in no order; they may overlap. */
export function unproseSpans(text: string): readonly Span[] {
  const coded = text.includes('`');
  const signed = text.includes('@');
  const addressed = mayHoldAddress(text) && addressSign.test(text);
  if (!coded && !signed && !addressed) return none;
  const spans: Span[] = [];
  if (coded) spans.push(...codeSpans(text));
  if (addressed) spans.push(...matchesOf(address, text));
  if (signed) spans.push(...matchesOf(mail, text), ...matchesOf(handle, text));
  return spans;
}

function mayHoldAddress(text: string): boolean {
  return text.includes(':') || text.includes('w.') || text.includes('W.');
}

/** Inline code: a run of backticks up to the next run of the same length. */
function codeSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  const runs = matchesOf(/`+/gu, text);
  const lengthAt = (index: number): number => {
    const run = runs[index];
    return run ? run.end - run.start : 0;
  };
  for (let open = 0; open < runs.length; open++) {
    let close = open + 1;
    while (close < runs.length && lengthAt(close) !== lengthAt(open)) close++;
    const first = runs[open];
    const last = runs[close];
    if (!first || !last) continue;
    spans.push({ start: first.start, end: last.end });
    open = close;
  }
  return spans;
}

function matchesOf(pattern: RegExp, text: string): readonly Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** The text with asterisks for every unit of the spans but line breaks: same length, so that offsets hold. */
export function masked(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let out = '';
  let at = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(at, span.start);
    if (span.end <= start) continue;
    out += text.slice(at, start) + text.slice(start, span.end).replace(/[^\n]/g, '*');
    at = span.end;
  }
  return out + text.slice(at);
}
