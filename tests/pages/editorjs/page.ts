/** The real Editor.js with two small block tools of our own, alone on a page of a granted site. */
import EditorJS from '@editorjs/editorjs/dist/editorjs.mjs';
import '../frame.css';
import { beforeCaretInTree, caretInTree } from '../caret.ts';
import { inlineHtml, type PageBlock, type PageDraft } from '../drafts/draft.ts';
import { keepSaved, part, present, type EditorPage } from '../page.ts';
import { selectShown } from '../places.ts';
import { blockTool } from './block-tool.ts';

const editor = new EditorJS({
  holder: 'editor',
  tools: { header: blockTool('h2', 'ce-header'), quote: blockTool('blockquote', 'cdx-quote__text') },
  data: { blocks: [] },
});
await editor.isReady;
const body = part<HTMLElement>('.codex-editor__redactor');
const fields = () =>
  [...body.querySelectorAll<HTMLElement>('[contenteditable="true"]')].filter(
    (field) => !field.matches('.cdx-quote__caption'),
  );

/** A block as the editor's own tools hold it. */
function blockData(block: Exclude<PageBlock, { kind: 'picture' }>) {
  const text = inlineHtml(block.text)
    .replaceAll('strong>', 'b>')
    .replace(/^<br>$/, '');
  if (block.kind === 'heading') return { type: 'header', data: { text } };
  return block.kind === 'quote' ? { type: 'quote', data: { text } } : { type: 'paragraph', data: { text } };
}

async function fill(draft: PageDraft): Promise<void> {
  const blocks = draft.blocks.flatMap((block) => (block.kind === 'picture' ? [] : [blockData(block)]));
  await editor.render({ blocks });
}

const page: EditorPage = {
  save: () =>
    fields()
      .map((field) => `${field.className.replace(/ce-[a-z-]*focused/g, '').trim()}: ${field.innerHTML}`)
      .join('\n'),
  load: (draft) => void fill(draft),
  text: () =>
    fields()
      .map((field) => field.textContent.replaceAll('\u00a0', ' ').trim())
      .join('\n'),
  title: () => '',
  caret: (words, edge) => {
    const field = fields().find((candidate) => candidate.textContent.includes(words));
    if (!field) throw new Error(`the editor does not hold: ${words}`);
    caretInTree(field, words, edge);
  },
  select(start, end) {
    selectShown(body, page.text(), start, end);
    // A writer comes by a touch or a click, and by it the editor knows the block; a selection alone tells it nothing.
    document.activeElement?.dispatchEvent(new Event('touchstart', { bubbles: true }));
  },
  beforeCaret() {
    const field = fields().find((candidate) => candidate.contains(document.getSelection()?.anchorNode ?? null));
    return field && beforeCaretInTree(field);
  },
  leave() {
    history.pushState(null, '', '/');
    editor.destroy();
    part('main').remove();
  },
  body,
  editor,
};

part('#save').addEventListener('click', () => keepSaved(page));
present(page);
