/** nginx on loopback with a folder of delivered files, as docs/deploy.md sets it up; stopped by the test. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What docs/deploy.md tells a company to do. */
const recipe = join(process.cwd(), 'docs/nginx.conf');

export const nginxIsThere = spawnSync('nginx', ['-v']).status === 0;

export interface Nginx {
  /** Ends in a slash. */
  readonly base: string;
  /** Puts the files of a publisher there, the head last. */
  put(files: ReadonlyMap<string, Uint8Array>): void;
  close(): Promise<void>;
}

export async function startNginx(): Promise<Nginx> {
  const home = mkdtempSync(join(tmpdir(), 'housestyle-nginx-'));
  const site = join(home, 'site');
  mkdirSync(site);
  const port = await freePort();
  const config = join(home, 'nginx.conf');
  writeFileSync(config, configOf(home, site, port));
  // One process that ends with the test: no daemon, no master.
  const server = spawn('nginx', ['-c', config, '-p', home, '-e', join(home, 'error.log')], { stdio: 'ignore' });
  const base = `http://127.0.0.1:${port}/`;
  await answers(base, () => server.exitCode === null);
  return {
    base,
    put(files) {
      const order = [...files].toSorted(([a], [b]) => Number(a === 'head.jws') - Number(b === 'head.jws'));
      for (const [path, bytes] of order) {
        const file = join(site, path);
        if (path.startsWith('o/') && existsSync(file)) continue;
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(`${file}.new`, bytes);
        renameSync(`${file}.new`, file);
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.once('exit', () => {
          rmSync(home, { recursive: true, force: true });
          resolve();
        });
        server.kill('SIGTERM');
      }),
  };
}

function configOf(home: string, site: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(home, name)};`)
    .join('\n  ');
  return `daemon off;
master_process off;
pid ${join(home, 'nginx.pid')};
events {}
http {
  access_log off;
  ${temporary}
  server {
    listen 127.0.0.1:${port};
    root ${site};
    include ${recipe};
  }
}
`;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function answers(base: string, alive: () => boolean): Promise<void> {
  for (;;) {
    if (!alive()) throw new Error('nginx did not start');
    try {
      await fetch(base);
      return;
    } catch {
      // It is still starting: asked again in the next turn of the loop.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
