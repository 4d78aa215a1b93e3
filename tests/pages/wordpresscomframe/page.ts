/**
 * The site's admin inside WordPress.com's page: the canvas is a frame of this origin at a blob: address, title and list of
 * blocks in it. The list is one plain contenteditable here: only the nesting is meant, not the block editor.
 */
import '../frame.css';
import { asHtml } from '../drafts/draft.ts';
import { part } from '../page.ts';
import { presentTree } from '../tree-page.ts';

const html = `<!doctype html><html lang="ko"><meta charset="utf-8"><style>
  body { font: 17px/1.8 sans-serif; margin: 32px; outline: 0; } [contenteditable] { outline: 0; min-height: 1em; }
  </style><body>
  <h1 class="wp-block-post-title editor-post-title__input" contenteditable="true" role="textbox" aria-label="제목"></h1>
  <div class="block-editor-block-list__layout is-root-container" contenteditable="true" role="textbox"
    aria-multiline="true" aria-label="본문"><p><br></p></div></body></html>`;
const canvas = document.createElement('iframe');
canvas.name = 'editor-canvas';
canvas.title = '본문';
canvas.style.cssText = 'width:100%;height:600px;border:0';
canvas.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
await new Promise((resolve) => {
  canvas.addEventListener('load', resolve, { once: true });
  part('main').append(canvas);
});
const within = (selector: string): HTMLElement => {
  const found = canvas.contentDocument?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the canvas has no ${selector}`);
  return found;
};
const title = within('.wp-block-post-title');
const body = within('.is-root-container');
canvas.contentDocument?.execCommand('defaultParagraphSeparator', false, 'p');

presentTree(
  body,
  {
    save: () => body.innerHTML,
    load(draft) {
      title.textContent = draft.title;
      body.innerHTML = asHtml(draft).replaceAll('\n', '');
    },
    title: () => title.textContent,
    editor: undefined,
  },
  '.editor-post-publish-button',
);
