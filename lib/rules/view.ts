/** From a block of the draft to what rules see of it: NFC, what is no prose masked, under a dotted Vale scope. */
import { type Block, objectCharacter } from '../draft/draft.ts';
import { type NfcText, nfcText } from '../draft/nfc.ts';
import { masked, unproseSpans } from '../draft/prose.ts';
import { sentences } from '../draft/sentences.ts';
import type { Span } from '../draft/span.ts';
import type { BlockView } from './rule.ts';

/** A stretch of the draft that is read by itself, with the way back to where it stands. */
export interface Piece {
  readonly view: BlockView;
  /** Texts beside the view's own: alternatives of pictures, the raw text. Empty scope of the view: only these are read. */
  readonly beside: readonly Beside[];
  /** Running text: it has sentences and paragraphs, and counts. */
  readonly prose: boolean;
  /** The span of the home's text for a span of the view's text. */
  toHome(span: Span): Span;
  /** False where a replacement there would be guessed. */
  exact(span: Span): boolean;
}

export interface Beside {
  readonly view: BlockView;
  /** Where all that is found in it stands, in units of the piece's view; undefined: where it was found. */
  readonly at?: Span;
}

/** A view of a part of a piece: a sentence, a paragraph. */
export interface Fragment {
  readonly view: BlockView;
  readonly start: number;
}

export interface ViewOptions {
  /** They are prose, as in Vale, and so are handles and backticks. */
  readonly addresses: boolean;
  /** Somebody reads the raw text of blocks. */
  readonly raw: boolean;
}

export function readBlock(block: Block, { addresses, raw }: ViewOptions): Piece {
  const nfc = nfcText(block.text);
  const moved = moveObjects(block, nfc);
  const scope = scopeOf(moved);
  const whole = scope === 'raw' || scope.startsWith('raw.');
  const hidden = whole || addresses ? nothing : unproseSpans(nfc.text);
  const spans = !whole && moved.code ? [...moved.code, ...hidden] : hidden;
  const text = spans.length === 0 ? nfc.text : masked(nfc.text, spans);
  const view: BlockView = { block: moved, scope, text, plain: nfc.text };
  return {
    view,
    beside: block.scope === undefined && (raw || block.images) ? besideOf(view, raw) : none,
    prose: scope === 'text' || proseScope.test(scope),
    toHome: (span) => nfc.toRaw(span),
    exact: (span) => nfc.exact(span),
  };
}

const none: readonly Beside[] = [];
const nothing: readonly Span[] = [];
const proseScope = /^text(?:\.(?:md|html|txt))?$/u;

/** Does Vale's summary hold texts of this scope? */
export function isSummarised({ prose, view }: Piece): boolean {
  return prose || /^text\.(?:list|blockquote)(?:\.|$)/u.test(view.scope);
}

/** Code and tags are no prose and have no scope of their own. */
function scopeOf(block: Block): string {
  if (block.scope !== undefined) return block.scope;
  if (block.field === 'tags') return '';
  switch (block.kind) {
    case 'title':
      return 'text.title';
    case 'heading':
      return `text.heading.h${block.level ?? 2}`;
    case 'list-item':
      return 'text.list';
    case 'quote':
      return 'text.blockquote';
    case 'cell':
      return 'text.table.cell';
    case 'caption':
      return 'text.figure.caption';
    case 'code':
      return '';
    default:
      return 'text';
  }
}

function besideOf({ block, plain }: BlockView, raw: boolean): readonly Beside[] {
  const alternatives = (block.images ?? []).flatMap(({ at, alt }) => {
    if (alt === undefined || alt.trim() === '') return [];
    const text = alt.normalize('NFC');
    const end = at + (plain.charAt(at) === objectCharacter ? 1 : 0);
    return [{ view: { block, scope: 'text.attr.alt', text, plain: text }, at: { start: at, end } }];
  });
  return raw ? [...alternatives, { view: { block, scope: 'raw', text: plain, plain } }] : alternatives;
}

/** Sentences of a piece of running text, trimmed; none of it is lost but white space. */
export function sentencesOf({ view }: Piece): readonly Fragment[] {
  return sentences(view.text).flatMap((span) => fragmentOf(view, 'sentence', span, true));
}

/** Paragraphs of a piece of running text: it is cut behind every empty line. */
export function paragraphsOf({ view }: Piece): readonly Fragment[] {
  const fragments: Fragment[] = [];
  let start = 0;
  while (start < view.text.length) {
    const cut = view.text.indexOf('\n\n', start);
    const end = cut === -1 ? view.text.length : cut + 2;
    fragments.push(...fragmentOf(view, 'paragraph', { start, end }, false));
    start = end;
  }
  return fragments;
}

function fragmentOf(view: BlockView, name: string, span: Span, trim: boolean): readonly Fragment[] {
  let { start, end } = span;
  const written = view.text.slice(start, end);
  if (trim) {
    start += written.length - written.trimStart().length;
    end -= written.length - written.trimEnd().length;
  }
  if (end <= start) return [];
  const cut = { text: view.text.slice(start, end), plain: view.plain.slice(start, end) };
  return [{ view: { block: view.block, scope: `${name}.${view.scope}`, ...cut }, start }];
}

function moveObjects(block: Block, nfc: NfcText): Block {
  if (nfc.text === block.text) return block;
  const move = (at: number): number => nfc.fromRaw(at);
  const moveSpan = <Item extends Span>(item: Item): Item => ({ ...item, start: move(item.start), end: move(item.end) });
  const moveAt = <Item extends { readonly at: number }>(item: Item): Item => ({ ...item, at: move(item.at) });
  return {
    ...block,
    text: nfc.text,
    ...(block.images ? { images: block.images.map(moveAt) } : {}),
    ...(block.embeds ? { embeds: block.embeds.map(moveAt) } : {}),
    ...(block.links ? { links: block.links.map(moveSpan) } : {}),
    ...(block.colours ? { colours: block.colours.map(moveSpan) } : {}),
    ...(block.code ? { code: block.code.map(moveSpan) } : {}),
  };
}
