/** What keeps a hit from becoming a finding: words it belongs to, and words elsewhere in its block. */
import type { Span } from '../draft/span.ts';
import { once } from './once.ts';
import { expressionOf } from './regex/index.ts';
import type { BlockView } from './rule.ts';
import { occursIn, spansIn } from './windows.ts';

export interface GuardOptions {
  /** A hit that touches a match of one of these is left alone. */
  readonly exceptions?: readonly string[] | undefined;
  /** A block that holds a match of one of these is left alone. */
  readonly unless?: readonly string[] | undefined;
  readonly ignorecase?: boolean | undefined;
}

/** True for a hit that may become a finding. */
export type Guard = (view: BlockView, span: Span) => boolean;

/** Both lists are .NET sources, matched on the unmasked text. */
export function createGuard({ exceptions, unless, ignorecase = false }: GuardOptions): Guard {
  const kept = lazyExpression(exceptions, ignorecase);
  const silencers = lazyExpression(unless, ignorecase);
  if (!kept && !silencers) return always;
  const spans = new WeakMap<BlockView, readonly Span[]>();
  const silent = new WeakMap<BlockView, boolean>();
  return (view, span) => {
    const silencer = silencers?.();
    if (silencer && remember(silent, view, () => occursIn(silencer, view.plain))) return false;
    const exception = kept?.();
    return (
      !exception ||
      !touchesAny(
        remember(spans, view, () => spansIn(exception, view.plain)),
        span,
      )
    );
  };
}

function always(): boolean {
  return true;
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

/** One expression for all sources, made when it is first asked for; undefined without sources. */
function lazyExpression(
  sources: readonly string[] | undefined,
  ignoreCase: boolean,
): (() => RegExp | undefined) | undefined {
  if (!sources || sources.length === 0) return undefined;
  return once(() => expressionOf(sources.map((source) => `(?:${source})`).join('|'), ignoreCase ? 'giu' : 'gu'));
}

function remember<Value>(known: WeakMap<BlockView, Value>, view: BlockView, find: () => Value): Value {
  const before = known.get(view);
  if (before !== undefined) return before;
  const value = find();
  known.set(view, value);
  return value;
}
