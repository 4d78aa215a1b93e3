/** A browser killed while it takes a new guideline has one whole version afterwards; `npm run soak -- kill` does it more often. */
import { expect, test } from '@playwright/test';
import { runKillSoak } from '../../soak/kill/run.ts';
import { soakSeed } from '../world/soak-seed.ts';

test('ten kills leave one whole version each', async () => {
  test.setTimeout(300_000);
  const { figures, misses } = await runKillSoak({ count: 10, seed: soakSeed(), progress: (line) => console.log(line) });
  console.log(`seed ${soakSeed()}: ${JSON.stringify(figures)}`);
  expect(misses).toEqual([]);
});
