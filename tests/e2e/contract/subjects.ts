/** Which page stands for which editor family in the contract, and what the family says it can do. */
import type { Capabilities } from '../../../lib/editors/editor.ts';
import type { FamilyId } from '../../../lib/messages/editor-family.ts';
import { families } from '../../../lib/editors/index.ts';
import { asMarkdown, runs, type PageDraft } from '../../pages/drafts/draft.ts';
import type { PageName } from '../world/addresses.ts';

export interface Subject {
  readonly family: FamilyId;
  readonly page: PageName;
  readonly capabilities: Capabilities;
  readonly redo: 'Control+y' | 'Control+Shift+z';
  readonly hasTitle: boolean;
  /** The page's body is Markdown or other source: it shows its source. Default: rich text. */
  readonly source?: boolean;
}

const table: readonly Omit<Subject, 'capabilities'>[] = [
  { family: 'textarea', page: 'devto', redo: 'Control+Shift+z', hasTitle: true, source: true },
  { family: 'tinymce', page: 'tistory', redo: 'Control+y', hasTitle: true },
  { family: 'prosemirror', page: 'substack', redo: 'Control+Shift+z', hasTitle: true },
  { family: 'lexical', page: 'ghost', redo: 'Control+Shift+z', hasTitle: true },
  { family: 'contenteditable', page: 'plain', redo: 'Control+Shift+z', hasTitle: false },
];

/** At least one row for each family in lib/editors; a family without a page here fails the contract at once. */
export const subjects: readonly Subject[] = families.flatMap(({ id, capabilities }) => {
  const rows = table.filter((candidate) => candidate.family === id);
  if (rows.length === 0) throw new Error(`the contract has no page for the editor family ${id}`);
  return rows.map((row) => ({ ...row, capabilities }));
});

/** How the subject's page shows the body of a draft, as `__page.text()` gives it. */
export function shown(subject: Subject, draft: PageDraft): string {
  if (subject.source) return asMarkdown(draft);
  return draft.blocks.map(blockText).join('\n');
}

function blockText(block: PageDraft['blocks'][number]): string {
  return block.kind === 'picture'
    ? ''
    : runs(block.text)
        .map((run) => run.text)
        .join('');
}

/** A draft of paragraphs without a title. */
export function paragraphs(...texts: readonly string[]): PageDraft {
  return { title: '', blocks: texts.map((text) => ({ kind: 'paragraph', text })) };
}

/** What the sample guideline finds in "케이티가": the name alone, since its particle fits the right name too. */
export const foundName = '케이티';
