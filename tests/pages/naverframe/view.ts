/** Draws the model of the imitated editor, and turns clicks into places of the model. */
import { bodyOf } from './buffer.ts';
import { runsOf, type Paragraph, type Place, type State } from '../parts/paragraphs.ts';
import type { SmartModel } from './model.ts';

const zeroWidth = '\u200b';
const sizes = { title: 32, paragraph: 15, heading: 24, quote: 19, picture: 13 } as const;
const names = { title: '제목', paragraph: '본문', heading: '본문', quote: '인용구', picture: '사진' } as const;
const classes = {
  title: 'se-documentTitle',
  paragraph: 'se-text',
  heading: 'se-text',
  quote: 'se-quotation',
  picture: 'se-image',
} as const;

export class SmartView {
  private readonly canvas: HTMLElement;
  private readonly model: SmartModel;
  private readonly buffer: HTMLIFrameElement;
  private readonly caret: HTMLElement;
  private readonly guide: HTMLElement;
  private drawn: readonly Paragraph[] = [];
  private lines: readonly HTMLElement[] = [];

  constructor(canvas: HTMLElement, model: SmartModel, buffer: HTMLIFrameElement) {
    this.canvas = canvas;
    this.model = model;
    this.buffer = buffer;
    this.guide = element('div', 'se-content-guide', element('p', '', '글감을 찾아 보세요'));
    this.caret = element('div', 'se-caret', document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
    model.onChange = () => this.draw();
    canvas.addEventListener('mousedown', (event) => this.press(event));
    this.draw();
  }

  focus(): void {
    this.buffer.contentWindow?.focus();
    bodyOf(this.buffer).focus();
  }

  /** The body as it is shown. */
  text(): string {
    return this.lines.slice(1).map(shownText).join('\n');
  }

  private draw(): void {
    const state = this.model.shown();
    const { paragraphs } = state;
    const sameShape =
      paragraphs.length === this.drawn.length &&
      paragraphs.every(({ kind }, index) => kind === this.drawn[index]?.kind);
    if (sameShape) {
      for (const [index, paragraph] of paragraphs.entries())
        if (paragraph !== this.drawn[index]) fill(this.lines[index]!, paragraph);
    } else this.build(paragraphs);
    this.drawn = paragraphs;
    this.placeCaret(state);
  }

  private build(paragraphs: readonly Paragraph[]): void {
    const known = new Map(this.drawn.map((paragraph, index) => [paragraph, this.lines[index]!]));
    const components: HTMLElement[] = [];
    let open: { readonly name: string; readonly module: HTMLElement } | undefined;
    this.lines = paragraphs.map((paragraph) => {
      const line = known.get(paragraph) ?? fill(element('p', 'se-text-paragraph'), paragraph);
      const name = classes[paragraph.kind];
      if (!open || open.name !== name || name !== 'se-text') {
        const module = element(
          'div',
          `se-module ${paragraph.kind === 'picture' ? 'se-module-image' : 'se-module-text'}`,
        );
        const component = element('div', `se-component ${name}`, element('div', 'se-component-content', module));
        component.dataset['a11yTitle'] = names[paragraph.kind];
        components.push(component);
        open = { name, module };
      }
      if (paragraph.kind === 'picture')
        open.module.append(picture(paragraph), element('div', 'se-module-text se-caption', line));
      else open.module.append(line);
      return line;
    });
    this.canvas.replaceChildren(...components, this.guide, this.caret);
  }

  private placeCaret({ caret }: State): void {
    const line = this.lines[caret.paragraph];
    if (!line) return;
    const range = rangeAt(line, caret.offset);
    const box = range.getBoundingClientRect();
    const left = (box.width === 0 && box.height === 0 ? line.getBoundingClientRect().left : box.left) + window.scrollX;
    const top = (box.height === 0 ? line.getBoundingClientRect().top : box.top) + window.scrollY;
    for (const part of [this.caret, this.buffer]) {
      part.style.left = `${left}px`;
      part.style.top = `${top}px`;
    }
  }

  /** Only a press moves the caret: the DOM's own selection stays where it is. */
  private press(event: MouseEvent): void {
    event.preventDefault();
    this.focus();
    const place = this.placeAt(event.clientX, event.clientY);
    if (!place) return;
    const [anchor, caret] = event.detail === 2 ? this.wordAt(place) : [place, place];
    this.model.select(anchor, caret);
  }

  private placeAt(x: number, y: number): Place | undefined {
    const at = document.caretPositionFromPoint(x, y);
    const paragraph = this.lines.findIndex((line) => at && line.contains(at.offsetNode));
    const line = this.lines[paragraph];
    if (!at || !line) return undefined;
    const range = document.createRange();
    range.setStart(line, 0);
    range.setEnd(at.offsetNode, at.offset);
    const placeholder = line.querySelector('.se-placeholder')?.textContent ?? '';
    return { paragraph, offset: Math.max(0, range.toString().replaceAll(zeroWidth, '').length - placeholder.length) };
  }

  private wordAt(place: Place): readonly [Place, Place] {
    const text = this.model.state.paragraphs[place.paragraph]?.text ?? '';
    const word = new Intl.Segmenter('ko', { granularity: 'word' }).segment(text).containing(place.offset);
    if (!word) return [place, place];
    return [
      { ...place, offset: word.index },
      { ...place, offset: word.index + word.segment.length },
    ];
  }
}

function element(tag: string, className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

function picture({ src = '', alt }: Paragraph): HTMLElement {
  const image = document.createElement('img');
  image.className = 'se-image-resource';
  image.src = src;
  if (alt !== undefined) image.alt = alt;
  return image;
}

/** The nodes of a paragraph; those of equal formatting are one. An empty one holds a character of no width. */
function fill(line: HTMLElement, paragraph: Paragraph): HTMLElement {
  const { kind } = paragraph;
  const nodes = runsOf(paragraph).map(({ text, bold }) => asNode(kind, text, bold));
  if (nodes.length > 0) line.replaceChildren(...nodes);
  else line.replaceChildren(element('span', 'se-placeholder', names[kind]), asNode(kind, zeroWidth, false));
  return line;
}

function asNode(kind: Paragraph['kind'], text: string, bold: boolean): HTMLElement {
  const size = sizes[kind];
  return element('span', `se-ff-system se-fs${size} __se-node`, bold ? element('b', '', text) : text);
}

function shownText(line: HTMLElement): string {
  const nodes = [...line.querySelectorAll('.__se-node')];
  return nodes
    .map((node) => node.textContent)
    .join('')
    .replaceAll(zeroWidth, '');
}

function rangeAt(line: HTMLElement, offset: number): Range {
  const range = document.createRange();
  let left = offset;
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest('.se-placeholder')) continue;
    if (left <= node.length) {
      range.setStart(node, left);
      break;
    }
    left -= node.length;
  }
  return range;
}
