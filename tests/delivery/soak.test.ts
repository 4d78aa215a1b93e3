/** Two thousand random sequences of what may happen to an install, of the hundred thousand of `npm run soak -- delivery`. */
import { expect, it } from 'vitest';
import { runDeliverySoak } from '../soak/delivery/run.ts';

it('keeps its guarantees whatever happens', { timeout: 240_000 }, async () => {
  const { figures, misses } = await runDeliverySoak({ seed: 1, count: 2_000, progress: () => undefined });
  expect(misses).toEqual([]);
  expect(figures['taken']).toBeGreaterThan(2_000);
});
