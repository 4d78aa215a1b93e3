/** A client's run against a real host that fails, lies or is attacked: what was in use stays, and the reason is told. */
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fail, type Result } from '../../lib/base/result.ts';
import { sha256 } from '../../lib/delivery/digest.ts';
import { fetchFrom, type Host } from './host.ts';
import { makeKeys, now, rootValue, sign } from './office.ts';
import { bytes, named, startTrial, type Trial } from './trial.ts';

let trial: Trial;

beforeAll(async () => void (trial = await startTrial()));
afterAll(() => trial.host.close());
beforeEach(() => trial.again());

describe('a run', () => {
  it('takes what is published, and asks for nothing twice', async () => {
    const client = trial.install();
    await trial.publish(1, 'v1');
    expect((await client.look()).error).toBeUndefined();
    expect(client.words()).toBe('v1');
    trial.host.asked.length = 0;
    expect(await client.look()).toMatchObject({ version: undefined });
    expect(trial.host.asked).toEqual(['root/2.jws', 'head.jws']);
    await trial.publish(2, 'v2');
    await client.look();
    expect(client.words()).toBe('v2');
  });

  it('back to words from before downloads nothing again', async () => {
    const client = trial.install();
    for (const [index, words] of ['v1', 'v2'].entries()) {
      await trial.publish(index + 1, words);
      await client.look();
    }
    await trial.publish(3, 'v1');
    const object = await sha256(new TextEncoder().encode('v1'));
    trial.host.asked.length = 0;
    await client.look();
    expect(client.words()).toBe('v1');
    expect(trial.host.asked).not.toContain(`o/${object}`);
  });

  it('follows keys that changed, several roots at once', async () => {
    const client = trial.install();
    await trial.rotate(await makeKeys());
    await trial.rotate(await makeKeys());
    await trial.publish(1, 'by the third');
    expect((await client.look()).error).toBeUndefined();
    expect(client.state.trusted.root.version).toBe(3);
    expect(client.words()).toBe('by the third');
  });
});

const later = () => trial.publish(5, 'v2');
type Case = readonly [name: string, arrange: () => Promise<unknown>, expected: string];

describe('what is in use stays', () => {
  const cases: readonly Case[] = [
    ['an older head comes', async () => trial.publish(3, 'v0'), 'delivery.rollback'],
    ['two heads go by one number', async () => trial.publish(4, 'other'), 'delivery.equivocation'],
    [
      'the host is down',
      async () => void (trial.host.trouble = (request) => (request.socket.destroy(), true)),
      'delivery.offline',
    ],
    ['the host says 500', async () => void (trial.host.trouble = answered(500)), 'delivery.offline'],
    ['the head is gone', async () => void trial.host.files.delete('head.jws'), 'delivery.missing'],
    ['a sign-in page stands there', async () => void (trial.host.trouble = page), 'delivery.malformed'],
    ['it leads elsewhere', async () => void (trial.host.trouble = elsewhere), 'delivery.offline'],
    [
      'the manifest is gone',
      async () => void trial.host.files.delete(`o/${(await later()).ref.hash}`),
      'delivery.missing',
    ],
    [
      'the object is gone',
      async () => void (await later(), trial.host.files.delete(await named('v2'))),
      'delivery.missing',
    ],
    [
      'the object is another',
      async () => void (await later(), trial.host.files.set(await named('v2'), bytes('xx'))),
      'delivery.hash',
    ],
    [
      'the object is longer',
      async () => void (await later(), trial.host.files.set(await named('v2'), bytes('v2!'))),
      'delivery.too-long',
    ],
    [
      'the object is cut off',
      async () => void (await later(), trial.host.files.set(await named('v2'), bytes('v'))),
      'delivery.hash',
    ],
    ['the head never ends', async () => void (trial.host.trouble = endless), 'delivery.too-long'],
    ['the head never comes', async () => void (trial.host.trouble = silent), 'delivery.offline'],
    ['an unknown key signed', async () => trial.announce(5, {}, (await makeKeys()).head), 'delivery.signature'],
    [
      'the head has run out',
      async () => trial.publish(5, 'v3', { expires: '2026-02-01T00:00:00Z' }),
      'delivery.expired',
    ],
    ['the channel is closed', async () => trial.publish(5, 'v3', { channels: {} }), 'delivery.channel'],
    ['the version is called back', recalled, 'delivery.recalled'],
    ['a new root is not signed by the old one', strangeRoot, 'delivery.signature'],
  ];
  it.each(cases)('%s', async (_, arrange, expected) => {
    const client = trial.install({ bring: fetchFrom(trial.host.base, 300) });
    await trial.publish(4, 'v1');
    await client.look();
    const before = client.state.version;
    await arrange();
    expect((await client.look()).error?.code).toBe(expected);
    expect(client.state.version).toBe(before);
    expect(client.words()).toBe('v1');
    // And when all is well again, the next version comes.
    trial.host.trouble = undefined;
    trial.host.files.delete('root/2.jws');
    await trial.publish(9, 'v9');
    expect((await client.look()).error).toBeUndefined();
    expect(client.words()).toBe('v9');
  });

  it('a guideline that does not pass its own examples is not used', async () => {
    const client = trial.install();
    await trial.publish(1, 'v1');
    await client.look();
    await trial.publish(2, 'v2');
    const result = await client.look({ preflight: async () => fail('guideline.invalid', 'NAM-01') });
    expect(result.error).toMatchObject({ code: 'guideline.invalid', detail: 'NAM-01' });
    expect(client.words()).toBe('v1');
  });

  it('a full disk', async () => {
    const client = trial.install();
    await trial.publish(1, 'v1');
    await client.look();
    await trial.publish(2, 'v2');
    const full = {
      get: async (hash: string) => client.kept.get(hash),
      put: async (): Promise<Result<null>> => fail('storage.failed'),
    };
    expect((await client.look({ objects: full })).error?.code).toBe('storage.failed');
    expect(client.words()).toBe('v1');
    await client.look();
    expect(client.words()).toBe('v2');
  });

  it('a damaged store is filled again from the host', async () => {
    const client = trial.install();
    await trial.publish(1, 'v1');
    await client.look();
    for (const hash of client.kept.keys()) client.kept.set(hash, bytes('dust'));
    client.state.version = undefined;
    await client.look();
    expect(client.words()).toBe('v1');
  });

  it('the clock of the computer stands years ahead: told, and well again when it is set', async () => {
    const client = trial.install();
    await trial.publish(1, 'v1');
    await client.look();
    await trial.publish(2, 'v2');
    expect((await client.look({ now: now + 10 * 365 * 86_400_000 })).error?.code).toBe('delivery.expired');
    expect(client.words()).toBe('v1');
    await client.look();
    expect(client.words()).toBe('v2');
  });
});

const answered = (status: number) => (_: unknown, response: ServerResponse) => {
  response.writeHead(status).end();
  return true;
};
const page: Host['trouble'] = ({ url }, response) => {
  if (url !== '/head.jws') return false;
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>');
  return true;
};
const elsewhere: Host['trouble'] = (_, response) => {
  response.writeHead(302, { location: '/o/elsewhere' }).end();
  return true;
};
const endless: Host['trouble'] = ({ url }, response) => {
  if (url !== '/head.jws') return false;
  response.writeHead(200);
  const more = (): void => {
    while (!response.destroyed && response.write('x'.repeat(4_096)));
  };
  response.on('drain', more);
  more();
  return true;
};
const silent: Host['trouble'] = ({ url }) => url === '/head.jws';

async function recalled(): Promise<void> {
  const { ref } = await later();
  const reason = { ko: '잘못된 판' };
  await trial.announce(6, {
    channels: { kt: { chain: [ref] } },
    recalls: [{ kind: 'manifest', id: ref.hash, reason }],
  });
}

async function strangeRoot(): Promise<void> {
  const strange = await makeKeys();
  trial.host.files.set('root/2.jws', await sign('root', await rootValue(strange, { version: 2 }), strange.root));
}
