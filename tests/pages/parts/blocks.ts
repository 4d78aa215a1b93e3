/** The block editor of WordPress by itself, in the page: Automattic's isolated build of Gutenberg over a textarea. */
import './react-globals.ts';
import bundle from '@automattic/isolated-block-editor/build-browser/isolated-block-editor.js?url';
import '@automattic/isolated-block-editor/build-browser/core.css';
import '@automattic/isolated-block-editor/build-browser/isolated-block-editor.css';
import './blocks.css';
import { caretInTree } from '../caret.ts';
import { part, type EditorPage } from '../page.ts';
import { fill } from './blocks-store.ts';

declare global {
  interface Window {
    readonly wp: {
      attachEditor(textarea: HTMLTextAreaElement, settings: object): void;
      detachEditor(textarea: HTMLTextAreaElement): void;
    };
  }
}

export type Blocks = Omit<EditorPage, 'leave' | 'title'> & {
  /** Takes the editor out of the page. */
  unmount(): void;
};

const list = '.block-editor-block-list__layout.is-root-container';
const editable = '[contenteditable="true"]';

/** Puts the editor in the place of the textarea, which then holds what would be saved. */
export async function mountBlocks(content: HTMLTextAreaElement): Promise<Blocks> {
  await script(bundle);
  // The editor does not save its first content while that is a single block.
  content.value = '<!-- wp:paragraph --><p></p><!-- /wp:paragraph -->'.repeat(2);
  // Without the bars that are drawn anew whenever another block is chosen: they are most of what a change costs.
  const toolbar = { inserter: false, inspector: false, navigation: false, selectorTool: false, undo: true };
  window.wp.attachEditor(content, {
    iso: {
      moreMenu: false,
      preferencesKey: null,
      persistenceKey: null,
      toolbar,
      defaultPreferences: { fixedToolbar: true },
    },
  });
  await drawn(`${list} ${editable}`);
  const root = part<HTMLElement>(list);
  // A caption or a quote's source that nobody wrote is an offer, not a part of the draft.
  const texts = (): readonly HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>(editable)].filter(
      (text) => !text.matches('figcaption, cite') || asShown(text.textContent) !== '',
    );
  return {
    save: () => content.value,
    load: (draft) => fill(root, draft),
    text: () =>
      texts()
        .map((text) => asShown(text.textContent))
        .join('\n'),
    caret(words, edge) {
      const text = texts().find((candidate) => candidate.textContent.includes(words));
      if (!text) throw new Error(`the editor does not hold: ${words}`);
      caretInTree(text, words, edge);
    },
    beforeCaret() {
      const selection = getSelection();
      const text = texts().find((candidate) => candidate.contains(selection?.anchorNode ?? null));
      if (!text || !selection?.anchorNode || !selection.isCollapsed) return undefined;
      const range = document.createRange();
      range.setStart(text, 0);
      range.setEnd(selection.anchorNode, selection.anchorOffset);
      return asShown(range.toString());
    },
    unmount: () => window.wp.detachEditor(content),
    body: root,
    editor: undefined,
  };
}

function asShown(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('\ufeff', '');
}

/** The bundle declares itself free of side effects, so an import of it would be dropped: it is loaded as a script. */
function script(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = address;
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => reject(new Error('the block editor did not load')));
    document.head.append(element);
  });
}

function drawn(selector: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector(selector)) resolve();
      else requestAnimationFrame(look);
    };
    look();
  });
}
