/** Back-references: only those whose group has surely matched mean the same in .NET and JavaScript. */
import { PatternFault } from './cursor.ts';
import type { Node } from './syntax.ts';

/** Throws a fault when some reference may be reached while its group has not matched. */
export function assertReferences(root: Node): void {
  walk(root, new Set(), false);
}

/** The groups that have surely matched behind `node`, given those in front of it (behind it when read backwards). */
function walk(node: Node, before: ReadonlySet<number>, backward: boolean): ReadonlySet<number> {
  switch (node.kind) {
    case 'sequence': {
      const items = backward ? node.items.toReversed() : node.items;
      return items.reduce((set, item) => walk(item, set, backward), before);
    }
    case 'choice': {
      const [first = before, ...rest] = node.options.map((option) => walk(option, before, backward));
      return new Set([...first].filter((id) => rest.every((set) => set.has(id))));
    }
    case 'capture':
      return new Set([...walk(node.body, before, backward), node.id]);
    case 'atomic':
      return walk(node.body, before, backward);
    case 'look': {
      const after = walk(node.body, before, node.behind);
      return node.negative ? before : after;
    }
    case 'repeat': {
      const after = walk(node.body, before, backward);
      return node.min > 0 ? after : before;
    }
    case 'reference':
      if (!before.has(node.id)) throw new PatternFault('a reference may come before its group has matched');
      return before;
    default:
      return before;
  }
}
