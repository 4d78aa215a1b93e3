/** What a pattern can match: a finite list of strings, or strings one of which every match holds, or neither. */
import type { Reach } from '../rule.ts';
import { gatesOf } from './gates.ts';
import { caseVariants, hasAstralCase, hasCase } from './letters.ts';
import { membersOf } from './set.ts';
import { distinct, joined } from './strings.ts';
import type { Node } from './syntax.ts';

/** More strings than this are not spelled out: the pattern is gated instead. */
const mostStrings = 128;

/**
 * The reach of a tree read with `ignoreCase`. Strings stand as the pattern writes them: who ignores case folds them.
 * An assertion or look-around anywhere makes a pattern not finite, since what stands beside a match decides too.
 */
export function reachOf(root: Node, ignoreCase: boolean): Reach {
  const strings = finite(root, ignoreCase);
  if (strings && strings.length > 0 && !strings.includes('')) return { kind: 'finite', strings };
  const gates = gatesOf(root, ignoreCase);
  return gates ? { kind: 'gated', gates } : { kind: 'always' };
}

/** The strings in the order in which the pattern tries them; undefined when they are too many or not alone decisive. */
function finite(node: Node, ignoreCase: boolean): readonly string[] | undefined {
  switch (node.kind) {
    case 'text':
      return spelled([node.text], node.ignoreCase, ignoreCase);
    case 'set': {
      const members = membersOf(node.set, mostStrings);
      return members && spelled(members, node.ignoreCase, ignoreCase);
    }
    case 'sequence':
      return node.items.reduce<readonly string[] | undefined>(
        (before, item) => before && cross(before, finite(item, ignoreCase)),
        [''],
      );
    case 'choice': {
      const all: string[] = [];
      for (const option of node.options) {
        const strings = finite(option, ignoreCase);
        if (!strings || all.length + strings.length > mostStrings) return undefined;
        all.push(...strings);
      }
      return distinct(all);
    }
    case 'capture':
      return finite(node.body, ignoreCase);
    case 'atomic': {
      const strings = finite(node.body, ignoreCase);
      return strings?.length === 1 ? strings : undefined;
    }
    case 'repeat':
      return repeated(node, ignoreCase);
    default:
      return undefined;
  }
}

function repeated(node: Node & { kind: 'repeat' }, ignoreCase: boolean): readonly string[] | undefined {
  if (node.max > mostStrings) return undefined;
  const one = finite(node.body, ignoreCase);
  if (!one || (node.max > 1 && one.includes(''))) return undefined;
  let all: readonly string[] | undefined = [''];
  // From the innermost optional repetition outwards: each either goes on (first when greedy) or stops.
  for (let count = node.max; count > node.min; count--) {
    const more = cross(one, all);
    if (!more || more.length >= mostStrings) return undefined;
    all = distinct(node.lazy ? ['', ...more] : [...more, '']);
  }
  for (let count = 0; count < node.min; count++) {
    all = all && cross(one, all);
  }
  return all;
}

function cross(heads: readonly string[], tails: readonly string[] | undefined): readonly string[] | undefined {
  return tails && joined(heads, tails, mostStrings);
}

/** The strings as they can stand in a text, when the part and the whole do not treat case alike. */
function spelled(strings: readonly string[], part: boolean, whole: boolean): readonly string[] | undefined {
  if ((part || whole) && strings.some(hasAstralCase)) return undefined;
  if (part === whole || !strings.some(hasCase)) return strings;
  return part ? caseVariants(strings, mostStrings) : undefined;
}
