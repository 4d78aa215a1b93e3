/**
 * Every kind of file in every way that a host can spoil it, by real HTTP: what was in use stays, the reason is told, and when
 * all is well again the newest version comes.
 */
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../lib/base/result.ts';
import { standing } from '../../lib/delivery/confirmed.ts';
import { recover } from '../../lib/delivery/recover.ts';
import { fetchFrom } from './host.ts';
import { makeKey, now } from './office.ts';
import { startTrial, type Client, type Trial } from './trial.ts';

let trial: Trial;
beforeAll(async () => void (trial = await startTrial()));
afterAll(() => trial.host.close());
beforeEach(() => trial.again());

const day = 86_400_000;
const kinds = ['root', 'head', 'manifest', 'object'] as const;
type Kind = (typeof kinds)[number];
type Fault = (response: ServerResponse, file: Uint8Array) => void;

const flipped = (file: Uint8Array): Uint8Array =>
  Uint8Array.from(file, (byte, at) => (at === Math.floor(file.length / 2) ? byte ^ 1 : byte));
const send =
  (change: (file: Uint8Array) => Uint8Array): Fault =>
  (response, file) =>
    void response.writeHead(200).end(change(file));
const status =
  (code: number): Fault =>
  (response) =>
    void response.writeHead(code).end();
const page: Fault = (response) =>
  void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>');

/** Sends a byte now and then, for ever. */
const drip: Fault = (response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(timer));
};
const flood: Fault = (response) => {
  response.writeHead(200);
  const more = (): void => {
    while (!response.destroyed && response.write('x'.repeat(65_536)));
  };
  response.on('drain', more);
  more();
};
const hangUp: Fault = (response, file) => {
  response.writeHead(200, { 'content-length': String(file.length) }).write(file.slice(0, file.length / 2));
  setTimeout(() => response.destroy(), 20);
};

/** What is told for root, head, manifest, object. Without the root nobody knows the key that signed the head. */
const faults: readonly (readonly [string, Fault, readonly string[]])[] = [
  ['is not there', status(404), ['delivery.signature', 'delivery.missing', 'delivery.missing', 'delivery.missing']],
  ['is forbidden', status(403), offline()],
  ['is an error of the server', status(503), offline()],
  ['is cut off', send((file) => file.slice(0, -9)), named('delivery.malformed', 'delivery.hash')],
  ['is empty', send(() => new Uint8Array()), named('delivery.malformed', 'delivery.hash')],
  ['has one bit turned', send(flipped), named('delivery.signature', 'delivery.hash')],
  ['is a sign-in page', page, ['delivery.malformed', 'delivery.malformed', 'delivery.hash', 'delivery.too-long']],
  ['is longer than it may be', send((file) => new Uint8Array(Math.max(70_000, file.length + 1))), long()],
  ['never ends', flood, long()],
  ['leads to another address', (response) => void response.writeHead(302, { location: '/o/x' }).end(), offline()],
  ['breaks off half-way', hangUp, offline()],
  ['comes by drips', drip, ['delivery.offline', 'delivery.offline', 'delivery.offline', '*']],
  ['never comes', () => undefined, offline()],
];

function offline(): readonly string[] {
  return kinds.map(() => 'delivery.offline');
}
function long(): readonly string[] {
  return kinds.map(() => 'delivery.too-long');
}
function named(signed: string, hashed: string): readonly string[] {
  return [signed, signed, hashed, hashed];
}

/** A client with v1, and a host with a new root, and v2 under it; gives the paths of the four files. */
async function beforeUpdate(): Promise<{ client: Client; paths: Readonly<Record<Kind, string>> }> {
  const client = trial.install({ bring: fetchFrom(trial.host.base, 250) });
  await trial.publish(1, 'v1');
  await client.look();
  expect(client.words()).toBe('v1');
  await trial.rotate({ head: [await makeKey()] });
  const { ref, object } = await trial.publish(2, 'v2', { root: 2 });
  return {
    client,
    paths: { root: 'root/2.jws', head: 'head.jws', manifest: `o/${ref.hash}`, object: `o/${object.hash}` },
  };
}

describe.each(kinds)('a %s that', (kind) => {
  it.each(faults)('%s', async (_, fault, codes) => {
    const { client, paths } = await beforeUpdate();
    trial.host.trouble = ({ url }, response, file) => {
      if (url !== `/${paths[kind]}` || !file) return false;
      fault(response, file);
      return true;
    };
    const before = client.state.version;
    const { error } = await client.look();
    const expected = codes[kinds.indexOf(kind)]!;
    // Of a short object a drip is soon too much.
    if (expected === '*') expect(['delivery.offline', 'delivery.too-long']).toContain(error?.code);
    else expect(error?.code).toBe(expected);
    expect(client.state.version).toBe(before);
    expect(client.words()).toBe('v1');
    trial.host.trouble = undefined;
    expect((await client.look()).error).toBeUndefined();
    expect(client.words()).toBe('v2');
  });

  it('is another file of the same host', async () => {
    const { client, paths } = await beforeUpdate();
    const { files } = trial.host;
    const other = files.get(kind === 'head' ? paths.manifest : 'head.jws')!;
    const right = files.get(paths[kind])!;
    files.set(paths[kind], other);
    const { error } = await client.look();
    expect(['delivery.signature', 'delivery.hash', 'delivery.too-long']).toContain(error?.code);
    expect(client.words()).toBe('v1');
    files.set(paths[kind], right);
    await client.look();
    expect(client.words()).toBe('v2');
  });
});

describe('the clock of the computer', () => {
  const years = (count: number) => now + count * 365 * day;
  const under = (client: Client) => standing(client.state.trusted, client.state.clock);

  it('years behind locks nobody out: the first version comes, and the next', async () => {
    const client = trial.install();
    client.state.clock = years(-20);
    await trial.publish(1, 'v1');
    expect((await client.look()).error).toBeUndefined();
    expect(under(client)).toEqual({ kind: 'clock' });
    await trial.publish(2, 'v2');
    expect((await client.look()).error).toBeUndefined();
    expect(client.words()).toBe('v2');
  });

  it('years behind does not bring back an older head', async () => {
    const client = trial.install();
    await trial.publish(2, 'v2');
    await client.look();
    client.state.clock = years(-20);
    await trial.publish(1, 'v1');
    expect((await client.look()).error?.code).toBe('delivery.rollback');
    expect(client.words()).toBe('v2');
  });

  it('a few hours behind is made up for by the newest head', async () => {
    const client = trial.install();
    await trial.publish(1, 'v1');
    await client.look();
    client.state.clock = Date.parse('2026-03-01T08:00:00Z') - 3_600_000;
    expect(under(client)).toEqual({ kind: 'confirmed', until: '2026-04-30T00:00:00Z' });
    await trial.publish(2, 'v2', { expires: '2026-03-01T07:59:00Z' });
    expect((await client.look()).error?.code).toBe('delivery.expired');
  });

  it('years ahead takes nothing new and stops nothing: told as not confirmed, and well when it is set', async () => {
    const client = trial.install();
    await trial.publish(1, 'v1');
    await client.look();
    await trial.publish(2, 'v2');
    client.state.clock = years(10);
    expect((await client.look()).error?.code).toBe('delivery.expired');
    expect(under(client)).toEqual({ kind: 'unconfirmed', since: '2026-04-30T00:00:00Z' });
    expect(client.words()).toBe('v1');
    client.state.clock = now;
    expect(under(client)).toMatchObject({ kind: 'confirmed' });
    await client.look();
    expect(client.words()).toBe('v2');
  });

  it('is not judged by a head that a thief dated far ahead: after new keys all goes on', async () => {
    const client = trial.install();
    await trial.publish(1, 'v1', { issued: '2126-01-01T00:00:00Z', expires: '2127-01-01T00:00:00Z' });
    await client.look();
    expect(under(client)).toEqual({ kind: 'clock' });
    await trial.rotate({ head: [await makeKey()] });
    await trial.publish(2, 'v2', { root: 2 });
    expect((await client.look()).error).toBeUndefined();
    expect(under(client)).toMatchObject({ kind: 'confirmed' });
  });

  it('nothing is said before the first head', () => {
    expect(under(trial.install())).toEqual({ kind: 'none' });
  });
});

describe('a head that has run out', () => {
  it('is not taken, and what is in use stays, not confirmed since then', async () => {
    const client = trial.install();
    await trial.publish(1, 'v1');
    await client.look();
    client.state.clock = Date.parse('2026-05-02T00:00:00Z');
    // The host holds back what is newer: the same head comes again and again.
    expect((await client.look()).error?.code).toBe('delivery.expired');
    expect(standing(client.state.trusted, client.state.clock)).toEqual({
      kind: 'unconfirmed',
      since: '2026-04-30T00:00:00Z',
    });
    expect(client.words()).toBe('v1');
    await trial.publish(2, 'v2', { expires: '2026-07-01T00:00:00Z' });
    await client.look();
    expect(standing(client.state.trusted, client.state.clock)).toMatchObject({ kind: 'confirmed' });
  });

  it('counts from the root’s own end where that comes first', async () => {
    const client = trial.install();
    await trial.publish(1, 'v1', { expires: '2028-01-01T00:00:00Z' });
    await client.look();
    const late = Date.parse('2027-09-02T00:00:00Z');
    expect(standing(client.state.trusted, late)).toEqual({ kind: 'unconfirmed', since: '2027-09-01T00:00:00Z' });
  });
});

describe('stores', () => {
  it.each(['manifest', 'object'] as const)('that are full at the %s keep what is in use', async (kind) => {
    const { client, paths } = await beforeUpdate();
    const full = {
      get: async (hash: string) => client.kept.get(hash),
      put: async (hash: string, file: Uint8Array) => {
        if (`o/${hash}` === paths[kind]) return fail('storage.failed', 'disk full');
        client.kept.set(hash, file);
        return ok(null);
      },
    };
    expect((await client.look({ objects: full })).error?.code).toBe('storage.failed');
    expect(client.words()).toBe('v1');
    await client.look();
    expect(client.words()).toBe('v2');
  });

  it('of which one was damaged and the other is older go on from the older one, never below its floors', async () => {
    const client = trial.install();
    await trial.publish(3, 'v3');
    await client.look();
    const older = { trusted: client.state.trusted, inUse: client.state.version!.chain, at: now };
    const damaged = { ...older, trusted: { ...older.trusted, root: { version: 7 } } };
    const kept = recover([damaged, older])!;
    client.state.trusted = kept.trusted;
    await trial.publish(2, 'v2');
    expect((await client.look()).error?.code).toBe('delivery.rollback');
    expect(client.words()).toBe('v3');
  });

  it('of objects that are lost are filled again with one question for each', async () => {
    const client = trial.install();
    const { ref, object } = await trial.publish(1, 'v1');
    await client.look();
    client.kept.clear();
    client.state.version = undefined;
    trial.host.asked.length = 0;
    await client.look();
    expect(client.words()).toBe('v1');
    expect(trial.host.asked).toEqual(['root/2.jws', 'head.jws', `o/${ref.hash}`, `o/${object.hash}`]);
  });
});

describe('two looks at once', () => {
  it('of which the later one saw an older host: the newer one stands, whoever writes last', async () => {
    const client = trial.install();
    await trial.publish(1, 'v1');
    const [old] = [await client.look()];
    const keptOf = (result: typeof old) => ({
      trusted: result.trusted,
      inUse: client.state.version!.chain,
      at: now,
    });
    const first = keptOf(old);
    await trial.publish(2, 'v2');
    await client.look();
    const second = { ...keptOf({ ...old, trusted: client.state.trusted }), inUse: client.state.version!.chain };
    expect(recover([second, first])).toEqual(second);
    expect(recover([first, second])).toEqual(second);
  });

  it('come to the same, and neither spoils the other’s files', async () => {
    const client = trial.install();
    await trial.publish(1, 'v1');
    const results = await Promise.all([client.look(), client.look(), client.look()]);
    for (const result of results) expect(result.trusted).toEqual(results[0]!.trusted);
    expect(client.words()).toBe('v1');
    for (const [hash, file] of client.kept) expect(trial.host.files.get(`o/${hash}`)).toEqual(file);
  });
});

it('nothing of a refused head is kept: neither its number nor its words', async () => {
  const client = trial.install();
  await trial.publish(1, 'v1');
  await client.look();
  const before = client.state.trusted;
  for (const rest of [{ expires: '2026-02-01T00:00:00Z' }, { root: 9 }, { org: 'other' }, { channels: 'none' }]) {
    await trial.publish(50, 'v50', rest);
    expect((await client.look()).error).toBeDefined();
    expect(client.state.trusted).toEqual(before);
  }
  await trial.publish(2, 'v2');
  await client.look();
  expect(client.words()).toBe('v2');
});
