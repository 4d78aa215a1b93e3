/** Two Workers, one answer: merged when both are done, the first alone when the second is late, fails or is not needed. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fail, ok } from '../../lib/base/result.ts';
import type { Result } from '../../lib/base/result.ts';
import type { Draft } from '../../lib/draft/draft.ts';
import type { Pack } from '../../lib/guideline/pack.ts';
import type { Finding } from '../../lib/rules/rule.ts';
import { createCheckPair, patience } from '../../lib/session/check-pair.ts';
import type { Checked, Checker } from '../../lib/session/state.ts';

type Answer = Result<Checked>;

interface Half extends Checker {
  readonly asked: Draft[];
  stops: number;
  say(answer: Answer): Promise<void>;
}

function half(): Half {
  let settle: ((answer: Answer) => void) | undefined;
  const made: Half = {
    asked: [],
    stops: 0,
    check(draft) {
      settle?.(fail('check.crashed', 'superseded'));
      made.asked.push(draft);
      return new Promise((resolve) => {
        settle = resolve;
      });
    },
    stop: () => {
      made.stops++;
      settle?.(fail('check.crashed', 'stopped'));
      settle = undefined;
    },
    async say(answer) {
      settle?.(answer);
      settle = undefined;
      await vi.advanceTimersByTimeAsync(0);
    },
  };
  return made;
}

const pack = { rules: [{ id: 'U', unsafe: true }, { id: 'S' }] } as unknown as Pack;
const plain = { rules: [{ id: 'S' }] } as unknown as Pack;
const draft: Draft = {
  revision: 1,
  format: 'rich',
  blocks: [{ id: 'b1', field: 'body', kind: 'paragraph', text: '하나 둘' }],
};
const found = (ruleId: string, start: number): Finding => ({
  id: `${ruleId}${start}`,
  ruleId,
  level: 'should',
  place: { blockId: 'b1', span: { start, end: start + 1 }, quote: '하' },
  fixes: [],
  data: {},
});
const answered = (findings: readonly Finding[], setAside: readonly string[] = []): Answer => ok({ findings, setAside });

function pair() {
  const [first, second] = [half(), half()];
  const late = vi.fn();
  return { first, second, late, checker: createCheckPair(first, second, late) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('both answers become one, in order', async () => {
  const { first, second, late, checker } = pair();
  const answer = checker.check(draft, pack);
  await second.say(answered([found('U', 0), found('U', 3)], ['X']));
  await first.say(answered([found('S', 2)], ['Y']));
  expect(await answer).toEqual(answered([found('U', 0), found('S', 2), found('U', 3)], ['Y', 'X']));
  expect(late).not.toHaveBeenCalled();
});

test('a guideline without unsafe rules never starts the second', async () => {
  const { first, second, checker } = pair();
  const answer = checker.check(draft, plain);
  await first.say(answered([found('S', 2)]));
  expect(await answer).toEqual(answered([found('S', 2)]));
  expect([second.asked, second.stops]).toEqual([[], 0]);
});

test('the second ends when the guideline needs it no more', async () => {
  const { first, second, checker } = pair();
  const answer = checker.check(draft, pack);
  await first.say(answered([]));
  await second.say(answered([]));
  await answer;
  void checker.check(draft, plain);
  expect(second.stops).toBe(1);
});

describe('a second that is late', () => {
  test('is not waited for; when it is done it is asked again and waited for', async () => {
    const { first, second, late, checker } = pair();
    const answer = checker.check(draft, pack);
    await first.say(answered([found('S', 2)]));
    await vi.advanceTimersByTimeAsync(patience);
    expect(await answer).toEqual(answered([found('S', 2)]));
    await second.say(answered([found('U', 0)]));
    expect(late).toHaveBeenCalledTimes(1);

    const again = checker.check(draft, pack);
    await first.say(answered([found('S', 2)]));
    await vi.advanceTimersByTimeAsync(2 * patience);
    await second.say(answered([found('U', 0)]));
    expect(await again).toEqual(answered([found('U', 0), found('S', 2)]));
    expect(late).toHaveBeenCalledTimes(1);
  });

  test('is not spoken of when a newer draft was asked about', async () => {
    const { first, second, late, checker } = pair();
    const answer = checker.check(draft, pack);
    await first.say(answered([]));
    await vi.advanceTimersByTimeAsync(patience);
    await answer;
    const newer = checker.check({ ...draft, revision: 2 }, pack);
    await first.say(answered([]));
    await second.say(answered([found('U', 0)]));
    expect(await newer).toEqual(answered([found('U', 0)]));
    expect(late).not.toHaveBeenCalled();
  });
});

describe('a second that fails', () => {
  test('leaves the findings of the first and names its rules; after a while it is not asked', async () => {
    const { first, second, checker } = pair();
    for (const asked of [1, 2, 2]) {
      const answer = checker.check({ ...draft }, pack);
      await second.say(fail('check.crashed', 'gone'));
      await first.say(answered([found('S', 2)], ['Y']));
      expect(await answer).toEqual(answered([found('S', 2)], ['Y', 'U']));
      expect(second.asked).toHaveLength(asked);
    }
    const other = checker.check(draft, { ...pack });
    expect(second.asked).toHaveLength(3);
    await second.say(answered([]));
    await first.say(answered([]));
    expect(await other).toEqual(answered([]));
  });

  test('and a first that fails is a failure', async () => {
    const { first, second, checker } = pair();
    const answer = checker.check(draft, pack);
    await second.say(answered([found('U', 0)]));
    await first.say(fail('check.overrun'));
    expect(await answer).toMatchObject({ ok: false, error: { code: 'check.overrun' } });
  });
});

test('stop ends both', async () => {
  const { first, second, late, checker } = pair();
  const answer = checker.check(draft, pack);
  checker.stop();
  expect(await answer).toMatchObject({ ok: false });
  expect([first.stops, second.stops]).toEqual([1, 1]);
  expect(late).not.toHaveBeenCalled();
});
