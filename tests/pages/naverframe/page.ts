/**
 * The editor's page of Naver Blog, an imitation in our own words: the editor itself cannot be had.
 *
 * Imitated, from notes and scripts of others (mid-2026): no contenteditable in the document; a hidden frame whose id begins
 * with input_buffer takes keys, compositions and pastes; the caret belongs to the model and follows clicks and keys only,
 * never the DOM's selection; a model apart from the DOM, from which alone a post is saved, so that text written into the
 * DOM is shown and lost; class names of components, paragraphs, nodes, links and placeholders; zero-width characters in
 * empty paragraphs; headings as font sizes; publish buttons and a layer with the tags; an HTML paste becomes paragraphs.
 *
 * Unknown, and therefore made up: when paragraphs are drawn anew (here only the changed one), how steps of undo are cut
 * (here a step ends when the caret moves or something else than a key is done), what a double click selects exactly (here
 * a word of the Unicode rules), what of a paste beyond paragraphs is kept (here nothing), where caret and guide stand.
 */
import '../frame.css';
import './smarteditor.css';
import { asParagraphs, asSaved } from '../parts/paragraphs.ts';
import { part, present, type EditorPage } from '../page.ts';
import { listenToBuffer, openBuffer } from './buffer.ts';
import { SmartModel } from './model.ts';
import { SmartView } from './view.ts';

const layer = part<HTMLElement>('#publish-layer');
const tagInput = part<HTMLInputElement>('#tag-input');
const canvas = part<HTMLElement>('.se-canvas');
const tags: string[] = [];

const buffer = await openBuffer(document.body);
const model = new SmartModel();
const view = new SmartView(canvas, model, buffer);
listenToBuffer(buffer, model);

const page: EditorPage = {
  save: () => JSON.stringify(model.state.paragraphs.slice(1).map(asSaved)),
  load: (draft) => model.load(asParagraphs(draft)),
  text: () => view.text(),
  title: () => model.state.paragraphs[0]?.text ?? '',
  caret(words, edge) {
    const at = model.state.paragraphs.findIndex((paragraph, index) => index > 0 && paragraph.text.includes(words));
    const start = model.state.paragraphs[at]?.text.indexOf(words) ?? -1;
    if (start < 0) throw new Error(`the editor does not hold: ${words}`);
    const place = { paragraph: at, offset: edge === 'start' ? start : start + words.length };
    model.select(place, place);
    view.focus();
  },
  beforeCaret: () => model.beforeCaret(),
  leave() {
    history.pushState(null, '', '/example');
    canvas.remove();
    buffer.remove();
  },
  body: canvas,
  editor: model,
};

/** The post as it would be sent; a test reads it from the top page. */
function keep(): void {
  (window.top ?? window).__saved = JSON.stringify({ title: page.title(), body: page.save(), tags: tags.join(',') });
}

part('[data-click-area="tpb.save"]').addEventListener('click', keep);
part('[data-click-area="tpb.publish"]').addEventListener('click', () => (layer.hidden = false));
part('#publish-close').addEventListener('click', () => (layer.hidden = true));
part('[data-testid="seOnePublishBtn"]').addEventListener('click', keep);
tagInput.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.isComposing || tagInput.value.trim() === '') return;
  tags.push(tagInput.value.trim());
  tagInput.value = '';
  part('#tag-list').textContent = tags.map((tag) => `#${tag}`).join(' ');
});
present(page);
