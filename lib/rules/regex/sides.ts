/** On which side of a word boundary a part of a pattern stands: what its first and last characters surely are. */
import type { Alternative } from '../rule.ts';
import { sideOf } from './set.ts';
import type { Node } from './syntax.ts';
import { isWordCode, noWordAfter, noWordBefore, wordAfter, wordBefore, wordBoundary } from './word.ts';

type Side = 'word' | 'other' | undefined;

/** What every match of a tree begins and ends with. */
export function sidesOf(root: Node): Alternative['sides'] {
  const first = sideAt(root, 'first');
  const last = sideAt(root, 'last');
  return first || last ? { first, last } : undefined;
}

/** The alternative's source between two \b: a one-sided test where the pattern's own edge is known. */
export function wordBounded({ source, sides }: Alternative): string {
  const before = sides?.first ? (sides.first === 'word' ? noWordBefore : wordBefore) : wordBoundary;
  const after = sides?.last ? (sides.last === 'word' ? noWordAfter : wordAfter) : wordBoundary;
  return `${before}(?:${source})${after}`;
}

/** A shorter source for a \b or \B whose left or right neighbour is surely (no) word character; it means the same. */
export function boundaryBeside(items: readonly Node[], index: number): string | undefined {
  const item = items[index];
  if (item?.kind !== 'assertion' || (item.assertion !== 'boundary' && item.assertion !== 'no-boundary'))
    return undefined;
  const differs = item.assertion === 'boundary';
  const right = firstSide(items.slice(index + 1));
  if (right) return (right === 'word') === differs ? noWordBefore : wordBefore;
  const left = lastSide(items.slice(0, index));
  if (left) return (left === 'word') === differs ? noWordAfter : wordAfter;
  return undefined;
}

function firstSide(items: readonly Node[]): Side {
  const next = items.find((item) => item.kind !== 'assertion' && item.kind !== 'look');
  return next && sideAt(next, 'first');
}

function lastSide(items: readonly Node[]): Side {
  const previous = items.findLast((item) => item.kind !== 'assertion' && item.kind !== 'look');
  return previous && sideAt(previous, 'last');
}

/** What the part's first or last character surely is; undefined too when the part may be empty. */
function sideAt(node: Node, end: 'first' | 'last'): Side {
  switch (node.kind) {
    case 'text': {
      const characters = [...node.text];
      const code = (end === 'first' ? characters[0] : characters[characters.length - 1])?.codePointAt(0);
      return code === undefined ? undefined : isWordCode(code) ? 'word' : 'other';
    }
    case 'set':
      return sideOf(node.set);
    case 'sequence':
      return end === 'first' ? firstSide(node.items) : lastSide(node.items);
    case 'choice': {
      const sides = new Set(node.options.map((option) => sideAt(option, end)));
      const [side] = sides;
      return sides.size === 1 ? side : undefined;
    }
    case 'capture':
    case 'atomic':
      return sideAt(node.body, end);
    case 'repeat':
      return node.min > 0 ? sideAt(node.body, end) : undefined;
    default:
      return undefined;
  }
}
