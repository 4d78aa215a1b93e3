/** A draft as test pages load it: blocks that every editor can hold, and how they read as HTML and as Markdown. */

export interface PageDraft {
  readonly title: string;
  readonly tags?: string;
  readonly blocks: readonly PageBlock[];
}

export type PageBlock =
  | TextBlock
  /** Left out by editors that hold no pictures; no `alt` means no alt attribute at all. */
  | { readonly kind: 'picture'; readonly src: string; readonly alt?: string };

export interface TextBlock {
  /** Items next to each other are one list, rows one table; the cells of a row stand apart by ` | `. */
  readonly kind: 'paragraph' | 'heading' | 'quote' | 'item' | 'row';
  /** Words between double asterisks are bold; `[words](address)` is a link. */
  readonly text: string;
}

export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly href?: string;
}

/** The runs of a block's text, cut at the double asterisks and around links. */
export function runs(text: string): readonly Run[] {
  return text
    .split('**')
    .flatMap((piece, index) => linkRuns(piece).map((run) => ({ ...run, bold: index % 2 === 1 })))
    .filter((run) => run.text !== '');
}

function linkRuns(text: string): readonly Omit<Run, 'bold'>[] {
  return text.split(/(\[[^\]]*\]\([^)]*\))/).map((piece) => {
    const link = /^\[([^\]]*)\]\(([^)]*)\)$/.exec(piece);
    return link ? { text: link[1] ?? '', href: link[2] ?? '' } : { text: piece };
  });
}

/** The shown words of a text with its marks for bold and links. */
export function plain(text: string): string {
  return runs(text)
    .map((run) => run.text)
    .join('');
}

export const cells = (row: string): readonly string[] => row.split(' | ');

const tagOf = { paragraph: 'p', heading: 'h2', quote: 'blockquote', item: 'li', row: 'tr' } as const;

/** The draft's body as HTML of the plainest kind. */
export function asHtml(draft: PageDraft): string {
  return draft.blocks
    .map((block, index) => {
      const [before, after] = [draft.blocks[index - 1]?.kind, draft.blocks[index + 1]?.kind];
      const [open, close] = groupTags[block.kind] ?? ['', ''];
      return `${before === block.kind ? '' : open}${blockHtml(block)}${after === block.kind ? '' : close}`;
    })
    .join('\n');
}

const groupTags: Partial<Record<PageBlock['kind'], readonly [string, string]>> = {
  item: ['<ul>', '</ul>'],
  row: ['<table><tbody>', '</tbody></table>'],
};

function blockHtml(block: PageBlock): string {
  if (block.kind === 'picture') {
    const alt = block.alt === undefined ? '' : ` alt="${escape(block.alt)}"`;
    return `<p><img src="${escape(block.src)}"${alt} width="320" height="180"></p>`;
  }
  if (block.kind === 'row')
    return `<tr>${cells(block.text)
      .map((cell) => `<td>${inlineHtml(cell)}</td>`)
      .join('')}</tr>`;
  const words = inlineHtml(block.text);
  if (block.kind === 'quote') return `<blockquote><p>${words}</p></blockquote>`;
  return `<${tagOf[block.kind]}>${words}</${tagOf[block.kind]}>`;
}

/** Bold and links of a block's text; an empty one is a line break. */
export function inlineHtml(text: string): string {
  const inner = runs(text).map((run) => {
    const words = run.bold ? `<strong>${escape(run.text)}</strong>` : escape(run.text);
    return run.href === undefined ? words : `<a href="${escape(run.href)}">${words}</a>`;
  });
  return inner.join('') || '<br>';
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The draft's body as Markdown, blocks apart by an empty line; items and rows follow each other. */
export function asMarkdown(draft: PageDraft): string {
  return draft.blocks
    .map((block, index) => {
      const before = draft.blocks[index - 1];
      const joined = before?.kind === block.kind && (block.kind === 'item' || block.kind === 'row');
      return `${index === 0 ? '' : joined ? '\n' : '\n\n'}${blockMarkdown(block, before?.kind !== block.kind)}`;
    })
    .join('');
}

function blockMarkdown(block: PageBlock, first: boolean): string {
  if (block.kind === 'picture') return `![${block.alt ?? ''}](${block.src})`;
  if (block.kind === 'heading') return `## ${block.text}`;
  if (block.kind === 'item') return `- ${block.text}`;
  if (block.kind === 'row') {
    const rule = `\n|${cells(block.text)
      .map(() => ' --- |')
      .join('')}`;
    return `| ${block.text} |${first ? rule : ''}`;
  }
  return block.kind === 'quote' ? `> ${block.text}` : block.text;
}
