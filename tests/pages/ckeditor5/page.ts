/** The real CKEditor 5 in its classic form, with pictures and tables. */
import {
  BlockQuote,
  Bold,
  ClassicEditor,
  Essentials,
  Heading,
  Image,
  ImageCaption,
  Link,
  List,
  Paragraph,
  Table,
} from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import '../frame.css';
import { treeText } from '../caret.ts';
import { asHtml } from '../drafts/draft.ts';
import { part } from '../page.ts';
import { presentTree } from '../tree-page.ts';

const editor = await ClassicEditor.create(part<HTMLElement>('#note'), {
  licenseKey: 'GPL',
  plugins: [BlockQuote, Bold, Essentials, Heading, Image, ImageCaption, Link, List, Paragraph, Table],
});

const body = editor.ui.view.editable.element;
if (!body) throw new Error('the editor has no editable');

/** The editable without the editor's own handles, and without the characters that hold the caret beside a picture. */
function written(editable: HTMLElement): HTMLElement {
  const copy = editable.cloneNode(true) as HTMLElement;
  const own = '.ck-widget__type-around, .ck-widget__selection-handle, .ck-fake-selection-container';
  for (const element of copy.querySelectorAll(own)) element.remove();
  copy.innerHTML = copy.innerHTML.replaceAll('\u2060'.repeat(7), '');
  return copy;
}

presentTree(body, {
  save: () => editor.getData().replaceAll(/ data-list-item-id="[^"]*"/g, ''),
  load(draft) {
    // Begins a history of its own.
    editor.setData(asHtml(draft));
  },
  text: () => treeText(written(body)),
  leave() {
    history.pushState(null, '', '/');
    void editor.destroy().then(() => part('main').remove());
  },
  editor,
});
