/** Where editors with a bridge are drawn: selectors that both sides of it use. */

export interface SourceRoot {
  /** The element that an editor of the family is drawn in. */
  readonly root: string;
  /** Its drawn lines, inside the root; only those in view are there. */
  readonly lines: string;
}

export const codemirror5Root: SourceRoot = { root: '.CodeMirror', lines: '.CodeMirror-code .CodeMirror-line' };
export const codemirror6Root: SourceRoot = { root: '.cm-editor', lines: '.cm-content > .cm-line' };
export const monacoRoot: SourceRoot = { root: '.monaco-editor[data-uri]', lines: '.view-lines > .view-line' };
