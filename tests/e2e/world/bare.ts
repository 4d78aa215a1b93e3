/** Fixtures for tests without the extension: one browser a worker, closed tabs and no unforeseen problem after each test. */
import { expect, test as base } from '@playwright/test';
import { launch, type World } from './browser.ts';

export const test = base.extend<{ tidy: void }, { world: World }>({
  world: [
    async ({}, use) => {
      const world = await launch();
      await use(world);
      await world.close();
    },
    { scope: 'worker' },
  ],
  tidy: [
    async ({ world }, use) => {
      world.problems.length = 0;
      await use();
      const [, ...open] = world.context.pages();
      await Promise.all(open.map((page) => page.close()));
      expect(world.problems.filter((problem) => !problem.text.includes('404'))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
