/** Reads a contenteditable again and again at the cost of what changed: only dirty top-level elements are re-read. */
import { draftLimit } from '../draft/draft.ts';
import type { Block, FieldId } from '../draft/draft.ts';
import { alignIds } from './block-ids.ts';
import type { Identified } from './block-ids.ts';
import { isBlockElement, keepsWhiteSpace } from './dom-block.ts';
import type { Budget, DomBlock, DomShape } from './dom-block.ts';
import { readNodes } from './dom-text.ts';

/** The most nodes that one reading visits: beyond it a reading would hold the page's thread for too long. */
export const nodeLimit = 30_000;

export interface DomReading {
  readonly blocks: readonly Block[];
  readonly cut: boolean;
}

export interface DomReader {
  /** The same object as before when nothing has changed. */
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

/** One block element of the root, or inline nodes of it that stand together. */
interface Run {
  readonly nodes: readonly Node[];
  /** What reading it took of the budget. */
  readonly spent: { readonly nodes: number; readonly units: number };
  readonly blocks: readonly DomBlock[];
  /** The budget did not end in it. */
  readonly whole: boolean;
}

/** More dirty runs than this are as well read in one pass over all. */
const fewRuns = 8;

const usualAttributes = ['src', 'alt', 'href', 'width', 'height', 'contenteditable', 'style', 'color', 'title', 'data'];

export function createDomReader(root: HTMLElement, field: FieldId, shape: DomShape = {}): DomReader {
  const keep = shape.keepsWhiteSpace ?? keepsWhiteSpace(root);
  let runs: readonly Run[] = [];
  let runOf = new Map<Node, Run>();
  let current: readonly Entry[] = [];
  let byId = new Map<string, DomBlock>();
  let last: DomReading | undefined;
  let serial = 0;
  const entryOf = new WeakMap<DomBlock, Entry>();
  /** Children of the root with a change inside. */
  const dirty = new Set<Node>();
  /** The root's own children are others. */
  let restructured = true;

  const noteNode = (changed: Node): void => {
    let node: Node | null = changed;
    while (node && node.parentNode !== root) node = node.parentNode;
    if (node) dirty.add(node);
    else restructured = true;
  };
  const note = (records: readonly MutationRecord[]): void => {
    for (const { target } of records) noteNode(target);
  };
  const window = root.ownerDocument.defaultView ?? globalThis;
  const observer = new window.MutationObserver(note);
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: [...usualAttributes, ...(shape.attributes ?? [])],
  });
  const typed = new AbortController();
  if (shape.textOf) {
    // A value changes without a mutation.
    const options = { signal: typed.signal, capture: true, passive: true };
    root.addEventListener('input', ({ target }) => void noteNode(target as Node), options);
  }

  /** Reads a run anew unless it is known and clean; takes what it costs from the budget. */
  const readRun = (nodes: readonly Node[], budget: Budget): Run => {
    const known = nodes.length === 1 && !dirty.has(nodes[0]!) ? runOf.get(nodes[0]!) : undefined;
    if (
      known?.whole &&
      known.nodes.length === 1 &&
      known.spent.nodes <= budget.nodes &&
      known.spent.units <= budget.units
    ) {
      budget.nodes -= known.spent.nodes;
      budget.units -= known.spent.units;
      return known;
    }
    const before = { ...budget };
    const blocks = readNodes(nodes, keep, budget, shape);
    const spent = { nodes: before.nodes - budget.nodes, units: before.units - budget.units };
    return { nodes, blocks, spent, whole: !budget.cut };
  };

  const entryFor = (block: DomBlock, id: string): Entry => {
    const known = entryOf.get(block);
    if (known?.id === id) return known;
    const entry: Entry = { id, key: block.key, text: block.text, block, out: publicBlock(block, id, field) };
    entryOf.set(block, entry);
    return entry;
  };

  const take = (nextRuns: readonly Run[], entries: readonly Entry[], cut: boolean): DomReading => {
    runs = nextRuns;
    current = entries;
    // Where the budget ends moves with what stands before it.
    restructured = cut;
    dirty.clear();
    last = { blocks: current.map(({ out }) => out), cut };
    return last;
  };

  const readAll = (): DomReading => {
    const budget: Budget = { nodes: nodeLimit, units: draftLimit, cut: false };
    const found: Run[] = [];
    let inline: Node[] = [];
    const endInline = (): void => {
      if (inline.length > 0) found.push(readRun(inline, budget));
      inline = [];
    };
    for (let child = root.firstChild; child; child = child.nextSibling) {
      if (budget.nodes <= 0 || budget.units <= 0) {
        budget.cut = true;
        break;
      }
      if (isBlockElement(child)) {
        endInline();
        found.push(readRun([child], budget));
      } else inline.push(child);
    }
    endInline();
    const blocks = found.flatMap((run) => run.blocks);
    const ids = alignIds(current, blocks, () => `${field}-${++serial}`);
    const entries = blocks.map((block, index) => entryFor(block, ids[index]!));
    runOf = new Map(found.flatMap((run) => run.nodes.map((node) => [node, run] as const)));
    byId = new Map(entries.map(({ id, block }) => [id, block]));
    return take(found, entries, budget.cut);
  };

  /** Reads only dirty runs; undefined where that is not enough, since blocks came or went or the budget is near. */
  const readDirty = (): DomReading | undefined => {
    const touched = new Set<Run>();
    for (const node of dirty) {
      const run = runOf.get(node);
      if (!run) return undefined;
      touched.add(run);
    }
    if (touched.size > fewRuns) return undefined;
    const budget: Budget = { nodes: nodeLimit, units: draftLimit, cut: false };
    for (const run of runs) {
      if (touched.has(run)) continue;
      budget.nodes -= run.spent.nodes;
      budget.units -= run.spent.units;
    }
    const fresh = new Map<Run, Run>();
    for (const run of touched) {
      const next = readRun(run.nodes, budget);
      if (next.blocks.length !== run.blocks.length) return undefined;
      if (next.blocks.some((block, index) => block.key !== run.blocks[index]!.key)) return undefined;
      fresh.set(run, next);
    }
    if (budget.cut || budget.nodes <= 0 || budget.units <= 0) return undefined;
    const replaced = new Map<DomBlock, DomBlock>();
    for (const [run, next] of fresh) {
      for (const node of run.nodes) runOf.set(node, next);
      run.blocks.forEach((block, index) => replaced.set(block, next.blocks[index]!));
    }
    const entries = current.map((entry) => {
      const block = replaced.get(entry.block);
      if (!block) return entry;
      byId.set(entry.id, block);
      return entryFor(block, entry.id);
    });
    return take(
      runs.map((run) => fresh.get(run) ?? run),
      entries,
      false,
    );
  };

  return {
    read() {
      note(observer.takeRecords());
      if (last && !restructured) {
        if (dirty.size === 0) return last;
        const reading = readDirty();
        if (reading) return reading;
      }
      return readAll();
    },
    find: (blockId) => byId.get(blockId),
    all: () => current,
    stop() {
      observer.disconnect();
      typed.abort();
    },
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
