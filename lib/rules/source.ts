/** Lines of Markdown or HTML read together: which lines can be read alone, and what stands where in them. */
import type { Block, DraftFormat } from '../draft/draft.ts';
import { lineAt, startsOf } from '../draft/lines.ts';
import { readHtml, readMarkdown, type ReadBlock, splitMarkdown } from '../draft/markup/index.ts';
import type { Lines } from './content.ts';
import { type Piece, readBlock, type ViewOptions } from './view.ts';

export type SourceFormat = Exclude<DraftFormat, 'rich'>;

export interface SourceReading {
  readonly pieces: readonly Piece[];
  readonly texts: readonly string[];
  readonly lines: Lines;
  readonly counts: Readonly<Record<string, number>>;
  /** What comments have switched off behind these lines. */
  readonly muted: readonly string[];
}

/** Template tags of blog platforms ({% embed … %}) are no prose. */
const tokenIgnores = ['(\\{%.{0,500}?%\\})'];

/** Groups of lines that follow one another and can be read one at a time; in HTML any line may be inside any tag. */
export function groupLines(lines: readonly Block[], format: SourceFormat): readonly (readonly Block[])[] {
  if (format === 'html') return [lines];
  return splitMarkdown(lines.map(({ text }) => text)).map(({ start, end }) => lines.slice(start, end));
}

/** `first`: the group begins its draft. `muted`: what comments before it have switched off. */
export function readLines(
  lines: readonly Block[],
  format: SourceFormat,
  first: boolean,
  muted: readonly string[],
  options: ViewOptions,
): SourceReading {
  const texts = lines.map(({ text }) => text);
  const part = !(first && /^(?:---|\+\+\+)$/u.test(texts[0] ?? ''));
  const reading =
    format === 'html'
      ? readHtml(texts.join('\n'), { extension: '.html', as: 'shown', muted })
      : readMarkdown(texts.join('\n'), { extension: '.md', as: 'shown', tokenIgnores, muted, part });
  const starts = startsOf(lines);
  const field = lines[0]?.field ?? 'body';
  return {
    pieces: reading.blocks.map((read) => pieceOf(read, field, options)),
    texts,
    counts: reading.counts,
    muted: reading.muted,
    lines: {
      at({ start, end }) {
        const line = lineAt(starts, start);
        const from = starts[line] ?? 0;
        const most = texts[line]?.length ?? 0;
        return { line, span: { start: Math.min(start - from, most), end: Math.min(end - from, most) } };
      },
      whole({ start, end }) {
        const line = lineAt(starts, start);
        return end - (starts[line] ?? 0) <= (texts[line]?.length ?? 0);
      },
    },
  };
}

function pieceOf(read: ReadBlock, field: Block['field'], options: ViewOptions): Piece {
  const piece = readBlock({ ...read.block, field }, options);
  return {
    ...piece,
    toHome: (span) => read.toSource(piece.toHome(span)),
    exact: (span) => piece.exact(span) && read.exact(piece.toHome(span)),
  };
}
