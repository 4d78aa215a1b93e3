/** Between block offsets and DOM positions, both ways, over the pieces of a reading. */
import type { Span } from '../draft/span.ts';
import type { DomBlock } from './dom-block.ts';

/** The DOM range of a span of the block's text; undefined when its nodes have changed under it. */
export function rangeOf(block: DomBlock, span: Span): Range | undefined {
  const start = boundary(block, span.start, 'start');
  const end = span.end === span.start ? start : boundary(block, span.end, 'end');
  if (!start || !end) return undefined;
  const document = start.node.ownerDocument;
  if (!document) return undefined;
  const range = document.createRange();
  try {
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
  } catch {
    // The node was shortened since the reading: the place is gone, which is an answer.
    return undefined;
  }
  return range;
}

interface Boundary {
  readonly node: Node;
  readonly offset: number;
}

function boundary(block: DomBlock, offset: number, side: 'start' | 'end'): Boundary | undefined {
  let best: Boundary | undefined;
  for (const piece of block.pieces) {
    const from = piece.textStart;
    const to = from + piece.length;
    const inside = side === 'start' ? offset >= from && offset < to : offset > from && offset <= to;
    if (inside || offset === from || offset === to) {
      const found = { node: piece.node, offset: piece.nodeStart + offset - from };
      if (inside) return piece.node.isConnected ? found : undefined;
      best ??= found;
    }
  }
  const objectOffset = side === 'start' ? offset : offset - 1;
  const object = block.objects.get(objectOffset);
  if (object?.parentNode) {
    const index = Array.prototype.indexOf.call(object.parentNode.childNodes, object) as number;
    return { node: object.parentNode, offset: side === 'start' ? index : index + 1 };
  }
  if (best) return best.node.isConnected ? best : undefined;
  if (block.text === '' && block.key.isConnected) return { node: block.key, offset: 0 };
  return undefined;
}

/** The block offset of a DOM position inside the block; undefined when it is not in this block. */
export function offsetOf(block: DomBlock, node: Node, nodeOffset: number): number | undefined {
  if (node.nodeType === 3) {
    let last: number | undefined;
    for (const piece of block.pieces) {
      if (piece.node !== node) continue;
      if (nodeOffset < piece.nodeStart) return last ?? piece.textStart;
      if (nodeOffset <= piece.nodeStart + piece.length) return piece.textStart + nodeOffset - piece.nodeStart;
      last = piece.textStart + piece.length;
    }
    return last;
  }
  const after = node.childNodes[nodeOffset];
  for (const piece of block.pieces) {
    if (after && (piece.node === after || after.contains(piece.node))) return piece.textStart;
  }
  const before = nodeOffset > 0 ? node.childNodes[nodeOffset - 1] : undefined;
  for (let index = block.pieces.length - 1; index >= 0; index--) {
    const piece = block.pieces[index]!;
    if (before && (piece.node === before || before.contains(piece.node))) return piece.textStart + piece.length;
  }
  if (block.text === '' && (block.key === node || node.contains(block.key))) return 0;
  return undefined;
}
