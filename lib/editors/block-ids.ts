/** Keeps block ids while the text changes: aligns an old and a new list of blocks. Knows nothing of the DOM. */

export interface Keyed {
  /** Identity that outlives a reading, e.g. the block's element; undefined where there is none (lines of a textarea). */
  readonly key: object | undefined;
  readonly text: string;
}

export interface Identified extends Keyed {
  readonly id: string;
}

/**
 * One id for each block of `next`, in order. Same key keeps the id; where there are no keys, equal text at the start
 * and the end keeps it; what is left between two kept blocks is paired in order, equal texts first.
 */
export function alignIds(previous: readonly Identified[], next: readonly Keyed[], freshId: () => string): string[] {
  const ids: (string | undefined)[] = next.map(() => undefined);
  const taken = new Set<number>();
  const keep = (newIndex: number, oldIndex: number): void => {
    ids[newIndex] = previous[oldIndex]!.id;
    taken.add(oldIndex);
  };

  const oldByKey = new Map<object, number>();
  previous.forEach((block, index) => {
    if (block.key) oldByKey.set(block.key, index);
  });
  next.forEach((block, index) => {
    const oldIndex = block.key ? oldByKey.get(block.key) : undefined;
    if (oldIndex !== undefined && !taken.has(oldIndex)) keep(index, oldIndex);
  });
  if (taken.size === 0) keepEqualEnds(previous, next, keep);
  pairGaps(previous, next, ids, taken, keep);
  return ids.map((id) => id ?? freshId());
}

function keepEqualEnds(
  previous: readonly Identified[],
  next: readonly Keyed[],
  keep: (newIndex: number, oldIndex: number) => void,
): void {
  const shorter = Math.min(previous.length, next.length);
  let head = 0;
  while (head < shorter && previous[head]!.text === next[head]!.text) {
    keep(head, head);
    head++;
  }
  let tail = 0;
  while (tail < shorter - head && previous[previous.length - 1 - tail]!.text === next[next.length - 1 - tail]!.text) {
    keep(next.length - 1 - tail, previous.length - 1 - tail);
    tail++;
  }
}

function pairGaps(
  previous: readonly Identified[],
  next: readonly Keyed[],
  ids: readonly (string | undefined)[],
  taken: ReadonlySet<number>,
  keep: (newIndex: number, oldIndex: number) => void,
): void {
  const oldIndexById = new Map(previous.map((block, index) => [block.id, index]));
  let oldFrom = 0;
  let newIndex = 0;
  while (newIndex < next.length) {
    const id = ids[newIndex];
    if (id !== undefined) {
      oldFrom = Math.max(oldFrom, oldIndexById.get(id)! + 1);
      newIndex++;
      continue;
    }
    let gapEnd = newIndex;
    while (gapEnd < next.length && ids[gapEnd] === undefined) gapEnd++;
    const oldTo = gapEnd < next.length ? oldIndexById.get(ids[gapEnd]!)! : previous.length;
    const free: number[] = [];
    for (let index = oldFrom; index < oldTo; index++) if (!taken.has(index)) free.push(index);
    pairRun(previous, next, newIndex, gapEnd, free, keep);
    newIndex = gapEnd;
  }
}

function pairRun(
  previous: readonly Identified[],
  next: readonly Keyed[],
  from: number,
  to: number,
  free: readonly number[],
  keep: (newIndex: number, oldIndex: number) => void,
): void {
  // By text, oldest last, so that each is found and taken in one step however long the run is.
  const byText = new Map<string, number[]>();
  for (const oldIndex of free.toReversed()) {
    const { text } = previous[oldIndex]!;
    const same = byText.get(text);
    if (same) same.push(oldIndex);
    else byText.set(text, [oldIndex]);
  }
  const used = new Set<number>();
  const left: number[] = [];
  for (let index = from; index < to; index++) {
    const equal = byText.get(next[index]!.text)?.pop();
    if (equal === undefined) left.push(index);
    else {
      keep(index, equal);
      used.add(equal);
    }
  }
  const rest = free.filter((oldIndex) => !used.has(oldIndex));
  for (const [order, index] of left.slice(0, rest.length).entries()) keep(index, rest[order]!);
}
