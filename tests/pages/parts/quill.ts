/** What the pages of Quill 1 and Quill 2 share: the two versions offer the same members to a page. */
import '../frame.css';
import { cells, runs, type PageBlock, type PageDraft } from '../drafts/draft.ts';
import { presentTree } from '../tree-page.ts';

/** A piece of Quill's own document: words, a picture, or the line break that ends a block and says its kind. */
export interface QuillPiece {
  readonly insert: string | { readonly image: string };
  readonly attributes?: Readonly<Record<string, unknown>>;
}

export interface QuillLike {
  readonly root: HTMLElement;
  setContents(pieces: QuillPiece[], source: 'silent'): unknown;
  readonly history: { clear(): void };
}

const lineKinds = {
  paragraph: {},
  heading: { header: 2 },
  quote: { blockquote: true },
  item: { list: 'bullet' },
} as const;

export function presentQuill(quill: QuillLike): void {
  quill.root.classList.add('sheet');
  presentTree(quill.root, {
    save: () => quill.root.innerHTML,
    load(draft) {
      quill.setContents(piecesOf(draft), 'silent');
      quill.history.clear();
    },
    editor: quill,
  });
}

/** Not by way of HTML: Quill 1 measures it, and puts empty lines where it stands far apart. */
function piecesOf(draft: PageDraft): QuillPiece[] {
  return draft.blocks.flatMap(blockPieces);
}

function blockPieces(block: PageBlock): readonly QuillPiece[] {
  if (block.kind === 'picture') {
    const alt = block.alt === undefined ? {} : { alt: block.alt };
    return [{ insert: { image: block.src }, attributes: alt }, { insert: '\n' }];
  }
  // The editors hold no tables: a cell is a line.
  if (block.kind === 'row') return cells(block.text).flatMap((cell) => [...wordPieces(cell), { insert: '\n' }]);
  return [...wordPieces(block.text), { insert: '\n', attributes: lineKinds[block.kind] }];
}

function wordPieces(text: string): readonly QuillPiece[] {
  return runs(text).map(({ text: insert, bold, href }) => ({
    insert,
    attributes: { ...(bold ? { bold } : {}), ...(href === undefined ? {} : { link: href }) },
  }));
}
