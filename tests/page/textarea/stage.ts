/** Serves a bare page with the bundled overlay on loopback and opens it in Chromium. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build, type Rollup } from 'vite';

export interface Stage {
  /** A page in a browser of its own: only a real device scale snaps boxes as a screen of that scale does. */
  open(scale: number, width: number, height: number): Promise<Page>;
  close(): Promise<void>;
}

/** The page sees the module as `window.overlay`. */
export async function openStage(): Promise<Stage> {
  const script = await bundle();
  const html = '<!doctype html><meta charset="utf-8"><title>textarea</title><script src="/overlay.js"></script><body>';
  const server = createServer((request, response) => {
    const code = request.url === '/overlay.js';
    response.setHeader('content-type', code ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
    response.end(code ? script : html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browsers: Browser[] = [];
  return {
    async open(scale, width, height) {
      const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        args: ['--no-sandbox', `--force-device-scale-factor=${scale}`, `--window-size=${width},${height}`],
      });
      browsers.push(browser);
      const page = await browser.newPage({ viewport: null });
      await page.goto(`http://127.0.0.1:${port}/`);
      return page;
    },
    async close() {
      for (const browser of browsers) await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bundle(): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      rolldownOptions: { tsconfig: false },
      target: 'esnext',
      lib: {
        entry: fileURLToPath(new URL('../../../lib/page/textarea-marks.ts', import.meta.url)),
        formats: ['iife'],
        name: 'overlay',
      },
    },
  })) as Rollup.RollupOutput[];
  const code = result[0]?.output[0].code;
  if (code === undefined) throw new Error('The overlay could not be bundled');
  return code;
}

export interface Outcome {
  readonly figures: Record<string, number>;
  readonly misses: readonly string[];
}

/** Prints the one line of JSON and sets the exit code, when the file was started by hand. */
export async function report(name: string, measure: () => Promise<Outcome>): Promise<void> {
  const { figures, misses } = await measure();
  console.log(JSON.stringify({ name, figures, misses }));
  process.exitCode = misses.length > 0 ? 1 : 0;
}

export interface CasesOptions {
  readonly cases: number;
  readonly seed: number;
  /** Only this case, for looking closer. */
  readonly only?: number;
  readonly progress?: (line: string) => void;
}

/** Runs random cases as the command line says: `--cases n --seed n --only n`. */
export async function reportCases(name: string, run: (options: CasesOptions) => Promise<Outcome>): Promise<void> {
  const { values } = parseArgs({
    options: { cases: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
  });
  const seed = Number(values.seed ?? Math.floor(Date.now() / 1000) % 100_000);
  console.log(`seed ${seed}`);
  const only = values.only === undefined ? {} : { only: Number(values.only) };
  await report(name, () =>
    run({ cases: Number(values.cases ?? 100), seed, ...only, progress: (line) => console.log(line) }),
  );
}
