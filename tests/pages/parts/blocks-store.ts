/** The way into the store of the isolated block editor, whose bundle exports none. */
import type { PageBlock, PageDraft } from '../drafts/draft.ts';
import { cells, runs } from '../drafts/draft.ts';

/** A block as the editor's store holds it. */
interface Block {
  readonly clientId: string;
  readonly name: string;
  readonly isValid: true;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly innerBlocks: readonly Block[];
}

interface Registry {
  dispatch(store: 'isolated/editor'): {
    updateBlocksWithoutUndo(blocks: readonly Block[], options: { readonly selection: undefined }): void;
  };
  readonly stores: Readonly<Record<string, { readonly store: { dispatch(action: { readonly type: string }): void } }>>;
}

/** Puts the draft in the place of what `list`, the editor's block list, shows; nothing of it can be undone. */
export function fill(list: HTMLElement, draft: PageDraft): void {
  const registry = registryAround(list);
  registry.dispatch('isolated/editor').updateBlocksWithoutUndo(asBlocks(draft), { selection: undefined });
  registry.stores['isolated/editor']?.store.dispatch({ type: '@@redux-undo/CLEAR_HISTORY' });
}

/** Items next to each other make one list, rows one table. */
function asBlocks(draft: PageDraft): readonly Block[] {
  const groups: PageBlock[][] = [];
  for (const block of draft.blocks) {
    const last = groups.at(-1);
    if (last?.[0]?.kind === block.kind && (block.kind === 'item' || block.kind === 'row')) last.push(block);
    else groups.push([block]);
  }
  return groups.map(asBlock);
}

function asBlock(group: readonly PageBlock[]): Block {
  const [block] = group;
  if (!block) throw new Error('a group holds at least one block');
  const texts = group.flatMap((member) => (member.kind === 'picture' ? [] : [member.text]));
  const content = texts.map(rich).join('');
  switch (block.kind) {
    case 'picture':
      return made('core/image', { url: block.src, alt: block.alt ?? '' });
    case 'heading':
      return made('core/heading', { content, level: 2 });
    case 'quote':
      return made('core/quote', { value: '' }, [made('core/paragraph', { content, dropCap: false })]);
    case 'item':
      return made(
        'core/list',
        { ordered: false, values: '' },
        texts.map((text) => made('core/list-item', { content: rich(text) })),
      );
    case 'row': {
      const body = texts.map((text) => ({ cells: cells(text).map((cell) => ({ content: rich(cell), tag: 'td' })) }));
      return made('core/table', { hasFixedLayout: false, head: [], body, foot: [] });
    }
    default:
      return made('core/paragraph', { content, dropCap: false });
  }
}

/** A text as the content of a rich text. */
function rich(text: string): string {
  return runs(text)
    .map((run) => {
      const words = run.bold ? `<strong>${escape(run.text)}</strong>` : escape(run.text);
      return run.href === undefined ? words : `<a href="${escape(run.href)}">${words}</a>`;
    })
    .join('');
}

function made(name: string, attributes: Block['attributes'], innerBlocks: readonly Block[] = []): Block {
  return { clientId: crypto.randomUUID(), name, isValid: true, attributes, innerBlocks };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The bundle exports no store; its React components are given one on the way down, and there it is found. */
function registryAround(element: Element): Registry {
  const key = Object.keys(element).find((name) => name.startsWith('__reactFiber$'));
  interface Fiber {
    readonly return: Fiber | null;
    readonly memoizedProps: { readonly value?: Partial<Registry> } | null;
  }
  let fiber = key ? (element as unknown as Record<string, Fiber>)[key] : undefined;
  for (; fiber; fiber = fiber.return ?? undefined) {
    const value = fiber.memoizedProps?.value;
    if (value?.stores?.['isolated/editor'] && value.dispatch) return value as Registry;
  }
  throw new Error('the block editor has no store');
}
