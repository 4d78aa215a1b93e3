/** The real CodeMirror 5 as platforms mount it for Markdown or HTML source, and a writer's hands on it. */
import CodeMirror, { type Editor } from 'codemirror5';
import 'codemirror5/lib/codemirror.css';
import 'codemirror5/mode/htmlmixed/htmlmixed';
import 'codemirror5/mode/markdown/markdown';
import './source.css';

export interface SourceHands {
  readonly editor: Editor;
  load(text: string): void;
  text(): string;
  caret(words: string, edge: 'start' | 'end'): void;
  beforeCaret(): string | undefined;
  /** Units of the source. */
  select(start: number, end: number): void;
  caretAt(): number | undefined;
}

export function mountCodeMirror5(place: HTMLElement, mode: 'markdown' | 'htmlmixed', theme = 'default'): SourceHands {
  // Its own scroll bars restyle themselves while nobody writes, which a test would take for a change of ours.
  const editor = CodeMirror(place, { mode, theme, lineWrapping: true, scrollbarStyle: 'null' });
  return {
    editor,
    load(text) {
      editor.setValue(text);
      editor.clearHistory();
    },
    text: () => editor.getValue(),
    caret(words, edge) {
      const at = editor.getValue().indexOf(words);
      if (at < 0) throw new Error(`the source has no ${words}`);
      editor.focus();
      editor.setCursor(editor.posFromIndex(edge === 'start' ? at : at + words.length));
    },
    beforeCaret() {
      const { line, ch } = editor.getCursor();
      return shownWords(editor.getLine(line).slice(0, ch), mode);
    },
    select(start, end) {
      editor.focus();
      editor.setSelection(editor.posFromIndex(start), editor.posFromIndex(end));
    },
    caretAt: () => (editor.hasFocus() ? editor.indexFromPos(editor.getCursor()) : undefined),
  };
}

/** HTML shows its words without its tags. */
function shownWords(text: string, mode: 'markdown' | 'htmlmixed'): string {
  return mode === 'markdown' ? text : text.replace(/<[^>]*>/g, '');
}
