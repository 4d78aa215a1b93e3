/** What our content script did on the page's main thread, by the samples of the browser's profiler. */
import type { Page } from '@playwright/test';

/** An unbroken stretch of our own code, and of what the browser did inside its calls; ms since the profile began. */
export interface Stretch {
  readonly start: number;
  readonly ms: number;
}

export interface OwnTime {
  /** ms of our code in all. */
  readonly total: number;
  /** A task of ours is one of them, longest first. */
  readonly stretches: readonly Stretch[];
  /** Our functions by the ms that passed while they were the innermost of ours, longest first. */
  readonly functions: readonly { readonly name: string; readonly ms: number }[];
}

/** As much of the protocol's Profile as is used; times in µs. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
      readonly columnNumber: number;
    };
    readonly children?: readonly number[];
  }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

const ourScript = '/content-scripts/page.js';
/** Nobody's samples that may lie inside a stretch of ours. */
const bridge = '(garbage collector)';

/** Samples the page's main thread every `interval` µs until the answer is called. */
export async function watchThread(page: Page, interval = 500): Promise<() => Promise<OwnTime>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval });
  await session.send('Profiler.start');
  return async () => {
    const { profile } = await session.send('Profiler.stop');
    await session.detach();
    return ownTime(profile);
  };
}

function ownTime({ nodes, samples = [], timeDeltas = [] }: Profile): OwnTime {
  /** The innermost function of ours at each node, if one is on its stack. */
  const ours = new Map<number, string>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const walk = (id: number, outer: string | undefined): void => {
    const node = byId.get(id);
    if (!node) return;
    const { url, functionName, lineNumber, columnNumber } = node.callFrame;
    const inner = url.includes(ourScript)
      ? `${functionName || 'anonymous'}:${lineNumber + 1}:${columnNumber + 1}`
      : outer;
    if (inner !== undefined) ours.set(id, inner);
    for (const child of node.children ?? []) walk(child, inner);
  };
  const root = nodes[0];
  if (root) walk(root.id, undefined);

  const functions = new Map<string, number>();
  const stretches: Stretch[] = [];
  let total = 0;
  let at = 0;
  let open: { start: number; ms: number } | undefined;
  samples.forEach((id, index) => {
    at += (timeDeltas[index] ?? 0) / 1000;
    // A sample stands for the time until the next one.
    const ms = (timeDeltas[index + 1] ?? 0) / 1000;
    const name = ours.get(id);
    const bridged = open !== undefined && byId.get(id)?.callFrame.functionName === bridge;
    if (name === undefined && !bridged) {
      open = undefined;
      return;
    }
    if (!open) stretches.push((open = { start: at, ms: 0 }));
    open.ms += ms;
    total += ms;
    functions.set(name ?? bridge, (functions.get(name ?? bridge) ?? 0) + ms);
  });
  return {
    total,
    stretches: stretches.sort((a, b) => b.ms - a.ms),
    functions: [...functions].map(([name, ms]) => ({ name, ms })).sort((a, b) => b.ms - a.ms),
  };
}
