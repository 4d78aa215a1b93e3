/** Where our content script spends its time on the page's main thread, by the samples of the browser's profiler. */
import type { Page } from '@playwright/test';
import { ourScript } from '../e2e/hard/trace.ts';

export interface FunctionTime {
  /** Name, line and column in the built script. */
  readonly name: string;
  /** ms that passed while it was the innermost function of ours. */
  readonly ms: number;
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

/** µs between two samples. */
const interval = 200;

/** Samples the page's main thread until the answer is called; longest first. */
export async function profileOurs(page: Page): Promise<() => Promise<readonly FunctionTime[]>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval });
  await session.send('Profiler.start');
  return async () => {
    const { profile } = await session.send('Profiler.stop');
    await session.detach();
    return functionTimes(profile);
  };
}

function functionTimes({ nodes, samples = [], timeDeltas = [] }: Profile): readonly FunctionTime[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  /** The innermost function of ours at each node, if one is on its stack. */
  const ours = new Map<number, string>();
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

  const times = new Map<string, number>();
  samples.forEach((id, index) => {
    const name = ours.get(id);
    // A sample stands for the time until the next one.
    if (name !== undefined) times.set(name, (times.get(name) ?? 0) + (timeDeltas[index + 1] ?? 0) / 1000);
  });
  return [...times].map(([name, ms]) => ({ name, ms })).sort((a, b) => b.ms - a.ms);
}
