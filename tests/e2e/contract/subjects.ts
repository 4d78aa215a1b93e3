/** Which page stands for which editor family in the contract, and what the family says it can do. */
import type { Capabilities } from '../../../lib/editors/editor.ts';
import type { FamilyId } from '../../../lib/messages/editor-family.ts';
import { families } from '../../../lib/editors/index.ts';
import { asHtml, asMarkdown, cells, plain, type PageDraft } from '../../pages/drafts/draft.ts';
import type { PageName } from '../world/addresses.ts';

export interface Subject {
  readonly family: FamilyId;
  readonly page: PageName;
  readonly capabilities: Capabilities;
  readonly redo: 'Control+y' | 'Control+Shift+z';
  readonly hasTitle: boolean;
  /** The page's body shows its source, in this language. Default: rich text. */
  readonly source?: 'markdown' | 'html';
  /** At this page's host the editor refuses to undo, by whoever: the rows that undo are the other page's. */
  readonly undoesOn?: PageName;
  /** Where in a link the editor puts what is typed beside it: such a fix is taken back, and offered as a copy. */
  readonly refusedInLinks?: readonly ('inside' | 'at the start' | 'at the end' | 'as a whole')[];
  /** Beside words whose formatting ends with them one of the two, typing by hand or a fix, leaves no-break spaces. */
  readonly spacesByHand?: true;
  /** A key by hand brings an emptied link back into what would be saved; a fix elsewhere does not. */
  readonly emptyLinksByHand?: true;
  /** What the page's editor can hold beside paragraphs, headings and quotes. */
  readonly holds?: readonly Held[];
}

/** A row of the table; `lacks`: what the editor of this page cannot do though others of its family can. */
interface Row extends Omit<Subject, 'capabilities'> {
  readonly lacks?: readonly ('bold' | 'pictures')[];
}

export type Held = 'list' | 'table' | 'link';

const table: readonly Row[] = [
  {
    family: 'textarea',
    page: 'devto',
    redo: 'Control+Shift+z',
    hasTitle: true,
    source: 'markdown',
    holds: ['list', 'table', 'link'],
  },
  { family: 'tinymce', page: 'tistory', redo: 'Control+y', hasTitle: true, holds: ['list', 'table', 'link'] },
  { family: 'tinymce', page: 'tinymce5', redo: 'Control+y', hasTitle: false, holds: ['list', 'table', 'link'] },
  { family: 'tinymce', page: 'tinymce6', redo: 'Control+y', hasTitle: false, holds: ['list', 'table', 'link'] },
  { family: 'tinymce', page: 'tinymce7', redo: 'Control+y', hasTitle: false, holds: ['list', 'table', 'link'] },
  { family: 'tinymce', page: 'tinymce8', redo: 'Control+y', hasTitle: false, holds: ['list', 'table', 'link'] },
  { family: 'prosemirror', page: 'substack', redo: 'Control+Shift+z', hasTitle: true, holds: ['list', 'link'] },
  {
    family: 'prosemirror',
    page: 'toastui',
    redo: 'Control+Shift+z',
    hasTitle: false,
    refusedInLinks: ['at the end', 'as a whole'],
    holds: ['list', 'table', 'link'],
  },
  {
    family: 'prosemirror',
    page: 'toastuimarkdown',
    redo: 'Control+Shift+z',
    hasTitle: false,
    source: 'markdown',
    lacks: ['bold', 'pictures'],
    holds: ['list', 'table', 'link'],
  },
  { family: 'prosemirror', page: 'hashnode', redo: 'Control+Shift+z', hasTitle: false, holds: ['list', 'link'] },
  { family: 'lexical', page: 'ghost', redo: 'Control+Shift+z', hasTitle: true },
  {
    family: 'lexical',
    page: 'koenig',
    redo: 'Control+Shift+z',
    hasTitle: false,
    refusedInLinks: ['at the start', 'at the end', 'as a whole'],
    holds: ['list', 'link'],
  },
  {
    family: 'gutenberg',
    page: 'gutenberg',
    redo: 'Control+Shift+z',
    hasTitle: false,
    holds: ['list', 'table', 'link'],
  },
  { family: 'smarteditor', page: 'naver', redo: 'Control+y', hasTitle: true },
  { family: 'medium', page: 'medium', redo: 'Control+Shift+z', hasTitle: true },
  { family: 'prosemirror', page: 'linkedin', redo: 'Control+Shift+z', hasTitle: true, holds: ['list', 'link'] },
  {
    family: 'codemirror5',
    page: 'codemirror5',
    redo: 'Control+y',
    hasTitle: false,
    source: 'markdown',
    holds: ['list', 'table', 'link'],
  },
  { family: 'codemirror5', page: 'velog', redo: 'Control+y', hasTitle: true, source: 'markdown' },
  { family: 'codemirror5', page: 'blogger', redo: 'Control+y', hasTitle: true, source: 'html' },
  {
    family: 'codemirror6',
    page: 'codemirror6',
    redo: 'Control+y',
    hasTitle: false,
    source: 'markdown',
    holds: ['list', 'table', 'link'],
  },
  {
    family: 'monaco',
    page: 'monaco',
    redo: 'Control+y',
    hasTitle: false,
    source: 'markdown',
    holds: ['list', 'table', 'link'],
  },
  {
    family: 'contenteditable',
    page: 'plain',
    redo: 'Control+Shift+z',
    hasTitle: false,
    holds: ['list', 'table', 'link'],
  },
  { family: 'slate', page: 'slate', redo: 'Control+y', hasTitle: false, holds: ['list', 'link'] },
  { family: 'quill', page: 'quill', redo: 'Control+Shift+z', hasTitle: false, holds: ['list', 'link'] },
  { family: 'quill', page: 'quill1', redo: 'Control+Shift+z', hasTitle: false, holds: ['list', 'link'] },
  {
    family: 'quill',
    page: 'linkedinfeed',
    redo: 'Control+Shift+z',
    hasTitle: false,
    holds: ['list', 'link'],
  },
  { family: 'draftjs', page: 'draftjs', redo: 'Control+y', hasTitle: false, holds: ['list', 'link'] },
  {
    family: 'ckeditor4',
    page: 'ckeditor4',
    spacesByHand: true,
    redo: 'Control+y',
    hasTitle: false,
    holds: ['list', 'table', 'link'],
  },
  { family: 'ckeditor5', page: 'ckeditor5', redo: 'Control+y', hasTitle: false, holds: ['list', 'table', 'link'] },
  {
    family: 'froala',
    page: 'brunch',
    // Froala wants a licence for the platform's host; under `.test` it asks for none.
    undoesOn: 'froala',
    redo: 'Control+Shift+z',
    hasTitle: true,
    holds: ['list', 'link'],
  },
  {
    family: 'trix',
    page: 'trix',
    spacesByHand: true,
    redo: 'Control+Shift+z',
    hasTitle: false,
    holds: ['list', 'link'],
  },
  {
    family: 'froala',
    page: 'froala',
    spacesByHand: true,
    emptyLinksByHand: true,
    redo: 'Control+Shift+z',
    hasTitle: false,
    holds: ['list', 'table', 'link'],
  },
  {
    family: 'medium-editor',
    page: 'mediumeditor',
    redo: 'Control+Shift+z',
    hasTitle: false,
    holds: ['list', 'table', 'link'],
  },
  {
    family: 'editorjs',
    page: 'editorjs',
    spacesByHand: true,
    redo: 'Control+Shift+z',
    hasTitle: false,
    holds: ['link'],
  },
];

/** At least one row for each family in lib/editors; a family without a page here fails the contract at once. */
export const subjects: readonly Subject[] = families.flatMap(({ id, capabilities }) => {
  const rows = table.filter((candidate) => candidate.family === id);
  if (rows.length === 0) throw new Error(`the contract has no page for the editor family ${id}`);
  return rows.map(({ lacks = [], ...row }) => ({
    ...row,
    capabilities: { ...capabilities, ...Object.fromEntries(lacks.map((name) => [name, false])) },
  }));
});

/** Those whose editors take a fix from us. */
export const directSubjects = subjects.filter(({ capabilities }) => capabilities.fixes === 'direct');

/** How the subject's page shows the body of a draft, as `__page.text()` gives it. */
export function shown(subject: Subject, draft: PageDraft): string {
  if (subject.source) return subject.source === 'html' ? asHtml(draft) : asMarkdown(draft);
  return draft.blocks.map(blockText).join('\n');
}

function blockText(block: PageDraft['blocks'][number]): string {
  if (block.kind === 'picture') return '';
  return block.kind === 'row' ? cells(block.text).map(plain).join('\n') : plain(block.text);
}

/** A draft of paragraphs without a title. */
export function paragraphs(...texts: readonly string[]): PageDraft {
  return { title: '', blocks: texts.map((text) => ({ kind: 'paragraph', text })) };
}

/** What the sample guideline finds in "케이티가": the name alone, since its particle fits the right name too. */
export const foundName = '케이티';
