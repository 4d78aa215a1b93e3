/** A company's host in the world: its publisher's files under https://guide.example.org, and what the extension keeps of them. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { writeInvite } from '../../../lib/delivery/invite.ts';
import { Publisher } from '../../delivery/publisher.ts';
import { test as base } from '../world/fixtures.ts';
import { helperPage, leave } from './calls.ts';

export const host = 'guide.example.org';

/** True: it has answered in its own way. */
export type Trouble = (path: string, response: ServerResponse, file: Uint8Array | undefined) => boolean;

export interface Company {
  readonly publisher: Publisher;
  readonly invite: string;
  readonly asked: string[];
  trouble: Trouble | undefined;
}

export const test = base.extend<{ company: Company }>({
  company: async ({ world }, use) => {
    const publisher = await Publisher.open();
    const invite = writeInvite({
      base: `https://${host}/`,
      channel: 'kt',
      root: 1,
      fingerprint: publisher.fingerprint,
    });
    const company: Company = { publisher, invite, asked: [], trouble: undefined };
    const guest = (request: IncomingMessage, response: ServerResponse): boolean => {
      if (request.headers.host !== host) return false;
      const path = (request.url ?? '/').slice(1);
      company.asked.push(path);
      const file = publisher.files.get(path);
      const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' };
      if (company.trouble?.(path, response, file)) return true;
      if (file) response.writeHead(200, headers).end(file);
      else response.writeHead(404, headers).end();
      return true;
    };
    world.server.guests.add(guest);
    await use(company);
    world.server.guests.delete(guest);
    await leave(await helperPage(world.context));
  },
});
