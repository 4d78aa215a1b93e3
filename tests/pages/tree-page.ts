/** What a page offers to tests wherever its body is one editable element whose text stands in the document. */
import { beforeCaretInTree, caretInTree, treeText } from './caret.ts';
import { keepSaved, part, present, type EditorPage } from './page.ts';

/** What differs: all else can be given as well, and then stands. */
type OwnParts = Pick<EditorPage, 'save' | 'load' | 'editor'> & Partial<EditorPage> & Way;

interface Way {
  /** Where the writer goes from here. Default: to the front page. */
  readonly next?: string;
  /** Takes the editor down before its surroundings leave. */
  readonly end?: () => void;
}

/** Presents the page, whose button of that selector saves. */
export function presentTree(body: HTMLElement, { next = '/', end, ...own }: OwnParts, button = '#save'): void {
  const page: EditorPage = {
    text: () => treeText(body),
    title: () => '',
    caret: (words, edge) => caretInTree(body, words, edge),
    beforeCaret: () => beforeCaretInTree(body),
    leave() {
      history.pushState(null, '', next);
      end?.();
      part('main').remove();
    },
    body,
    ...own,
  };
  part(button).addEventListener('click', () => keepSaved(page));
  present(page);
}
