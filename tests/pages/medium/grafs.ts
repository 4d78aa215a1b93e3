/** The imitated editor: the browser types, the model reads the paragraph back and draws it anew; its own undo. */
import { replaceSelection, runsOf, type Paragraph, type Place, type State } from '../parts/paragraphs.ts';

const tags = { title: 'h3', paragraph: 'p', heading: 'h3', quote: 'blockquote', picture: 'figure' } as const;
const classes = {
  title: 'graf--h3 graf--title',
  paragraph: 'graf--p',
  heading: 'graf--h3',
  quote: 'graf--blockquote',
  picture: 'graf--figure',
} as const;

export class GrafEditor {
  private readonly story: HTMLElement;
  private readonly inner: HTMLElement;
  private readonly section: HTMLElement;
  private state: State = { paragraphs: [], anchor: { paragraph: 1, offset: 0 }, caret: { paragraph: 1, offset: 0 } };
  private done: State[] = [];
  private undone: State[] = [];

  constructor(story: HTMLElement, inner: HTMLElement) {
    this.story = story;
    this.inner = inner;
    this.section = inner.parentElement!;
    document.execCommand('defaultParagraphSeparator', false, 'p');
    story.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.readBack();
    });
    story.addEventListener('compositionend', () => this.readBack());
    story.addEventListener('paste', (event) => this.paste(event));
    story.addEventListener('beforeinput', (event) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
      event.preventDefault();
      this.travel(event.inputType === 'historyUndo');
    });
    story.addEventListener('keydown', (event) => {
      const key = event.key.toLowerCase();
      if (event.isComposing || !(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
      event.preventDefault();
      this.travel(key === 'z' && !event.shiftKey);
    });
  }

  get paragraphs(): readonly Paragraph[] {
    return this.state.paragraphs;
  }

  get lines(): readonly HTMLElement[] {
    return [...this.inner.children] as HTMLElement[];
  }

  load(paragraphs: readonly Paragraph[]): void {
    const caret = { paragraph: 1, offset: 0 };
    this.state = { paragraphs, anchor: caret, caret };
    this.done = [];
    this.undone = [];
    this.draw();
  }

  text(): string {
    return this.lines.slice(1).map(shownText).join('\n');
  }

  /** What the browser made of the DOM becomes the model; a step of undo goes on only by a key beside the last one. */
  private readBack(): void {
    if (this.mend()) return;
    const paragraphs = this.lines.map((line, index) => readLine(line, index));
    const caret = this.caretNow() ?? this.state.caret;
    const last = this.done.length > 0 ? this.state.caret : undefined;
    if (JSON.stringify(paragraphs) === JSON.stringify(this.paragraphs)) {
      // Formatting that the model does not know is no step.
      this.draw();
      this.putCaret(caret);
      return;
    }
    const near = last?.paragraph === caret.paragraph && Math.abs(last.offset - caret.offset) <= 1;
    const [before, now] = [this.paragraphs[caret.paragraph], paragraphs[caret.paragraph]];
    if (!near || !before || !now || !isOneKey(before.text, now.text)) this.done.push(this.state);
    this.undone = [];
    this.state = { paragraphs, anchor: caret, caret };
    this.draw();
    this.putCaret(caret);
  }

  /** A key that took the editor's own frame away changes nothing: it is put back with the text as it was. */
  private mend(): boolean {
    const stands = this.section.parentElement === this.story && this.inner.parentElement === this.section;
    const isLine = (node: Node): boolean => Object.values<string>(tags).includes(node.nodeName.toLowerCase());
    const whole =
      holdsOnly(this.story, (node) => node === this.section) &&
      holdsOnly(this.section, (node) => node === this.inner) &&
      holdsOnly(this.inner, isLine);
    if (stands && whole) return false;
    this.section.replaceChildren(this.inner);
    this.story.replaceChildren(this.section);
    this.inner.replaceChildren();
    this.draw();
    this.putCaret(this.state.caret);
    return true;
  }

  private paste(event: ClipboardEvent): void {
    event.preventDefault();
    const html = event.clipboardData?.getData('text/html') ?? '';
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    const lines = plain !== '' ? plain.split('\n') : linesOf(html);
    const anchor = this.placeOf('anchor') ?? this.state.caret;
    const caret = this.placeOf('focus') ?? this.state.caret;
    if (lines.join('') === '') return;
    this.done.push(this.state);
    this.undone = [];
    this.state = replaceSelection({ ...this.state, anchor, caret }, lines);
    this.draw();
    this.putCaret(this.state.caret);
  }

  private travel(back: boolean): void {
    const [from, to] = back ? [this.done, this.undone] : [this.undone, this.done];
    const next = from.pop();
    if (!next) return;
    to.push(this.state);
    this.state = next;
    this.draw();
    this.putCaret(next.caret);
  }

  private draw(): void {
    const lines = this.state.paragraphs.map((paragraph, index) => {
      const known = this.lines[index];
      const line = known?.dataset['kind'] === paragraph.kind ? known : newLine(paragraph);
      if (line !== known || !sameNodes(line, paragraph)) line.replaceChildren(...nodesOf(paragraph));
      return line;
    });
    const now = this.lines;
    if (lines.length !== now.length || lines.some((line, index) => line !== now[index]))
      this.inner.replaceChildren(...lines);
  }

  private caretNow(): Place | undefined {
    return this.placeOf('focus');
  }

  private placeOf(end: 'anchor' | 'focus'): Place | undefined {
    const selection = document.getSelection();
    const node = end === 'anchor' ? selection?.anchorNode : selection?.focusNode;
    const offset = (end === 'anchor' ? selection?.anchorOffset : selection?.focusOffset) ?? 0;
    const paragraph = this.lines.findIndex((line) => node && line.contains(node));
    const line = this.lines[paragraph];
    if (!node || !line) return undefined;
    const range = document.createRange();
    range.setStart(line, 0);
    range.setEnd(node, offset);
    return { paragraph, offset: range.toString().length };
  }

  private putCaret({ paragraph, offset }: Place): void {
    const line = this.lines[paragraph];
    if (!line) return;
    this.story.focus({ preventScroll: true });
    let left = offset;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (left <= node.length) return void document.getSelection()?.collapse(node, left);
      left -= node.length;
    }
    document.getSelection()?.collapse(line, 0);
  }
}

/** At the very beginning of all the browser takes words out of their line and leaves them beside it. */
function holdsOnly(part: HTMLElement, isOwn: (node: Node) => boolean): boolean {
  return [...part.childNodes].every((node) => isOwn(node) || node.textContent?.trim() === '');
}

/** A character came or went; what replaced words or formatted them is more than that. */
function isOneKey(before: string, after: string): boolean {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const [gone, come] = [before.length - start - end, after.length - start - end];
  return (gone === 0) !== (come === 0) && gone + come <= 2;
}

function newLine({ kind }: Paragraph): HTMLElement {
  const line = document.createElement(tags[kind]);
  line.className = `graf ${classes[kind]}`;
  line.dataset['kind'] = kind;
  line.dataset['testid'] = kind === 'title' ? 'editorTitleParagraph' : 'editorParagraphText';
  return line;
}

function nodesOf(paragraph: Paragraph): readonly Node[] {
  const nodes = runsOf(paragraph).map(({ text, bold }) => {
    const words = document.createTextNode(text);
    if (!bold) return words;
    const strong = document.createElement('strong');
    strong.className = 'markup--strong';
    strong.append(words);
    return strong;
  });
  return nodes.length > 0 ? nodes : [document.createElement('br')];
}

/** Node by node: words that the browser has cut into several nodes are drawn anew as one. */
function sameNodes(line: HTMLElement, paragraph: Paragraph): boolean {
  const wanted = nodesOf(paragraph);
  const here = [...line.childNodes];
  return here.length === wanted.length && wanted.every((node, index) => node.isEqualNode(here[index]!));
}

function readLine(line: HTMLElement, index: number): Paragraph {
  const kind = (line.dataset['kind'] ?? 'paragraph') as Paragraph['kind'];
  const bold: boolean[] = [];
  let text = '';
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    text += node.data.replaceAll('\u00a0', ' ');
    const strong = node.parentElement?.closest('strong, b');
    bold.push(...Array<boolean>(node.length).fill(strong !== null && strong !== undefined));
  }
  return { kind: index === 0 ? 'title' : kind === 'title' ? 'paragraph' : kind, text, bold };
}

function shownText(line: HTMLElement): string {
  return line.textContent.replaceAll('\u00a0', ' ');
}

function linesOf(html: string): readonly string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const blocks = [...body.querySelectorAll('p, div, li, h1, h2, h3, blockquote')];
  return blocks.length > 0 ? blocks.map((block) => block.textContent) : [body.textContent];
}
