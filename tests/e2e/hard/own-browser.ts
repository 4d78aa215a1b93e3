/** A browser of its own for tests that leave an extension in a state no other test should meet. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, type LaunchOptions, type World } from '../world/browser.ts';

export const extensionDir =
  process.env['HOUSESTYLE_EXTENSION'] ??
  join(dirname(fileURLToPath(import.meta.url)), '../../../.output/chrome-mv3-e2e');

/** Runs `work` in a fresh browser with the extension and closes it, whatever happens. */
export async function inOwnBrowser(work: (world: World) => Promise<void>, options: LaunchOptions = {}): Promise<void> {
  const world = await launch({ extensionDir, ...options });
  try {
    await work(world);
  } finally {
    await world.close();
  }
}

/** A session of the devtools protocol with the whole browser. */
export async function browserSession(world: World) {
  const browser = world.context.browser();
  if (!browser) throw new Error('the context has no browser of its own');
  return browser.newBrowserCDPSession();
}
