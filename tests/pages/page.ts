/** What every test page offers to a test in the page's own world, and the small parts that the pages share. */
import type { PageDraft } from './drafts/draft.ts';
import { drafts } from './drafts/index.ts';
import { selectShown, shownCaret } from './places.ts';

export interface EditorPage {
  /** What the platform would store for the body: a textarea's value, HTML, or the editor's own document as JSON. */
  save(): string;
  /** Replaces title and body and forgets the undo history. */
  load(draft: PageDraft): void;
  /** The body as shown, one block a line; Markdown pages give their source. */
  text(): string;
  title(): string;
  /** Puts focus into the body and the caret at one edge of the first place where `words` stand. */
  caret(words: string, edge: 'start' | 'end'): void;
  /** Where the caret stands: the shown text of its block (or line) before it; undefined when the body has no caret. */
  beforeCaret(): string | undefined;
  /** Selects these units of `text()`; an empty span is a caret. Throws where no text stands. `present` brings one. */
  select?(start: number, end: number): void;
  /** The caret's offset in `text()`; undefined when it stands in no text. `present` brings one. */
  caretAt?(): number | undefined;
  /** Pages whose editor has several modes: goes on to the next of them. */
  switchMode?(): Promise<void>;
  /** Ends a step of undo as a writer's pause would, in editors that go by no clock. */
  endStep?(): void;
  /** Back to the mode of a new page, with an editor made anew. Pages that cannot are opened anew instead. */
  firstMode?(): Promise<void>;
  /** Takes the writer elsewhere without a reload: the address changes and the editor leaves the document. */
  leave(): void;
  /** The element that holds the draft's body: a textarea or a contenteditable. */
  readonly body: HTMLElement;
  /** The editor's own object, where it has one. */
  readonly editor: unknown;
}

declare global {
  interface Window {
    /** Absent until the editor stands. */
    __page?: EditorPage;
    /** JSON of { title, body, tags } after the page's own save button was pressed. */
    __saved?: string;
  }
}

/** Makes the page known to tests, with the draft that the address asks for: `?draft=` a name, or the draft as JSON. */
export function present(page: EditorPage): void {
  page.select ??= (start, end) => selectShown(page.body, page.text(), start, end);
  page.caretAt ??= () => shownCaret(page.body, page.text());
  const asked = new URLSearchParams(location.search).get('draft');
  if (asked !== null) page.load(askedDraft(asked));
  window.__page = page;
}

function askedDraft(asked: string): PageDraft {
  if (asked.startsWith('{')) return JSON.parse(asked) as PageDraft;
  const draft = drafts[asked];
  if (!draft) throw new Error(`no draft is called ${asked}`);
  return draft;
}

/** The page's element of that selector. Throws when the page's markup and its script disagree. */
export function part<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/** Keeps the draft's words where a test can read them, as the platform would send them. */
export function keepSaved(page: EditorPage, tags = ''): void {
  window.__saved = JSON.stringify({ title: page.title(), body: page.save(), tags });
}

/** Sets a plain textarea or input and tells its listeners, as the platform's own script would. */
export function setField(field: HTMLTextAreaElement | HTMLInputElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The browser keeps undo steps by element and forgets them when it leaves the document, be it for a moment. */
export function forgetUndo(editable: HTMLElement): void {
  const { parentNode, nextSibling } = editable;
  editable.remove();
  parentNode?.insertBefore(editable, nextSibling);
}
