/** A host of delivered files on loopback, by real HTTP, that can be told to fail in every way that hosts do. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bringFrom, type Bring } from '../../lib/delivery/bring.ts';

export type Trouble = (request: IncomingMessage, response: ServerResponse, file: Uint8Array | undefined) => boolean;

export interface Host {
  readonly base: string;
  /** By path, such as "head.jws". */
  readonly files: Map<string, Uint8Array>;
  readonly asked: string[];
  /** True: it has answered in its own way. */
  trouble: Trouble | undefined;
  close(): Promise<void>;
}

/** `files`: what it serves, by path; whoever has them may change them. */
export async function startHost(files = new Map<string, Uint8Array>()): Promise<Host> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    asked.push(path);
    const file = files.get(path);
    if (host.trouble?.(request, response, file)) return;
    if (file) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file);
    else response.writeHead(404).end('not here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host: Host = {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    files,
    asked,
    trouble: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return host;
}

/** A client's own way to the host: nothing sent along, no redirect followed, no byte read beyond `most`, no endless wait. */
export const fetchFrom = (base: string, patience = 2_000): Bring =>
  bringFrom(base, (address) =>
    fetch(address, {
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-cache',
      signal: AbortSignal.timeout(patience),
    }),
  );
