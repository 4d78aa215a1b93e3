/** A browser of its own for tests that leave an extension in a state no other test should meet. */
import { expect } from '@playwright/test';
import { launch, type LaunchOptions, type World } from '../world/browser.ts';
import { extensionDir } from '../world/extension.ts';

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

/** How many service workers of the extension run. */
export async function workers(world: World): Promise<number> {
  const session = await browserSession(world);
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  return targetInfos.filter(({ type }) => type === 'service_worker').length;
}

/** Ends the background as the browser does when it idles. */
export async function killWorker(world: World): Promise<void> {
  const session = await browserSession(world);
  const { targetInfos } = await session.send('Target.getTargets');
  for (const { targetId, type } of targetInfos)
    if (type === 'service_worker') await session.send('Target.closeTarget', { targetId });
  await session.detach();
  await expect.poll(() => workers(world)).toBe(0);
}
