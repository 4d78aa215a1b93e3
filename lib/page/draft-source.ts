/** Composes one draft out of the page's editors, and tells what changed since the last reading. */
import type { Block, DraftFormat, DraftPatch } from '../draft/draft.ts';
import { mapSpan, singleEdit } from '../draft/span.ts';
import type { Edit, Span } from '../draft/span.ts';
import type { Editor } from '../editors/editor.ts';

/** How many revisions back a place can still be followed. */
const memory = 200;

export interface DraftSource {
  /** Reads every editor; undefined when nothing changed since the last reading. */
  next(): DraftPatch | undefined;
  /** The whole draft as a patch on nothing. */
  full(): DraftPatch;
  revision(): number;
  /** Where a span of an earlier revision stands now; undefined when an edit touched it or the block is gone. */
  follow(revision: number, blockId: string, span: Span): Span | undefined;
  block(blockId: string): Block | undefined;
  /** The texts of all blocks, in order. */
  texts(): readonly string[];
  editorOf(blockId: string): Editor | undefined;
}

interface Change {
  readonly edits: ReadonlyMap<string, Edit>;
}

export function createDraftSource(editors: readonly Editor[]): DraftSource {
  let revision = 0;
  let blocks = new Map<string, Block>();
  let owners = new Map<string, Editor>();
  let order: readonly string[] = [];
  let cut = false;
  let history: Change[] = [];
  /** The blocks of each editor at its last reading. */
  let parts: readonly (readonly Block[])[] = [];
  const format: DraftFormat = editors.map((editor) => editor.read().format).find((one) => one !== 'rich') ?? 'rich';

  /** The blocks that are not the ones of the last reading, and whether all stand in the same order. */
  const compared = (
    readings: readonly (readonly Block[])[],
  ): { readonly changed: Block[]; readonly sameOrder: boolean } => {
    const changed: Block[] = [];
    let sameOrder = true;
    readings.forEach((now, index) => {
      const before = parts[index];
      if (now === before) return;
      const replaced = before && replacedIn(before, now);
      sameOrder &&= replaced !== undefined || (before === undefined && now.length === 0);
      changed.push(...(replaced ?? now.filter((block) => blocks.get(block.id) !== block)));
    });
    return { changed, sameOrder };
  };

  return {
    next() {
      const readings = editors.map((editor) => editor.read());
      const now = readings.map((reading) => reading.blocks);
      const { changed, sameOrder } = compared(now);
      const nextCut = readings.some((reading) => reading.cut);
      parts = now;
      if (changed.length === 0 && sameOrder && nextCut === cut && revision > 0) return undefined;

      const edits = new Map<string, Edit>();
      for (const block of changed) {
        const edit = singleEdit(blocks.get(block.id)?.text ?? '', block.text);
        if (edit) edits.set(block.id, edit);
      }
      const base = revision;
      revision++;
      history.push({ edits });
      if (history.length > memory) history = history.slice(-memory);
      if (sameOrder) for (const block of changed) blocks.set(block.id, block);
      else {
        blocks = new Map(now.flat().map((block) => [block.id, block]));
        owners = new Map(now.flatMap((part, index) => part.map(({ id }) => [id, editors[index]!] as const)));
        order = now.flatMap((part) => part.map(({ id }) => id));
      }
      cut = nextCut;
      const orderNow = sameOrder && base > 0 ? {} : { order };
      return { base, revision, format, ...orderNow, changed, ...(cut ? { cut: true } : {}) };
    },
    full: () => ({ base: 0, revision, format, order, changed: [...blocks.values()], ...(cut ? { cut: true } : {}) }),
    revision: () => revision,
    follow(since, blockId, span) {
      if (!blocks.has(blockId)) return undefined;
      // One entry a revision, newest last: what is older than the question need not be looked at.
      const from = history.length - (revision - since);
      if (from < 0) return undefined;
      let now: Span | undefined = span;
      for (let index = from; index < history.length && now; index++) {
        const edit = history[index]!.edits.get(blockId);
        if (edit) now = mapSpan(now, edit);
      }
      return now;
    },
    block: (blockId) => blocks.get(blockId),
    texts: () => order.map((id) => blocks.get(id)?.text ?? ''),
    editorOf: (blockId) => owners.get(blockId),
  };
}

/** The blocks that stand in others' places; undefined when the ids or their order are not the same. */
function replacedIn(before: readonly Block[], now: readonly Block[]): readonly Block[] | undefined {
  if (before.length !== now.length) return undefined;
  const replaced: Block[] = [];
  // Once a key over all blocks of a long draft: a loop, and next to nothing in it.
  for (let place = 0; place < now.length; place++) {
    const block = now[place]!;
    if (block === before[place]) continue;
    if (block.id !== before[place]!.id) return undefined;
    replaced.push(block);
  }
  return replaced;
}

/**
 * Where the words of a target stand now: followed through the edits, else the quote where it is the only one of its
 * kind in the block, else nowhere. Never guessed. `followed`: only as far as it can be followed.
 */
export function locate(
  source: DraftSource,
  target: { readonly revision: number; readonly blockId: string; readonly span: Span; readonly quote: string },
  how?: 'followed',
): Span | undefined {
  const text = source.block(target.blockId)?.text;
  if (text === undefined) return undefined;
  const followed = source.follow(target.revision, target.blockId, target.span);
  if (followed && text.slice(followed.start, followed.end) === target.quote) return followed;
  if (how === 'followed') return undefined;
  const first = target.quote === '' ? -1 : text.indexOf(target.quote);
  if (first < 0 || text.indexOf(target.quote, first + 1) >= 0) return undefined;
  return { start: first, end: first + target.quote.length };
}
