/** Processor time of a page's main thread for each key: in all, and inside our script. */
import type { CDPSession } from '@playwright/test';
import { ourTasks, startTrace, tasksOf, threadOf, type TraceEvent } from '../e2e/hard/trace.ts';

/** ms of processor time from one keydown to the next. */
export interface KeyTime {
  /** Every task of the thread, rendering among them. */
  readonly whole: number;
  /** Inside our content script; see `Task`. */
  readonly ours: number;
}

export interface TracedKeys {
  /** One entry for each keydown. */
  readonly times: readonly KeyTime[];
  /** ms of processor time of ours in the task that holds most of it. */
  readonly longest: number;
}

/** Traces while `type` presses its keys. `browser`: a session with the whole browser. */
export async function traceKeys(browser: CDPSession, type: () => Promise<void>): Promise<TracedKeys> {
  const stop = await startTrace(browser);
  await type();
  const events = await stop();
  const first = events.find(isKey);
  if (!first) throw new Error('the trace holds no key');
  const thread = threadOf(events, first);
  const keys = thread.filter(isKey).map(({ ts }) => ts);
  const times = keys.map(() => ({ whole: 0, ours: 0 }));
  let at = 0;
  for (const { end, whole, ours } of tasksOf(thread)) {
    // A task belongs to the key that it holds, else to the last one.
    while (at < keys.length && keys[at]! <= end) at++;
    const time = times[at - 1];
    if (!time) continue;
    time.whole += whole;
    time.ours += ours;
  }
  return { times, longest: ourTasks(events)[0]?.ours ?? 0 };
}

function isKey({ name, args }: TraceEvent): boolean {
  return name === 'EventDispatch' && args?.data?.type === 'keydown';
}
