/** Fixture: the page with the extension and its oracle, in two browsers of each worker. */
import { expect, test as base } from '@playwright/test';
import { openPairs, type Pairs } from '../../soak/editors/pair.ts';

export const test = base.extend<object, { pairs: Pairs }>({
  pairs: [
    async ({}, use) => {
      const pairs = await openPairs();
      await use(pairs);
      await pairs.close();
    },
    { scope: 'worker' },
  ],
});

export { expect };
