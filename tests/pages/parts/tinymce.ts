/** The page around a TinyMCE of any version from 5 on, and the few members of it that pages use. */
import '../frame.css';
import { beforeCaretInTree, caretInTree, treeText } from '../caret.ts';
import { asHtml } from '../drafts/draft.ts';
import { keepSaved, part, present, type EditorPage } from '../page.ts';

export interface Editor {
  getBody(): HTMLElement;
  getContent(): string;
  setContent(html: string): void;
  remove(): void;
  readonly undoManager: { clear(): void; add(): void };
}

declare global {
  interface Window {
    readonly tinymce: {
      init(settings: Readonly<Record<string, unknown>>): void;
      addI18n(code: string, words: Readonly<Record<string, string>>): void;
    };
  }
}

/** Mounts the TinyMCE that the page imported over the page's `#editor`, by the version's own usual settings. */
export async function standTinymce(settings: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const editor = await new Promise<Editor>((resolve) => {
    window.tinymce.init({
      selector: '#editor',
      skin: false,
      content_css: false,
      branding: false,
      promotion: false,
      menubar: false,
      statusbar: false,
      entity_encoding: 'raw',
      convert_urls: false,
      height: 560,
      plugins: 'lists link image table',
      toolbar: 'bold italic | blockquote bullist numlist | link image',
      init_instance_callback: resolve,
      ...settings,
    });
  });
  const page: EditorPage = {
    save: () => editor.getContent(),
    load(draft) {
      editor.setContent(asHtml(draft));
      editor.undoManager.clear();
      editor.undoManager.add();
    },
    text: () => treeText(editor.getBody()),
    title: () => '',
    caret: (words, edge) => caretInTree(editor.getBody(), words, edge),
    beforeCaret: () => beforeCaretInTree(editor.getBody()),
    leave() {
      history.pushState(null, '', '/');
      editor.remove();
      part('main').remove();
    },
    get body() {
      return editor.getBody();
    },
    editor,
  };
  part('#save').addEventListener('click', () => keepSaved(page));
  present(page);
}
