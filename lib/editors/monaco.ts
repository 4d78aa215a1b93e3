/** Monaco: reachable only where the page has its global `monaco`; read and written over the bridge. */
import { monacoRoot } from './bridge/roots.ts';
import type { EditorFamily } from './editor.ts';
import { sourceFamily } from './source.ts';

export const monaco: EditorFamily = {
  ...sourceFamily('monaco', monacoRoot, '.native-edit-context, textarea.inputarea'),
};
