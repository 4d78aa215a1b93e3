/** The writing page of Ghost: a title and the real Lexical, with the hidden second instance that Ghost also mounts. */
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $createHeadingNode, $createQuoteNode, HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import '../frame.css';
import { beforeCaretInTree, caretInTree, treeText } from '../caret.ts';
import { runs, type PageBlock, type PageDraft } from '../drafts/draft.ts';
import { keepSaved, part, present, setField, type EditorPage } from '../page.ts';

const title = part<HTMLTextAreaElement>('[data-test-editor-title-input]');

function mount(instance: 'false' | 'true') {
  const root = part<HTMLElement>(`[data-secondary-instance="${instance}"] [data-kg="editor"]`);
  const lexical = createEditor({
    namespace: `koenig-${instance}`,
    nodes: [HeadingNode, QuoteNode],
    onError(error) {
      throw error;
    },
  });
  lexical.setRootElement(root);
  registerRichText(lexical);
  const history = createEmptyHistoryState();
  registerHistory(lexical, history, 300);
  return { root, lexical, history };
}

function fill({ lexical, history }: ReturnType<typeof mount>, draft: PageDraft): void {
  lexical.update(
    () => {
      const root = $getRoot().clear();
      for (const block of draft.blocks) if (block.kind !== 'picture') root.append($blockNode(block));
    },
    { discrete: true },
  );
  history.undoStack = [];
  history.redoStack = [];
  history.current = { editor: lexical, editorState: lexical.getEditorState() };
}

function $blockNode(block: Exclude<PageBlock, { kind: 'picture' }>) {
  const node =
    block.kind === 'heading'
      ? $createHeadingNode('h2')
      : block.kind === 'quote'
        ? $createQuoteNode()
        : $createParagraphNode();
  return node.append(
    ...runs(block.text).map((run) =>
      run.bold ? $createTextNode(run.text).toggleFormat('bold') : $createTextNode(run.text),
    ),
  );
}

const main = mount('false');
const hidden = mount('true');

const page: EditorPage = {
  save: () => JSON.stringify(main.lexical.getEditorState()),
  load(draft) {
    setField(title, draft.title);
    fill(main, draft);
    fill(hidden, draft);
  },
  text: () => treeText(main.root),
  title: () => title.value,
  caret: (words, edge) => caretInTree(main.root, words, edge),
  beforeCaret: () => beforeCaretInTree(main.root),
  leave() {
    location.hash = '#/posts';
    main.lexical.setRootElement(null);
    hidden.lexical.setRootElement(null);
    part('main').remove();
  },
  body: main.root,
  editor: main.lexical,
};

part('[data-test-button="publish-flow"]').addEventListener('click', () => keepSaved(page));
present(page);
