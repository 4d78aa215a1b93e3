/** Several .NET sources as they read one after the other in one alternation. */
import { readPattern } from './syntax.ts';

const options = /\(\?[imnsx+-]+\)/i;

/**
 * `sources` with what the ones before them leave open: an option such as (?i) outside of any group holds for the rest
 * of the alternation, and so for every source behind it.
 */
export function carried(sources: readonly string[], ignoreCase: boolean): readonly string[] {
  if (!sources.some((source) => options.test(source))) return sources;
  let open = '';
  return sources.map((source) => {
    const read = source.startsWith(open) ? source : open + source;
    if (options.test(source)) open = openOptions(read, ignoreCase);
    return read;
  });
}

/** The options that hold at the end of `source`, written as one; empty where they are those of its start. */
function openOptions(source: string, ignoreCase: boolean): string {
  const tree = readPattern(source, ignoreCase);
  if (!tree.ok) return '';
  const start = { i: ignoreCase, m: true, n: false, s: false, x: false };
  const letters = (on: boolean) =>
    Object.entries(tree.value.end)
      .filter(([letter, holds]) => holds === on && start[letter as keyof typeof start] !== on)
      .map(([letter]) => letter)
      .join('');
  const [on, off] = [letters(true), letters(false)];
  return on + off === '' ? '' : `(?${on}${off === '' ? '' : `-${off}`})`;
}
