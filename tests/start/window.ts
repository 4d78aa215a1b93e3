/** `npm start` with a display: a browser window with the extension on the Tistory sample page, until it is closed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressOf } from '../e2e/world/addresses.ts';
import { chromiumPath } from '../e2e/world/browser.ts';
import { startServer } from '../e2e/world/server.ts';
import { openBrowser } from './browser-pipe.ts';

const output = join(dirname(fileURLToPath(import.meta.url)), '../../.output');

async function main(): Promise<void> {
  const server = await startServer();
  // Not in the system's folder for such things: a browser in a snap may not read that.
  const profile = await mkdtemp(join(output, 'profile-'));
  const browser = openBrowser(chromiumPath(), [
    `--user-data-dir=${profile}`,
    `--host-resolver-rules=MAP * 127.0.0.1:${server.port}, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
    '--ignore-certificate-errors',
    // No bar that warns of the two switches above.
    '--test-type',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--password-store=basic',
    '--use-mock-keychain',
    '--window-size=1360,940',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ]);
  process.once('SIGINT', () => browser.close());
  process.once('SIGTERM', () => browser.close());
  try {
    const address = addressOf('tistory', { draft: 'qook-ko' });
    const { id } = await browser.send('Extensions.loadUnpacked', { path: join(output, 'chrome-mv3-e2e') });
    const { targetInfos } = (await browser.send('Target.getTargets')) as {
      targetInfos: { type: string; targetId: string; url: string }[];
    };
    await browser.send('Target.createTarget', { url: address });
    const blank = targetInfos.find(({ type, url }) => type === 'page' && url === 'about:blank');
    if (blank) await browser.send('Target.closeTarget', { targetId: blank.targetId });
    console.log(`\nOpen: ${address} (extension ${String(id)})`);
    console.log('Every address leads to the sample server on this computer; nothing goes out.');
    console.log(
      `Try also ${addressOf('devto', { draft: 'qook-en' })} · ${addressOf('substack', { draft: 'qook-ko' })}`,
    );
    console.log('Close the window or press Ctrl+C to end.');
    await browser.ended;
  } finally {
    browser.close();
    await browser.ended;
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

await main();
