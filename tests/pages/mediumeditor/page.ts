/** The real medium-editor, alone on a page of a granted site. */
import MediumEditor from 'medium-editor';
import 'medium-editor/dist/css/medium-editor.css';
import '../frame.css';
import { asHtml } from '../drafts/draft.ts';
import { part } from '../page.ts';
import { presentTree } from '../tree-page.ts';

const body = part<HTMLElement>('#editor');
const editor = new MediumEditor(body, { placeholder: false, toolbar: false });
document.execCommand('defaultParagraphSeparator', false, 'p');

presentTree(body, {
  save: () => body.innerHTML,
  load: (draft) => void editor.setContent(asHtml(draft).replaceAll('\n', '')),
  end: () => editor.destroy(),
  editor,
});
