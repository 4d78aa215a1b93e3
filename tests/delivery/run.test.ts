/** A client's run against a real host that fails, lies or is attacked: what was in use stays, and the reason is told. */
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '../../lib/base/result.ts';
import { sha256 } from '../../lib/delivery/digest.ts';
import type { ObjectRef } from '../../lib/delivery/documents.ts';
import { run, type RunDeps, type RunResult, type Version } from '../../lib/delivery/run.ts';
import { beginTrust, type Trusted } from '../../lib/delivery/trust.ts';
import { fetchFrom, startHost, type Host } from './host.ts';
import { headValue, makeKeys, manifestValue, now, refTo, rootValue, sign, type RoleKeys } from './office.ts';

let host: Host;
let keys: RoleKeys;
let start: Trusted;

beforeAll(async () => {
  host = await startHost();
  keys = await makeKeys();
  const begun = await beginTrust(await sign('root', await rootValue(keys), keys.root));
  if (!begun.ok) throw new Error(begun.error.detail);
  start = begun.value;
});
afterAll(() => host.close());
beforeEach(() => {
  host.files.clear();
  host.asked.length = 0;
  host.trouble = undefined;
});

/** Lays a version out on the host; gives its one manifest. */
async function publish(sequence: number, words: string, head = {}): Promise<ObjectRef> {
  const object = new TextEncoder().encode(words);
  const ref = await refTo(object);
  host.files.set(`o/${ref.hash}`, object);
  const listed = { objects: [{ path: 'pack.json', type: 'application/json', ...ref }] };
  const manifest = await sign('manifest', manifestValue({ sequence, ...listed }), keys.release);
  const named = await refTo(manifest);
  host.files.set(`o/${named.hash}`, manifest);
  await announce(sequence, { channels: { kt: { chain: [named] } }, ...head });
  return named;
}

const announce = async (sequence: number, rest = {}, by = keys.head) =>
  host.files.set('head.jws', await sign('head', headValue({ sequence, ...rest }), by));

/** An install: what it trusts and uses, and its objects. */
function install(change: Partial<RunDeps> = {}) {
  const kept = new Map<string, Uint8Array>();
  const state = { trusted: start, version: undefined as Version | undefined };
  const deps = (): RunDeps => ({
    bring: fetchFrom(host.base),
    objects: {
      get: async (hash) => kept.get(hash),
      put: async (hash, bytes) => {
        kept.set(hash, bytes);
        return ok(null);
      },
    },
    preflight: async () => ok(null),
    now,
    channel: 'kt',
    install: { secret: 'one', ring: 'all' },
    ...change,
  });
  const look = async (again: Partial<RunDeps> = {}): Promise<RunResult> => {
    const hashes = state.version?.chain.map(({ hash }) => hash) ?? [];
    const result = await run(state.trusted, hashes, { ...deps(), ...again });
    state.trusted = result.trusted;
    state.version = result.version ?? state.version;
    return result;
  };
  const words = () => {
    const object = state.version?.manifests.at(-1)?.objects[0];
    return object && new TextDecoder().decode(kept.get(object.hash));
  };
  return { look, words, kept, state };
}

describe('a run', () => {
  it('takes what is published, and asks for nothing twice', async () => {
    const client = install();
    await publish(1, 'v1');
    expect((await client.look()).error).toBeUndefined();
    expect(client.words()).toBe('v1');
    host.asked.length = 0;
    expect(await client.look()).toMatchObject({ version: undefined });
    expect(host.asked).toEqual(['root/2.jws', 'head.jws']);
    await publish(2, 'v2');
    await client.look();
    expect(client.words()).toBe('v2');
  });

  it('back to words from before downloads nothing again', async () => {
    const client = install();
    for (const [index, words] of ['v1', 'v2'].entries()) {
      await publish(index + 1, words);
      await client.look();
    }
    await publish(3, 'v1');
    const object = await sha256(new TextEncoder().encode('v1'));
    host.asked.length = 0;
    await client.look();
    expect(client.words()).toBe('v1');
    expect(host.asked).not.toContain(`o/${object}`);
  });

  it('follows keys that changed, several roots at once', async () => {
    const client = install();
    const second = await makeKeys();
    const third = await makeKeys();
    const root = async (version: number, of: RoleKeys, by: readonly RoleKeys[]) =>
      host.files.set(
        `root/${version}.jws`,
        await sign(
          'root',
          await rootValue(of, { version }),
          by.flatMap((one) => one.root),
        ),
      );
    await root(2, second, [keys, second]);
    await root(3, third, [second, third]);
    const mine = keys;
    keys = third;
    await publish(1, 'by the third');
    keys = mine;
    expect((await client.look()).error).toBeUndefined();
    expect(client.state.trusted.root.version).toBe(3);
    expect(client.words()).toBe('by the third');
  });
});

const later = async (): Promise<ObjectRef> => publish(5, 'v2');
type Case = readonly [name: string, arrange: () => Promise<unknown>, expected: string];

describe('what is in use stays', () => {
  const cases: readonly Case[] = [
    ['an older head comes', async () => publish(3, 'v0'), 'delivery.rollback'],
    ['two heads go by one number', async () => publish(4, 'other'), 'delivery.equivocation'],
    [
      'the host is down',
      async () => void (host.trouble = (request) => (request.socket.destroy(), true)),
      'delivery.offline',
    ],
    ['the host says 500', async () => void (host.trouble = answered(500)), 'delivery.offline'],
    ['the head is gone', async () => void host.files.delete('head.jws'), 'delivery.missing'],
    ['a sign-in page stands there', async () => void (host.trouble = page), 'delivery.malformed'],
    ['it leads elsewhere', async () => void (host.trouble = elsewhere), 'delivery.offline'],
    ['the manifest is gone', async () => void host.files.delete(`o/${(await later()).hash}`), 'delivery.missing'],
    ['the object is gone', async () => void (await later(), host.files.delete(await named('v2'))), 'delivery.missing'],
    [
      'the object is another',
      async () => void (await later(), host.files.set(await named('v2'), bytes('xx'))),
      'delivery.hash',
    ],
    [
      'the object is longer',
      async () => void (await later(), host.files.set(await named('v2'), bytes('v2!'))),
      'delivery.too-long',
    ],
    [
      'the object is cut off',
      async () => void (await later(), host.files.set(await named('v2'), bytes('v'))),
      'delivery.hash',
    ],
    ['the head never ends', async () => void (host.trouble = endless), 'delivery.too-long'],
    ['the head never comes', async () => void (host.trouble = silent), 'delivery.offline'],
    ['an unknown key signed', async () => announce(5, {}, (await makeKeys()).head), 'delivery.signature'],
    ['the head has run out', async () => publish(5, 'v3', { expires: '2026-02-01T00:00:00Z' }), 'delivery.expired'],
    ['the channel is closed', async () => publish(5, 'v3', { channels: {} }), 'delivery.channel'],
    ['the version is called back', recalled, 'delivery.recalled'],
    ['a new root is not signed by the old one', strangeRoot, 'delivery.signature'],
  ];
  it.each(cases)('%s', async (_, arrange, expected) => {
    const client = install({ bring: fetchFrom(host.base, 300) });
    await publish(4, 'v1');
    await client.look();
    const before = client.state.version;
    await arrange();
    expect((await client.look()).error?.code).toBe(expected);
    expect(client.state.version).toBe(before);
    expect(client.words()).toBe('v1');
    // And when all is well again, the next version comes.
    host.trouble = undefined;
    host.files.delete('root/2.jws');
    await publish(9, 'v9');
    expect((await client.look()).error).toBeUndefined();
    expect(client.words()).toBe('v9');
  });

  it('a guideline that does not pass its own examples is not used', async () => {
    const client = install();
    await publish(1, 'v1');
    await client.look();
    await publish(2, 'v2');
    const result = await client.look({ preflight: async () => fail('guideline.invalid', 'NAM-01') });
    expect(result.error).toMatchObject({ code: 'guideline.invalid', detail: 'NAM-01' });
    expect(client.words()).toBe('v1');
  });

  it('a full disk', async () => {
    const client = install();
    await publish(1, 'v1');
    await client.look();
    await publish(2, 'v2');
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
    const client = install();
    await publish(1, 'v1');
    await client.look();
    for (const hash of client.kept.keys()) client.kept.set(hash, bytes('dust'));
    client.state.version = undefined;
    await client.look();
    expect(client.words()).toBe('v1');
  });

  it('the clock of the computer stands years ahead: told, and well again when it is set', async () => {
    const client = install();
    await publish(1, 'v1');
    await client.look();
    await publish(2, 'v2');
    expect((await client.look({ now: now + 10 * 365 * 86_400_000 })).error?.code).toBe('delivery.expired');
    expect(client.words()).toBe('v1');
    await client.look();
    expect(client.words()).toBe('v2');
  });
});

const bytes = (words: string) => new TextEncoder().encode(words);
const named = async (words: string) => `o/${await sha256(bytes(words))}`;
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
  const manifest = await later();
  const reason = { ko: '잘못된 판' };
  await announce(6, {
    channels: { kt: { chain: [manifest] } },
    recalls: [{ kind: 'manifest', id: manifest.hash, reason }],
  });
}

async function strangeRoot(): Promise<void> {
  const strange = await makeKeys();
  host.files.set('root/2.jws', await sign('root', await rootValue(strange, { version: 2 }), strange.root));
}
