/**
 * What the contenteditable families share: reading, ranges, watching, and the guarded way of writing (design D6): one
 * edit by the family's own input path, read back at once, taken back if anything else changed.
 */
import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { DraftFormat, FieldId } from '../draft/draft.ts';
import type { Snippet } from '../messages/calls.ts';
import { inverse, restoreCaret, saveCaret } from './caret.ts';
import { createDomReader } from './dom-reader.ts';
import { rangeOf } from './dom-range.ts';
import type { BlockEdit, Capabilities, Editor, FamilyId, Reading } from './editor.ts';
import { guardUndo } from './undo-guard.ts';
import { nextTask, watchComposition, watchText } from './watch.ts';

/** What differs from family to family. Every function works on the editable whose range is selected and focused. */
export interface RichFamily {
  readonly id: FamilyId;
  readonly capabilities: Capabilities;
  focus(element: HTMLElement): void;
  /** Before a text edit: what makes the editor start a new undo step. */
  boundary?(element: HTMLElement): void;
  /** Replaces the selected range with text of one line; '' deletes. */
  replace(element: HTMLElement, range: Range, text: string): void;
  /** The editor's own undo, once. */
  takeBack(element: HTMLElement): void;
  insertText(element: HTMLElement, text: string): void;
  insertPicture?(element: HTMLElement, html: string): void;
}

/** How many tasks to wait for an editor that takes its change in later. */
const patience = 12;

export function openRich(family: RichFamily, element: HTMLElement, field: FieldId, format: DraftFormat): Editor {
  const reader = createDomReader(element, field);
  const composition = watchComposition(element);
  const undoGuard = guardUndo(element);
  const document = element.ownerDocument;
  const window = document.defaultView!;

  /** The last fix, until it was taken back: an undo of ours puts the caret back through it. */
  let lastEdit: BlockEdit | undefined;
  const read = (): Reading => ({ format, ...reader.read() });
  const alive = (): boolean => element.isConnected && document.defaultView !== null;
  const texts = (): string[] => reader.read().blocks.map((block) => block.text);

  const ready = (): Result<null> => {
    if (!alive()) return fail('editor.gone');
    if (composition.active()) return fail('editor.composing');
    if (!element.isContentEditable) return fail('editor.read-only');
    return ok(null);
  };

  /** A step that the page may answer by taking the editor away; false when it did. */
  const attempt = (step: () => void): boolean => {
    try {
      step();
    } catch (error) {
      if (alive()) throw error;
    }
    return alive();
  };

  const select = (range: Range): void => {
    const selection = window.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  };

  /** Waits until the text reads as expected, or it plainly will not. */
  const settles = async (
    expected: readonly string[],
    before: readonly string[],
  ): Promise<'as-meant' | 'unchanged' | 'other'> => {
    let now = texts();
    for (let turn = 0; turn < patience; turn++) {
      if (sameTexts(now, expected)) return 'as-meant';
      await nextTask(window);
      if (!alive()) return 'other';
      now = texts();
    }
    return sameTexts(now, expected) ? 'as-meant' : sameTexts(now, before) ? 'unchanged' : 'other';
  };

  /** Undoes step by step until the text is what it was; at most a few steps, for editors that merge badly. */
  const restore = async (before: readonly string[]): Promise<Result<null>> => {
    if (!attempt(() => family.takeBack(element))) return fail('editor.gone');
    for (let turn = 0; turn < patience; turn++) {
      await nextTask(window);
      if (!alive()) return fail('editor.gone');
      if (sameTexts(texts(), before)) return fail('editor.refused');
    }
    return fail('editor.damaged');
  };

  return {
    family: family.id,
    field,
    capabilities: family.capabilities,
    element,
    alive,
    composing: () => composition.active(),
    caret: () => saveCaret(reader, element),
    read,
    ranges(blockId, span) {
      const block = reader.find(blockId);
      const range = block && rangeOf(block, span);
      return range ? [range] : [];
    },
    valueOffset: () => undefined,

    async apply(edit: BlockEdit) {
      const state = ready();
      if (!state.ok) return state;
      const scroll = saveScroll(element);
      reader.read();
      const caret = saveCaret(reader, element);
      family.focus(element);
      const first = locate(edit);
      if (!first) return fail('editor.stale');
      select(first);
      // The editor learns of the selection by selectionchange, which comes in a task of its own.
      await nextTask(window);
      const again = ready();
      if (!again.ok) return again;
      if (!attempt(() => family.boundary?.(element))) return fail('editor.gone');
      const before = texts();
      const range = locate(edit);
      if (!range) return fail('editor.stale');
      select(range);
      const expected = reader
        .all()
        .map(({ id, block: { text } }) =>
          id === edit.blockId ? text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end) : text,
        );
      if (!attempt(() => family.replace(element, range, edit.text))) return fail('editor.gone');
      const outcome = await settles(expected, before);
      if (outcome === 'unchanged') return fail('editor.refused');
      if (outcome === 'other') return alive() ? restore(before) : fail('editor.gone');
      restoreCaret(reader, element, caret, edit);
      restoreScroll(scroll);
      undoGuard.expect(edit.quote);
      lastEdit = edit;
      return ok(null);
    },

    async takeBack() {
      const state = ready();
      if (!state.ok) return state;
      const before = texts();
      const caret = saveCaret(reader, element);
      family.focus(element);
      if (!attempt(() => family.takeBack(element))) return fail('editor.gone');
      for (let turn = 0; turn < patience; turn++) {
        await nextTask(window);
        if (!alive()) return fail('editor.gone');
        if (!sameTexts(texts(), before)) {
          if (lastEdit) restoreCaret(reader, element, caret, inverse(lastEdit));
          lastEdit = undefined;
          return ok(null);
        }
      }
      return fail('editor.refused');
    },

    async insert(snippet: Snippet) {
      const state = ready();
      if (!state.ok) return state;
      if (snippet.kind === 'picture' && !family.insertPicture) return fail('editor.unsupported');
      family.focus(element);
      placeCaret(element, window);
      await nextTask(window);
      if (!attempt(() => family.boundary?.(element))) return fail('editor.gone');
      const before = reader.read();
      const inserted = attempt(() => {
        if (snippet.kind === 'text') family.insertText(element, snippet.text);
        else family.insertPicture?.(element, pictureHtml(document, snippet));
      });
      if (!inserted) return fail('editor.gone');
      for (let turn = 0; turn < patience; turn++) {
        await nextTask(window);
        if (!alive()) return fail('editor.gone');
        const after = reader.read();
        if (holdsMore(before, after, snippet)) return ok(null);
      }
      const after = reader.read();
      const unchanged = sameTexts(
        after.blocks.map((block) => block.text),
        before.blocks.map((block) => block.text),
      );
      return unchanged ? fail('editor.refused') : restore(before.blocks.map((block) => block.text));
    },

    reveal(blockId, span) {
      const block = reader.find(blockId);
      const range = block && rangeOf(block, span);
      const holder = range?.startContainer.parentElement ?? (block?.key as Element | undefined);
      holder?.scrollIntoView({ block: 'center', behavior: 'instant' });
    },
    focus: () => family.focus(element),
    watch(onChange, signal) {
      watchText(element, onChange, signal);
      signal.addEventListener('abort', () => {
        reader.stop();
        composition.stop();
        undoGuard.stop();
      });
    },
  };

  function locate(edit: BlockEdit): Range | undefined {
    reader.read();
    const block = reader.find(edit.blockId);
    if (!block || block.text.slice(edit.span.start, edit.span.end) !== edit.quote) return undefined;
    return rangeOf(block, edit.span);
  }
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

/** Did the snippet arrive, once more than it was there? */
function holdsMore(
  before: { readonly blocks: Reading['blocks'] },
  after: { readonly blocks: Reading['blocks'] },
  snippet: Snippet,
): boolean {
  if (snippet.kind === 'picture') {
    const count = (reading: typeof before): number =>
      reading.blocks.reduce(
        (sum, block) => sum + (block.images ?? []).filter((image) => image.alt === snippet.alt).length,
        0,
      );
    return count(after) > count(before);
  }
  const squash = (reading: typeof before): string =>
    reading.blocks
      .map((block) => block.text)
      .join('')
      .replace(/\s+/g, '');
  const wanted = snippet.text.replace(/\s+/g, '');
  return squash(after).length === squash(before).length + wanted.length && squash(after).includes(wanted);
}

function pictureHtml(document: Document, picture: Extract<Snippet, { kind: 'picture' }>): string {
  const image = document.createElement('img');
  image.setAttribute('src', picture.src);
  image.setAttribute('alt', picture.alt);
  image.setAttribute('width', String(picture.width));
  image.setAttribute('height', String(picture.height));
  return image.outerHTML;
}

/** The caret stays where the writer left it; without one it goes to the end of the editable. */
function placeCaret(element: HTMLElement, window: Window): void {
  const selection = window.getSelection();
  if (!selection) return;
  if (selection.rangeCount > 0 && element.contains(selection.getRangeAt(0).commonAncestorContainer)) {
    if (!selection.isCollapsed) selection.collapseToEnd();
    return;
  }
  selection.selectAllChildren(element);
  selection.collapseToEnd();
}

interface SavedScroll {
  readonly element: Element;
  readonly top: number;
  readonly left: number;
}

function saveScroll(element: HTMLElement): readonly SavedScroll[] {
  const saved: SavedScroll[] = [];
  for (let node: Element | null = element; node; node = node.parentElement) {
    if (node.scrollTop !== 0 || node.scrollLeft !== 0 || node.scrollHeight > node.clientHeight) {
      saved.push({ element: node, top: node.scrollTop, left: node.scrollLeft });
    }
  }
  return saved;
}

function restoreScroll(saved: readonly SavedScroll[]): void {
  for (const { element, top, left } of saved) {
    if (element.scrollTop !== top) element.scrollTop = top;
    if (element.scrollLeft !== left) element.scrollLeft = left;
  }
}
