/** The page around the real Tiptap over ProseMirror, with a title field of its own and pictures as blocks. */
import { Editor } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { EditorState } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import '../frame.css';
import { asHtml } from '../drafts/draft.ts';
import { part, setField } from '../page.ts';
import { presentTree } from '../tree-page.ts';

export interface TiptapPage {
  /** Selector of the title field. */
  readonly title: string;
  /** Attributes of the body besides its class. */
  readonly body: Readonly<Record<string, string>>;
  /** Where the writer goes from here. */
  readonly next: string;
  /** Selector of the button that saves. */
  readonly button?: string;
}

export function standTiptap({ title: selector, body, next, button }: TiptapPage): void {
  const title = part<HTMLTextAreaElement>(selector);
  const editor = new Editor({
    element: part('#editor'),
    extensions: [StarterKit.configure({ trailingNode: false }), Image.configure({ allowBase64: true })],
    editorProps: { attributes: { class: 'sheet', ...body } },
  });
  presentTree(
    editor.view.dom,
    {
      save: () => editor.getHTML(),
      load(draft) {
        setField(title, draft.title);
        editor.commands.setContent(asHtml(draft));
        const { doc, plugins } = editor.state;
        editor.view.updateState(EditorState.create({ doc, plugins }));
      },
      title: () => title.value,
      next,
      end: () => editor.destroy(),
      editor,
    },
    button,
  );
}
