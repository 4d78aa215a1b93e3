/** The package's own types are not reachable by the name that it exports. */
declare module '@toast-ui/editor' {
  import type { EditorView } from '@tiptap/pm/view';

  export class Editor {
    constructor(options: Readonly<Record<string, unknown>>);
    setHTML(html: string, cursorToEnd: boolean): void;
    setMarkdown(markdown: string, cursorToEnd: boolean): void;
    getHTML(): string;
    getMarkdown(): string;
    destroy(): void;
    /** Both panes keep their ProseMirror view here. */
    readonly wwEditor: { readonly view: EditorView };
    readonly mdEditor: { readonly view: EditorView };
  }
}
