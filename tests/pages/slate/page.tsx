/** The real Slate in its plainest form: blocks, bold words and a history; no pictures. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor, Transforms, type BaseEditor, type Descendant } from 'slate';
import { withHistory, type HistoryEditor } from 'slate-history';
import {
  Editable,
  Slate,
  withReact,
  type ReactEditor,
  type RenderElementProps,
  type RenderLeafProps,
} from 'slate-react';
import '../frame.css';
import { runs, type PageDraft } from '../drafts/draft.ts';
import { part } from '../page.ts';
import { presentTree } from '../tree-page.ts';

interface SlateText {
  text: string;
  bold?: true;
}
interface SlateBlock {
  type: 'paragraph' | 'heading' | 'quote' | 'list' | 'item';
  children: Descendant[];
}
interface SlateLink {
  type: 'link';
  href: string;
  children: SlateText[];
}

declare module 'slate' {
  interface CustomTypes {
    Editor: BaseEditor & ReactEditor & HistoryEditor;
    Element: SlateBlock | SlateLink;
    Text: SlateText;
  }
}

const tags = { paragraph: 'p', heading: 'h2', quote: 'blockquote', list: 'ul', item: 'li' } as const;

function SlateElement({ attributes, children, element }: RenderElementProps) {
  if (element.type === 'link')
    return (
      <a {...attributes} href={element.href}>
        {children}
      </a>
    );
  const Tag = tags[element.type];
  return <Tag {...attributes}>{children}</Tag>;
}

function Leaf({ attributes, children, leaf }: RenderLeafProps) {
  return <span {...attributes}>{leaf.bold ? <strong>{children}</strong> : children}</span>;
}

const empty: SlateBlock = { type: 'paragraph', children: [{ text: '' }] };
const editor = withHistory(withReact(createEditor()));
const root = createRoot(part('#note'));

const { isInline } = editor;
editor.isInline = (element) => element.type === 'link' || isInline(element);

function blocksOf(draft: PageDraft): Descendant[] {
  const blocks: SlateBlock[] = [];
  for (const block of draft.blocks) {
    if (block.kind === 'picture' || block.kind === 'row') continue;
    const children = runs(block.text).map(({ text, bold, href }): Descendant => {
      const words: SlateText = bold ? { text, bold } : { text };
      return href === undefined ? words : { type: 'link', href, children: [words] };
    });
    const last = blocks.at(-1);
    if (block.kind !== 'item') blocks.push({ type: block.kind, children });
    else if (last?.type === 'list') last.children.push({ type: 'item', children });
    else blocks.push({ type: 'list', children: [{ type: 'item', children }] });
  }
  return blocks.length > 0 ? blocks : [empty];
}

flushSync(() =>
  root.render(
    <Slate editor={editor} initialValue={[empty]}>
      <Editable className="sheet" aria-label="Note" renderElement={SlateElement} renderLeaf={Leaf} />
    </Slate>,
  ),
);
const body = part<HTMLElement>('[data-slate-editor]');

presentTree(body, {
  save: () => JSON.stringify(editor.children),
  load(draft) {
    Editor.withoutNormalizing(editor, () => {
      Transforms.deselect(editor);
      for (let count = editor.children.length; count > 0; count--) Transforms.removeNodes(editor, { at: [0] });
      Transforms.insertNodes(editor, blocksOf(draft), { at: [0] });
    });
    editor.history = { undos: [], redos: [] };
    // The editor would tell React of it in a task of its own.
    flushSync(() => editor.onChange());
  },
  end: () => root.unmount(),
  editor,
});
