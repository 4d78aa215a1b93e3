/** CodeMirror 5: takes edits only through its own object, over the bridge. */
import { codemirror5Root } from './bridge/roots.ts';
import type { EditorFamily } from './editor.ts';
import { sourceFamily } from './source.ts';

/** Its input is a hidden textarea, on phones the lines themselves. */
export const codemirror5: EditorFamily = {
  ...sourceFamily('codemirror5', codemirror5Root, ':scope > div > textarea, .CodeMirror-code[contenteditable]'),
};
