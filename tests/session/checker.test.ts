/** The checker and its clocks: a rule that never ends is found, named and left out; everything else goes on. */
import { afterEach, beforeEach, expect, test, vi, type Mock } from 'vitest';
import type { Draft } from '../../lib/draft/draft.ts';
import type { Pack } from '../../lib/guideline/pack.ts';
import type { StartWork, WorkAnswer, WorkRequest } from '../../lib/messages/work.ts';
import { checkTimes, createChecker } from '../../lib/session/checker.ts';
import type { Checker } from '../../lib/session/state.ts';

/** Of one Worker: what it was asked, and its every step, which is the test's. */
interface TestWorker {
  readonly requests: readonly WorkRequest[];
  readonly say: (answer: WorkAnswer) => void;
  readonly die: (detail: string) => void;
  ended: boolean;
}

interface Bench {
  readonly checker: Checker;
  /** Told when a rule that was left out for a while may be tried again. */
  readonly rested: Mock<() => void>;
  /** Every Worker that was started, in order; the steps below name one by its place here. */
  readonly workers: readonly TestWorker[];
  /** The present check is done, with nothing found. */
  answered(worker: number): void;
  /** The pack is compiled, and the present check is done. */
  served(worker: number): void;
  /** The pack is compiled, and the check takes longer than it may. */
  slow(worker: number): Promise<void>;
  /** The pack is compiled, and A.Doom takes longer than it may. */
  overrun(worker: number): Promise<void>;
}

function bench(): Bench {
  const workers: TestWorker[] = [];
  const start: StartWork = (say, die) => {
    const requests: WorkRequest[] = [];
    const worker: TestWorker = { requests, say, die, ended: false };
    workers.push(worker);
    return {
      post: (request) => void requests.push(request),
      end: () => {
        worker.ended = true;
      },
    };
  };
  const rested = vi.fn<() => void>();
  const compiled = (worker: number): TestWorker => {
    workers[worker]!.say({ kind: 'compiled' });
    return workers[worker]!;
  };
  const answered = (worker: number): void => {
    const { requests, say } = workers[worker]!;
    const serial = requests.findLast((request) => request.kind === 'check')?.serial ?? -1;
    say({ kind: 'findings', serial, findings: [] });
  };
  return {
    checker: createChecker(start, () => '2026-01-31', rested),
    rested,
    workers,
    answered,
    served(worker) {
      compiled(worker);
      answered(worker);
    },
    async slow(worker) {
      compiled(worker);
      await vi.advanceTimersByTimeAsync(checkTimes.check);
    },
    async overrun(worker) {
      compiled(worker).say({ kind: 'running', rule: 'A.Doom' });
      await vi.advanceTimersByTimeAsync(checkTimes.rule);
    },
  };
}

/** The first check of a bench, of `draft`, in which A.Doom stands still; it ends in the third Worker. */
async function firstStrike({ checker, slow, overrun, served }: Bench): Promise<void> {
  const first = checker.check(draft, pack);
  await slow(0);
  await overrun(1);
  served(2);
  expect(await first).toMatchObject({ value: { setAside: ['A.Doom'] } });
}

const pack = { rules: [] } as unknown as Pack;
/** More blocks than are watched from the start. */
const draft: Draft = {
  revision: 1,
  format: 'rich',
  blocks: Array.from({ length: 20 }, (_, index) => ({
    id: `b${index}`,
    field: 'body',
    kind: 'paragraph',
    text: '하나',
  })),
};
const packOf = ({ requests }: TestWorker) => requests.findLast(({ kind }) => kind === 'pack');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a check in time is answered by the one Worker, which gets the pack and the blocks once', async () => {
  const { checker, workers, answered, served } = bench();
  const first = checker.check(draft, pack);
  served(0);
  expect(await first).toEqual({ ok: true, value: { findings: [], setAside: [] } });
  const second = checker.check({ ...draft, revision: 2 }, pack);
  answered(0);
  await second;
  expect(workers).toHaveLength(1);
  expect(workers[0]!.requests.map(({ kind }) => kind)).toEqual(['pack', 'check', 'check']);
  expect(workers[0]!.requests[0]).toMatchObject({ skip: [], today: '2026-01-31' });
  expect(workers[0]!.requests[1]).toMatchObject({ watched: false });
  expect(workers[0]!.requests[2]).toMatchObject({ changed: [], watched: true });
});

test('a rule that stands still is set aside within a second, and the others answer', async () => {
  const { checker, workers, answered, served, slow } = bench();
  const began = Date.now();
  const answer = checker.check(draft, pack);
  await slow(0);
  expect(workers[0]!.ended).toBe(true);

  workers[1]!.say({ kind: 'compiled' });
  expect(packOf(workers[1]!)).toMatchObject({ skip: [] });
  expect(workers[1]!.requests[1]).toMatchObject({ watched: true });
  for (const rule of ['A.One', 'A.Two', 'A.Doom']) workers[1]!.say({ kind: 'running', rule });
  await vi.advanceTimersByTimeAsync(checkTimes.rule);
  expect(workers[1]!.ended).toBe(true);

  served(2);
  expect(packOf(workers[2]!)).toMatchObject({ skip: ['A.Doom'] });
  expect(await answer).toEqual({ ok: true, value: { findings: [], setAside: ['A.Doom'] } });
  // The clock is the test's: these are the waits that the checker asked for.
  expect(Date.now() - began).toBeLessThan(1000);

  const next = checker.check({ ...draft, revision: 2 }, pack);
  answered(2);
  expect(await next).toMatchObject({ value: { setAside: ['A.Doom'] } });
  expect(workers).toHaveLength(3);
});

test('a slow check that moves on is let finish: every rule has its own clock', async () => {
  const { checker, workers, answered, slow } = bench();
  const answer = checker.check(draft, pack);
  await slow(0);
  workers[1]!.say({ kind: 'compiled' });
  for (let rule = 0; rule < 20; rule++) {
    workers[1]!.say({ kind: 'running', rule: `A.R${rule}` });
    await vi.advanceTimersByTimeAsync(checkTimes.rule - 1);
  }
  answered(1);
  expect(await answer).toEqual({ ok: true, value: { findings: [], setAside: [] } });
});

test('what a key changes is watched at once: the culprit is known after one clock', async () => {
  const { checker, workers, served } = bench();
  const first = checker.check(draft, pack);
  served(0);
  await first;
  const typed = checker.check({ ...draft, revision: 2, blocks: [{ ...draft.blocks[0]!, text: '둘' }] }, pack);
  workers[0]!.say({ kind: 'running', rule: 'A.Doom' });
  await vi.advanceTimersByTimeAsync(checkTimes.rule);
  served(1);
  expect(await typed).toMatchObject({ value: { setAside: ['A.Doom'] } });
});

test('a rule that stood still once is tried again later; the second time it is left out for good', async () => {
  const desk = bench();
  const { checker, rested, workers, served, overrun } = desk;
  await firstStrike(desk);
  await vi.advanceTimersByTimeAsync(checkTimes.rest - 1);
  expect(rested).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(rested).toHaveBeenCalledOnce();
  const again = checker.check({ ...draft, revision: 2 }, pack);
  expect(packOf(workers[2]!)).toMatchObject({ skip: [] });
  await overrun(2);
  served(3);
  expect(await again).toMatchObject({ value: { setAside: ['A.Doom'] } });

  await vi.advanceTimersByTimeAsync(10 * checkTimes.rest);
  const later = checker.check({ ...draft, revision: 3 }, pack);
  served(3);
  expect(await later).toMatchObject({ value: { setAside: ['A.Doom'] } });
  expect(workers).toHaveLength(4);
  expect(rested).toHaveBeenCalledOnce();
});

test('a checker that was stopped asks for nothing any more', async () => {
  const desk = bench();
  const { checker, rested } = desk;
  await firstStrike(desk);
  checker.stop();
  await vi.advanceTimersByTimeAsync(10 * checkTimes.rest);
  expect(rested).not.toHaveBeenCalled();
});

test('a long text between two rules is nobody’s fault', async () => {
  const { checker, workers, answered, slow } = bench();
  const answer = checker.check(draft, pack);
  await slow(0);
  workers[1]!.say({ kind: 'compiled' });
  await vi.advanceTimersByTimeAsync(checkTimes.reading - 1);
  workers[1]!.say({ kind: 'running', rule: 'A.Good' });
  workers[1]!.say({ kind: 'running', rule: '' });
  await vi.advanceTimersByTimeAsync(checkTimes.reading - 1);
  answered(1);
  expect(await answer).toEqual({ ok: true, value: { findings: [], setAside: [] } });
});

test('another pack starts with every rule again', async () => {
  const { checker, workers, served, slow, overrun } = bench();
  const answer = checker.check(draft, pack);
  await slow(0);
  await overrun(1);
  served(2);
  await answer;
  void checker.check(draft, { ...pack });
  expect(packOf(workers[2]!)).toMatchObject({ skip: [] });
  checker.stop();
});

test('what never starts, never names a rule or dies is said', async () => {
  const { checker, workers, slow } = bench();
  const asleep = checker.check(draft, pack);
  await vi.advanceTimersByTimeAsync(checkTimes.all);
  expect(await asleep).toMatchObject({ ok: false, error: { code: 'check.overrun' } });

  const stuck = checker.check(draft, pack);
  await slow(1);
  workers[2]!.say({ kind: 'compiled' });
  await vi.advanceTimersByTimeAsync(checkTimes.reading);
  expect(await stuck).toMatchObject({ ok: false, error: { code: 'check.overrun' } });

  const dead = checker.check(draft, pack);
  workers[3]!.die('out of memory');
  expect(await dead).toMatchObject({ ok: false, error: { code: 'check.crashed', detail: 'out of memory' } });

  const older = checker.check(draft, pack);
  const newer = checker.check(draft, pack);
  expect(await older).toMatchObject({ ok: false, error: { detail: 'superseded' } });
  checker.stop();
  expect(await newer).toMatchObject({ ok: false, error: { code: 'check.crashed' } });
});
