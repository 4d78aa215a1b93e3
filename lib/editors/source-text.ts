/** Our copy of the text of an editor behind the bridge: lines with ids, brought up to date by what changed. */
import type { Block, BlockKind, FieldId } from '../draft/draft.ts';
import { alignIds } from './block-ids.ts';
import type { Identified } from './block-ids.ts';
import type { Splice } from './bridge/protocol.ts';

export interface SourceLine extends Identified {
  readonly out: Block;
}

export interface SourceText {
  /** Asks for what changed. False: no answer that makes sense, and the copy is what it was. */
  update(): boolean;
  lines(): readonly SourceLine[];
  /** The line number of a block; undefined when it is gone. */
  indexOf(blockId: string): number | undefined;
  cut(): boolean;
  /** Rises with every change. */
  version(): number;
}

export function createSourceText(
  field: FieldId,
  kind: BlockKind,
  ask: (since: number) => Splice | undefined,
): SourceText {
  let lines: readonly SourceLine[] = [];
  let version = 0;
  let cut = false;
  let serial = 0;
  let indexes: ReadonlyMap<string, number> | undefined;

  const apply = ({ from, removed, lines: inserted }: Pick<Splice, 'from' | 'removed' | 'lines'>): void => {
    const old = lines.slice(from, from + removed);
    const next = inserted.map((text) => ({ key: undefined, text }));
    const ids = alignIds(old, next, () => `${field}-${++serial}`);
    const known = new Map(old.map((line) => [line.id, line]));
    const fresh = inserted.map((text, index): SourceLine => {
      const id = ids[index]!;
      const before = known.get(id);
      return before?.text === text ? before : { id, key: undefined, text, out: { id, field, kind, text } };
    });
    lines = [...lines.slice(0, from), ...fresh, ...lines.slice(from + removed)];
    indexes = undefined;
  };

  /** False when the answer does not fit the copy that it is said to be about. */
  const take = (splice: Splice): boolean => {
    const whole = splice.base === 0;
    if (!whole && splice.base !== version) return false;
    const { from, removed } = whole ? { from: 0, removed: lines.length } : splice;
    if (from + removed > lines.length) return false;
    if (lines.length - removed + splice.lines.length !== splice.count) return false;
    if (whole || removed > 0 || splice.lines.length > 0) apply({ from, removed, lines: splice.lines });
    ({ version, cut } = splice);
    return true;
  };

  return {
    update() {
      const splice = ask(version);
      if (splice && take(splice)) return true;
      const whole = version > 0 ? ask(0) : undefined;
      return whole?.base === 0 && take(whole);
    },
    lines: () => lines,
    indexOf(blockId) {
      indexes ??= new Map(lines.map(({ id }, index) => [id, index]));
      return indexes.get(blockId);
    },
    cut: () => cut,
    version: () => version,
  };
}
