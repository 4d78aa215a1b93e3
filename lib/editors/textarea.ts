/** Textareas and one-line inputs: the value is the model, a line is a block, the browser's own undo is kept. */
import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { draftLimit, lineLimit } from '../draft/draft.ts';
import type { Block, BlockKind, DraftFormat, FieldId } from '../draft/draft.ts';
import { lineAt, startsOf } from '../draft/lines.ts';
import { mapSpan, singleEdit } from '../draft/span.ts';
import { alignIds } from './block-ids.ts';
import type { Identified } from './block-ids.ts';
import type { BlockEdit, Editor, EditorFamily, Reading } from './editor.ts';
import { guardUndo } from './undo-guard.ts';
import { nextTask, watchComposition, watchText } from './watch.ts';

type Control = HTMLTextAreaElement | HTMLInputElement;

export const textarea: EditorFamily = {
  id: 'textarea',
  capabilities: { bold: false, pictures: false, highlights: false, fixes: 'direct' },
  find(candidate) {
    if (candidate.tagName === 'TEXTAREA') return candidate as HTMLTextAreaElement;
    if (candidate.tagName !== 'INPUT') return undefined;
    const type = (candidate as HTMLInputElement).type;
    return type === 'text' ? (candidate as HTMLInputElement) : undefined;
  },
  open: openTextarea,
};

interface Line extends Identified {
  readonly out: Block;
}

function openTextarea(element: HTMLElement, field: FieldId, format: DraftFormat): Editor {
  const control = element as Control;
  const composition = watchComposition(control);
  const undoGuard = guardUndo(control);
  let lines: Line[] = [];
  /** Where a block stands among the lines. */
  let places = new Map<string, number>();
  /** Of the lines, in order. */
  let starts: number[] = [];
  let lastValue: string | undefined;
  let reading: Reading = { format, blocks: [], cut: false };
  let serial = 0;
  /** Where the last fix stands in the value; an undo of ours puts the caret back through it. */
  let lastFix: { readonly start: number; readonly quote: string; readonly text: string } | undefined;

  const lineOf = (blockId: string): Line | undefined => lines[places.get(blockId) ?? -1];
  const startOf = (blockId: string): number | undefined => starts[places.get(blockId) ?? -1];
  const kind: BlockKind = field === 'title' ? 'title' : format === 'markdown' ? 'source' : 'paragraph';
  /** Reads only the lines that the last edit touched; false when lines came or went. */
  const readTouched = (value: string): boolean => {
    const before = lastValue;
    const edit =
      before === undefined || reading.cut || value.length > draftLimit ? undefined : singleEdit(before, value);
    if (!edit) return false;
    const from = lineAt(starts, edit.span.start);
    const to = lineAt(starts, edit.span.end);
    const grown = value.length - before!.length;
    const oldEnd = starts[to]! + lines[to]!.text.length;
    const texts = value.slice(starts[from]!, oldEnd + grown).split('\n');
    if (texts.length !== to - from + 1) return false;
    const blocks = [...reading.blocks];
    let start = starts[from]!;
    texts.forEach((text, place) => {
      const index = from + place;
      const { id, text: was, out: block } = lines[index]!;
      const out: Block = text === was ? block : { id, field, kind, text };
      lines[index] = { id, key: undefined, text, out };
      blocks[index] = out;
      starts[index] = start;
      start += text.length + 1;
    });
    // Once a key over all lines of a long draft: next to nothing in it.
    for (let index = to + 1; index < starts.length; index++) starts[index]! += grown;
    reading = { format, blocks, cut: false };
    return true;
  };

  const read = (): void => {
    const value = control.value;
    if (value === lastValue) return;
    const touched = readTouched(value);
    lastValue = value;
    if (touched) return;
    const texts = value.slice(0, draftLimit).split('\n', lineLimit);
    const ids = alignIds(
      lines,
      texts.map((text) => ({ key: undefined, text })),
      () => `${field}-${++serial}`,
    );
    lines = texts.map((text, index) => {
      const id = ids[index]!;
      const before = lineOf(id)?.out;
      const out: Block = before?.text === text ? before : { id, field, kind, text };
      return { id, key: undefined, text, out };
    });
    places = new Map(lines.map(({ id }, index) => [id, index]));
    starts = startsOf(lines);
    const end = (starts.at(-1) ?? 0) + (lines.at(-1)?.text.length ?? 0);
    reading = { format, blocks: lines.map((line) => line.out), cut: end < value.length };
  };
  const alive = (): boolean => control.isConnected && control.ownerDocument.defaultView !== null;
  const ready = (): Result<null> => {
    if (!alive()) return fail('editor.gone');
    if (composition.active()) return fail('editor.composing');
    if (control.readOnly || control.disabled) return fail('editor.read-only');
    return ok(null);
  };
  const type = (text: string): boolean =>
    text === ''
      ? control.ownerDocument.execCommand('delete')
      : control.ownerDocument.execCommand('insertText', false, text);

  /** Replaces the value's units from start to end; the value must then read as expected, else it is taken back. */
  const write = async (start: number, end: number, text: string): Promise<Result<null>> => {
    const before = control.value;
    const expected = before.slice(0, start) + text + before.slice(end);
    if (expected === before) return ok(null);
    control.setSelectionRange(start, end);
    type(text);
    if (control.value === before) return fail('editor.refused');
    const arrived = control.value === expected;
    // A page that keeps the value itself (React) may put another one back in the next task.
    await nextTask(control.ownerDocument.defaultView!);
    if (!alive()) return fail('editor.gone');
    if (arrived && (control.value === expected || control.value !== before)) return ok(null);
    if (control.value === before) return fail('editor.refused');
    control.ownerDocument.execCommand('undo');
    return control.value === before ? fail('editor.refused') : fail('editor.damaged');
  };

  return {
    family: 'textarea',
    field,
    capabilities: textarea.capabilities,
    element: control,
    alive,
    composing: () => composition.active(),
    caret() {
      if (control.ownerDocument.activeElement !== control) return undefined;
      const at = control.selectionEnd ?? 0;
      const place = lineAt(starts, at);
      const line = lines[place];
      return line && { blockId: line.id, offset: at - starts[place]! };
    },
    read() {
      read();
      return reading;
    },
    ranges: () => [],
    value: { read: () => lastValue ?? control.value, offsetOf: startOf },

    async apply(edit: BlockEdit) {
      const state = ready();
      if (!state.ok) return state;
      const scroll = { top: control.scrollTop, left: control.scrollLeft };
      const focusedBefore = control.ownerDocument.activeElement === control;
      control.focus({ preventScroll: true });
      read();
      const line = lineOf(edit.blockId);
      const lineStart = startOf(edit.blockId);
      if (!line || lineStart === undefined || line.text.slice(edit.span.start, edit.span.end) !== edit.quote)
        return fail('editor.stale');
      const start = lineStart + edit.span.start;
      const end = lineStart + edit.span.end;
      const caret = { start: control.selectionStart ?? end, end: control.selectionEnd ?? end };
      const result = await write(start, end, edit.text);
      if (!result.ok) return result;
      const behind = start + edit.text.length;
      const moved = mapSpan(caret, { span: { start, end }, text: edit.text });
      const untouched = caret.start === 0 && caret.end === 0 && !focusedBefore;
      if (moved && !untouched) control.setSelectionRange(moved.start, moved.end);
      else control.setSelectionRange(behind, behind);
      control.scrollTop = scroll.top;
      control.scrollLeft = scroll.left;
      undoGuard.expect(edit.quote);
      lastFix = { start, quote: edit.quote, text: edit.text };
      return ok(null);
    },

    async takeBack() {
      const state = ready();
      if (!state.ok) return state;
      control.focus({ preventScroll: true });
      const before = control.value;
      const caret = { start: control.selectionStart ?? 0, end: control.selectionEnd ?? 0 };
      control.ownerDocument.execCommand('undo');
      if (control.value === before) return fail('editor.refused');
      if (lastFix) {
        const { start, quote, text } = lastFix;
        const moved = mapSpan(caret, { span: { start, end: start + text.length }, text: quote });
        const behind = start + quote.length;
        control.setSelectionRange(moved?.start ?? behind, moved?.end ?? behind);
      }
      lastFix = undefined;
      return ok(null);
    },

    async insert(snippet) {
      const state = ready();
      if (!state.ok) return state;
      if (snippet.kind === 'picture') return fail('editor.unsupported');
      const focusedBefore = control.ownerDocument.activeElement === control;
      control.focus({ preventScroll: true });
      const length = control.value.length;
      // A field that was never entered reports a caret at 0; the writer means the end.
      const at = !focusedBefore && control.selectionEnd === 0 ? length : (control.selectionEnd ?? length);
      const text = control.tagName === 'INPUT' ? snippet.text.replace(/\s*\n\s*/g, ' ') : snippet.text;
      return write(at, at, text);
    },

    reveal(blockId) {
      control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const start = startOf(blockId);
      if (start === undefined || control.tagName === 'INPUT') return;
      // Lines above the place, as a share of all: exact enough to bring it into view, and the caret is not moved.
      const share = start / Math.max(1, control.value.length);
      control.scrollTop = Math.max(0, share * control.scrollHeight - control.clientHeight / 2);
    },
    focus: () => control.focus({ preventScroll: true }),
    watch(onChange, signal) {
      watchText(control, onChange, signal);
      signal.addEventListener('abort', () => {
        composition.stop();
        undoGuard.stop();
      });
    },
  };
}
