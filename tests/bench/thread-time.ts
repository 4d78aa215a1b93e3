/** Processor time of a page's main thread for each key, from the browser's own trace: in all, and inside our script. */
import type { CDPSession } from '@playwright/test';

/** ms of processor time from one keydown to the next. */
export interface KeyTime {
  /** Every task of the thread, rendering among them. */
  readonly whole: number;
  /** Calls into our content script, with whatever the browser did inside them (layout that we force, for one). */
  readonly ours: number;
}

/** As much of a trace event as is used; times in µs. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread; what else the machine did meanwhile is not in it. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string; readonly url?: string } };
}

const categories = ['devtools.timeline', 'toplevel', 'v8'];
const ourScript = '/content-scripts/page.js';

/** Traces while `type` presses its keys; one entry for each keydown that a page saw. `browser`: a session with the browser. */
export async function traceKeys(browser: CDPSession, type: () => Promise<void>): Promise<readonly KeyTime[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { readonly value: readonly object[] }): void => {
    for (const event of value) events.push(event as TraceEvent);
  };
  browser.on('Tracing.dataCollected', collect);
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  await type();
  const complete = new Promise<void>((resolve) => browser.once('Tracing.tracingComplete', () => resolve()));
  await browser.send('Tracing.end');
  await complete;
  browser.off('Tracing.dataCollected', collect);
  return keyTimes(events);
}

function keyTimes(events: readonly TraceEvent[]): readonly KeyTime[] {
  const isKey = (event: TraceEvent): boolean => event.name === 'EventDispatch' && event.args?.data?.type === 'keydown';
  const first = events.find(isKey);
  if (!first) throw new Error('the trace holds no key');
  const thread = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === first.pid && tid === first.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const keys = thread.filter(isKey).map(({ ts }) => ts);
  const times = keys.map(() => ({ whole: 0, ours: 0 }));
  let at = 0;
  let [taskEnd, ourEnd] = [0, 0];
  for (const event of thread) {
    const { ts, dur = 0, tdur = dur, name, args } = event;
    const task = ts >= taskEnd;
    if (task) taskEnd = ts + dur;
    // A task belongs to the key that it holds, else to the last one.
    while (at < keys.length && keys[at]! <= Math.max(ts, task ? ts + dur : ts)) at++;
    const time = times[at - 1];
    if (!time) continue;
    if (task) time.whole += tdur / 1000;
    if (name === 'FunctionCall' && args?.data?.url?.endsWith(ourScript) && ts >= ourEnd) {
      ourEnd = ts + dur;
      time.ours += tdur / 1000;
    }
  }
  return times;
}
