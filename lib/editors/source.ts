/**
 * What the families of source editors share (CodeMirror, Monaco): a line is a block, the text comes over the bridge,
 * and fixes go through the editor's own object, one undo step each. Whatever the bridge says was done is read back.
 */
import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { BlockKind, DraftFormat, FieldId } from '../draft/draft.ts';
import { mapSpan } from '../draft/span.ts';
import type { FamilyId } from '../messages/editor-family.ts';
import { askDrawn, askSplice, askState, bridged, tell } from './bridge/ask.ts';
import { changeName, type Place } from './bridge/protocol.ts';
import type { SourceRoot } from './bridge/roots.ts';
import type { BlockEdit, Capabilities, Editor, EditorFamily, Reading } from './editor.ts';
import { restoreScroll, saveScroll } from './scroll.ts';
import { createSourceText } from './source-text.ts';
import { createSourceView } from './source-view.ts';
import { nextTask, watchComposition, watchText } from './watch.ts';

const capabilities: Capabilities = { bold: false, pictures: false, highlights: true, fixes: 'direct' };

/** How many tasks to wait for a page that takes a change back or takes it in later. */
const patience = 6;

/** `input`: matches what takes the keys, inside the root. */
export function sourceFamily(id: FamilyId, root: SourceRoot, input: string): EditorFamily {
  return {
    id,
    capabilities,
    find: (candidate) => candidate.closest<HTMLElement>(root.root) ?? undefined,
    reachable: bridged,
    open: (element, field, format) => openSource({ id, root, input }, element, field, format),
  };
}

interface Source {
  readonly id: FamilyId;
  readonly root: SourceRoot;
  readonly input: string;
}

/** A replacement inside one line; `text` may hold several. */
interface LineEdit {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly text: string;
}

function openSource({ id, root, input }: Source, element: HTMLElement, field: FieldId, format: DraftFormat): Editor {
  const document = element.ownerDocument;
  const window = document.defaultView!;
  const composition = watchComposition(element);
  const kind: BlockKind = format === 'rich' ? 'paragraph' : 'source';
  const text = createSourceText(field, kind, (since) => askSplice(element, since));
  const drawn = (count: number): readonly number[] | undefined => askDrawn(element, count);
  const view = createSourceView(element, root.lines, drawn, text.version);
  let lastFix: LineEdit | undefined;
  let reading: Reading = { format, blocks: [], cut: false };
  let readAt = text.version();

  const alive = (): boolean => element.isConnected && document.defaultView !== null;
  const composing = (): boolean => composition.active() || askState(element)?.composing === true;
  const current = (): string[] => {
    text.update();
    return text.lines().map((line) => line.text);
  };
  const ready = (): Result<null> => {
    if (!alive()) return fail('editor.gone');
    if (composition.active()) return fail('editor.composing');
    const state = askState(element);
    if (!state) return fail('editor.gone', 'the bridge does not answer');
    if (state.composing) return fail('editor.composing');
    return state.readOnly ? fail('editor.read-only') : ok(null);
  };
  const focus = (): void => element.querySelector<HTMLElement>(input)?.focus({ preventScroll: true });
  const caretPlace = (): Place | undefined => askState(element)?.caret;
  const putCaret = (place: Place | undefined): void => {
    const now = askState(element);
    const there = now?.caret?.line === place?.line && now?.caret?.offset === place?.offset;
    if (place && (!there || now?.selected)) tell(element, { ask: 'place', ...place });
  };

  /** Makes the edit, and sees to it that the text is then as meant and nothing else: if not, it is taken back. */
  const write = async (edit: LineEdit): Promise<Result<null>> => {
    const before = current();
    const expected = spliced(before, edit);
    if (sameLines(before, expected)) return ok(null);
    if (!tell(element, { ask: 'replace', ...edit })) return fail(alive() ? 'editor.refused' : 'editor.gone');
    const arrived = sameLines(current(), expected);
    // A page that keeps the text itself may put another one back in the next task.
    await nextTask(window);
    if (!alive()) return fail('editor.gone');
    const now = current();
    if (sameLines(now, before)) return fail('editor.refused');
    if (arrived || sameLines(now, expected)) return ok(null);
    tell(element, { ask: 'undo' });
    for (let turn = 0; turn < patience; turn++) {
      if (sameLines(current(), before)) return fail('editor.refused');
      await nextTask(window);
      if (!alive()) return fail('editor.gone');
    }
    return fail('editor.damaged');
  };

  return {
    family: id,
    field,
    capabilities,
    element,
    drawnInPart: true,
    alive,
    composing,
    caret() {
      const place = caretPlace();
      const line = place && text.lines()[place.line];
      return line && { blockId: line.id, offset: Math.min(place.offset, line.text.length) };
    },
    read() {
      text.update();
      if (text.version() !== readAt) {
        readAt = text.version();
        reading = { format, blocks: text.lines().map((line) => line.out), cut: text.cut() };
      }
      return reading;
    },
    ranges(blockId, span) {
      const index = text.indexOf(blockId);
      const line = index === undefined ? undefined : text.lines()[index];
      return line && index !== undefined ? view.ranges(index, line.text, span) : [];
    },

    async apply(edit: BlockEdit) {
      const state = ready();
      if (!state.ok) return state;
      const scroll = saveScroll(element);
      const before = askState(element);
      focus();
      text.update();
      const line = text.indexOf(edit.blockId);
      if (line === undefined) return fail('editor.stale');
      const { start, end } = edit.span;
      if (text.lines()[line]?.text.slice(start, end) !== edit.quote) return fail('editor.stale');
      const fix: LineEdit = { line, start, end, quote: edit.quote, text: edit.text };
      const result = await write(fix);
      if (!result.ok) return result;
      // An editor that was never entered has its caret at the very beginning, where nobody put it.
      const entered = before?.focused === true || before?.caret?.line !== 0 || before.caret.offset !== 0;
      const behind = { line, offset: start + edit.text.length };
      putCaret(entered && before?.caret ? (moved(before.caret, fix) ?? behind) : behind);
      restoreScroll(scroll);
      lastFix = fix;
      return ok(null);
    },

    async takeBack() {
      const state = ready();
      if (!state.ok) return state;
      focus();
      const before = current();
      const caret = caretPlace();
      tell(element, { ask: 'undo' });
      await nextTask(window);
      if (!alive()) return fail('editor.gone');
      if (sameLines(current(), before)) return fail('editor.refused');
      if (lastFix && caret) {
        const { line, start, quote, text: words } = lastFix;
        const back: LineEdit = { line, start, end: start + words.length, quote: words, text: quote };
        putCaret(moved(caret, back) ?? { line, offset: start + quote.length });
      }
      lastFix = undefined;
      return ok(null);
    },

    async insert(snippet) {
      const state = ready();
      if (!state.ok) return state;
      if (snippet.kind === 'picture') return fail('editor.unsupported');
      const lines = current();
      const before = askState(element);
      const last = { line: lines.length - 1, offset: lines.at(-1)?.length ?? 0 };
      const entered = before?.focused === true || (before?.caret && before.caret.line + before.caret.offset > 0);
      const at = (entered && before?.caret) || last;
      // The end of what is read is not the end of a longer text.
      if (at === last && text.cut()) return fail('editor.refused');
      focus();
      const result = await write({ line: at.line, start: at.offset, end: at.offset, quote: '', text: snippet.text });
      if (!result.ok) return result;
      const words = snippet.text.split('\n');
      const tail = words.at(-1)?.length ?? 0;
      putCaret({ line: at.line + words.length - 1, offset: words.length > 1 ? tail : at.offset + tail });
      return ok(null);
    },

    reveal(blockId, span) {
      const line = text.indexOf(blockId);
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      if (line === undefined) return;
      tell(element, { ask: 'reveal', line, offset: span.start });
      const shown = view.ranges(line, text.lines()[line]?.text ?? '', span)[0];
      // An editor that grows with its text leaves the scrolling to the page.
      shown?.startContainer.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    },
    focus,
    watch(onChange, signal) {
      watchText(element, onChange, signal);
      // Lines that are not drawn change without a mutation: the bridge tells of it where the editor tells the bridge, and
      // else it was a key or a button of the page (an undo, a replacement of all) that did it.
      element.addEventListener(changeName, () => queueMicrotask(onChange), { signal });
      for (const type of ['keyup', 'click'])
        document.addEventListener(type, () => queueMicrotask(onChange), { signal, capture: true, passive: true });
      signal.addEventListener('abort', () => {
        view.stop();
        composition.stop();
      });
    },
  };
}

/** Where a caret stands after an edit of one line by words without a line break; undefined: the edit took its place. */
function moved(caret: Place, edit: LineEdit): Place | undefined {
  if (caret.line !== edit.line) return caret;
  const span = mapSpan({ start: caret.offset, end: caret.offset }, { span: edit, text: edit.text });
  return span && { line: caret.line, offset: span.start };
}

function spliced(lines: readonly string[], { line, start, end, text }: LineEdit): string[] {
  const old = lines[line] ?? '';
  return lines.toSpliced(line, 1, ...(old.slice(0, start) + text + old.slice(end)).split('\n'));
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}
