/**
 * The writing page of Tistory: a title, and three editors in the page of which one is to be seen. Basic mode: the real
 * TinyMCE 4 in a frame of the same origin, made anew whenever the writer comes back to it. Markdown and HTML mode: the
 * real CodeMirror 5 in the page. A switch asks by a native confirm; the post is saved from the basic mode's model only.
 *
 * Imitated after what others saw in mid-2026: ids of frame, title, tags and publish buttons, `.ReactCodemirror`, the
 * themes' names, the confirm. Unknown, and our own here: the mode buttons, how the modes are converted, what else the
 * platform changed in its TinyMCE.
 */
import type { Editor } from '../parts/tinymce.ts';
import '../frame.css';
import './tistory.css';
import { beforeCaretInTree, caretInTree, treeText } from '../caret.ts';
import { asHtml } from '../drafts/draft.ts';
import { keepSaved, part, present, setField, type EditorPage } from '../page.ts';
import { mountCodeMirror5 } from '../parts/codemirror5.ts';
import { selectShown, shownCaret } from '../places.ts';
import { htmlOf, markdownOf } from './convert.ts';
import { mountTinymce } from './wysiwyg.ts';

type Mode = 'basic' | 'markdown' | 'html';

const title = part<HTMLTextAreaElement>('#post-title-inp');
const tags = part<HTMLInputElement>('#tagText');
const layer = part<HTMLElement>('#publish-layer');
const panes = { basic: part('#basic-pane'), markdown: part('#markdown-pane'), html: part('#html-pane') };
const sources = {
  markdown: mountCodeMirror5(part('#markdown-pane .ReactCodemirror'), 'markdown', 'tistory-markdown'),
  html: mountCodeMirror5(part('#html-pane .ReactCodemirror'), 'htmlmixed', 'tistory-html'),
};

let mode: Mode = 'basic';
let basic: Editor = await mountTinymce();

function fillBasic(html: string): void {
  basic.setContent(html);
  basic.undoManager.clear();
  basic.undoManager.add();
}

/** Takes what the mode shows over into the model that is saved. */
async function leaveMode(): Promise<void> {
  if (mode === 'basic') return;
  const text = sources[mode].editor.getValue();
  basic.remove();
  basic = await mountTinymce();
  fillBasic(mode === 'html' ? text : htmlOf(text));
}

async function switchTo(next: Mode): Promise<void> {
  if (next === mode) return;
  await leaveMode();
  for (const [name, pane] of Object.entries(panes)) pane.toggleAttribute('hidden', name !== next);
  mode = next;
  if (next === 'basic') return;
  const html = basic.getContent();
  sources[next].load(next === 'html' ? html : markdownOf(html));
  sources[next].editor.refresh();
}

/** A writer's hands on the basic mode; its body is another one after every return to it. */
const basicHands = {
  text: () => treeText(basic.getBody()),
  caret: (words: string, edge: 'start' | 'end') => caretInTree(basic.getBody(), words, edge),
  beforeCaret: () => beforeCaretInTree(basic.getBody()),
  select: (start: number, end: number) => selectShown(basic.getBody(), basicHands.text(), start, end),
  caretAt: () => shownCaret(basic.getBody(), basicHands.text()),
};

const hands = () => (mode === 'basic' ? basicHands : sources[mode]);

const page: EditorPage = {
  save: () => basic.getContent(),
  load(draft) {
    setField(title, draft.title);
    setField(tags, draft.tags ?? '');
    fillBasic(asHtml(draft));
    if (mode === 'html') sources.html.load(basic.getContent());
    if (mode === 'markdown') sources.markdown.load(markdownOf(basic.getContent()));
  },
  text: () => hands().text(),
  title: () => title.value,
  caret: (words, edge) => hands().caret(words, edge),
  beforeCaret: () => hands().beforeCaret(),
  select: (start, end) => hands().select(start, end),
  caretAt: () => hands().caretAt(),
  switchMode: () => switchTo(mode === 'basic' ? 'markdown' : mode === 'markdown' ? 'html' : 'basic'),
  firstMode: () => switchTo('basic'),
  leave() {
    history.pushState(null, '', '/');
    basic.remove();
    part('main').remove();
  },
  get body() {
    return mode === 'basic' ? basic.getBody() : sources[mode].editor.getWrapperElement();
  },
  get editor() {
    return mode === 'basic' ? basic : sources[mode].editor;
  },
};

for (const next of ['basic', 'markdown', 'html'] as const) {
  part(`#editor-mode-${next}`).addEventListener('click', () => {
    if (confirm('모드를 바꾸면 서식이 달라질 수 있습니다. 바꿀까요?')) void switchTo(next);
  });
}
part('#publish-layer-btn').addEventListener('click', () => (layer.hidden = false));
part('#publish-close').addEventListener('click', () => (layer.hidden = true));
part('#publish-btn').addEventListener('click', () => keepSaved(page, tags.value));
present(page);
