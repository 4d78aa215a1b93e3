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
  const same = isPlain(raw) || (!invisible.test(raw) && raw.normalize('NFC') === raw);
  return same ? new SameText(raw) : mapped(raw);
}

class SameText implements NfcText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toRaw(span: Span): Span {
    return span;
  }

  fromRaw(offset: number): number {
    return offset;
  }

  exact(): boolean {
    return true;
  }
}

/** Only units that compose with nothing and are seen: nearly every text, without the cost of normalising it. */
function isPlain(text: string): boolean {
  // ASCII and Hangul are passed over natively; what else stands there is looked at unit by unit.
  rare.lastIndex = 0;
  while (rare.test(text)) {
    let at = rare.lastIndex - 1;
    while (plainRare[text.charCodeAt(at)] === 1) at++;
    if (isRare(text.charCodeAt(at))) return false;
    rare.lastIndex = at;
  }
  return true;
}

const rare = /[\u0080-\uABFF\uD7A4-\uFFFF]/g;

function isRare(unit: number): boolean {
  return unit >= 0x80 && !(unit >= 0xac00 && unit <= 0xd7a3);
}

/** 1 for every rare unit that composes with nothing and is seen. */
const plainRare = new Uint8Array(0x10000);
for (const [first, last] of [
  [0x0080, 0x00ac],
  [0x00ae, 0x02ff],
  [0x2010, 0x2029],
  [0x2030, 0x205f],
  [0x3131, 0x318e],
  [0x4e00, 0x9fff],
] as const) {
  plainRare.fill(1, first, last + 1);
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
