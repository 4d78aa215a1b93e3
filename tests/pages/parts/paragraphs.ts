/** What the imitated editors save: paragraphs of their own model, with a caret of its own. No DOM. */
import { runs, type PageDraft, type Run } from '../drafts/draft.ts';

export interface Paragraph {
  /** The first paragraph is the title, and stays it. */
  readonly kind: 'title' | 'paragraph' | 'heading' | 'quote' | 'picture';
  readonly text: string;
  /** One a UTF-16 unit; shorter: the rest is not bold. */
  readonly bold: readonly boolean[];
  readonly src?: string;
  readonly alt?: string;
}

/** Offset in UTF-16 units. */
export interface Place {
  readonly paragraph: number;
  readonly offset: number;
}

export interface State {
  readonly paragraphs: readonly Paragraph[];
  readonly anchor: Place;
  readonly caret: Place;
}

export const empty: Paragraph = { kind: 'paragraph', text: '', bold: [] };

export function asParagraphs(draft: PageDraft): readonly Paragraph[] {
  const body = draft.blocks.flatMap((block): Paragraph[] => {
    if (block.kind === 'picture') return [{ kind: 'picture', text: '', bold: [], src: block.src, alt: block.alt }];
    const pieces = runs(block.text);
    const text = pieces.map((run) => run.text).join('');
    // Lists and tables are not imitated.
    const kind = block.kind === 'item' || block.kind === 'row' ? 'paragraph' : block.kind;
    return [{ kind, text, bold: pieces.flatMap((run) => Array<boolean>(run.text.length).fill(run.bold)) }];
  });
  const title: Paragraph = { kind: 'title', text: draft.title, bold: [] };
  return [title, ...(body.length > 0 ? body : [{ kind: 'paragraph', text: '', bold: [] } as const])];
}

/** With its text in runs of one formatting. */
export function asSaved(paragraph: Paragraph): unknown {
  const { kind, src, alt } = paragraph;
  const pieces = runsOf(paragraph).map(({ text, bold }) => (bold ? { text, bold } : { text }));
  return { kind, runs: pieces, ...(src ? { src, alt } : {}) };
}

export function runsOf({ text, bold }: Paragraph): readonly Run[] {
  const found: Run[] = [];
  for (let start = 0; start < text.length;) {
    let end = start + 1;
    while (end < text.length && (bold[end] ?? false) === (bold[start] ?? false)) end++;
    found.push({ text: text.slice(start, end), bold: bold[start] ?? false });
    start = end;
  }
  return found;
}

/** The first line joins the paragraph of the selection's start, the last what stands behind its end. */
export function replaceSelection(state: State, lines: readonly string[]): State {
  const [start, end] = inOrder(state.anchor, state.caret);
  const first = state.paragraphs[start.paragraph] ?? empty;
  const last = state.paragraphs[end.paragraph] ?? empty;
  const headBold = padded(first).slice(0, start.offset);
  const tailBold = padded(last).slice(end.offset);
  const ink =
    padded(first)[start.offset < first.text.length && end.offset !== start.offset ? start.offset : start.offset - 1];
  const made = lines.map((line, index): Paragraph => {
    const base = index === 0 ? first : { ...empty, kind: first.kind === 'title' ? 'paragraph' : first.kind };
    const head = index === 0 ? first.text.slice(0, start.offset) : '';
    const tail = index === lines.length - 1 ? last.text.slice(end.offset) : '';
    const bold = [
      ...(index === 0 ? headBold : []),
      ...Array<boolean>(line.length).fill(ink ?? false),
      ...(index === lines.length - 1 ? tailBold : []),
    ];
    return { ...base, text: head + line + tail, bold };
  });
  const paragraphs = state.paragraphs.toSpliced(start.paragraph, end.paragraph - start.paragraph + 1, ...made);
  const lastLine = lines.at(-1) ?? '';
  const caret = {
    paragraph: start.paragraph + made.length - 1,
    offset: (made.length === 1 ? start.offset : 0) + lastLine.length,
  };
  return { paragraphs, anchor: caret, caret };
}

function padded({ text, bold }: Paragraph): boolean[] {
  return Array.from({ length: text.length }, (_, index) => bold[index] ?? false);
}

function inOrder(a: Place, b: Place): readonly [Place, Place] {
  const before = a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.offset <= b.offset);
  return before ? [a, b] : [b, a];
}

function lastCharacter(text: string): string {
  return Array.from(text).at(-1) ?? '';
}

/** One character back, a whole one where it is of several units; at a paragraph's start the end of the one before. */
export function placeBefore(paragraphs: readonly Paragraph[], { paragraph, offset }: Place): Place {
  const text = paragraphs[paragraph]?.text ?? '';
  if (offset > 0) return { paragraph, offset: offset - lastCharacter(text.slice(0, offset)).length };
  // The title takes nothing in from below.
  if (paragraph <= 1) return { paragraph, offset };
  return { paragraph: paragraph - 1, offset: paragraphs[paragraph - 1]?.text.length ?? 0 };
}
