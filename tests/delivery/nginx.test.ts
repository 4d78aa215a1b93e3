/** The recipe for nginx, tried: what it says of each file, that an unchanged head is not sent again, and a client's look. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ok } from '../../lib/base/result.ts';
import { look } from '../../lib/delivery/client.ts';
import { trustAnchor } from '../../lib/delivery/join.ts';
import { fetchFrom } from './host.ts';
import { nginxIsThere, startNginx, type Nginx } from './nginx.ts';
import { Publisher } from './publisher.ts';
import { samplePack } from '../guideline/sample.ts';

if (!nginxIsThere) console.log('Skipped: the recipe for nginx (nginx is missing).');

describe.skipIf(!nginxIsThere)('nginx by the recipe', () => {
  let host: Nginx;
  let publisher: Publisher;
  beforeAll(async () => {
    host = await startNginx();
    publisher = await Publisher.open();
    await publisher.publish(samplePack());
    host.put(publisher.files);
  });
  afterAll(() => host.close());

  const headers = async (path: string) => {
    const answer = await fetch(new URL(path, host.base));
    await answer.arrayBuffer();
    return {
      status: answer.status,
      cache: answer.headers.get('cache-control'),
      cors: answer.headers.get('access-control-allow-origin'),
    };
  };

  it.each([
    ['head.jws', 200, 'no-cache'],
    ['root/1.jws', 200, 'no-cache'],
    ['root/2.jws', 404, 'no-cache'],
    [`o/${'0'.repeat(64)}`, 404, 'public, max-age=31536000, immutable'],
  ])('%s: %i, %s, for every origin', async (path, status, cache) => {
    expect(await headers(path)).toEqual({ status, cache, cors: '*' });
  });

  it('an object may be kept for ever', async () => {
    const [path] = [...publisher.files.keys()].filter((one) => one.startsWith('o/'));
    expect(await headers(path!)).toMatchObject({ status: 200, cache: 'public, max-age=31536000, immutable' });
  });

  it('a head that is the same is not sent again', async () => {
    const first = await fetch(new URL('head.jws', host.base));
    await first.arrayBuffer();
    const again = await fetch(new URL('head.jws', host.base), {
      headers: { 'if-none-match': first.headers.get('etag')! },
      cache: 'no-store',
    });
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
  });

  it('a client finds the guideline there', async () => {
    const bring = fetchFrom(host.base);
    const trusted = await trustAnchor({ root: 1, fingerprint: publisher.fingerprint }, bring);
    if (!trusted.ok) throw new Error(trusted.error.code);
    const objects = new Map<string, Uint8Array>();
    const looked = await look({ trusted: trusted.value, inUse: [], at: 0 }, true, {
      bring,
      objects: {
        get: async (hash) => objects.get(hash),
        put: async (hash, bytes) => ok((objects.set(hash, bytes), null)),
      },
      prove: async () => ok(null),
      commit: async () => ok(null),
      current: async () => undefined,
      now: Date.now(),
      channel: 'kt',
      install: { secret: 's', ring: 'all' },
    });
    expect(looked).toMatchObject({ use: { pack: { version: samplePack().version } } });
  });
});
