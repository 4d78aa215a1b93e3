/**
 * All marks of the draft: moved through the writer's edits until the next check answers, painted by each editor's
 * painter. A key costs the marks of the blocks that it changed.
 */
import type { DraftPatch } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';
import type { Editor } from '../editors/editor.ts';
import type { Mark, MarkChange } from '../messages/calls.ts';
import { locate } from './draft-source.ts';
import type { DraftSource } from './draft-source.ts';
import { createHighlightPainter } from './highlights.ts';
import type { Painter, PlacedMark } from './highlights.ts';
import { createTextareaPainter } from './textarea-painter.ts';

export interface MarkBoard {
  set(change: MarkChange): void;
  /** After a reading, with what it found changed: moves what moved, drops what was touched, where a painter does not. */
  refresh(patch: DraftPatch | undefined): void;
  /** Did edits take marks that only an answer to these edits can bring back? */
  wanting(): boolean;
  at(blockId: string, offset: number): Mark | undefined;
  /** Lights a place for `time` ms. */
  pulse(blockId: string, span: Span, quote: string, time: number): void;
  remove(): void;
}

/** Blocks that are to be placed anew: their ids, or all there are. */
type Blocks = Iterable<string>;

export function createMarkBoard(
  editors: readonly Editor[],
  source: DraftSource,
  root: ShadowRoot,
  signal: AbortSignal,
): MarkBoard {
  const painters = new Map<Editor, Painter>(
    editors.map((editor) => [
      editor,
      editor.capabilities.highlights ? createHighlightPainter(editor) : createTextareaPainter(editor, root, signal),
    ]),
  );
  /** Of the last answer. */
  let revision = 0;
  /** Marks as the answer gave them, by block and finding. */
  const known = new Map<string, Map<string, Mark>>();
  const blockOf = new Map<string, string>();
  /** Whose painter has marks of a block. */
  const ownerOf = new Map<string, Editor>();
  /** Revision of a block's last change, while it is newer than the answer: its marks are followed from there. */
  const changedAt = new Map<string, number>();
  /** Where edits took a mark away: it may stand again when an answer has caught up, though that one says nothing new. */
  const lossy = new Set<string>();
  /** Blocks whose marks were left alone while a syllable was composed in them (design D8), or until the next reading. */
  const waiting = new Set<string>();

  const add = (mark: Mark): void => {
    take(mark.findingId);
    const marks = known.get(mark.blockId) ?? new Map<string, Mark>();
    known.set(mark.blockId, marks.set(mark.findingId, mark));
    blockOf.set(mark.findingId, mark.blockId);
  };
  const take = (findingId: string): void => {
    const blockId = blockOf.get(findingId);
    if (blockId === undefined) return;
    blockOf.delete(findingId);
    const marks = known.get(blockId);
    marks?.delete(findingId);
    if (marks?.size === 0) known.delete(blockId);
  };

  const locateAll = (blockId: string): readonly PlacedMark[] => {
    const block = source.block(blockId);
    return [...(known.get(blockId)?.values() ?? [])].flatMap((mark) => {
      const span = locate(source, { revision, ...mark });
      if (!span) return [];
      return [{ id: mark.findingId, blockId, block, span, quote: mark.quote, level: mark.level }];
    });
  };

  const place = (blocks: Blocks): void => {
    const frozen = new Set(editors.flatMap((editor) => (editor.composing() ? (editor.caret()?.blockId ?? []) : [])));
    const behind = new Set(editors.filter((editor) => painters.get(editor)?.behind?.()));
    const due = new Set([...waiting, ...blocks]);
    waiting.clear();
    const changes = new Map<Editor, Map<string, readonly PlacedMark[]>>(
      [...painters.keys()].map((editor) => [editor, new Map()]),
    );
    for (const blockId of due) {
      const before = ownerOf.get(blockId);
      const owner = source.editorOf(blockId);
      if (frozen.has(blockId) || (owner && behind.has(owner))) {
        waiting.add(blockId);
        continue;
      }
      const marks = locateAll(blockId);
      if (marks.length < (known.get(blockId)?.size ?? 0)) lossy.add(blockId);
      if (before && before !== owner) changes.get(before)?.set(blockId, []);
      if (owner) changes.get(owner)?.set(blockId, marks);
      if (owner && marks.length > 0) ownerOf.set(blockId, owner);
      else ownerOf.delete(blockId);
    }
    for (const [editor, painter] of painters) if (editor.alive()) painter.paint(changes.get(editor)!);
  };
  /** Do all painters move their marks by themselves? Then a key costs nothing here until the next answer. */
  const allFollow = [...painters.values()].every((painter) => painter.followsEdits);
  /** The blocks whose painters lost marks since the last reading. */
  const lossesSince = (): readonly string[] =>
    [...painters.values()].flatMap((painter) => (painter.losses?.() ?? []).flatMap((id) => blockOf.get(id) ?? []));

  return {
    set(change) {
      const due = new Set<string>();
      if (change.whole) {
        for (const blockId of [...known.keys(), ...ownerOf.keys()]) due.add(blockId);
        known.clear();
        blockOf.clear();
      }
      for (const id of change.gone) {
        const blockId = blockOf.get(id);
        if (blockId !== undefined) due.add(blockId);
        take(id);
      }
      for (const mark of change.marks) {
        const blockId = blockOf.get(mark.findingId);
        if (blockId !== undefined) due.add(blockId);
        due.add(mark.blockId);
        add(mark);
      }
      revision = change.revision;
      const news = due.size > 0;
      for (const [blockId, at] of changedAt) {
        if (news || lossy.has(blockId)) due.add(blockId);
        if (at > revision) continue;
        changedAt.delete(blockId);
        lossy.delete(blockId);
      }
      if (due.size > 0 || waiting.size > 0) place(due);
    },
    refresh(patch) {
      const due = new Set<string>();
      for (const { id } of patch?.changed ?? []) {
        changedAt.set(id, patch!.revision);
        if (!allFollow) due.add(id);
      }
      // Written and taken back between two readings, in a block that is what it was: no answer will tell of it.
      for (const blockId of lossesSince()) {
        const changed = patch !== undefined && changedAt.get(blockId) === patch.revision;
        (changed ? lossy : due).add(blockId);
      }
      if (patch?.order) for (const blockId of ownerOf.keys()) if (!source.block(blockId)) due.add(blockId);
      if (!allFollow || due.size > 0 || waiting.size > 0) place(due);
    },
    wanting: () => lossy.size > 0 && [...lossy].some((blockId) => changedAt.has(blockId)),
    at(blockId, offset) {
      const hit = locateAll(blockId).find(({ span }) => span.start <= offset && offset <= span.end);
      return hit && known.get(blockId)?.get(hit.id);
    },
    pulse(blockId, span, quote, time) {
      const editor = source.editorOf(blockId);
      const mark = locateAll(blockId).find((one) => one.span.start === span.start && one.span.end === span.end);
      const shown = mark ?? { id: '', blockId, block: undefined, span, quote, level: 'tip' };
      if (editor) painters.get(editor)?.pulse(shown, time);
    },
    remove() {
      for (const painter of painters.values()) painter.remove();
    },
  };
}
