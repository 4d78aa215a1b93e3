/** Where lines of source are drawn: DOM ranges of the few lines in view. What is not drawn as it reads has none. */
import type { Span } from '../draft/span.ts';

/** A run of a line's text that stands unbroken in one text node. */
interface Piece {
  readonly node: Text;
  readonly start: number;
}

/** What a line's elements show, piece by piece. */
interface Drawn {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export interface SourceView {
  /** Ranges of a span of a line; one for each element that the line is drawn in. */
  ranges(line: number, text: string, span: Span): readonly Range[];
  stop(): void;
}

/** `numbersOf`: the line that each element shows, -1 for none; undefined: not to be known. */
export function createSourceView(
  root: HTMLElement,
  selector: string,
  numbersOf: (count: number) => readonly number[] | undefined,
  version: () => number,
): SourceView {
  const window = root.ownerDocument.defaultView as Window & typeof globalThis;
  let elements: ReadonlyMap<number, readonly HTMLElement[]> | undefined;
  let drawn = new Map<number, Drawn>();
  let known = -1;

  const observer = new window.MutationObserver(() => (elements = undefined));
  observer.observe(root, { subtree: true, childList: true, characterData: true });

  const look = (): ReadonlyMap<number, readonly HTMLElement[]> => {
    if (observer.takeRecords().length > 0 || known !== version()) elements = undefined;
    if (elements) return elements;
    known = version();
    drawn = new Map();
    const found = [...root.querySelectorAll<HTMLElement>(selector)];
    const numbers = numbersOf(found.length) ?? [];
    const byLine = new Map<number, HTMLElement[]>();
    numbers.forEach((line, index) => {
      const element = found[index];
      if (line < 0 || !element) return;
      const there = byLine.get(line);
      if (there) there.push(element);
      else byLine.set(line, [element]);
    });
    // A wrapped line may be drawn in several elements, which need not stand in order.
    for (const parts of byLine.values()) if (parts.length > 1) parts.sort(byTop);
    return (elements = byLine);
  };

  return {
    ranges(line, text, span) {
      const parts = look().get(line);
      if (!parts) return [];
      let shown = drawn.get(line);
      if (!shown) drawn.set(line, (shown = readDrawn(parts)));
      const place = placeIn(shown.text, text, span);
      return place ? rangesOf(shown, place, parts) : [];
    },
    stop: () => observer.disconnect(),
  };
}

function byTop(a: HTMLElement, b: HTMLElement): number {
  return a.getBoundingClientRect().top - b.getBoundingClientRect().top;
}

function readDrawn(parts: readonly HTMLElement[]): Drawn {
  const pieces: Piece[] = [];
  let text = '';
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      pieces.push({ node: node as Text, start: text.length });
      text += (node as Text).data;
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as HTMLElement;
    // A character that is drawn as a sign of its own (a tab, an invisible one) names itself in CodeMirror 5.
    const stands = element.getAttribute('cm-text');
    if (stands !== null) text += stands;
    else if (element.getAttribute('contenteditable') !== 'false') element.childNodes.forEach(walk);
  };
  parts.forEach(walk);
  return { text, pieces };
}

/** Editors draw some spaces as no-break ones. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Where the span is in what is drawn; where some of the line is hidden, the words' only place in both. */
function placeIn(shown: string, text: string, span: Span): Span | undefined {
  const drawnText = plain(shown);
  const lineText = plain(text);
  if (drawnText === lineText) return span;
  const words = lineText.slice(span.start, span.end);
  const start = words === '' ? -1 : drawnText.indexOf(words);
  const alone = start >= 0 && drawnText.indexOf(words, start + 1) < 0 && lineText.indexOf(words) === span.start;
  return alone && lineText.indexOf(words, span.start + 1) < 0 ? { start, end: start + words.length } : undefined;
}

function rangesOf({ pieces }: Drawn, span: Span, parts: readonly HTMLElement[]): readonly Range[] {
  return parts.flatMap((part) => {
    let range: Range | undefined;
    for (const { node, start } of pieces) {
      const end = start + node.data.length;
      if (end <= span.start || start >= span.end || !part.contains(node)) continue;
      if (!range) {
        range = part.ownerDocument.createRange();
        range.setStart(node, Math.max(0, span.start - start));
      }
      range.setEnd(node, Math.min(node.data.length, span.end - start));
    }
    return range ? [range] : [];
  });
}
