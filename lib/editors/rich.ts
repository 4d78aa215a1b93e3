/**
 * What the contenteditable families share: reading, ranges, watching, and the guarded way of writing (design D6): one
 * edit by the family's own input path, read back at once, taken back if anything else changed.
 */
import { fail, ok } from '../base/result.ts';
import type { ErrorCode } from '../base/errors.ts';
import type { Result } from '../base/result.ts';
import type { DraftFormat, FieldId } from '../draft/draft.ts';
import type { Snippet } from '../messages/calls.ts';
import { inverse, restoreCaret, returnCaret, saveCaret } from './caret.ts';
import { createDomReader } from './dom-reader.ts';
import { rangeOf } from './dom-range.ts';
import type { BlockEdit, Editor, Reading } from './editor.ts';
import { sameSeen, seenAfter, seenOf, type Seen } from './read-back.ts';
import type { RichFamily } from './rich-family.ts';
import { restoreScroll, saveScroll } from './scroll.ts';
import { selectionOf, selectRange } from './selection.ts';
import { holdsMore, pictureHtml, placeCaret } from './snippet.ts';
import { guardUndo } from './undo-guard.ts';
import { watchUndoJoin } from './undo-join.ts';
import { nextTask, selectionTold, watchComposition, watchText } from './watch.ts';

/** How many tasks to wait for an editor that takes its change in later. */
const patience = 12;

export function openRich(family: RichFamily, element: HTMLElement, field: FieldId, format: DraftFormat): Editor {
  const reader = createDomReader(element, field, family.shape);
  // Keys and compositions are told of at the element that has the focus, which may be around the field.
  const host = hostOf(element);
  const composition = watchComposition(host);
  const undoGuard = guardUndo(host);
  const undoJoin =
    family.joinsWithin === undefined ? undefined : watchUndoJoin(host, family.joinsWithin, family.joins ?? 'touching');
  const document = element.ownerDocument;
  const window = document.defaultView!;

  /** The last fix, until it was taken back: an undo of ours puts the caret back through it. */
  let lastEdit: BlockEdit | undefined;
  const read = (): Reading => {
    const { blocks, cut } = reader.read();
    return { format, blocks, cut };
  };
  const alive = (): boolean => element.isConnected && document.defaultView !== null;
  const seen = (): readonly Seen[] => reader.read().blocks.map(seenOf);

  /** The editable that an edit at `node` goes to. */
  const editableOf = (node: Node): HTMLElement | undefined =>
    family.editableOf ? family.editableOf(element, node) : element;

  const ready = (): Result<null> => {
    if (!alive()) return fail('editor.gone');
    if (composition.active()) return fail('editor.composing');
    if (!family.editableOf && !element.isContentEditable) return fail('editor.read-only');
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

  /** Tells the editor where the caret is, where the family has to; false when the page took the editor away. */
  const enter = (editable: HTMLElement): boolean => attempt(() => family.entered?.(editable));

  const write = (edit: () => void, { blockId, span, text }: BlockEdit): void => {
    if (undoJoin) undoJoin.ours(blockId, { start: span.start, end: span.start + text.length }, edit);
    else edit();
  };

  /** Ends the undo step of an edit of ours; false when the page took the editor away. */
  const seal = (editable: HTMLElement): boolean => {
    if (!family.seal || composition.active()) return true;
    return attempt(() => {
      if (family.seal?.(editable)) undoJoin?.sealed();
    });
  };

  /** The writer goes on behind what was inserted, wherever the end of the step has put the caret. */
  const sealInserted = (editable: HTMLElement): boolean => {
    const behind = saveCaret(reader, element);
    if (!seal(editable)) return false;
    const now = saveCaret(reader, element);
    if (!behind || (now?.blockId === behind.blockId && now.offset === behind.offset)) return true;
    returnCaret(reader, element, behind);
    tellCaret();
    return true;
  };

  /** Waits until the text reads as expected, or it plainly will not. */
  const settles = async (
    expected: readonly Seen[],
    before: readonly Seen[],
  ): Promise<'as-meant' | 'unchanged' | 'other'> => {
    let now = seen();
    for (let turn = 0; turn < patience; turn++) {
      if (sameSeen(now, expected)) return 'as-meant';
      await nextTask(window);
      if (!alive()) return 'other';
      now = seen();
    }
    return sameSeen(now, expected) ? 'as-meant' : sameSeen(now, before) ? 'unchanged' : 'other';
  };

  /** Undoes step by step until the text is what it was; at most a few steps, for editors that merge badly. */
  const restore = async (editable: HTMLElement, before: readonly Seen[]): Promise<Result<null>> => {
    if (!attempt(() => family.takeBack(editable))) return fail('editor.gone');
    for (let turn = 0; turn < patience; turn++) {
      await nextTask(window);
      if (!alive()) return fail('editor.gone');
      if (sameSeen(seen(), before)) return fail('editor.refused');
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

    async apply(edit: BlockEdit) {
      reader.read();
      const holder = reader.find(edit.blockId)?.key;
      if (holder) await undoJoin?.passed(edit.blockId, holder, edit.span);
      const state = ready();
      if (!state.ok) return state;
      const scroll = saveScroll(element);
      reader.read();
      const caret = saveCaret(reader, element);
      const refused = (code: Extract<ErrorCode, `editor.${string}`>): Result<null> => {
        returnCaret(reader, element, caret);
        tellCaret();
        restoreScroll(scroll);
        return fail(code);
      };
      const first = locate(edit);
      if (!first) return fail('editor.stale');
      const editable = editableOf(first.startContainer);
      if (!editable?.isContentEditable) return fail('editor.read-only');
      family.focus(editable);
      const focused = locate(edit);
      if (!focused) return fail('editor.stale');
      // The editor learns of the selection by selectionchange, which comes in a task of its own.
      const told = family.waitsForSelection ? selectionTold(document) : nextTask(window);
      selectRange(element, focused);
      await told;
      if (!enter(editable)) return fail('editor.gone');
      const again = ready();
      if (!again.ok) return again;
      // Before the boundary: what that changed, if anything, is to be taken back too.
      const before = seen();
      if (!attempt(() => family.boundary?.(editable))) return fail('editor.gone');
      const expected = reader
        .all()
        .map(({ id, block }) => (id === edit.blockId ? seenAfter(block, edit.span, edit.text) : seenOf(block)));
      let outcome: Awaited<ReturnType<typeof settles>> = 'unchanged';
      for (const way of family.ways) {
        const range = locate(edit);
        if (!range) return refused('editor.stale');
        selectRange(element, range);
        if (!attempt(() => write(() => way(editable, range, edit.text), edit))) return fail('editor.gone');
        outcome = await settles(expected, before);
        if (outcome !== 'unchanged') break;
        const still = ready();
        if (!still.ok) return still;
      }
      if (outcome === 'unchanged') return refused('editor.refused');
      if (outcome === 'as-meant') {
        if (!seal(editable)) return fail('editor.gone');
        const sealed = seen();
        // Nothing of the fix is left: one more undo would take back what the writer did.
        if (sameSeen(sealed, before)) return refused('editor.refused');
        if (!sameSeen(sealed, expected)) outcome = 'other';
      }
      if (outcome === 'other') {
        const result = alive() ? await restore(editable, before) : fail('editor.gone');
        return !result.ok && result.error.code === 'editor.refused' ? refused('editor.refused') : result;
      }
      restoreCaret(reader, element, caret, edit);
      tellCaret();
      restoreScroll(scroll);
      undoGuard.expect(edit.quote);
      lastEdit = edit;
      return ok(null);
    },

    async takeBack() {
      const state = ready();
      if (!state.ok) return state;
      const before = seen();
      const caret = saveCaret(reader, element);
      const editable = caretEditable();
      if (!editable) return fail('editor.refused');
      family.focus(editable);
      if (!enter(editable)) return fail('editor.gone');
      const told = family.waitsForSelection ? selectionTold(document) : undefined;
      if (!attempt(() => family.takeBack(editable))) return fail('editor.gone');
      for (let turn = 0; turn < patience; turn++) {
        await nextTask(window);
        if (!alive()) return fail('editor.gone');
        if (!sameSeen(seen(), before)) {
          // A caret put back before the editor's own was told of would be the same as ever, and be told to nobody.
          await told;
          if (lastEdit && ready().ok) restoreCaret(reader, element, caret, inverse(lastEdit));
          tellCaret();
          lastEdit = undefined;
          return ok(null);
        }
      }
      return fail('editor.refused');
    },

    async insert(snippet: Snippet) {
      reader.read();
      const at = saveCaret(reader, element);
      const holder = at && reader.find(at.blockId)?.key;
      if (holder) await undoJoin?.passed(at.blockId, holder, { start: at.offset, end: at.offset });
      const state = ready();
      if (!state.ok) return state;
      if (snippet.kind === 'picture' && !family.insertPicture) return fail('editor.unsupported');
      const editable = caretEditable();
      if (!editable?.isContentEditable) return fail('editor.read-only');
      const told = family.waitsForSelection ? selectionTold(document) : nextTask(window);
      family.focus(editable);
      placeCaret(editable);
      await told;
      if (!enter(editable)) return fail('editor.gone');
      if (!attempt(() => family.boundary?.(editable))) return fail('editor.gone');
      const before = reader.read();
      const inserted = attempt(() => {
        if (snippet.kind === 'text') family.insertText(editable, snippet.text);
        else family.insertPicture?.(editable, pictureHtml(document, snippet));
      });
      if (!inserted) return fail('editor.gone');
      for (let turn = 0; turn < patience; turn++) {
        await nextTask(window);
        if (!alive()) return fail('editor.gone');
        const after = reader.read();
        if (holdsMore(before, after, snippet)) return sealInserted(editable) ? ok(null) : fail('editor.gone');
      }
      const after = reader.read();
      const was = before.blocks.map(seenOf);
      return sameSeen(after.blocks.map(seenOf), was) ? fail('editor.refused') : restore(editable, was);
    },

    reveal(blockId, span) {
      const block = reader.find(blockId);
      const range = block && rangeOf(block, span);
      const holder = range?.startContainer.parentElement ?? (block?.key as Element | undefined);
      holder?.scrollIntoView({ block: 'center', behavior: 'instant' });
    },
    focus() {
      const editable = caretEditable();
      if (editable) family.focus(editable);
    },
    watch(onChange, signal) {
      watchText(element, onChange, signal);
      signal.addEventListener('abort', () => {
        reader.stop();
        composition.stop();
        undoGuard.stop();
        undoJoin?.stop();
      });
    },
  };

  /** Where the caret stands, else the last editable of all: what a writer means who has not chosen a place. */
  function caretEditable(): HTMLElement | undefined {
    const selection = selectionOf(element);
    const node = selection?.focusNode;
    if (node && element.contains(node)) {
      const around = editableOf(node);
      if (around) return around;
    }
    const last = reader.all().at(-1)?.block.key;
    return (last && editableOf(last)) ?? editableOf(element);
  }

  function tellCaret(): void {
    const editable = family.entered && caretEditable();
    if (editable) enter(editable);
  }

  function locate(edit: BlockEdit): Range | undefined {
    reader.read();
    const block = reader.find(edit.blockId);
    if (!block || block.text.slice(edit.span.start, edit.span.end) !== edit.quote) return undefined;
    return rangeOf(block, edit.span);
  }
}

/** The outermost editable around an element that is one. */
function hostOf(element: HTMLElement): HTMLElement {
  let host = element;
  while (host.isContentEditable && host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}
