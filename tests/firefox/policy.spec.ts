/** Pages whose own policy forbids frames, scripts and connections to anyone: the sidebar joins them all the same. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { foundName } from '../e2e/contract/subjects.ts';
import { addressOf } from '../e2e/world/addresses.ts';
import { bundlePage } from '../e2e/world/bundle.ts';
import { expect, test } from './world/fixtures.ts';
import { expectMarks } from './world/marks.ts';
import { openSidebar } from './world/sidebar.ts';
import { expectText } from './world/writer.ts';

const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'none'; child-src 'none'; worker-src 'none'; " +
  "connect-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const policies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a strict CSP': { 'content-security-policy': strict },
  'a strict CSP and isolation': {
    'content-security-policy': strict,
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  },
};

for (const [name, headers] of Object.entries(policies)) {
  test(`the sidebar joins a page with ${name}`, async ({ newPage }) => {
    const page = await newPage();
    await openWith(page, headers);
    const sidebar = await openSidebar(page);
    await expect.poll(() => sidebar.cards('NAM-01')).toBe(1);
    await expectMarks(page, 'must', [foundName]);
    await sidebar.press('NAM-01', 'fix');
    await expectText(page, '하나, KT가 왔다.');
  });
}

/** Opens the plain page under the headers, and makes sure that they hold. */
async function openWith(page: Page, headers: Readonly<Record<string, string>>): Promise<void> {
  const html = await readFile(join(await bundlePage('plain'), 'plain/index.html'), 'utf8');
  // The draft comes with the page: the policy lets nobody write it in by script.
  const body = html.replace(/<p><br[^>]*><\/p>/, '<p>하나, 케이티가 왔다.</p>');
  expect(body).toContain('케이티가');
  const address = addressOf('plain');
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return void request.continue();
    void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers: { ...headers }, body });
  });
  await page.goto(address);
  // Puppeteer's own waiting would compile a string, which the policy forbids.
  await expect.poll(() => page.evaluate(() => window.__page !== undefined)).toBe(true);
  const refused = await page.evaluate(() =>
    fetch('/probe/policy').then(
      () => false,
      () => true,
    ),
  );
  expect(refused).toBe(true);
}
