/** One line of the mirror of a textarea: its block in the overlay, and the marks drawn on that. */
import type { MarkBox, Underline } from './textarea-mark-boxes.ts';
import { styleMark, type TextMark } from './textarea-mark.ts';
import type { Standing } from './textarea-standing.ts';

export interface Line {
  readonly text: string;
  /** It reads from left to right throughout; undefined: nobody has looked. */
  forward: boolean | undefined;
  /** From real layout, in the control's own CSS px; undefined until it was laid out under the present style. */
  height: number | undefined;
  block: LineBlock | undefined;
  /** The marks drawn now, in offsets of the line; undefined when they must be drawn anew. */
  drawn: readonly TextMark[] | undefined;
  /** Of a line that was edited since its marks were drawn: those that did not move by it. */
  standing: Standing | undefined;
}

interface LineBlock {
  readonly outer: HTMLElement;
  readonly words: HTMLElement;
  readonly node: Text;
  marks: Drawn[];
}

interface Drawn {
  readonly element: HTMLElement;
  box: MarkBox;
}

export function newLine(text: string): Line {
  return { text, forward: undefined, height: undefined, block: undefined, drawn: undefined, standing: undefined };
}

/** In the control's own CSS px; undefined: it has no block. */
export function heightOf({ block }: Line, zoom: number): number | undefined {
  return block && block.outer.getBoundingClientRect().height / zoom;
}

/** What lines have of the control's style; only the first one is indented, and only the last has no break. */
export interface LineStyle {
  readonly unicodeBidi: string;
  readonly textIndent: string;
}

export function makeBlock(
  document: Document,
  text: string,
  { unicodeBidi, textIndent }: LineStyle,
  place: { readonly first: boolean; readonly last: boolean },
): LineBlock {
  const outer = document.createElement('div');
  Object.assign(outer.style, { position: 'relative', display: 'block' });
  const words = document.createElement('div');
  Object.assign(words.style, { display: 'block', visibility: 'hidden', unicodeBidi });
  words.style.textIndent = place.first ? textIndent : '0px';
  const node = document.createTextNode(text);
  words.append(node);
  if (!place.last || text === '') words.append(document.createElement('br'));
  outer.append(words);
  return { outer, words, node, marks: [] };
}

/** Draws the boxes with the elements that are there, and writes only what differs. `idOf`: by element of a mark. */
export function drawBoxes(
  block: LineBlock,
  boxes: readonly MarkBox[],
  underline: Underline | undefined,
  idOf: Map<HTMLElement, string>,
): void {
  for (const spare of block.marks.splice(boxes.length)) {
    idOf.delete(spare.element);
    spare.element.remove();
  }
  boxes.forEach((found, index) => {
    const known = block.marks[index];
    const element = known?.element ?? block.outer.ownerDocument.createElement('div');
    if (known?.box.mark.level !== found.mark.level) styleMark(element, found.mark.level);
    if (known?.box.left !== found.left) element.style.left = `${found.left}px`;
    if (known?.box.top !== found.top) element.style.top = `${found.top}px`;
    if (known?.box.width !== found.width) element.style.width = `${found.width}px`;
    if (!known) {
      element.style.height = `${(underline?.ascent ?? 0) + (underline?.drop ?? 0)}px`;
      block.outer.append(element);
    }
    block.marks[index] = { element, box: found };
    idOf.set(element, found.mark.id);
  });
}
