/** A bare contenteditable: the browser itself is the editor. */
import '../frame.css';
import { asHtml } from '../drafts/draft.ts';
import { forgetUndo, part } from '../page.ts';
import { presentTree } from '../tree-page.ts';

const note = part<HTMLElement>('#note');
document.execCommand('defaultParagraphSeparator', false, 'p');

/** Where the page's policy asks for it, HTML is written by a policy of the page's own. */
const { trustedTypes } = window as Window & {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): string };
  };
};
const own = trustedTypes?.createPolicy('page', { createHTML: (html) => html });

presentTree(note, {
  save: () => note.innerHTML,
  load(draft) {
    forgetUndo(note);
    const html = asHtml(draft).replaceAll('\n', '');
    note.innerHTML = own?.createHTML(html) ?? html;
  },
  editor: undefined,
});
