/** From offsets of a text to its lines and back. Offsets are UTF-16 units. */

/** The offset at which each line begins. */
export function startsOf(lines: readonly { readonly text: string }[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.text.length + 1;
  }
  return starts;
}

/** The index of the last line that begins at or before an offset; a line's end belongs to it. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
