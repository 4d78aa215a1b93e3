/**
 * The draft as every part of Housestyle sees it: an ordered list of blocks out of one or more fields. It holds no DOM
 * and no positions of a page; a block id lives in the page's memory only and is kept while the writer types.
 */
import type { Span } from './span.ts';

export type FieldId = 'title' | 'body' | 'tags' | 'excerpt';

export type BlockKind =
  | 'title'
  | 'paragraph'
  | 'heading'
  | 'list-item'
  | 'quote'
  | 'code'
  | 'cell'
  | 'caption'
  /** One line of Markdown or HTML source; the Worker parses it. */
  | 'source';

export interface DraftImage {
  /** Offset of the image's object replacement character (U+FFFC) in the block's text, UTF-16 units. */
  readonly at: number;
  readonly src: string;
  /** undefined: no alt attribute at all; '' is a decorative image. */
  readonly alt: string | undefined;
  /** Shown size in CSS px, where it could be measured. */
  readonly width?: number;
  readonly height?: number;
}

export interface DraftLink {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

/** A foreign frame or player: iframe, video, audio, object. It takes no room in the text. */
export interface DraftEmbed {
  /** Offset in the block's text, UTF-16 units, before which it stands. */
  readonly at: number;
  readonly src: string;
  readonly title?: string;
  /** Shown size in CSS px, where it is written down. */
  readonly width?: number;
  readonly height?: number;
}

/** A stretch of text that was given a colour of its own; text in the page's own colour is in none. */
export interface DraftColour {
  readonly start: number;
  readonly end: number;
  /** CSS colour as written: "#e4002b", "rgb(228, 0, 43)". Absent: only the background was set. */
  readonly colour?: string;
  readonly background?: string;
}

export interface Block {
  readonly id: string;
  readonly field: FieldId;
  readonly kind: BlockKind;
  /** Headings only: 1–6. */
  readonly level?: number;
  /** The text as shown, as the editor holds it (no Unicode normalisation); images stand as U+FFFC, line breaks as \n. */
  readonly text: string;
  readonly images?: readonly DraftImage[];
  readonly links?: readonly DraftLink[];
  readonly embeds?: readonly DraftEmbed[];
  /** In order, none overlapping. */
  readonly colours?: readonly DraftColour[];
  /** Inline code in the text; never prose. */
  readonly code?: readonly Span[];
  /** Dotted Vale scope where the kind does not say it, e.g. "text.frontmatter.title"; made by the readers of files. */
  readonly scope?: string;
  /** What in-text comments switched off here: "off", "Style", "Style.Rule" or "Style.Rule[match]". */
  readonly muted?: readonly string[];
}

/** What the blocks of the kind 'source' are written in; 'rich': there are none. */
export type DraftFormat = 'rich' | 'markdown' | 'html';

export interface Draft {
  /** Rises by one with every change that the page sends. */
  readonly revision: number;
  readonly format: DraftFormat;
  readonly blocks: readonly Block[];
  /** True when the draft is over the limit and only its beginning is here. */
  readonly cut?: boolean;
  /** How often each element stands in a file ("heading.h1", "list", "pre" …); absent: counted from the blocks. */
  readonly counts?: Readonly<Record<string, number>>;
}

/** What changed between two revisions: the new order of ids, and the blocks that are new or changed. */
export interface DraftPatch {
  readonly base: number;
  readonly revision: number;
  readonly format: DraftFormat;
  /** All block ids; absent when they are those of `base`, which most keystrokes leave alone. */
  readonly order?: readonly string[];
  readonly changed: readonly Block[];
  readonly cut?: boolean;
}

/** The character that stands for an inline object (image, embed) in a block's text. */
export const objectCharacter = '\uFFFC';

/** The most that is read: UTF-16 units of text over the whole draft. */
export const draftLimit = 200_000;

/** The most lines of source that are read: each is a block, and a key must not wait for more of them. */
export const lineLimit = 20_000;

export const emptyDraft: Draft = { revision: 0, format: 'rich', blocks: [] };

/** The draft after `patch`; undefined when the patch was made against another revision (ask for the full draft). */
export function applyPatch(draft: Draft, patch: DraftPatch): Draft | undefined {
  if (patch.base !== draft.revision && patch.base !== 0) return undefined;
  const known = new Map(patch.base === 0 ? [] : draft.blocks.map((block) => [block.id, block]));
  for (const block of patch.changed) known.set(block.id, block);
  const blocks: Block[] = [];
  const order = patch.order ?? (patch.base === 0 ? undefined : draft.blocks.map((block) => block.id));
  if (!order) return undefined;
  for (const id of order) {
    const block = known.get(id);
    if (!block) return undefined;
    blocks.push(block);
  }
  return { revision: patch.revision, format: patch.format, blocks, ...(patch.cut ? { cut: true } : {}) };
}
