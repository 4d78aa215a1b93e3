/** The HTTPS server on loopback that answers for every host of the world, and remembers what it was asked. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { guardedAt, pageAt, pageNames } from './addresses.ts';
import { bundlePage } from './bundle.ts';
import { makeCertificate } from './certificate.ts';

export interface SeenRequest {
  readonly method: string;
  readonly host: string;
  /** Path and query. */
  readonly path: string;
  /** The Origin header: names the sender of a cross-origin call. */
  readonly origin: string | undefined;
}

/** Another server behind this one: true when the request was its own, and it answers. */
export type Guest = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface WorldServer {
  readonly port: number;
  /** Every request since the start, whatever host it was for, the browser's own errands among them. */
  readonly seen: readonly SeenRequest[];
  /** Asked before the world's own pages are looked for. */
  readonly guests: Set<Guest>;
  close(): Promise<void>;
}

const pictures = join(dirname(fileURLToPath(import.meta.url)), '../../pages/public');

/** Hosts that an editor tells of its own use; here nobody listens. */
const silentHosts: readonly string[] = ['c0.froala.com', 'i.froala.com'];

export const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.gif': 'image/gif',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

export async function startServer(): Promise<WorldServer> {
  const seen: SeenRequest[] = [];
  const guests = new Set<Guest>();
  const server = createServer(await makeCertificate(), (request, response) => {
    const { host = '', origin } = request.headers;
    seen.push({ method: request.method ?? '', host, path: request.url ?? '', origin });
    if (![...guests].some((guest) => guest(request, response))) void answer(request, response);
  });
  server.on('upgrade', (request, socket) => {
    const { host = '', origin } = request.headers;
    seen.push({ method: 'UPGRADE', host, path: request.url ?? '', origin });
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    guests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'https://world.invalid');
  try {
    if (silentHosts.includes(request.headers.host ?? '')) {
      response.writeHead(204).end();
      return;
    }
    const file = await fileAt(request.headers.host ?? '', pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const body = await readFile(file);
    const headers = {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      // Pages of an opaque origin fetch their own scripts as strangers.
      ...(pathname.startsWith('/assets/') ? { 'access-control-allow-origin': '*' } : {}),
      ...guardedAt(request.headers.host ?? '', pathname)?.headers,
    };
    response.writeHead(200, headers).end(body);
  } catch {
    response.writeHead(404).end();
  }
}

/** The file that an address means: a page, a part of one, or a picture; undefined: nothing of ours. */
async function fileAt(host: string, pathname: string): Promise<string | undefined> {
  const page = pageAt(host, pathname);
  if (page) return join(await bundlePage(page), page, 'index.html');
  const owner = pageNames.find((name) => pathname.startsWith(`/assets/${name}/`));
  if (owner) return inside(await bundlePage(owner), pathname);
  return pathname.startsWith('/pictures/') ? inside(pictures, pathname) : undefined;
}

function inside(folder: string, pathname: string): string | undefined {
  const file = normalize(join(folder, pathname));
  return file.startsWith(folder + sep) ? file : undefined;
}
