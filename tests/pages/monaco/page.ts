/** Markdown in the real Monaco, known to the page as the global `monaco`, as its own loader makes it. Imitates no platform. */
import * as monaco from 'monaco-editor/editor/editor.api';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/languages/definitions/markdown/register';
import '../frame.css';
import '../parts/source.css';
import { asMarkdown } from '../drafts/draft.ts';
import { keepSaved, part, present, type EditorPage } from '../page.ts';

declare global {
  interface Window {
    monaco?: unknown;
    MonacoEnvironment?: unknown;
  }
}

window.MonacoEnvironment = {
  getWorker: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
};
window.monaco = monaco;

const editor = monaco.editor.create(part<HTMLElement>('#source'), {
  value: '',
  language: 'markdown',
  wordWrap: 'on',
  minimap: { enabled: false },
  // It would fade by a timer of its own after every load, a change of an attribute that is nobody's doing.
  scrollbar: { vertical: 'visible' },
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
  automaticLayout: true,
});
const body = editor.getDomNode();
if (!body) throw new Error('Monaco has not drawn itself');
const text = (): string => editor.getModel()?.getValue() ?? '';

const page: EditorPage = {
  save: text,
  load: (draft) => editor.setValue(asMarkdown(draft)),
  text,
  title: () => '',
  caret(words, edge) {
    const at = text().indexOf(words);
    const position = editor.getModel()?.getPositionAt(edge === 'start' ? at : at + words.length);
    if (at < 0 || !position) throw new Error(`the source has no ${words}`);
    editor.focus();
    editor.setPosition(position);
    editor.revealPositionInCenterIfOutsideViewport(position);
  },
  beforeCaret() {
    const position = editor.getPosition();
    return position
      ? editor
          .getModel()
          ?.getLineContent(position.lineNumber)
          .slice(0, position.column - 1)
      : undefined;
  },
  select(start, end) {
    const model = editor.getModel();
    if (!model) throw new Error('the editor has no text');
    editor.focus();
    editor.setSelection(monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)));
  },
  caretAt() {
    const position = editor.hasTextFocus() ? editor.getPosition() : null;
    return position ? editor.getModel()?.getOffsetAt(position) : undefined;
  },
  leave() {
    history.pushState(null, '', '/');
    body.remove();
  },
  body,
  editor,
};

part('#save').addEventListener('click', () => keepSaved(page));
present(page);
