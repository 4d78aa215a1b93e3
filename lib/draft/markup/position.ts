/** Lines and columns of offsets, as reports print them. */
import { lineAt } from '../lines.ts';
import { afterCharacter } from '../span.ts';

export interface LineColumn {
  /** From 1; lines end with \n, \r\n or \r. */
  readonly line: number;
  /** From 1, in characters (code points). */
  readonly column: number;
}

/** Reads `source` once; then each look-up costs the length of a line. Offsets are UTF-16 units, clamped to the source. */
export function lineColumns(source: string): (offset: number) => LineColumn {
  const starts = [0];
  for (const end of source.matchAll(/\r\n|\r|\n/gu)) starts.push(end.index + end[0].length);
  return (offset) => {
    const at = Math.min(Math.max(offset, 0), source.length);
    const line = lineAt(starts, at);
    let column = 1;
    for (let unit = starts[line] ?? 0; unit < at; unit = afterCharacter(source, unit)) column++;
    return { line: line + 1, column };
  };
}

/** One look-up; for many in one source take `lineColumns`. */
export function lineColumn(source: string, offset: number): LineColumn {
  return lineColumns(source)(offset);
}
