/**
 * Marks over textareas: exact to a device pixel in 36 random cases (`npm run soak -- textarea` has more), after keys too
 * (`npm run soak -- textarea-keys`), and without lag while anything scrolls.
 */
import { expect, test } from '@playwright/test';
import { run as measureExactness } from '../page/textarea/exact.ts';
import { run as measureKeys } from '../page/textarea/keys.ts';
import { run as measureLag } from '../page/textarea/lag.ts';

test('stand within one device pixel of the words', async () => {
  test.setTimeout(240_000);
  const { figures, misses } = await measureExactness({ cases: 36, seed: 2009 });
  expect(misses).toEqual([]);
  expect(figures['cases']).toBeGreaterThanOrEqual(36);
});

test('stand after keys where they are drawn when all is measured anew', async () => {
  test.setTimeout(120_000);
  const { figures, misses } = await measureKeys({ cases: 12, seed: 2009 });
  expect(misses).toEqual([]);
  expect(figures['marks']).toBeGreaterThan(500);
});

test('do not lag while scrolling', async () => {
  test.setTimeout(180_000);
  const { misses } = await measureLag({ seconds: 2 });
  expect(misses).toEqual([]);
});
