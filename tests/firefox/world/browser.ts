/** Starts Firefox inside the world with the extension: every host leads to the loopback server. */
import { launch as launchBrowser, type Browser } from 'puppeteer-core';
import { startServer, type WorldServer } from '../../e2e/world/server.ts';
import { startProxy } from './proxy.ts';

export interface World {
  readonly browser: Browser;
  readonly server: WorldServer;
  close(): Promise<void>;
}

/** The browser to drive: the one that FIREFOX names, as `npm test` does, else Debian's. */
const firefoxPath = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';

/** `extensionDir`: the unpacked extension, which is installed until the browser closes. */
export async function launch(extensionDir: string): Promise<World> {
  const server = await startServer();
  const proxy = await startProxy(server.port);
  const browser = await launchBrowser({
    browser: 'firefox',
    executablePath: firefoxPath,
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1280, height: 900 },
    timeout: 60_000,
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'intl.accept_languages': 'ko-KR, ko',
    },
  });
  await browser.installExtension(extensionDir);
  return {
    browser,
    server,
    async close() {
      await browser.close();
      await proxy.close();
      await server.close();
    },
  };
}
