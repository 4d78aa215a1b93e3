/** The page around the real Froala. Without a licence it shows a line of its own beside the text, which is not saved. */
import FroalaEditor from 'froala-editor';
import 'froala-editor/css/froala_editor.pkgd.min.css';
import '../frame.css';
import { asHtml, type PageDraft } from '../drafts/draft.ts';
import { part } from '../page.ts';
import { presentTree } from '../tree-page.ts';

export interface FroalaTitle {
  read(): string;
  fill(draft: PageDraft): void;
}

/** `settings`: beside those that every page has. */
export function standFroala(settings: Readonly<Record<string, unknown>>, title?: FroalaTitle): void {
  const editor = new FroalaEditor('#editor', { attribution: false, toolbarSticky: false, ...settings }, () =>
    presentTree(part<HTMLElement>('.fr-element'), {
      save: () => editor.html.get(false).replace(/<p data-f-id=.*<\/p>/s, ''),
      load(draft) {
        title?.fill(draft);
        editor.html.set(asHtml(draft).replaceAll('\n', ''));
        editor.undo.reset();
        editor.undo.saveStep();
      },
      title: () => title?.read() ?? '',
      end: () => editor.destroy(),
      editor,
    }),
  );
}
