/** The texts of a Markdown tree with every character's place in the source. */
import type { InlineCode, Nodes, Text } from 'mdast';
import type { MarkdownTree } from './markdown-syntax.ts';
import { decodeReference } from './reference.ts';
import { type MappedText, slice, textBuilder, toSource } from './text-map.ts';

export interface MarkdownText {
  /** Offset of a node in the source. */
  startOf(node: Nodes): number;
  /** Offset behind it. */
  endOf(node: Nodes): number;
  /** Running text: escapes and references resolved, prefixes of lines left out. */
  running(node: Text): MappedText;
  /** Text that stands as it is, but for the prefixes of its lines (HTML). */
  plain(node: Nodes & { readonly value: string }): MappedText;
  /** The text between the backticks. */
  code(node: InlineCode): MappedText;
  /** The alternative text of a picture. */
  alternative(alt: string, node: Nodes): MappedText;
  /** A text that stands for the node without being in the source. */
  instead(shown: string, node: Nodes): MappedText;
}

/** How far a character is looked for where the text is not as the parser gave it. */
const furthest = 2000;

/** `map`: the Markdown that was parsed, and where it comes from. */
export function createMarkdownText(map: MappedText, { marks, references }: MarkdownTree): MarkdownText {
  const { text } = map;

  function startOf(node: Nodes): number {
    const [at] = ends(node);
    return toSource(map, { start: at, end: at }).start;
  }

  /** What the source reads between two offsets once its marks are left out. */
  function between(from: number, to: number, decoded: boolean): MappedText {
    const first = firstMark(from);
    const clean = (marks[first]?.start ?? Infinity) >= to && (!decoded || !text.slice(from, to).includes('&'));
    if (clean) return slice(map, from, to);
    const built = textBuilder();
    let done = from;
    const keep = (end: number) => {
      if (end <= done) return;
      if (decoded) keepDecoded(done, end);
      else built.copy(map, done, end);
    };
    const keepDecoded = (start: number, end: number) => {
      let at = start;
      for (let amp = text.indexOf('&', at); amp !== -1 && amp < end; amp = text.indexOf('&', amp + 1)) {
        const stop = text.indexOf(';', amp) + 1;
        if (!references.has(amp) || stop === 0) continue;
        built.copy(map, at, amp);
        built.put(decodeReference(text.slice(amp, stop)), toSource(map, { start: amp, end: stop }));
        at = stop;
      }
      built.copy(map, at, end);
    };
    for (let index = first; index < marks.length; index++) {
      const mark = marks[index];
      if (!mark || mark.start >= to) break;
      keep(mark.start);
      done = Math.max(done, Math.min(mark.end, to));
    }
    keep(to);
    return built.finish();
  }

  function firstMark(from: number): number {
    let low = 0;
    let high = marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((marks[middle]?.end ?? 0) <= from) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Where the exact way does not give the text that the parser gave: character by character, in order. */
  function followed(shown: string, from: number, to: number): MappedText {
    const built = textBuilder();
    let at = from;
    for (let done = 0; done < shown.length;) {
      const character = String.fromCodePoint(shown.codePointAt(done) ?? 0);
      const stop = Math.min(to, at + furthest);
      let found = at;
      let reference = '';
      while (found < stop) {
        reference = references.has(found) ? text.slice(found, text.indexOf(';', found) + 1) : '';
        if (reference !== '' && shown.startsWith(decodeReference(reference), done)) break;
        reference = '';
        if (text.startsWith(character, found)) break;
        found++;
      }
      const piece = reference === '' ? character : decodeReference(reference);
      const end = found < stop ? found + (reference === '' ? piece.length : reference.length) : at;
      built.put(piece, toSource(map, { start: Math.min(found, end), end }));
      done += piece.length;
      at = end;
    }
    return built.finish();
  }

  /** `value`: what the parser read between the two offsets. */
  function placed(value: string, from: number, to: number, decoded: boolean): MappedText {
    const read = between(from, to, decoded);
    return read.text === value ? read : followed(value, from, to);
  }

  function ends(node: Nodes): readonly [number, number] {
    return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  }

  return {
    startOf,
    endOf(node) {
      const [from, to] = ends(node);
      return toSource(map, { start: from, end: to }).end;
    },
    running(node) {
      const [from, to] = ends(node);
      return placed(node.value, from, to, true);
    },
    plain(node) {
      const [from, to] = ends(node);
      return placed(node.value, from, to, false);
    },
    code(node) {
      const [from, to] = ends(node);
      const ticks = /^`*/u.exec(text.slice(from, to))?.[0].length ?? 0;
      return placed(node.value, from + ticks, to - ticks, false);
    },
    alternative(alt, node) {
      const [from, to] = ends(node);
      const label = from + 2;
      const read = between(label, label + alt.length, false);
      return read.text === alt ? read : followed(alt, label, to);
    },
    instead(shown, node) {
      const [from, to] = ends(node);
      const source = toSource(map, { start: from, end: to });
      return { text: shown, segments: [{ at: 0, length: shown.length, ...source, masked: true }] };
    },
  };
}
