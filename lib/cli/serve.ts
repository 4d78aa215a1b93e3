/** `housestyle serve`: a site on this machine alone, for trials, with the headers that a real host should send. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCommand, type CommandLine, type ExitCode } from './command.ts';
import { bytesAt } from './office/files.ts';
import { deskHelp, deskOption, siteFor } from './office/office.ts';
import { inviteText } from './office/words.ts';

const help = `Usage: housestyle serve [--port NUMBER] [--desk FOLDER]

Serves the desk's site on 127.0.0.1, where only this machine reaches it, until Ctrl+C, and prints an invite for a trial.

  --port NUMBER    else 8137
${deskHelp}
Exit codes: 0 ended, 2 trouble.
`;

export const serveCommand = createCommand({
  name: 'serve',
  summary: 'serves the site on this machine for a trial',
  help,
  readArguments,
  run: runServe,
});

interface ServeArguments {
  readonly desk?: string | undefined;
  readonly port: number;
}

async function runServe(read: ServeArguments, line: CommandLine): Promise<ExitCode | string> {
  const opened = await siteFor(read, line);
  if (typeof opened === 'string') return opened;
  const { desk, site } = opened;
  const server = createServer((request, response) => answer(site.folder, request.url ?? '/', response));
  const failed = await new Promise<string | undefined>((resolve) => {
    server.once('error', (error) => resolve(error.message));
    server.listen(read.port, '127.0.0.1', () => resolve(undefined));
  });
  if (failed !== undefined) return failed;
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const newest = site.roots.at(-1)!;
  line.out(`${site.folder} is served at ${base} until Ctrl+C.\n\n`);
  for (const channel of Object.keys(desk.record.channels))
    line.out(inviteText({ base, channel, root: newest.value.version, fingerprint: newest.digest }));
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return 0;
}

const published = /^\/(?:head\.jws|root\/\d+\.jws|o\/[0-9a-f]{64})$/u;

/** Only what a site is made of; whatever else lies in the folder is nobody's business. */
export function answer(folder: string, url: string, response: ServerResponse): void {
  const path = url.replace(/\?.*$/su, '');
  const bytes = published.test(path) ? bytesAt(join(folder, path)) : undefined;
  response.writeHead(bytes ? 200 : 404, {
    'access-control-allow-origin': '*',
    'cache-control': path.startsWith('/o/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  });
  response.end(bytes);
}

function readArguments(args: string[]): ServeArguments | string {
  const { values } = parseArgs({ args, options: { ...deskOption, port: { type: 'string', default: '8137' } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return `--port ${values.port}: a number up to 65535`;
  return { desk: values.desk, port };
}
