/** The document that the imitated editor saves: paragraphs, a caret of its own, and its own undo. No DOM. */
import { empty, placeBefore, replaceSelection, type Paragraph, type Place, type State } from '../parts/paragraphs.ts';

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
