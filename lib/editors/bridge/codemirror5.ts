/** CodeMirror 5 in the page's world: its object hangs on its element. API: codemirror.net/5/doc/manual.html. */
import { type Driver, type DriverKind, hasMethods } from './driver.ts';
import { codemirror5Root } from './roots.ts';

interface Position {
  readonly line: number;
  readonly ch: number;
}

interface CodeMirror {
  readonly display?: {
    readonly view?: readonly { readonly text?: Element; readonly line: object; readonly hidden?: boolean }[];
  };
  getLine(line: number): string | undefined;
  eachLine(take: (handle: { readonly text: string }) => boolean): void;
  getLineNumber(handle: object): number | null;
  getViewport(): { readonly from: number; readonly to: number };
  getCursor(side?: 'from' | 'to' | 'head' | 'anchor'): Position;
  setCursor(position: Position, ch: null, options: { readonly scroll: boolean }): void;
  somethingSelected(): boolean;
  hasFocus(): boolean;
  getOption(name: 'readOnly'): unknown;
  operation(work: () => void): void;
  replaceRange(text: string, from: Position, to: Position, origin: string): void;
  historySize(): { readonly undo: number };
  undo(): void;
  scrollIntoView(position: Position, margin: number): void;
  getScrollInfo(): { readonly clientHeight: number };
  on(type: 'changes', told: () => void): void;
}

/** An origin that begins neither with + nor with *: such changes never share an undo step with others. */
const origin = 'replace';

export const codemirror5: DriverKind = {
  ...codemirror5Root,
  find(root) {
    const editor = (root as Element & { readonly CodeMirror?: unknown }).CodeMirror;
    return hasMethods(editor, 'eachLine', 'replaceRange', 'operation') ? driverOf(editor as CodeMirror) : undefined;
  },
};

function driverOf(editor: CodeMirror): Driver {
  return {
    key: editor,
    eachLine: (take) => editor.eachLine(({ text }) => !take(text)),
    line: (line) => editor.getLine(line),
    drawn(elements) {
      const view = editor.display?.view;
      if (!view) {
        const { from } = editor.getViewport();
        return elements.map((_element, index) => from + index);
      }
      const lines = new Map(view.map(({ text, line }) => [text, line]));
      return elements.map((element) => {
        const line = lines.get(element);
        return line ? (editor.getLineNumber(line) ?? -1) : -1;
      });
    },
    state() {
      const { line, ch } = editor.getCursor('head');
      return {
        caret: { line, offset: ch },
        selected: editor.somethingSelected(),
        focused: editor.hasFocus(),
        // Its input is a textarea inside the root, whose composition events are heard there.
        composing: false,
        readOnly: Boolean(editor.getOption('readOnly')),
      };
    },
    replace(line, start, end, text) {
      editor.operation(() => editor.replaceRange(text, { line, ch: start }, { line, ch: end }, origin));
    },
    undo() {
      if (editor.historySize().undo === 0) return false;
      editor.undo();
      return true;
    },
    place: ({ line, offset }) => editor.setCursor({ line, ch: offset }, null, { scroll: false }),
    reveal: ({ line, offset }) =>
      editor.scrollIntoView({ line, ch: offset }, Math.floor(editor.getScrollInfo().clientHeight / 2)),
    onChange: (told) => editor.on('changes', told),
  };
}
