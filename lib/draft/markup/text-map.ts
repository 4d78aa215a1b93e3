/** Texts made out of a source by cutting, replacing and decoding, with the way back to the source's offsets. */
import type { Span } from '../span.ts';

/** A stretch of a made text, all in UTF-16 units. */
export interface Segment {
  /** Where it starts in the made text. */
  readonly at: number;
  readonly length: number;
  /** The source units it stands for. As long as the segment: unit for unit. Empty: nothing in the source says it. */
  readonly start: number;
  readonly end: number;
  /** Stands for its source but does not repeat it (masked code). */
  readonly masked?: boolean;
}

/** A text and where it comes from. No segments: it is the source itself. */
export interface MappedText {
  readonly text: string;
  readonly segments?: readonly Segment[];
}

/** The source span of a span of the made text; inserted units at its edges are left out. */
export function toSource({ segments }: MappedText, span: Span): Span {
  if (!segments) return span;
  const first = segments[indexAt(segments, span.start)];
  if (!first) {
    const end = segments.at(-1)?.end ?? 0;
    return { start: end, end };
  }
  const start = unitForUnit(first) ? first.start + Math.max(0, span.start - first.at) : first.start;
  if (span.end <= span.start) return { start, end: start };
  let lastIndex = Math.min(indexAt(segments, span.end - 1), segments.length - 1);
  while (lastIndex > 0 && isInserted(segments[lastIndex])) lastIndex--;
  const last = segments[lastIndex];
  if (!last || last.at + last.length <= span.start) return { start, end: start };
  const end = unitForUnit(last) ? last.start + Math.min(last.length, span.end - last.at) : last.end;
  return { start, end: Math.max(start, end) };
}

/** Does the source hold this span in one piece and in the same units, so that it can be replaced there? */
export function isExact({ segments, text }: MappedText, span: Span): boolean {
  if (!segments) return span.start >= 0 && span.end <= text.length;
  let index = indexAt(segments, span.start);
  let previous: Segment | undefined;
  for (; ; index++) {
    const segment = segments[index];
    if (!segment || segment.at >= span.end) return previous !== undefined;
    if (segment.masked || isInserted(segment)) return false;
    if (previous && previous.end !== segment.start) return false;
    if (!unitForUnit(segment)) {
      if (segment.at < span.start || segment.at + segment.length > span.end) return false;
    }
    previous = segment;
  }
}

/** The part of a made text between two of its offsets, its segments starting at 0 again. */
export function sliceSegments(map: MappedText, from: number, to: number): Segment[] {
  if (!map.segments) return from < to ? [{ at: 0, length: to - from, start: from, end: to }] : [];
  const out: Segment[] = [];
  for (let index = indexAt(map.segments, from); index < map.segments.length; index++) {
    const segment = map.segments[index];
    if (!segment || segment.at >= to) break;
    const first = Math.max(segment.at, from);
    const last = Math.min(segment.at + segment.length, to);
    if (first >= last) continue;
    const cut = unitForUnit(segment)
      ? { start: segment.start + first - segment.at, end: segment.start + last - segment.at }
      : { start: segment.start, end: segment.end };
    out.push({ ...segment, ...cut, at: first - from, length: last - first });
  }
  return out;
}

/** The part of a made text between two of its offsets. */
export function slice(map: MappedText, from: number, to: number): Required<MappedText> {
  return { text: map.text.slice(from, to), segments: sliceSegments(map, from, to) };
}

/** Puts pieces of text with their origins one behind the other. */
export interface TextBuilder {
  readonly text: string;
  /** The part of another made text between two of its offsets. */
  copy(map: MappedText, from: number, to: number): void;
  /** A text that stands for a span of the source; an empty span: nothing in the source says it. */
  put(text: string, source: Span, masked?: true): void;
  /** Segments count from 0 of the added text. */
  add(text: string, segments: readonly Segment[]): void;
  finish(): Required<MappedText>;
}

export function textBuilder(): TextBuilder {
  let text = '';
  const segments: Segment[] = [];
  const add: TextBuilder['add'] = (piece, origins) => {
    for (const origin of origins) {
      const segment = { ...origin, at: origin.at + text.length };
      const last = segments.at(-1);
      if (last && joins(last, segment)) {
        segments[segments.length - 1] = { ...last, length: last.length + segment.length, end: segment.end };
      } else segments.push(segment);
    }
    text += piece;
  };
  return {
    get text() {
      return text;
    },
    add,
    copy: (map, from, to) => add(map.text.slice(from, to), sliceSegments(map, from, to)),
    put(piece, { start, end }, masked) {
      if (piece === '') return;
      add(piece, [{ at: 0, length: piece.length, start, end, ...(masked ? { masked } : {}) }]);
    },
    finish: () => ({ text, segments }),
  };
}

function joins(last: Segment, next: Segment): boolean {
  return (
    last.end === next.start &&
    last.at + last.length === next.at &&
    unitForUnit(last) &&
    unitForUnit(next) &&
    !last.masked === !next.masked
  );
}

function unitForUnit(segment: Segment): boolean {
  return segment.length === segment.end - segment.start;
}

function isInserted(segment: Segment | undefined): boolean {
  return segment !== undefined && segment.length > 0 && segment.start === segment.end;
}

/** Index of the segment that holds `offset`, else of the next one. */
function indexAt(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment && segment.at + segment.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
