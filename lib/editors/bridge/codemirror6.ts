/** CodeMirror 6 in the page's world. API: codemirror.net/docs/ref; the way from its content to its view is its own. */
import { type Driver, type DriverKind, hasMethods } from './driver.ts';
import { codemirror6Root } from './roots.ts';

interface Line {
  readonly from: number;
  readonly to: number;
  readonly number: number;
  readonly text: string;
}

interface Doc {
  readonly lines: number;
  line(number: number): Line;
  lineAt(position: number): Line;
  iterLines(): Iterable<string>;
}

interface View {
  readonly state: {
    readonly doc: Doc;
    readonly readOnly: boolean;
    readonly selection: { readonly main: { readonly head: number; readonly empty: boolean } };
  };
  readonly contentDOM: HTMLElement;
  readonly hasFocus: boolean;
  readonly composing: boolean;
  dispatch(transaction: Readonly<Record<string, unknown>>): void;
  posAtDOM(node: Node): number;
}

interface Content extends Element {
  /** Since view 6.39; `cmView` before. */
  readonly cmTile?: { readonly root?: { readonly view?: unknown } };
  readonly cmView?: { readonly view?: unknown; readonly rootView?: { readonly view?: unknown } };
}

export const codemirror6: DriverKind = {
  ...codemirror6Root,
  find(root) {
    const content = root.querySelector<Content>('.cm-content');
    const view = content?.cmTile?.root?.view ?? content?.cmView?.rootView?.view ?? content?.cmView?.view;
    return hasMethods(view, 'dispatch', 'posAtDOM') ? driverOf(view as View) : undefined;
  },
};

function driverOf(view: View): Driver {
  const doc = (): Doc => view.state.doc;
  const at = (line: number, offset: number): number => {
    const { from, to } = doc().line(Math.min(line + 1, doc().lines));
    return Math.min(from + offset, to);
  };
  return {
    key: view,
    stamp: doc,
    eachLine(take) {
      for (const text of doc().iterLines()) if (!take(text)) return;
    },
    line: (line) => (line < doc().lines ? doc().line(line + 1).text : undefined),
    drawn: (elements) => elements.map((element) => doc().lineAt(view.posAtDOM(element)).number - 1),
    state() {
      const { head, empty } = view.state.selection.main;
      const line = doc().lineAt(head);
      return {
        caret: { line: line.number - 1, offset: head - line.from },
        selected: !empty,
        focused: view.hasFocus,
        composing: view.composing,
        readOnly: view.state.readOnly || !view.contentDOM.isContentEditable,
      };
    },
    replace(line, start, end, text) {
      // Only typing and deleting share undo steps; this is neither.
      const changes = { from: at(line, start), to: at(line, end), insert: text };
      view.dispatch({ changes, userEvent: 'input.replace' });
    },
    undo() {
      // Its history listens to the browser's own undo; the command itself is not to be had without the package.
      const init = { inputType: 'historyUndo', bubbles: true, cancelable: true };
      return !view.contentDOM.dispatchEvent(new InputEvent('beforeinput', init));
    },
    place: ({ line, offset }) => view.dispatch({ selection: { anchor: at(line, offset) } }),
    reveal({ line, offset }) {
      const { scrollIntoView } = view.constructor as unknown as {
        readonly scrollIntoView: (position: number, options: { readonly y: 'center' }) => unknown;
      };
      view.dispatch({ effects: scrollIntoView(at(line, offset), { y: 'center' }) });
    },
  };
}
