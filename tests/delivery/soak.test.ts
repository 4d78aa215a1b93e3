/** Two thousand random sequences of what may happen to an install, of the hundred thousand of `npm run soak -- delivery`. */
import { expect, it } from 'vitest';
import { runDeliverySoak } from '../soak/delivery/run.ts';

it('keeps its guarantees whatever happens', { timeout: 240_000 }, async () => {
  const { figures, misses } = await runDeliverySoak({ seed: 1, count: 2_000, progress: () => undefined });
  expect(misses).toEqual([]);
  expect(figures['taken']).toBeGreaterThan(2_000);
});

// Seven where a recall did not reach what was in use while its files were damaged, and a head with one bit turned that says the same.
it.each([124_562, 124_701, 139_299, 148_632, 153_356, 175_150, 185_656, 170_838])(
  'not again: sequence %i',
  async (seed) => {
    expect((await runDeliverySoak({ seed, count: 1, progress: () => undefined })).misses).toEqual([]);
  },
);
