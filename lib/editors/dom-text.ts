/**
 * Text of a contenteditable as blocks, with an exact map between block offsets and DOM positions. Reads only; nothing
 * is ever written to the editable.
 */
import { objectCharacter } from '../draft/draft.ts';
import { pictureSource } from '../draft/picture.ts';
import type { DraftColour, DraftEmbed, DraftImage, DraftLink } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';
import { blockTags, contextOf, isLeaf } from './dom-block.ts';
import type { Budget, Context, DomBlock, DomShape, TextPiece } from './dom-block.ts';
import { addRun, clippedRuns, embedOf, embedTags, inkOf, pageInk } from './dom-ink.ts';

const codeTags = new Set(['CODE', 'KBD', 'SAMP', 'TT']);
const silentTags = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'CANVAS', 'SVG', 'svg']);

/**
 * The blocks of one stretch of sibling nodes (one block element, or a run of inline nodes directly in the root).
 * Reading stops where the budget ends.
 */
export function readNodes(nodes: readonly Node[], keep: boolean, budget: Budget, shape: DomShape = {}): DomBlock[] {
  const first = nodes[0];
  if (!first) return [];
  const collector = new Collector(budget, shape);
  collector.begin({ kind: 'paragraph', keep, key: first });
  for (const node of nodes) collector.visit(node);
  collector.flush();
  return collector.blocks;
}

class Collector {
  readonly blocks: DomBlock[] = [];
  readonly budget: Budget;
  private readonly shape: DomShape;
  private context!: Context;
  private text = '';
  /** A space here would not be shown: `text` is empty, or ends in a line break or a space that collapses. */
  private swallows = true;
  private pieces: TextPiece[] = [];
  private objects = new Map<number, Node>();
  private images: DraftImage[] = [];
  private links: DraftLink[] = [];
  private code: Span[] = [];
  private embeds: DraftEmbed[] = [];
  private colours: DraftColour[] = [];
  private ink = pageInk;
  private firstNode: Node | undefined;
  private seenBlock = false;
  private readonly keys = new Set<Node>();

  constructor(budget: Budget, shape: DomShape) {
    this.budget = budget;
    this.shape = shape;
  }

  begin(context: Context): void {
    this.context = context;
    this.seenBlock = false;
  }

  visit(node: Node): void {
    if (this.budget.nodes <= 0 || this.budget.units <= 0) {
      this.budget.cut = true;
      return;
    }
    this.budget.nodes--;
    if (node.nodeType === 3) this.addText(node as Text);
    else if (node.nodeType === 1) this.visitElement(node as HTMLElement);
  }

  private visitElement(element: HTMLElement): void {
    const tag = element.tagName;
    if (silentTags.has(tag) || this.shape.furniture?.(element)) return;
    if (embedTags.has(tag)) {
      this.addEmbed(element);
      return;
    }
    if (tag === 'BR') {
      if (element.hasAttribute('data-mce-bogus')) return;
      this.addObject('\n', element);
      return;
    }
    if (tag === 'IMG') {
      this.addImage(element as HTMLImageElement);
      return;
    }
    if (element.getAttribute('data-mce-bogus') === 'all') return;
    if (element.getAttribute('contenteditable') === 'false') {
      this.addIsland(element);
      return;
    }
    const outer = this.ink;
    this.ink = inkOf(element, outer);
    const value = this.shape.textOf?.(element);
    if (value !== undefined) this.addValue(element, value);
    else if (blockTags.has(tag)) this.visitBlock(element);
    else this.visitInline(element);
    this.ink = outer;
  }

  private visitInline(element: HTMLElement): void {
    const tag = element.tagName;
    const start = this.text.length;
    for (let child = element.firstChild; child; child = child.nextSibling) this.visit(child);
    if (this.text.length === start) return;
    if (codeTags.has(tag)) this.code.push({ start, end: this.text.length });
    const href = tag === 'A' ? (element.getAttribute('href') ?? '') : this.shape.linkOf?.(element);
    if (href !== undefined) this.links.push({ start, end: this.text.length, href });
  }

  private visitBlock(element: HTMLElement): void {
    this.flush();
    const outer = this.context;
    const told = this.shape.kindOf?.(element);
    this.context = told ? { ...told, keep: outer.keep, key: element } : contextOf(element, outer);
    this.seenBlock = false;
    for (let child = element.firstChild; child; child = child.nextSibling) this.visit(child);
    // An empty paragraph is a block too: the writer sees it, and order (first block, last block) counts it.
    if (!this.seenBlock || this.text !== '') this.flush(!this.seenBlock && isLeaf(element.tagName));
    this.context = outer;
    this.seenBlock = true;
  }

  /**
   * A part the editor keeps for itself (a card, a caption widget): its pictures count, its text is not the writer's
   * unless it stands in an editable of its own.
   */
  private addIsland(element: HTMLElement): void {
    const { writable } = this.shape;
    for (const part of element.querySelectorAll<HTMLElement>(writable ? `${islandParts},${writable}` : islandParts)) {
      // What stands in such an editable was read with it.
      if (writable && element.contains(part.parentElement!.closest(writable))) continue;
      if (writable && part.matches(writable)) this.visit(part);
      else if (part.tagName === 'IMG') this.addImage(part as HTMLImageElement);
      else this.addEmbed(part);
    }
  }

  private addText(node: Text): void {
    const data = node.data;
    const keep = this.context.keep;
    let runStart = -1;
    let runText = '';
    let swallows = this.swallows;
    const close = (): void => {
      if (runStart < 0) return;
      this.note(node);
      this.pieces.push({ node, nodeStart: runStart, textStart: this.text.length, length: runText.length });
      addRun(this.colours, this.text.length, this.text.length + runText.length, this.ink);
      this.text += runText;
      this.swallows = swallows;
      runStart = -1;
      runText = '';
    };
    const limit = Math.min(data.length, this.budget.units);
    if (limit < data.length) this.budget.cut = true;
    this.budget.units -= limit;
    for (let index = 0; index < limit; index++) {
      const unit = data.charCodeAt(index);
      if (unit === 0xfeff || this.shape.filler?.includes(data[index]!)) {
        close();
        continue;
      }
      let out = data[index]!;
      if (unit === 0xa0) out = ' ';
      else if (!keep && (unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d || unit === 0x0c)) {
        if (swallows) {
          close();
          continue;
        }
        out = ' ';
      }
      if (runStart < 0) runStart = index;
      runText += out;
      // A no-break space is shown, and so is a space behind it.
      swallows = out === ' ' && unit !== 0xa0;
    }
    close();
  }

  private addValue(element: HTMLElement, value: string): void {
    this.flush();
    const outer = this.context;
    this.context = { ...outer, ...this.shape.kindOf?.(element), keep: true, key: element };
    const limit = Math.min(value.length, this.budget.units);
    if (limit < value.length) this.budget.cut = true;
    this.budget.units -= limit;
    this.text = value.slice(0, limit);
    this.flush(true);
    this.context = outer;
    this.seenBlock = true;
  }

  private addObject(character: string, node: Node): void {
    this.note(node);
    this.objects.set(this.text.length, node);
    this.text += character;
    this.swallows = character === '\n';
  }

  private addImage(image: HTMLImageElement): void {
    if (image.classList.contains('ProseMirror-separator')) return;
    const src = image.getAttribute('src') ?? '';
    const width = Number(image.getAttribute('width')) || undefined;
    const height = Number(image.getAttribute('height')) || undefined;
    this.images.push({
      at: this.text.length,
      src: pictureSource(src),
      alt: image.getAttribute('alt') ?? undefined,
      ...(width ? { width } : {}),
      ...(height ? { height } : {}),
    });
    this.addObject(objectCharacter, image);
  }

  private addEmbed(element: Element): void {
    this.note(element);
    this.embeds.push(embedOf(element, this.text.length));
  }

  private note(node: Node): void {
    this.firstNode ??= node;
  }

  /** Ends the block under construction; an empty one is kept only when `evenEmpty`. */
  flush(evenEmpty = false): void {
    let text = this.text;
    // The line break that browsers and editors put at a block's end to give it height is not shown.
    if (text.endsWith('\n')) text = text.slice(0, -1);
    if (!this.context.keep) text = text.replace(/ +$/, '');
    const onlySpace = text.trim() === '' && this.images.length + this.embeds.length === 0;
    if (onlySpace ? evenEmpty : true) {
      const key = this.keys.has(this.context.key) ? (this.firstNode ?? this.context.key) : this.context.key;
      this.keys.add(key);
      this.blocks.push({
        key,
        kind: this.context.kind,
        ...(this.context.level ? { level: this.context.level } : {}),
        text,
        pieces: this.pieces,
        objects: this.objects,
        images: this.images,
        links: this.links.filter((link) => link.start < text.length),
        code: this.code.filter(({ start }) => start < text.length),
        embeds: this.embeds.map((embed) => (embed.at > text.length ? { ...embed, at: text.length } : embed)),
        colours: clippedRuns(this.colours, text.length),
      });
      this.seenBlock = true;
    }
    this.text = '';
    this.swallows = true;
    this.pieces = [];
    this.objects = new Map();
    this.images = [];
    this.links = [];
    this.code = [];
    this.embeds = [];
    this.colours = [];
    this.firstNode = undefined;
  }
}

const islandParts = ['IMG', ...embedTags].join(',');
