/** Monaco in the page's world: its editors are to be had only where the page has its global `monaco`. */
import { type Driver, type DriverKind, hasMethods } from './driver.ts';
import { monacoRoot } from './roots.ts';

interface Model {
  getLinesContent(): readonly string[];
  getLineCount(): number;
  getLineContent(line: number): string;
  getVersionId(): number;
  canUndo?(): boolean;
}

interface Monaco {
  getDomNode(): Element | null;
  getModel(): Model | null;
  getPosition(): { readonly lineNumber: number; readonly column: number } | null;
  setPosition(position: { readonly lineNumber: number; readonly column: number }): void;
  getSelection(): { isEmpty(): boolean } | null;
  hasTextFocus(): boolean;
  getRawOptions(): { readonly readOnly?: boolean };
  getVisibleRanges(): readonly { readonly startLineNumber: number; readonly endLineNumber: number }[];
  getTopForLineNumber(line: number): number;
  getBottomForLineNumber(line: number): number;
  getScrollTop(): number;
  pushUndoStop(): boolean;
  executeEdits(source: string, edits: readonly Readonly<Record<string, unknown>>[]): boolean;
  trigger(source: string, command: string, payload: null): void;
  revealPositionInCenterIfOutsideViewport(position: object, scroll: number): void;
  render(force?: boolean): void;
  onDidChangeModelContent(told: () => void): void;
  onDidChangeModel(told: () => void): void;
  onDidCompositionStart(told: () => void): void;
  onDidCompositionEnd(told: () => void): void;
}

/** Words are put in by this name; the editor tells it to its own listeners. */
const source = 'replace';
/** Monaco's ScrollType.Immediate. */
const immediately = 1;

const composing = new WeakMap<object, boolean>();
const known = new WeakSet<object>();

export const monaco: DriverKind = {
  ...monacoRoot,
  find(root) {
    const { monaco: global } = window as unknown as { readonly monaco?: { readonly editor?: unknown } };
    const api = global?.editor;
    if (!hasMethods(api, 'getEditors')) return undefined;
    const editor = (api as { getEditors(): readonly Monaco[] }).getEditors().find((one) => one.getDomNode() === root);
    const model = editor?.getModel();
    return editor && model ? driverOf(editor, model) : undefined;
  },
};

function driverOf(editor: Monaco, model: Model): Driver {
  if (!known.has(editor)) {
    known.add(editor);
    // Its input may be an EditContext, whose composition no event of the document tells.
    editor.onDidCompositionStart(() => void composing.set(editor, true));
    editor.onDidCompositionEnd(() => void composing.set(editor, false));
  }
  const position = (line: number, offset: number) => ({ lineNumber: line + 1, column: offset + 1 });
  return {
    key: editor,
    stamp: () => `${stampOf(model)}.${model.getVersionId()}`,
    eachLine(take) {
      for (const text of model.getLinesContent()) if (!take(text)) return;
    },
    line: (line) => (line < model.getLineCount() ? model.getLineContent(line + 1) : undefined),
    drawn: (elements) => drawnLines(editor, elements),
    state() {
      const caret = editor.getPosition();
      return {
        caret: caret ? { line: caret.lineNumber - 1, offset: caret.column - 1 } : undefined,
        selected: editor.getSelection()?.isEmpty() === false,
        focused: editor.hasTextFocus(),
        composing: composing.get(editor) ?? false,
        readOnly: editor.getRawOptions().readOnly === true,
      };
    },
    replace(line, start, end, text) {
      const range = {
        startLineNumber: line + 1,
        startColumn: start + 1,
        endLineNumber: line + 1,
        endColumn: end + 1,
      };
      editor.pushUndoStop();
      editor.executeEdits(source, [{ range, text, forceMoveMarkers: false }]);
      editor.pushUndoStop();
    },
    undo() {
      if (model.canUndo?.() === false) return false;
      editor.trigger(source, 'undo', null);
      return true;
    },
    place: ({ line, offset }) => editor.setPosition(position(line, offset)),
    reveal({ line, offset }) {
      editor.revealPositionInCenterIfOutsideViewport(position(line, offset), immediately);
      // Otherwise the lines are drawn with the next frame, too late for whoever wants to show the place.
      editor.render(true);
    },
    onChange(told) {
      editor.onDidChangeModelContent(told);
      editor.onDidChangeModel(told);
    },
  };
}

const serials = new WeakMap<object, number>();
let serial = 0;

function stampOf(model: object): number {
  const there = serials.get(model) ?? ++serial;
  serials.set(model, there);
  return there;
}

/** A drawn line stands as far down as its line of the text begins, or further where that is wrapped. */
function drawnLines(editor: Monaco, elements: readonly Element[]): readonly number[] {
  const tops = elements.map((element) => Number.parseFloat((element as HTMLElement).style.top));
  const layer = elements[0]?.closest<HTMLElement>('.lines-content');
  // In very long texts the drawn lines are moved up together, to spare the browser large numbers.
  const shift = layer?.style.top ? editor.getScrollTop() + Number.parseFloat(layer.style.top) : 0;
  const lines = editor
    .getVisibleRanges()
    .flatMap(({ startLineNumber, endLineNumber }) =>
      Array.from({ length: endLineNumber - startLineNumber + 1 }, (_line, index) => startLineNumber + index),
    )
    .map((line) => ({ line, top: editor.getTopForLineNumber(line), bottom: editor.getBottomForLineNumber(line) }));
  return tops.map((top) => {
    const at = top + shift;
    const found = lines.find((line) => line.top <= at && at < line.bottom);
    return found ? found.line - 1 : -1;
  });
}
