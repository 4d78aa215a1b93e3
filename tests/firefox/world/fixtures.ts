/** Fixtures for the tests in Firefox: one browser for all, closed tabs and no uncaught error after each test. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { launch, type World } from './browser.ts';

const extensionDir = join(dirname(fileURLToPath(import.meta.url)), '../../../.output/firefox-mv3-e2e');

/** Reported now and then of a sandboxed frame of an extension while it loads, even where that runs no script: Firefox's own. */
const ofFirefox = 'Permission denied to access property "length"';

/** What a test itself asks for at such an address is refused aloud. */
const probe = '/probe/';
/** Firefox tells of a page's own empty icon where the page's policy forbids pictures. */
const icon = '(img-src) at data:, because';

interface Tab {
  /** A new tab; its uncaught errors fail the test. */
  readonly newPage: () => Promise<Page>;
}

export const test = base.extend<Tab, { world: World }>({
  world: [
    async ({}, use) => {
      if (!existsSync(join(extensionDir, 'manifest.json')))
        throw new Error('Build the extension first: npm run build:e2e -- -b firefox');
      const world = await launch(extensionDir);
      await use(world);
      await world.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  newPage: async ({ world }, use) => {
    const pages: Page[] = [];
    const errors: string[] = [];
    await use(async () => {
      const page = await world.browser.newPage();
      page.on('pageerror', (error) => {
        const words = error instanceof Error ? (error.stack ?? error.message) : `${error}`;
        if (![ofFirefox, probe, icon].some((known) => words.includes(known))) errors.push(words);
      });
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.close();
    expect(errors).toEqual([]);
  },
});

export { expect };
