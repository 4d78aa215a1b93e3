/** The engine's promises after every one of 300 random edits; `npm run soak -- rules` makes thousands of them. */
import { expect, it } from 'vitest';
import { runRulesSoak } from '../../soak/rules/run.ts';

it('answers after each edit as a fresh checker does, with exact places and lasting fixes', () => {
  const seed = Date.now() % 100_000;
  console.log(`seed ${seed} (npm run soak -- rules --count 300 --seed ${seed})`);
  const { figures, misses } = runRulesSoak({ count: 300, seed });
  expect(misses).toEqual([]);
  expect(figures['edits']).toBe(300);
  expect(figures['fixes']).toBeGreaterThan(300);
}, 120_000);
