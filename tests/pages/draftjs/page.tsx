/** The real Draft.js as its guide shows it: a controlled editor whose state the page holds. */
import './global.ts';
import {
  CompositeDecorator,
  convertFromRaw,
  convertToRaw,
  Editor,
  EditorState,
  type DecoratedProps,
  type RawBlock,
  type RawContent,
  type RawEntity,
} from 'draft-js';
import 'draft-js/dist/Draft.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../frame.css';
import { beforeCaretInTree, caretInTree, treeText } from '../caret.ts';
import { runs, type PageDraft } from '../drafts/draft.ts';
import { keepSaved, part, present, type EditorPage } from '../page.ts';

const types = {
  paragraph: 'unstyled',
  heading: 'header-two',
  quote: 'blockquote',
  item: 'unordered-list-item',
} as const;

function Link({ contentState, entityKey, children }: DecoratedProps) {
  return <a href={contentState.getEntity(entityKey).getData().url}>{children}</a>;
}

const links = new CompositeDecorator([
  {
    strategy(block, found, content) {
      block.findEntityRanges((character) => {
        const key = character.getEntity();
        return key !== null && content.getEntity(key).getType() === 'LINK';
      }, found);
    },
    component: Link,
  },
]);

const root = createRoot(part('#note'));
let held = EditorState.createEmpty(links);

function show(state: EditorState): void {
  held = state;
  root.render(<Editor editorState={state} onChange={show} ariaLabel="Note" />);
}

function rawOf(draft: PageDraft): RawContent {
  const entityMap: Record<string, RawEntity> = {};
  const blocks = draft.blocks.flatMap((block): RawBlock[] => {
    if (block.kind === 'picture' || block.kind === 'row') return [];
    let text = '';
    const inlineStyleRanges: RawBlock['inlineStyleRanges'][number][] = [];
    const entityRanges: RawBlock['entityRanges'][number][] = [];
    for (const run of runs(block.text)) {
      const place = { offset: text.length, length: run.text.length };
      if (run.bold) inlineStyleRanges.push({ ...place, style: 'BOLD' });
      if (run.href !== undefined) {
        const key = Object.keys(entityMap).length;
        entityMap[key] = { type: 'LINK', mutability: 'MUTABLE', data: { url: run.href } };
        entityRanges.push({ ...place, key });
      }
      text += run.text;
    }
    return [{ text, type: types[block.kind], depth: 0, inlineStyleRanges, entityRanges }];
  });
  return { blocks, entityMap };
}

/** The editor's document without the keys that it makes up. */
function saved(): string {
  const { blocks, entityMap } = convertToRaw(held.getCurrentContent());
  return JSON.stringify({ blocks: blocks.map(({ key: _generated, ...block }) => block), entityMap });
}

flushSync(() => show(held));
const body = part<HTMLElement>('.public-DraftEditor-content');
body.classList.add('sheet');

const page: EditorPage = {
  save: saved,
  load(draft) {
    const raw = rawOf(draft);
    const state =
      raw.blocks.length > 0
        ? EditorState.createWithContent(convertFromRaw(raw), links)
        : EditorState.createEmpty(links);
    // A new state has no focus; an element that kept it would leave the editor's own idea of the caret behind.
    body.blur();
    flushSync(() => show(state));
  },
  text: () => treeText(part('[data-contents]')),
  title: () => '',
  caret: (words, edge) => caretInTree(body, words, edge),
  beforeCaret: () => beforeCaretInTree(part('[data-contents]')),
  leave() {
    history.pushState(null, '', '/');
    root.unmount();
  },
  body,
  editor: undefined,
};

part('#save').addEventListener('click', () => keepSaved(page));
present(page);
