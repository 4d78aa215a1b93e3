/** Several .NET sources as they read one after the other in one alternation. */
import { readPattern, type Tree } from './syntax.ts';

const option = /\(\?[imnsx+-]+\)/i;
const backReference = /\\[1-9]/;

/**
 * `sources` with what the ones before them mean for them: an option such as (?i) outside of any group holds for the
 * rest of the alternation, and \1 is the first group of all sources. Groups of another source hold nothing, so that a
 * reference to one never fits. `groups`: how many there are before the first source.
 */
export function carried(sources: readonly string[], ignoreCase: boolean, groups = 0): readonly string[] {
  if (!sources.some((source) => option.test(source) || backReference.test(source))) return sources;
  let open = '';
  let before = groups;
  return sources.map((source) => {
    const own = backReference.test(source) ? renumbered(source, before) : source;
    const read = own.startsWith(open) ? own : open + own;
    const tree = option.test(source) || source.includes('(') ? readPattern(read, ignoreCase) : undefined;
    if (tree?.ok) {
      open = openOptions(tree.value, ignoreCase);
      before += tree.value.groups.filter((name) => name === undefined).length;
    }
    return read;
  });
}

function renumbered(source: string, before: number): string {
  if (before === 0) return source;
  return source.replace(/\\(?:([1-9]\d?)|[^])/gu, (whole, digits?: string) => {
    if (digits === undefined) return whole;
    return Number(digits) > before ? `(?:\\${Number(digits) - before})` : '(?!)';
  });
}

/** The options that hold at the end of a pattern, written as one; empty where they are those of its start. */
function openOptions({ end }: Tree, ignoreCase: boolean): string {
  const start = { i: ignoreCase, m: true, n: false, s: false, x: false };
  const letters = (on: boolean) =>
    Object.entries(end)
      .filter(([letter, holds]) => holds === on && start[letter as keyof typeof start] !== on)
      .map(([letter]) => letter)
      .join('');
  const [on, off] = [letters(true), letters(false)];
  return on + off === '' ? '' : `(?${on}${off === '' ? '' : `-${off}`})`;
}
