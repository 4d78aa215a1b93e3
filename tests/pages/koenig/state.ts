/** A draft as Koenig's own document: Lexical's JSON with the node types of Ghost. */
import { runs, type PageBlock, type PageDraft } from '../drafts/draft.ts';

type Node = Readonly<Record<string, unknown>>;

const element = (type: string, children: readonly Node[], more: Node = {}): Node => ({
  type,
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  children,
  ...more,
});

export function koenigState(draft: PageDraft): string {
  const children: Node[] = [];
  let items: Node[] = [];
  for (const block of draft.blocks) {
    if (block.kind !== 'item') items = [];
    else if (items.length === 0) children.push(element('list', items, { listType: 'bullet', start: 1, tag: 'ul' }));
    if (block.kind === 'item') items.push(element('listitem', words(block.text), { value: items.length + 1 }));
    else if (block.kind !== 'picture') children.push(blockNode(block));
  }
  return JSON.stringify({ root: element('root', children) });
}

function blockNode({ kind, text }: Exclude<PageBlock, { kind: 'picture' }>): Node {
  if (kind === 'heading') return element('extended-heading', words(text), { tag: 'h2' });
  return element(kind === 'quote' ? 'extended-quote' : 'paragraph', words(text));
}

function words(text: string): readonly Node[] {
  return runs(text).map((run) => {
    const leaf: Node = {
      type: 'extended-text',
      version: 1,
      detail: 0,
      format: run.bold ? 1 : 0,
      mode: 'normal',
      style: '',
      text: run.text,
    };
    if (run.href === undefined) return leaf;
    return element('link', [leaf], { rel: null, target: null, title: null, url: run.href });
  });
}
