/** Reads a contenteditable again and again at the cost of what changed: unchanged top-level elements are not re-read. */
import { draftLimit } from '../draft/draft.ts';
import type { Block, FieldId } from '../draft/draft.ts';
import { alignIds } from './block-ids.ts';
import type { Identified } from './block-ids.ts';
import { isBlockElement, keepsWhiteSpace } from './dom-block.ts';
import { readNodes } from './dom-text.ts';
import type { Budget, DomBlock, DomShape } from './dom-block.ts';

/** The most nodes that one reading visits: beyond it a reading would hold the page's thread for too long. */
export const nodeLimit = 30_000;

export interface DomReading {
  readonly blocks: readonly Block[];
  readonly cut: boolean;
}

export interface DomReader {
  read(): DomReading;
  /** The DOM side of a block of the last reading. */
  find(blockId: string): DomBlock | undefined;
  all(): readonly { readonly id: string; readonly block: DomBlock }[];
  stop(): void;
}

interface Entry extends Identified {
  readonly block: DomBlock;
  readonly out: Block;
}

interface CachedRun {
  readonly nodes: number;
  readonly units: number;
  readonly blocks: readonly DomBlock[];
}

export function createDomReader(root: HTMLElement, field: FieldId, shape: DomShape = {}): DomReader {
  const cache = new Map<Node, CachedRun>();
  let current: readonly Entry[] = [];
  let byId = new Map<string, DomBlock>();
  const keep = keepsWhiteSpace(root);
  let serial = 0;

  const forget = (records: readonly MutationRecord[]): void => {
    for (const record of records) {
      let node: Node | null = record.target;
      while (node && node.parentNode !== root) node = node.parentNode;
      if (node) cache.delete(node);
    }
  };
  const window = root.ownerDocument.defaultView ?? globalThis;
  const observer = new window.MutationObserver(forget);
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['src', 'alt', 'href', 'width', 'height', 'contenteditable', 'style', 'color', 'title', 'data'],
  });

  const readRun = (nodes: readonly Node[], budget: Budget): readonly DomBlock[] => {
    const only = nodes.length === 1 ? nodes[0] : undefined;
    const cached = only && cache.get(only);
    if (cached && cached.nodes <= budget.nodes && cached.units <= budget.units) {
      budget.nodes -= cached.nodes;
      budget.units -= cached.units;
      return cached.blocks;
    }
    const before = { ...budget };
    const blocks = readNodes(nodes, keep, budget, shape);
    if (only && !budget.cut) {
      cache.set(only, { nodes: before.nodes - budget.nodes, units: before.units - budget.units, blocks });
    }
    return blocks;
  };

  const entryOf = new WeakMap<DomBlock, Entry>();

  return {
    read() {
      forget(observer.takeRecords());
      const budget: Budget = { nodes: nodeLimit, units: draftLimit, cut: false };
      const found: DomBlock[] = [];
      let inline: Node[] = [];
      const endInline = (): void => {
        if (inline.length > 0) found.push(...readRun(inline, budget));
        inline = [];
      };
      for (let child = root.firstChild; child; child = child.nextSibling) {
        if (budget.nodes <= 0 || budget.units <= 0) {
          budget.cut = true;
          break;
        }
        if (isBlockElement(child)) {
          endInline();
          for (const block of readRun([child], budget)) found.push(block);
        } else inline.push(child);
      }
      endInline();
      for (const node of cache.keys()) if (node.parentNode !== root) cache.delete(node);

      const ids = alignIds(current, found, () => `${field}-${++serial}`);
      const before = current;
      current = found.map((block, index) => {
        const id = ids[index]!;
        const known = entryOf.get(block);
        if (known?.id === id) return known;
        const entry: Entry = { id, key: block.key, text: block.text, block, out: publicBlock(block, id, field) };
        entryOf.set(block, entry);
        return entry;
      });
      const same = before.length === current.length && current.every((entry, index) => entry === before[index]);
      if (!same) byId = new Map(current.map(({ id, block }) => [id, block]));
      return { blocks: current.map(({ out }) => out), cut: budget.cut };
    },
    find: (blockId) => byId.get(blockId),
    all: () => current,
    stop: () => observer.disconnect(),
  };
}

function publicBlock(block: DomBlock, id: string, field: FieldId): Block {
  return {
    id,
    field,
    kind: field === 'title' ? 'title' : block.kind,
    ...(block.level ? { level: block.level } : {}),
    text: block.text,
    ...(block.images.length > 0 ? { images: block.images } : {}),
    ...(block.links.length > 0 ? { links: block.links } : {}),
    ...(block.code.length > 0 ? { code: block.code } : {}),
    ...(block.embeds.length > 0 ? { embeds: block.embeds } : {}),
    ...(block.colours.length > 0 ? { colours: block.colours } : {}),
  };
}
