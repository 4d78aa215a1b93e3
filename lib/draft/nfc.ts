/** A text as rules match it: NFC, invisible characters left out, with an exact way back to the raw UTF-16 offsets. */
import type { Span } from './span.ts';

/** Zero-width and bidirectional control characters: they stay in the draft and are never matched. */
const invisible = /[\u200B-\u200F\u2060-\u2064\uFEFF\u202A-\u202E\u2066-\u2069\u061C\u00AD]/u;

/** One character with everything that may melt into it: marks, and the vowels and finals of decomposed Hangul. */
const cluster = /[^](?:[\p{M}\u1160-\u11FF])*/gu;

export interface NfcText {
  readonly text: string;
  /** The raw span of a span of `text`, rounded outwards to whole characters. */
  toRaw(span: Span): Span;
  /** The offset in `text` at or after a raw offset. */
  fromRaw(offset: number): number;
  /** False where one edge lies inside a character that was composed of several: a fix there would be guessed. */
  exact(span: Span): boolean;
}

/** Never throws; lone surrogates stay as they are. */
export function nfcText(raw: string): NfcText {
  if (!invisible.test(raw) && raw.normalize('NFC') === raw) {
    return {
      text: raw,
      toRaw: (span) => ({ start: span.start, end: span.end }),
      fromRaw: (at) => at,
      exact: () => true,
    };
  }
  return mapped(raw);
}

function mapped(raw: string): NfcText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  const kept: number[] = [];
  let visible = '';
  for (let at = 0; at < raw.length; at++) {
    const unit = raw.charAt(at);
    if (invisible.test(unit)) continue;
    visible += unit;
    kept.push(at);
  }
  cluster.lastIndex = 0;
  for (const match of visible.matchAll(cluster)) {
    const piece = match[0];
    const composed = piece.normalize('NFC');
    text += composed;
    const from = match.index;
    const whole = composed !== piece;
    for (let unit = 0; unit < composed.length; unit++) {
      const first = whole ? from : from + unit;
      const last = whole ? from + piece.length - 1 : from + unit;
      starts.push(kept[first] ?? 0);
      ends.push((kept[last] ?? 0) + 1);
    }
  }
  const startOf = (at: number): number => starts[at] ?? raw.length;
  return {
    text,
    toRaw: ({ start, end }) => {
      const from = startOf(start);
      return { start: from, end: end > start ? (ends[end - 1] ?? raw.length) : from };
    },
    fromRaw: (offset) => {
      const at = starts.findIndex((start) => start >= offset);
      return at === -1 ? text.length : at;
    },
    exact: ({ start, end }) => cleanEdge(start) && cleanEdge(end),
  };

  function cleanEdge(at: number): boolean {
    return at <= 0 || at >= text.length || startOf(at) >= (ends[at - 1] ?? 0);
  }
}
