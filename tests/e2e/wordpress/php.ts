/** WordPress running on loopback: PHP's own server, a database of its own, and the way requests of the world get there. */
import { spawn } from 'node:child_process';
import { copyFileSync, createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize, sep } from 'node:path';
import { types, type Guest } from '../world/server.ts';
import { buildSite, type Site } from './site.ts';

export interface WordPress {
  /** Answers what the world is asked below /wp-… and /index.php, on any host. */
  readonly guest: Guest;
  /** A call of the REST interface as the administrator; `path` begins after /wp/v2. Throws on any other answer than 2xx. */
  rest(path: string, body?: Readonly<Record<string, unknown>>): Promise<unknown>;
  stop(): void;
}

/** How many requests PHP answers at once: the editor asks for a dozen things when it opens. */
const phpWorkers = '6';
/** ms between two looks whether the server listens, and how many there are. */
const lookPause = 50;
const looks = 400;

export async function startWordPress(): Promise<WordPress> {
  const site = buildSite();
  const data = mkdtempSync(join(tmpdir(), 'housestyle-wordpress-'));
  copyFileSync(site.database, join(data, 'wordpress.sqlite'));
  const port = await freePort();
  const php = spawn('php', ['-d', 'opcache.enable_cli=1', '-S', `127.0.0.1:${port}`, '-t', site.program], {
    env: { ...process.env, HOUSESTYLE_WORDPRESS_DB: data, PHP_CLI_SERVER_WORKERS: phpWorkers },
    // Its workers are children of its own, which only the group's end reaches.
    detached: true,
    stdio: 'ignore',
  });
  const stop = (): void => {
    if (php.pid !== undefined && php.exitCode === null) process.kill(-php.pid, 'SIGKILL');
    rmSync(data, { recursive: true, force: true });
  };
  process.once('exit', stop);
  const ended = new Promise<never>((_resolve, reject) => {
    php.once('error', reject);
    php.once('exit', (code) => reject(new Error(`php ended with ${code} before it answered`)));
  });
  ended.catch(() => undefined);
  await Promise.race([answers(port), ended]);
  return {
    guest: (request, response) => answer(site, port, request, response),
    async rest(path, body) {
      const address = `http://127.0.0.1:${port}/index.php?rest_route=/wp/v2${path}`;
      const response = await fetch(address, {
        method: body ? 'POST' : 'GET',
        ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 500)}`);
      return JSON.parse(text) as unknown;
    },
    stop() {
      process.off('exit', stop);
      stop();
    },
  };
}

function answer(site: Site, port: number, request: IncomingMessage, response: ServerResponse): boolean {
  const { pathname } = new URL(request.url ?? '/', 'https://world.invalid');
  if (!/^\/(wp-|index\.php)/.test(pathname)) return false;
  const file = staticFile(site, decodeURIComponent(pathname));
  if (file) {
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'max-age=3600',
    });
    createReadStream(file).pipe(response);
    return true;
  }
  const { method, url, headers } = request;
  const passed = forward({ host: '127.0.0.1', port, method, path: url, headers }, (answered) => {
    response.writeHead(answered.statusCode ?? 502, answered.headers);
    answered.pipe(response);
  });
  passed.on('error', () => response.destroy());
  request.pipe(passed);
  return true;
}

function staticFile(site: Site, pathname: string): string | undefined {
  for (const folder of [site.files, site.program]) {
    const file = normalize(join(folder, pathname));
    if (!file.startsWith(folder + sep) || file.endsWith('.php')) continue;
    if (existsSync(file) && statSync(file).isFile()) return file;
  }
  return undefined;
}

/** A port that nobody listens on at this moment. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(port: number): Promise<void> {
  for (let turn = 0; turn < looks; turn++) {
    try {
      await fetch(`http://127.0.0.1:${port}/wp-includes/version.php`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, lookPause));
    }
  }
  throw new Error('PHP does not listen');
}
