import { describe, expect, it } from 'vitest';
import { isDue, waitAfter, type Pace, type Reason } from '../../lib/delivery/pace.ts';

const minute = 60_000;
const now = 1_000 * minute;
const poll = 60;
const ago = (ms: number, failures = 0): Pace => ({ lookedAt: now - ms, failures });

describe('a look is due', () => {
  it.each<[string, Reason, Pace, boolean]>([
    ['asked for by name, just after another', 'now', ago(0), true],
    ['never looked', 'start', { failures: 0 }, true],
    ['a start, however long ago', 'start', ago(900 * minute), false],
    ['an editor opens, long ago', 'open', ago(10 * minute), true],
    ['an editor opens, just looked', 'open', ago(5_000), false],
    ['writing, a minute ago', 'writing', ago(minute), true],
    ['writing, a timer some ms early', 'writing', ago(minute - 20), true],
    ['writing, half a minute ago', 'writing', ago(minute / 2), false],
    ['after the first failure, half a minute ago', 'writing', ago(minute / 2, 1), false],
    ['after the first failure, two minutes ago', 'writing', ago(2 * minute, 1), true],
    ['after many failures, half an hour ago', 'writing', ago(30 * minute, 12), false],
    ['after many failures, more than an hour ago', 'writing', ago(73 * minute, 12), true],
    ['a clock that was set back', 'writing', ago(-10 * minute), true],
  ])('%s', (_name, reason, pace, due) => expect(isDue(reason, pace, poll, now, 0.5)).toBe(due));
});

it('waits longer with each failure, up to an hour, each install a little otherwise', () => {
  expect([1, 2, 3, 4, 7, 20].map((failures) => waitAfter(failures, poll, 0.5) / minute)).toEqual([1, 2, 4, 8, 60, 60]);
  expect([0, 0.999].map((dice) => Math.round((waitAfter(3, poll, dice) / minute) * 10) / 10)).toEqual([3.2, 4.8]);
  expect(waitAfter(0, 30, 0.9)).toBe(30_000);
});
