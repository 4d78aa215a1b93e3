/** Starts Chromium inside the world: every host leads to the loopback server, and the extension may be loaded. */
import { existsSync } from 'node:fs';
import { chromium, type BrowserContext } from '@playwright/test';
import { watchProblems, type Problem } from './problems.ts';
import { startServer, type WorldServer } from './server.ts';

export interface LaunchOptions {
  /** Folder of the built extension; left out: a browser without it. */
  readonly extensionDir?: string;
  /** BCP 47; default ko-KR. */
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Default true. */
  readonly headless?: boolean;
  /** Profile folder; default: a fresh one that the browser removes. */
  readonly profile?: string;
  /** CSS px; default 1280 × 900. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Default 1. */
  readonly deviceScaleFactor?: number;
  readonly args?: readonly string[];
  /** Added to the environment of the browser. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface World {
  readonly context: BrowserContext;
  readonly server: WorldServer;
  /** Uncaught errors and console errors of all pages, newest last. */
  readonly problems: Problem[];
  close(): Promise<void>;
}

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-for-testing',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser to drive: CHROMIUM, else a usual place, else the one that Playwright installed. Throws if none is. */
export function chromiumPath(): string {
  const { CHROMIUM: named } = process.env;
  const found = named ?? [...known, chromium.executablePath()].find((path) => existsSync(path));
  if (!found) throw new Error('No Chromium was found: name one in the environment variable CHROMIUM.');
  return found;
}

export async function launch(options: LaunchOptions = {}): Promise<World> {
  const server = await startServer();
  const { extensionDir, locale = 'ko-KR' } = options;
  const extension = extensionDir
    ? [`--disable-extensions-except=${extensionDir}`, `--load-extension=${extensionDir}`]
    : ['--disable-extensions'];
  const context = await chromium.launchPersistentContext(options.profile ?? '', {
    executablePath: chromiumPath(),
    headless: options.headless ?? true,
    locale,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 1280, height: 900 },
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
    ...(options.env ? { env: { ...(process.env as Record<string, string>), ...options.env } } : {}),
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP * 127.0.0.1:${server.port}, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
      `--lang=${locale}`,
      `--accept-lang=${locale}`,
      ...extension,
      ...(options.args ?? []),
    ],
  });
  return {
    context,
    server,
    problems: watchProblems(context),
    async close() {
      await context.close();
      await server.close();
    },
  };
}
