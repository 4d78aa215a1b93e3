/** The checker and its clocks: a rule that never ends is found, named and left out; everything else goes on. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Draft } from '../../lib/draft/draft.ts';
import type { Pack } from '../../lib/guideline/pack.ts';
import type { StartWork, WorkAnswer, WorkRequest } from '../../lib/messages/work.ts';
import { checkTimes, createChecker } from '../../lib/session/checker.ts';

/** A Worker whose every step is the test's. */
interface Bench {
  readonly start: StartWork;
  /** Of every Worker that was started, in order. */
  readonly workers: { readonly requests: WorkRequest[]; readonly say: (answer: WorkAnswer) => void; ended: boolean }[];
}

function bench(): Bench {
  const workers: Bench['workers'] = [];
  const start: StartWork = (onAnswer) => {
    const worker = { requests: [] as WorkRequest[], say: onAnswer, ended: false };
    workers.push(worker);
    return {
      post: (request) => void worker.requests.push(request),
      end: () => {
        worker.ended = true;
      },
    };
  };
  return { start, workers };
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
const packOf = (requests: readonly WorkRequest[]) => requests.find((request) => request.kind === 'pack');
const serialOf = (requests: readonly WorkRequest[]) =>
  requests.findLast((request) => request.kind === 'check')?.serial ?? -1;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a check in time is answered by the one Worker, which gets the pack and the blocks once', async () => {
  const { start, workers } = bench();
  const checker = createChecker(start, () => '2026-01-31');
  const first = checker.check(draft, pack);
  workers[0]!.say({ kind: 'compiled' });
  workers[0]!.say({ kind: 'findings', serial: serialOf(workers[0]!.requests), findings: [] });
  expect(await first).toEqual({ ok: true, value: { findings: [], setAside: [] } });
  const second = checker.check({ ...draft, revision: 2 }, pack);
  workers[0]!.say({ kind: 'findings', serial: serialOf(workers[0]!.requests), findings: [] });
  await second;
  expect(workers).toHaveLength(1);
  expect(workers[0]!.requests.map(({ kind }) => kind)).toEqual(['pack', 'check', 'check']);
  expect(workers[0]!.requests[0]).toMatchObject({ skip: [], today: '2026-01-31' });
  expect(workers[0]!.requests[1]).toMatchObject({ watched: false });
  expect(workers[0]!.requests[2]).toMatchObject({ changed: [], watched: true });
});

test('a rule that stands still is set aside within a second, and the others answer', async () => {
  const { start, workers } = bench();
  const checker = createChecker(start, () => '2026-01-31');
  const began = Date.now();
  const answer = checker.check(draft, pack);
  workers[0]!.say({ kind: 'compiled' });
  await vi.advanceTimersByTimeAsync(checkTimes.check);
  expect(workers[0]!.ended).toBe(true);

  workers[1]!.say({ kind: 'compiled' });
  expect(packOf(workers[1]!.requests)).toMatchObject({ skip: [] });
  expect(workers[1]!.requests[1]).toMatchObject({ watched: true });
  for (const rule of ['A.One', 'A.Two', 'A.Doom']) workers[1]!.say({ kind: 'running', rule });
  await vi.advanceTimersByTimeAsync(checkTimes.rule);
  expect(workers[1]!.ended).toBe(true);

  workers[2]!.say({ kind: 'compiled' });
  expect(packOf(workers[2]!.requests)).toMatchObject({ skip: ['A.Doom'] });
  workers[2]!.say({ kind: 'findings', serial: serialOf(workers[2]!.requests), findings: [] });
  expect(await answer).toEqual({ ok: true, value: { findings: [], setAside: ['A.Doom'] } });
  expect(Date.now() - began).toBeLessThan(1000);

  const next = checker.check({ ...draft, revision: 2 }, pack);
  workers[2]!.say({ kind: 'findings', serial: serialOf(workers[2]!.requests), findings: [] });
  expect(await next).toMatchObject({ value: { setAside: ['A.Doom'] } });
  expect(workers).toHaveLength(3);
});

test('a slow check that moves on is let finish: every rule has its own clock', async () => {
  const { start, workers } = bench();
  const checker = createChecker(start, () => '2026-01-31');
  const answer = checker.check(draft, pack);
  workers[0]!.say({ kind: 'compiled' });
  await vi.advanceTimersByTimeAsync(checkTimes.check);
  workers[1]!.say({ kind: 'compiled' });
  for (let rule = 0; rule < 20; rule++) {
    workers[1]!.say({ kind: 'running', rule: `A.R${rule}` });
    await vi.advanceTimersByTimeAsync(checkTimes.rule - 1);
  }
  workers[1]!.say({ kind: 'findings', serial: serialOf(workers[1]!.requests), findings: [] });
  expect(await answer).toEqual({ ok: true, value: { findings: [], setAside: [] } });
});

test('what a key changes is watched at once: the culprit is known after one clock', async () => {
  const { start, workers } = bench();
  const checker = createChecker(start, () => '2026-01-31');
  const first = checker.check(draft, pack);
  workers[0]!.say({ kind: 'compiled' });
  workers[0]!.say({ kind: 'findings', serial: serialOf(workers[0]!.requests), findings: [] });
  await first;
  const typed = checker.check({ ...draft, revision: 2, blocks: [{ ...draft.blocks[0]!, text: '둘' }] }, pack);
  workers[0]!.say({ kind: 'running', rule: 'A.Doom' });
  await vi.advanceTimersByTimeAsync(checkTimes.rule);
  workers[1]!.say({ kind: 'compiled' });
  workers[1]!.say({ kind: 'findings', serial: serialOf(workers[1]!.requests), findings: [] });
  expect(await typed).toMatchObject({ value: { setAside: ['A.Doom'] } });
});

test('a rule that stood still once is tried again later; the second time it is left out for good', async () => {
  const { start, workers } = bench();
  const checker = createChecker(start, () => '2026-01-31');
  const answered = (result: Promise<unknown>, worker: number) => {
    workers[worker]!.say({ kind: 'compiled' });
    workers[worker]!.say({ kind: 'findings', serial: serialOf(workers[worker]!.requests), findings: [] });
    return result;
  };
  const overrun = async (worker: number) => {
    workers[worker]!.say({ kind: 'compiled' });
    workers[worker]!.say({ kind: 'running', rule: 'A.Doom' });
    await vi.advanceTimersByTimeAsync(checkTimes.rule);
  };
  const first = checker.check(draft, pack);
  workers[0]!.say({ kind: 'compiled' });
  await vi.advanceTimersByTimeAsync(checkTimes.check);
  await overrun(1);
  expect(await answered(first, 2)).toMatchObject({ value: { setAside: ['A.Doom'] } });

  await vi.advanceTimersByTimeAsync(checkTimes.rest);
  const again = checker.check({ ...draft, revision: 2 }, pack);
  expect(workers[2]!.requests.findLast(({ kind }) => kind === 'pack')).toMatchObject({ skip: [] });
  await overrun(2);
  expect(await answered(again, 3)).toMatchObject({ value: { setAside: ['A.Doom'] } });

  await vi.advanceTimersByTimeAsync(10 * checkTimes.rest);
  const later = checker.check({ ...draft, revision: 3 }, pack);
  expect(await answered(later, 3)).toMatchObject({ value: { setAside: ['A.Doom'] } });
  expect(workers).toHaveLength(4);
});

test('a long text between two rules is nobody’s fault', async () => {
  const { start, workers } = bench();
  const checker = createChecker(start, () => '2026-01-31');
  const answer = checker.check(draft, pack);
  workers[0]!.say({ kind: 'compiled' });
  await vi.advanceTimersByTimeAsync(checkTimes.check);
  workers[1]!.say({ kind: 'compiled' });
  await vi.advanceTimersByTimeAsync(checkTimes.reading - 1);
  workers[1]!.say({ kind: 'running', rule: 'A.Good' });
  workers[1]!.say({ kind: 'running', rule: '' });
  await vi.advanceTimersByTimeAsync(checkTimes.reading - 1);
  workers[1]!.say({ kind: 'findings', serial: serialOf(workers[1]!.requests), findings: [] });
  expect(await answer).toEqual({ ok: true, value: { findings: [], setAside: [] } });
});

test('another pack starts with every rule again', async () => {
  const { start, workers } = bench();
  const checker = createChecker(start, () => '2026-01-31');
  const answer = checker.check(draft, pack);
  workers[0]!.say({ kind: 'compiled' });
  await vi.advanceTimersByTimeAsync(checkTimes.check);
  workers[1]!.say({ kind: 'compiled' });
  workers[1]!.say({ kind: 'running', rule: 'A.Doom' });
  await vi.advanceTimersByTimeAsync(checkTimes.rule);
  workers[2]!.say({ kind: 'compiled' });
  workers[2]!.say({ kind: 'findings', serial: serialOf(workers[2]!.requests), findings: [] });
  await answer;
  void checker.check(draft, { ...pack });
  expect(workers[2]!.requests.findLast(({ kind }) => kind === 'pack')).toMatchObject({ skip: [] });
  checker.stop();
});

test('what never starts, never names a rule or dies is said', async () => {
  const { start, workers } = bench();
  const checker = createChecker(start, () => '2026-01-31');
  const asleep = checker.check(draft, pack);
  await vi.advanceTimersByTimeAsync(checkTimes.all);
  expect(await asleep).toMatchObject({ ok: false, error: { code: 'check.overrun' } });

  const stuck = checker.check(draft, pack);
  workers[1]!.say({ kind: 'compiled' });
  await vi.advanceTimersByTimeAsync(checkTimes.check);
  workers[2]!.say({ kind: 'compiled' });
  await vi.advanceTimersByTimeAsync(checkTimes.reading);
  expect(await stuck).toMatchObject({ ok: false, error: { code: 'check.overrun' } });

  const older = checker.check(draft, pack);
  const newer = checker.check(draft, pack);
  expect(await older).toMatchObject({ ok: false, error: { detail: 'superseded' } });
  checker.stop();
  expect(await newer).toMatchObject({ ok: false, error: { code: 'check.crashed' } });
});
