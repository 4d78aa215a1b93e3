/** The static check of patterns while a pack is made: one Worker, bounded in time and memory. Node only. */
import { Worker } from 'node:worker_threads';
import { checkPlan, type Diagnosis, type Verdict, verdictOf } from '../rules/regex/safety.ts';

export interface SafetyLimits {
  /** Milliseconds for one pattern. Default 1,000. */
  readonly itemTime?: number;
  /** Milliseconds for all of them; what is left over then is "unknown". Default 60,000. */
  readonly totalTime?: number;
  /** Megabytes of heap of the Worker. Default 512. */
  readonly memory?: number;
}

/** One question to the Worker. */
export interface SafetyQuestion {
  readonly source: string;
  /** Milliseconds. */
  readonly time: number;
}

/**
 * How the cost of each .NET pattern grows, in the order given. Never rejects: what cannot be checked (no checker
 * installed, no memory, no time) is "unknown".
 */
export async function checkPatterns(sources: readonly string[], limits: SafetyLimits = {}): Promise<Verdict[]> {
  const { itemTime = 1000, totalTime = 60_000, memory = 512 } = limits;
  const end = Date.now() + totalTime;
  const known = new Map<string, Verdict>();
  const checker = new Checker(memory);
  try {
    for (const pattern of sources) {
      if (known.has(pattern)) continue;
      const plan = checkPlan(pattern);
      if ('verdict' in plan) known.set(pattern, plan.verdict);
      else {
        const time = Math.min(itemTime, end - Date.now());
        known.set(pattern, time > 0 ? await checker.ask({ source: plan.source, time }) : 'unknown');
      }
    }
  } finally {
    await checker.close();
  }
  return sources.map((pattern) => known.get(pattern) ?? 'unknown');
}

/** Milliseconds that a Worker has to load the checker. */
const startTime = 15_000;
/** The checker stops by itself at its time; the Worker is ended when it is this many milliseconds late. */
const patience = 1000;

class Checker {
  private readonly memory: number;
  private worker: Worker | undefined;

  constructor(memory: number) {
    this.memory = memory;
  }

  async ask(question: SafetyQuestion): Promise<Verdict> {
    if (!this.worker) {
      this.worker = new Worker(new URL('./regex-safety-worker.ts', import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb: this.memory },
      });
      if ((await this.next(this.worker, startTime)) === undefined) return 'unknown';
    }
    this.worker.postMessage(question);
    const diagnosis = await this.next(this.worker, question.time + patience);
    return diagnosis ? verdictOf(diagnosis) : 'unknown';
  }

  /** The Worker's next message; undefined when it fails or is late, and then it is gone. */
  private next(worker: Worker, time: number): Promise<Diagnosis | undefined> {
    return new Promise((resolve) => {
      const settle = (message: Diagnosis | undefined) => {
        clearTimeout(timer);
        worker.off('message', settle);
        worker.off('error', give);
        worker.off('exit', give);
        resolve(message);
      };
      const give = () => {
        this.worker = undefined;
        settle(undefined);
        // An error that comes after all was said must not end the process.
        worker.on('error', () => undefined);
        void worker.terminate();
      };
      const timer = setTimeout(give, time);
      worker.once('message', settle);
      worker.once('error', give);
      worker.once('exit', give);
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }
}
