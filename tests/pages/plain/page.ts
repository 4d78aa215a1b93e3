/** A bare contenteditable: the browser itself is the editor. */
import '../frame.css';
import { asHtml } from '../drafts/draft.ts';
import { forgetUndo, part } from '../page.ts';
import { presentTree } from '../tree-page.ts';

const note = part<HTMLElement>('#note');
document.execCommand('defaultParagraphSeparator', false, 'p');

presentTree(note, {
  save: () => note.innerHTML,
  load(draft) {
    forgetUndo(note);
    note.innerHTML = asHtml(draft).replaceAll('\n', '');
  },
  editor: undefined,
});
