/** Markdown in the real CodeMirror 5, as a site of its own would mount it. Imitates no platform. */
import '../frame.css';
import { asMarkdown } from '../drafts/draft.ts';
import { keepSaved, part, present, type EditorPage } from '../page.ts';
import { mountCodeMirror5 } from '../parts/codemirror5.ts';

const { editor, load, ...hands } = mountCodeMirror5(part('#source'), 'markdown');

const page: EditorPage = {
  save: () => editor.getValue(),
  load: (draft) => load(asMarkdown(draft)),
  title: () => '',
  ...hands,
  leave() {
    history.pushState(null, '', '/');
    editor.getWrapperElement().remove();
  },
  body: editor.getWrapperElement(),
  editor,
};

part('#save').addEventListener('click', () => keepSaved(page));
present(page);
