/** A self-hosted Ghost is granted from the popup by the browser's real prompt, and checked at once without a reload. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { launch } from '../world/browser.ts';
import { openSidebar, sidebarFrame } from '../world/sidebar.ts';
import { serviceWorker } from '../world/storage.ts';
import { openPage, passTime } from '../world/writer.ts';
import { attach, closeInspectors, isShown, pressAction } from './devtools.ts';
import { openScreen } from './screen.ts';

/** The build as it is shipped: no host of the tests in its manifest. */
const extensionDir = join(dirname(fileURLToPath(import.meta.url)), '../../../.output/chrome-mv3');

test('grant, check, pause, resume and give back', async () => {
  const screen = await openScreen();
  const profile = await mkdtemp(join(tmpdir(), 'housestyle-'));
  const world = await launch({
    extensionDir,
    profile,
    headless: false,
    env: { DISPLAY: screen.display },
    args: ['--remote-debugging-port=0', '--enable-unsafe-extension-debugging'],
  });
  try {
    const page = await openPage(world.context, 'ghost', { draft: 'qook-ko' });
    expect(sidebarFrame(page)).toBeUndefined();
    const worker = await serviceWorker(world.context);
    const openPopup = async () => {
      await page.bringToFront();
      await pressAction(profile, new URL(worker.url()).host, /blog\.example\.test/);
      return attach(profile, /popup\.html/);
    };

    const popup = await openPopup();
    await expect.poll(() => popup.evaluate('document.querySelector("[data-site]")?.dataset.site')).toBe('grantable');
    expect(await popup.evaluate<string>('document.body.textContent')).toContain('blog.example.test');
    await popup.press('[data-action="grant"]');
    // The browser asks in a sheet of its own, whose opening nothing outside can see: it takes the focus from the popup, which
    // the browser closes most times.
    await closeInspectors(profile);
    const inFront = async (): Promise<boolean> =>
      (await isShown(profile, /popup\.html/)) &&
      (await popup.evaluate<boolean>('document.hasFocus()').catch(() => false));
    await expect.poll(inFront).toBe(false);
    await passTime(page, 1_500);
    await screen.press('Tab', 'Return');
    const sidebar = await openSidebar(page);
    await expect(sidebar.cards('NAM-01')).toHaveCount(1);
    popup.close();

    const paused = await openPopup();
    await paused.press('[data-action="pause"]');
    await expect.poll(() => sidebarFrame(page) === undefined).toBe(true);
    await paused.press('[data-action="resume"]');
    await openSidebar(page);
    paused.close();
  } finally {
    await world.close();
    screen.close();
    await rm(profile, { recursive: true, force: true });
  }
});
