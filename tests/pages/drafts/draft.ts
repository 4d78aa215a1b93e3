/** A draft as test pages load it: blocks that every editor can hold, and how they read as HTML and as Markdown. */

export interface PageDraft {
  readonly title: string;
  readonly tags?: string;
  readonly blocks: readonly PageBlock[];
}

export type PageBlock =
  /** Words between double asterisks are bold. */
  | { readonly kind: 'paragraph' | 'heading' | 'quote'; readonly text: string }
  /** Left out by editors that hold no pictures; no `alt` means no alt attribute at all. */
  | { readonly kind: 'picture'; readonly src: string; readonly alt?: string };

export interface Run {
  readonly text: string;
  readonly bold: boolean;
}

/** The runs of a block's text, cut at the double asterisks. */
export function runs(text: string): readonly Run[] {
  return text
    .split('**')
    .map((piece, index) => ({ text: piece, bold: index % 2 === 1 }))
    .filter((run) => run.text !== '');
}

const tagOf = { paragraph: 'p', heading: 'h2', quote: 'blockquote' } as const;

/** The draft's body as HTML of the plainest kind. */
export function asHtml(draft: PageDraft): string {
  return draft.blocks.map(blockHtml).join('\n');
}

function blockHtml(block: PageBlock): string {
  if (block.kind === 'picture') {
    const alt = block.alt === undefined ? '' : ` alt="${escape(block.alt)}"`;
    return `<p><img src="${escape(block.src)}"${alt} width="320" height="180"></p>`;
  }
  const inner = runs(block.text).map((run) => (run.bold ? `<strong>${escape(run.text)}</strong>` : escape(run.text)));
  const words = inner.join('') || '<br>';
  if (block.kind === 'quote') return `<blockquote><p>${words}</p></blockquote>`;
  return `<${tagOf[block.kind]}>${words}</${tagOf[block.kind]}>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The draft's body as Markdown, blocks apart by an empty line. */
export function asMarkdown(draft: PageDraft): string {
  return draft.blocks.map(blockMarkdown).join('\n\n');
}

function blockMarkdown(block: PageBlock): string {
  if (block.kind === 'picture') return `![${block.alt ?? ''}](${block.src})`;
  if (block.kind === 'heading') return `## ${block.text}`;
  return block.kind === 'quote' ? `> ${block.text}` : block.text;
}
