/** CodeMirror 6: only the lines in view are in the DOM; read and written over the bridge. */
import { codemirror6Root } from './bridge/roots.ts';
import type { EditorFamily } from './editor.ts';
import { sourceFamily } from './source.ts';

export const codemirror6: EditorFamily = { ...sourceFamily('codemirror6', codemirror6Root, '.cm-content') };
