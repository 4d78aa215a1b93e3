/** The browser's own trace of its threads, in processor time, and which of it is our content script's. */
import type { CDPSession } from '@playwright/test';

/** As much of a trace event as is used; times in µs. */
export interface TraceEvent {
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
/** How the address of our content script ends. */
export const ourScript = '/content-scripts/page.js';
const microtasks = new Set(['BlinkScheduler_PerformMicrotaskCheckpoint', 'RunMicrotasks']);

/** Traces every thread of the browser until the answer is called. `browser`: a session with the whole browser. */
export async function startTrace(browser: CDPSession): Promise<() => Promise<readonly TraceEvent[]>> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { readonly value: readonly object[] }): void => {
    for (const event of value) events.push(event as TraceEvent);
  };
  browser.on('Tracing.dataCollected', collect);
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  return async () => {
    const complete = new Promise<void>((resolve) => {
      browser.once('Tracing.tracingComplete', () => resolve());
    });
    await browser.send('Tracing.end');
    await complete;
    browser.off('Tracing.dataCollected', collect);
    return events;
  };
}

/** The events of one thread, outer ones first. */
export function threadOf(events: readonly TraceEvent[], one: TraceEvent): readonly TraceEvent[] {
  return events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === one.pid && tid === one.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}

export interface Task {
  readonly start: number;
  readonly end: number;
  /** ms of processor time of the whole task. */
  readonly whole: number;
  /**
   * ms of it in calls into our content script, with whatever the browser did inside them (layout that we force, for
   * one), and in the microtasks that ran after such a call, whosever they were.
   */
  readonly ours: number;
}

/** The tasks of one thread's events, in order. */
export function tasksOf(thread: readonly TraceEvent[]): readonly Task[] {
  const tasks: { start: number; end: number; whole: number; ours: number }[] = [];
  let counted = 0;
  for (const event of thread) {
    const { ts, dur = 0, tdur = dur, name } = event;
    let task = tasks.at(-1);
    if (!task || ts >= task.end) {
      task = { start: ts, end: ts + dur, whole: tdur / 1000, ours: 0 };
      tasks.push(task);
    }
    const ours = isOurs(event) || (microtasks.has(name) && task.ours > 0);
    if (!ours || ts < counted) continue;
    counted = ts + dur;
    task.ours += tdur / 1000;
  }
  return tasks;
}

function isOurs({ name, args }: TraceEvent): boolean {
  return name === 'FunctionCall' && args?.data?.url?.endsWith(ourScript) === true;
}

/** Every task in which our content script ran, whichever page it was in; longest of ours first. */
export function ourTasks(events: readonly TraceEvent[]): readonly Task[] {
  return sharedTasks(events)
    .filter(({ ours }) => ours > 0)
    .sort((a, b) => b.ours - a.ours);
}

/** ms of processor time that is not ours in the task that holds most of it, on the threads where our script ran too. */
export function longestOfPage(events: readonly TraceEvent[]): number {
  return Math.max(0, ...sharedTasks(events).map(({ whole, ours }) => whole - ours));
}

function sharedTasks(events: readonly TraceEvent[]): readonly Task[] {
  const threads = new Map(events.filter(isOurs).map((event) => [`${event.pid} ${event.tid}`, event]));
  return [...threads.values()].flatMap((event) => tasksOf(threadOf(events, event)));
}
