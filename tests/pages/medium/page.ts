/**
 * The writing page of Medium, an imitation in our own words: the editor itself cannot be had.
 *
 * Imitated, from scripts and reports of others (2025 and 2026): one contenteditable for title and body, paragraphs with
 * graf classes and test ids, a model of its own from which the story is saved; saving and the publish button stay off until
 * a key that a person pressed in the body, a paste by a script does not count; pasted HTML loses its pictures.
 *
 * Unknown, and therefore made up: that the browser types and the model follows (here every input is read back and its
 * paragraph drawn anew), how steps of undo are cut (here only keys beside each other make one), that the browser's undo command is taken
 * over as well as the keys, what else a paste keeps (here paragraphs only).
 */
import '../frame.css';
import { beforeCaretInTree, caretInTree } from '../caret.ts';
import { keepSaved, part, present, type EditorPage } from '../page.ts';
import { asParagraphs, asSaved } from '../parts/paragraphs.ts';
import { GrafEditor } from './grafs.ts';

const story = part<HTMLElement>('.postArticle-content');
const editor = new GrafEditor(story, part<HTMLElement>('.section-inner'));
const publish = part<HTMLButtonElement>('#publish');

story.addEventListener('keydown', (event) => {
  if (!event.isTrusted) return;
  publish.disabled = false;
  part('.saved').textContent = 'Saved';
});

const page: EditorPage = {
  save: () => JSON.stringify(editor.paragraphs.slice(1).map(asSaved)),
  load: (draft) => editor.load(asParagraphs(draft).filter(({ kind }) => kind !== 'picture')),
  text: () => editor.text(),
  title: () => editor.paragraphs[0]?.text ?? '',
  caret: (words, edge) => caretInTree(story, words, edge),
  beforeCaret: () => beforeCaretInTree(part('.section-inner')),
  leave() {
    history.pushState(null, '', '/');
    part('main').remove();
  },
  body: story,
  editor,
};

publish.addEventListener('click', () => keepSaved(page));
present(page);
