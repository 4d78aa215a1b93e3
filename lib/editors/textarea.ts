/** Textareas and one-line inputs: the value is the model, a line is a block, the browser's own undo is kept. */
import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { draftLimit, lineLimit } from '../draft/draft.ts';
import type { Block, BlockKind, DraftFormat, FieldId } from '../draft/draft.ts';
import { lineAt } from '../draft/lines.ts';
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
  /** Offset in the value; moves with what is written before it. */
  start: number;
  readonly out: Block;
}

function openTextarea(element: HTMLElement, field: FieldId, format: DraftFormat): Editor {
  const control = element as Control;
  const composition = watchComposition(control);
  const undoGuard = guardUndo(control);
  let lines: readonly Line[] = [];
  let byId = new Map<string, Line>();
  /** Of the lines, in order. */
  let starts: readonly number[] = [];
  let lastValue: string | undefined;
  let reading: Reading = { format, blocks: [], cut: false };
  let serial = 0;
  /** Where the last fix stands in the value; an undo of ours puts the caret back through it. */
  let lastFix: { readonly start: number; readonly quote: string; readonly text: string } | undefined;

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
    const oldEnd = lines[to]!.start + lines[to]!.text.length;
    const texts = value.slice(lines[from]!.start, oldEnd + grown).split('\n');
    if (texts.length !== to - from + 1) return false;
    const blocks = [...reading.blocks];
    let { start } = lines[from]!;
    lines = lines.map((line, index) => {
      const text = texts[index - from];
      if (text === undefined) {
        if (index > to) line.start += grown;
        return line;
      }
      const { id } = line;
      const out: Block = text === line.text ? line.out : { id, field, kind, text };
      const now: Line = { id, key: undefined, text, start, out };
      blocks[index] = out;
      byId.set(id, now);
      start += text.length + 1;
      return now;
    });
    starts = lines.map((line) => line.start);
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
    let start = 0;
    lines = texts.map((text, index) => {
      const id = ids[index]!;
      const before = byId.get(id)?.out;
      const out: Block = before?.text === text ? before : { id, field, kind, text };
      const line: Line = { id, key: undefined, text, start, out };
      start += text.length + 1;
      return line;
    });
    byId = new Map(lines.map((line) => [line.id, line]));
    starts = lines.map((line) => line.start);
    reading = { format, blocks: lines.map((line) => line.out), cut: start - 1 < value.length };
  };
  const find = (blockId: string): Line | undefined => byId.get(blockId);
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
      const line = lines.findLast((candidate) => candidate.start <= at);
      return line && { blockId: line.id, offset: at - line.start };
    },
    read() {
      read();
      return reading;
    },
    ranges: () => [],
    valueOffset: (blockId) => find(blockId)?.start,

    async apply(edit: BlockEdit) {
      const state = ready();
      if (!state.ok) return state;
      const scroll = { top: control.scrollTop, left: control.scrollLeft };
      const focusedBefore = control.ownerDocument.activeElement === control;
      control.focus({ preventScroll: true });
      read();
      const line = find(edit.blockId);
      if (!line || line.text.slice(edit.span.start, edit.span.end) !== edit.quote) return fail('editor.stale');
      const start = line.start + edit.span.start;
      const end = line.start + edit.span.end;
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
      const line = find(blockId);
      if (!line || control.tagName === 'INPUT') return;
      // Lines above the place, as a share of all: exact enough to bring it into view, and the caret is not moved.
      const share = line.start / Math.max(1, control.value.length);
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
