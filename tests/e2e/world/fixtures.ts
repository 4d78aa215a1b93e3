/** Fixtures for tests of the built extension: one browser a worker, fresh storage and no unforeseen problem a test. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { launch, type World } from './browser.ts';
import { extensionDir } from './extension.ts';
import { restoreStorage, takeStorage, type Stored } from './storage.ts';

interface ExtensionWorld extends World {
  /** What the extension keeps right after its installation. */
  readonly installed: Stored;
}

export const test = base.extend<{ tidy: void }, { world: ExtensionWorld }>({
  world: [
    async ({}, use) => {
      if (!existsSync(join(extensionDir, 'manifest.json')))
        throw new Error('Build the extension first: npm run build:e2e');
      const world = await launch({ extensionDir });
      const installed = await takeStorage(world.context);
      await use({ ...world, installed });
      await world.close();
    },
    { scope: 'worker' },
  ],
  tidy: [
    async ({ world }, use) => {
      await restoreStorage(world.context, world.installed);
      world.problems.length = 0;
      await use();
      const problems = [...world.problems];
      const [, ...open] = world.context.pages();
      await Promise.all(open.map((page) => page.close()));
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
