/** What a reading of a contenteditable consists of, and what its elements mean. */
import type { BlockKind, DraftColour, DraftEmbed, DraftImage, DraftLink } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';

/** A run of block text that stands unbroken in one text node. Lengths are UTF-16 units. */
export interface TextPiece {
  readonly node: Text;
  readonly nodeStart: number;
  readonly textStart: number;
  readonly length: number;
}

export interface DomBlock {
  /** The element (or first node) that holds the block. */
  readonly key: Node;
  readonly kind: BlockKind;
  readonly level?: number;
  readonly text: string;
  readonly pieces: readonly TextPiece[];
  /** DOM places of characters without a text node: line breaks and pictures, by offset. */
  readonly objects: ReadonlyMap<number, Node>;
  readonly images: readonly DraftImage[];
  readonly links: readonly DraftLink[];
  readonly code: readonly Span[];
  readonly embeds: readonly DraftEmbed[];
  readonly colours: readonly DraftColour[];
}

export const blockTags = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4
  H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL`.split(/\s+/),
);

export function isBlockElement(node: Node): boolean {
  return node.nodeType === 1 && blockTags.has((node as Element).tagName);
}

/** Does white space stand as typed (ProseMirror, Lexical), or collapse as in ordinary HTML (TinyMCE)? */
export function keepsWhiteSpace(root: Element): boolean {
  const style = root.ownerDocument.defaultView?.getComputedStyle(root).whiteSpace ?? '';
  return style.includes('pre') || style.includes('break-spaces');
}

/** What an editor's DOM means where its tags alone do not say it. Each answers for one element; undefined: as its tag says. */
export interface DomShape {
  /** A part of the editor's own furniture inside the root (a toolbar, a placeholder): neither text nor picture. */
  readonly furniture?: (element: HTMLElement) => boolean;
  /** White space stands as typed although the root's own style does not say so. */
  readonly keepsWhiteSpace?: boolean;
  readonly kindOf?: (element: HTMLElement) => { readonly kind: BlockKind; readonly level?: number } | undefined;
  /** The address of a link that is no `<a href>`. */
  readonly linkOf?: (element: HTMLElement) => string | undefined;
  /** Text of an element whose text stands in no text node (a code box's value); it is a block that cannot be marked. */
  readonly textOf?: (element: HTMLElement) => string | undefined;
  /** Characters that the editor puts between the writer's own. */
  readonly filler?: string;
  /** Selector of editables inside parts that the editor keeps for itself (a table's cells, a caption). */
  readonly writable?: string;
  /** Attributes beyond the usual ones whose change is a change of what is read. */
  readonly attributes?: readonly string[];
}

/** What may still be read; one budget serves a whole reading. */
export interface Budget {
  nodes: number;
  /** UTF-16 units of text. */
  units: number;
  /** Something was left out. */
  cut: boolean;
}

/** What text means where it stands. */
export interface Context {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly keep: boolean;
  readonly key: Node;
}

/** An empty one is a line that the writer sees. */
export function isLeaf(tag: string): boolean {
  return tag === 'P' || tag === 'DIV' || tag === 'PRE' || /^H[1-6]$/.test(tag);
}

export function contextOf(element: HTMLElement, outer: Context): Context {
  const tag = element.tagName;
  const heading = /^H([1-6])$/.exec(tag);
  if (heading) return { kind: 'heading', level: Number(heading[1]), keep: outer.keep, key: element };
  if (tag === 'PRE') return { kind: 'code', keep: true, key: element };
  const kind: BlockKind =
    tag === 'LI' || tag === 'DT' || tag === 'DD'
      ? 'list-item'
      : tag === 'BLOCKQUOTE'
        ? 'quote'
        : tag === 'TD' || tag === 'TH'
          ? 'cell'
          : tag === 'FIGCAPTION'
            ? 'caption'
            : outer.kind;
  return { kind, keep: outer.keep, key: element };
}
