/** A publisher's files under https://guide.example.org in the world, and the invite that leads there. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { writeInvite } from '../../../lib/delivery/invite.ts';
import type { Publisher } from '../../delivery/publisher.ts';
import type { Guest } from '../world/server.ts';

export const host = 'guide.example.org';

/** True: it has answered in its own way. */
export type Trouble = (path: string, response: ServerResponse, file: Uint8Array | undefined) => boolean;

/** `see` is told of each request for the host before it is answered. */
export function guestOf(
  publisher: Publisher,
  { see, trouble }: { see?: (request: IncomingMessage, path: string) => void; trouble?: Trouble } = {},
): Guest {
  return (request, response) => {
    if (request.headers.host !== host) return false;
    const path = (request.url ?? '/').slice(1);
    const file = publisher.files.get(path);
    see?.(request, path);
    if (trouble?.(path, response, file)) return true;
    response.writeHead(file ? 200 : 404, { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' }).end(file);
    return true;
  };
}

export const inviteOf = ({ fingerprint }: Publisher, base = `https://${host}/`): string =>
  writeInvite({ base, channel: 'kt', root: 1, fingerprint });
