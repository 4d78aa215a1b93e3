/** What keeps a hit from becoming a finding: words it belongs to, and words elsewhere in its block. */
import type { Span } from '../draft/span.ts';
import { anyOf } from './options.ts';
import type { BlockView } from './rule.ts';
import { occurs, scanText, toRegExp } from './scan.ts';

export interface GuardOptions {
  /** A hit that touches a match of one of these is left alone. */
  readonly exceptions?: readonly string[] | undefined;
  /** A block that holds a match of one of these is left alone. */
  readonly unless?: readonly string[] | undefined;
}

export type Guard = (view: BlockView, span: Span) => boolean;

/** True for a hit that may become a finding. Both lists are matched on the unmasked text. */
export function createGuard(options: GuardOptions, flags: string): Guard {
  const exceptions = compileList(options.exceptions, flags);
  const unless = compileList(options.unless, flags);
  const spans = new WeakMap<BlockView, readonly Span[]>();
  const silent = new WeakMap<BlockView, boolean>();
  return (view, span) => {
    if (unless && remember(silent, view, () => occurs(unless, view.plain))) return false;
    if (!exceptions) return true;
    const kept = remember(spans, view, () => scanText(exceptions, view.plain).map((match) => match.span));
    return !touchesAny(kept, span);
  };
}

/** `spans` are in order and apart, so half of them can be left out at every step. */
function touchesAny(spans: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > span.start) high = middle;
    else low = middle + 1;
  }
  const next = spans[low];
  return next !== undefined && next.start < span.end;
}

function compileList(sources: readonly string[] | undefined, flags: string): RegExp | undefined {
  return sources && sources.length > 0 ? toRegExp({ source: anyOf(sources), flags }) : undefined;
}

function remember<Value>(known: WeakMap<BlockView, Value>, view: BlockView, find: () => Value): Value {
  const before = known.get(view);
  if (before !== undefined) return before;
  const value = find();
  known.set(view, value);
  return value;
}
