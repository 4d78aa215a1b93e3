/** Marks over textareas: exact to a device pixel in 100 random cases, and without lag while anything scrolls. */
import { expect, test } from '@playwright/test';
import { run as measureExactness } from '../page/textarea/exact.ts';
import { run as measureLag } from '../page/textarea/lag.ts';

test('stand within one device pixel of the words', async () => {
  test.setTimeout(420_000);
  const { figures, misses } = await measureExactness({ cases: 100, seed: 2009 });
  expect(misses).toEqual([]);
  expect(figures['cases']).toBeGreaterThanOrEqual(100);
});

test('do not lag while scrolling', async () => {
  test.setTimeout(180_000);
  const { misses } = await measureLag({ seconds: 2 });
  expect(misses).toEqual([]);
});
