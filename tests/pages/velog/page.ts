/**
 * The writing page of Velog: a title, tags, and Markdown in the real CodeMirror 5; on a small screen a plain textarea.
 *
 * Imitated after the platform's older public source and one report of 2026: placeholders, the editor, its theme's name,
 * the button's words. Unknown: class names (made by its styling library), what counts as a small screen, the second
 * step of publishing, which is left out here.
 */
import '../frame.css';
import { beforeCaretInField, caretInField } from '../caret.ts';
import { asMarkdown, type PageDraft } from '../drafts/draft.ts';
import { keepSaved, part, present, setField, type EditorPage } from '../page.ts';
import { mountCodeMirror5 } from '../parts/codemirror5.ts';

const title = part<HTMLTextAreaElement>('textarea.title');
const tags = part<HTMLInputElement>('.tags input');
const place = part<HTMLElement>('#source');

const shared = {
  title: () => title.value,
  leave() {
    history.pushState(null, '', '/');
    part('main').remove();
  },
};

function fill(draft: PageDraft): void {
  setField(title, draft.title);
  setField(tags, draft.tags ?? '');
}

function wide(): EditorPage {
  const { editor, load, ...hands } = mountCodeMirror5(place, 'markdown', 'one-light');
  return {
    ...shared,
    ...hands,
    save: () => editor.getValue(),
    load(draft) {
      fill(draft);
      load(asMarkdown(draft));
    },
    body: editor.getWrapperElement(),
    editor,
  };
}

function small(): EditorPage {
  const field = document.createElement('textarea');
  field.placeholder = '당신의 이야기를 적어보세요...';
  field.rows = 16;
  place.append(field);
  return {
    ...shared,
    save: () => field.value,
    load(draft) {
      fill(draft);
      setField(field, asMarkdown(draft));
    },
    text: () => field.value,
    caret: (words, edge) => caretInField(field, words, edge),
    beforeCaret: () => beforeCaretInField(field),
    body: field,
    editor: undefined,
  };
}

const page = matchMedia('(max-width: 600px)').matches ? small() : wide();
part('#publish').addEventListener('click', () => keepSaved(page, tags.value));
present(page);
