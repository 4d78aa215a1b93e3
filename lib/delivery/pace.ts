/** When an install looks at its host again. Pure: it is given the time and the dice. */

/** What makes an install look. `now`: the writer asked for it. */
export type Reason = 'start' | 'open' | 'writing' | 'idle' | 'now';

/** What is known of the looks before. */
export interface Pace {
  /** ms since the epoch of the last look, whatever came of it. */
  readonly lookedAt?: number;
  /** Looks in a row that reached no host. */
  readonly failures: number;
}

const minute = 60_000;

/** ms between two looks while a draft is written, when the last ones failed; `dice`: from 0 up to 1. */
export function waitAfter(failures: number, poll: number, dice: number): number {
  if (failures === 0) return poll * 1000;
  const wait = Math.min(60, 2 ** (failures - 1)) * minute;
  return wait * (0.8 + 0.4 * dice);
}

/** Is it time to look? `poll`: s, as the head says. A clock that was set back does not stop the looks. */
export function isDue(reason: Reason, pace: Pace, poll: number, now: number, dice: number): boolean {
  if (reason === 'now' || pace.lookedAt === undefined) return true;
  // A company's browsers start at nine: they look within some minutes, each in its own, or when an editor opens.
  if (reason === 'start') return false;
  const since = now - pace.lookedAt;
  // Timers are a little early or late: a whole poll is not waited out for some ms.
  return since < 0 || since >= waitAfter(pace.failures, poll, dice) * 0.95;
}
