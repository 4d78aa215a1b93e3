/** Markdown in the real CodeMirror 6 with its usual history. Imitates no platform. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { EditorState } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap } from '@codemirror/view';
import '../frame.css';
import '../parts/source.css';
import { asMarkdown } from '../drafts/draft.ts';
import { keepSaved, part, present, type EditorPage } from '../page.ts';

const stateOf = (doc: string): EditorState =>
  EditorState.create({
    doc,
    extensions: [
      history(),
      highlightSpecialChars(),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      markdown(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': 'Note' }),
    ],
  });
const view = new EditorView({ state: stateOf(''), parent: part('#source') });
const text = (): string => view.state.doc.toString();

const page: EditorPage = {
  save: text,
  load: (draft) => view.setState(stateOf(asMarkdown(draft))),
  text,
  title: () => '',
  caret(words, edge) {
    const at = text().indexOf(words);
    if (at < 0) throw new Error(`the source has no ${words}`);
    view.focus();
    view.dispatch({ selection: { anchor: edge === 'start' ? at : at + words.length }, scrollIntoView: true });
  },
  beforeCaret() {
    const { head } = view.state.selection.main;
    return view.state.sliceDoc(view.state.doc.lineAt(head).from, head);
  },
  select(start, end) {
    view.focus();
    view.dispatch({ selection: { anchor: start, head: end }, scrollIntoView: true });
  },
  caretAt: () => (view.hasFocus ? view.state.selection.main.head : undefined),
  leave() {
    window.history.pushState(null, '', '/');
    view.dom.remove();
  },
  body: view.contentDOM,
  editor: view,
};

part('#save').addEventListener('click', () => keepSaved(page));
present(page);
