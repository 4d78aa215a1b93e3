/** Where lines of the mirror that nobody sees are laid out to learn their height, a batch at a time. */
import { heightOf, type Line } from './textarea-line.ts';

/** How much unmeasured text is laid out at a time on the way down. */
const batchUnits = 6000;
const batchLines = 120;

export interface Bench {
  /** The height of a line in the control's own CSS px; lines behind it that are unknown too are measured along with it. */
  heightAt(index: number, zoom: number): number;
}

/** `lines`: changed in place by whoever owns them. `build`: gives a line its block; `drop`: takes the block away. */
export function createBench(
  element: HTMLElement,
  lines: readonly Line[],
  build: (index: number) => NonNullable<Line['block']>,
  drop: (line: Line) => void,
): Bench {
  let benched: readonly Line[] = [];

  const measure = (from: number, zoom: number): void => {
    // Layout of the bench costs what stands on it: a batch goes before the next one comes.
    for (const line of benched) if (line.block?.outer.parentNode === element) drop(line);
    let end = from;
    // After an edit only its own lines are unknown: what was measured before is not laid out again.
    for (
      let units = 0;
      lines[end]?.height === undefined && end < lines.length && end - from < batchLines && units < batchUnits;
      end++
    ) {
      units += lines[end]!.text.length + 1;
      const block = build(end);
      if (!block.outer.isConnected) element.append(block.outer);
    }
    for (let index = from; index < end; index++) {
      const line = lines[index]!;
      line.height ??= heightOf(line, zoom);
    }
    benched = lines.slice(from, end);
  };

  return {
    heightAt(index, zoom) {
      if (lines[index]!.height === undefined) measure(index, zoom);
      return lines[index]!.height ?? 0;
    },
  };
}
