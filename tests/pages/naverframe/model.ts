/** The document that the imitated editor saves: paragraphs, a caret of its own, and its own undo. No DOM. */

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

const empty: Paragraph = { kind: 'paragraph', text: '', bold: [] };
const origin: Place = { paragraph: 1, offset: 0 };

export class SmartModel {
  state: State = { paragraphs: [{ ...empty, kind: 'title' }, empty], anchor: origin, caret: origin };
  /** What is being composed at the caret; not part of the document yet. */
  composing = '';
  onChange: () => void = () => {};
  private undone: State[] = [];
  private done: State[] = [];
  private typing = false;

  load(paragraphs: readonly Paragraph[]): void {
    this.state = { paragraphs, anchor: origin, caret: origin };
    this.done = [];
    this.undone = [];
    this.typing = false;
    this.onChange();
  }

  select(anchor: Place, caret: Place): void {
    this.state = { ...this.state, anchor, caret };
    this.typing = false;
    this.onChange();
  }

  type(text: string): void {
    this.take(replaceSelection(this.state, [text]), this.typing && this.collapsed());
    this.typing = true;
  }

  paste(lines: readonly string[]): void {
    this.take(replaceSelection(this.state, lines), false);
  }

  removeBack(): void {
    const { caret, paragraphs } = this.state;
    const typing = this.typing;
    if (this.collapsed()) this.state = { ...this.state, anchor: placeBefore(paragraphs, caret) };
    this.take(replaceSelection(this.state, ['']), typing);
    this.typing = true;
  }

  move(step: -1 | 1): void {
    const { caret, paragraphs } = this.state;
    const length = paragraphs[caret.paragraph]?.text.length ?? 0;
    const offset = Math.max(0, Math.min(length, caret.offset + step));
    this.select({ ...caret, offset }, { ...caret, offset });
  }

  undo(): void {
    this.travel(this.done, this.undone);
  }

  redo(): void {
    this.travel(this.undone, this.done);
  }

  beforeCaret(): string | undefined {
    const { caret, paragraphs } = this.shown();
    return paragraphs[caret.paragraph]?.text.slice(0, caret.offset);
  }

  /** With what is being composed. */
  shown(): State {
    return this.composing === '' ? this.state : replaceSelection(this.state, [this.composing]);
  }

  compose(text: string): void {
    this.composing = text;
    this.onChange();
  }

  private take(next: State, merge: boolean): void {
    if (!merge) this.done.push(this.state);
    this.undone = [];
    this.state = next;
    this.typing = false;
    this.onChange();
  }

  private travel(from: State[], to: State[]): void {
    const next = from.pop();
    if (!next) return;
    to.push(this.state);
    this.state = next;
    this.typing = false;
    this.onChange();
  }

  private collapsed(): boolean {
    const { anchor, caret } = this.state;
    return anchor.paragraph === caret.paragraph && anchor.offset === caret.offset;
  }
}

/** The first line joins the paragraph of the selection's start, the last what stands behind its end. */
function replaceSelection(state: State, lines: readonly string[]): State {
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
function placeBefore(paragraphs: readonly Paragraph[], { paragraph, offset }: Place): Place {
  const text = paragraphs[paragraph]?.text ?? '';
  if (offset > 0) return { paragraph, offset: offset - lastCharacter(text.slice(0, offset)).length };
  // The title takes nothing in from below.
  if (paragraph <= 1) return { paragraph, offset };
  return { paragraph: paragraph - 1, offset: paragraphs[paragraph - 1]?.text.length ?? 0 };
}
