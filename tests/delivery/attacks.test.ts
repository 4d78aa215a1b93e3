/** Attacks by who holds the host, or some of the keys, and what the keys' holders do against them, by real HTTP. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ObjectRef, Role } from '../../lib/delivery/documents.ts';
import type { SigningKey } from '../../lib/delivery/sign.ts';
import {
  encode,
  headValue,
  makeKey,
  makeKeys,
  manifestValue,
  refTo,
  roleOf,
  rootValue,
  sign,
  tampered,
} from './office.ts';
import { bytes, startTrial, type Client, type Trial } from './trial.ts';

let trial: Trial;
/** Ready made: keys cost more than signatures. */
let spare: readonly SigningKey[];
beforeAll(async () => {
  trial = await startTrial();
  spare = await Promise.all(Array.from({ length: 4 }, () => makeKey()));
});
afterAll(() => trial.host.close());
beforeEach(() => trial.again());

/** An install that uses v5, sequence 5. */
async function atFive(): Promise<Client> {
  const client = trial.install();
  await trial.publish(5, 'v5');
  await client.look();
  expect(client.words()).toBe('v5');
  return client;
}
const chain = (...refs: readonly ObjectRef[]) => ({ channels: { kt: { chain: refs } } });

/** Refused for this reason, with v5 in use as before; the next honest version, 9, comes. */
async function refused(client: Client, expected: string): Promise<void> {
  const floors = client.state.trusted.floors;
  expect((await client.look()).error?.code).toBe(expected);
  expect(client.words()).toBe('v5');
  for (const [set, floor] of Object.entries(floors))
    expect(client.state.trusted.floors[set]).toBeGreaterThanOrEqual(floor);
}

describe('who holds the host', () => {
  it('brings back an older head: rollback', async () => {
    const client = trial.install();
    const old = trial.host.files;
    await trial.publish(4, 'v4');
    const head = old.get('head.jws')!;
    await trial.publish(5, 'v5');
    await client.look();
    old.set('head.jws', head);
    await refused(client, 'delivery.rollback');
  });

  it('holds newer heads back: nothing changes, and no error until it runs out (freeze)', async () => {
    const client = await atFive();
    const head = trial.host.files.get('head.jws')!;
    await trial.publish(6, 'v6');
    trial.host.files.set('head.jws', head);
    expect(await client.look()).toMatchObject({ version: undefined });
    client.state.clock = Date.parse('2026-05-01T00:00:00Z');
    await refused(client, 'delivery.expired');
  });

  it('puts an older manifest or object where a newer one is named: mix-and-match', async () => {
    const client = await atFive();
    const { ref, object } = await trial.publish(6, 'v6');
    const { files } = trial.host;
    const manifest = files.get(`o/${ref.hash}`)!;
    files.set(`o/${ref.hash}`, files.get(`o/${client.state.version!.chain[0]!.hash}`)!);
    await refused(client, 'delivery.hash');
    files.set(`o/${ref.hash}`, manifest);
    files.set(`o/${object.hash}`, bytes('v5'));
    await refused(client, 'delivery.hash');
  });

  it('leaves out the next root: the head that needs it is not taken', async () => {
    const client = await atFive();
    await trial.rotate({ release: [spare[0]!] });
    await trial.publish(6, 'v6', { root: 2 });
    trial.host.files.delete('root/2.jws');
    await refused(client, 'delivery.root');
  });

  it('serves an older root as the next one', async () => {
    const client = await atFive();
    trial.host.files.set('root/2.jws', await sign('root', await rootValue(trial.keys), trial.keys.root));
    await refused(client, 'delivery.rollback');
  });
});

describe('who stole the key of heads', () => {
  it('names a manifest of his own: no release key signed it', async () => {
    const client = await atFive();
    const { ref } = await trial.lay('forged', { sequence: 6 }, trial.keys.head);
    await trial.announce(6, chain(ref));
    await refused(client, 'delivery.signature');
  });

  it('names an older manifest: rollback', async () => {
    const { ref } = await trial.lay('v4', { sequence: 4 });
    const client = await atFive();
    await trial.announce(6, chain(ref));
    await refused(client, 'delivery.rollback');
  });

  it('names an older manifest and calls the newer one back: only the one before it may come', async () => {
    const first = await trial.lay('v3', { sequence: 3 });
    const second = await trial.lay('v4', { sequence: 4, previous: first.ref.hash });
    const client = trial.install();
    const five = await trial.publish(5, 'v5', {}, { previous: second.ref.hash });
    await client.look();
    const recalls = [{ kind: 'manifest', id: five.ref.hash, reason: { en: 'wrong' } }];
    await trial.announce(6, { ...chain(first.ref), recalls });
    await refused(client, 'delivery.rollback');
    await trial.announce(7, { ...chain(second.ref), recalls });
    expect((await client.look()).error).toBeUndefined();
    expect(client.words()).toBe('v4');
  });

  it('gives the channel the guideline of another one, or turns its layers round', async () => {
    const roles = await trialRoles({ show: [spare[1]!] });
    await trial.rotate({}, { ...roles });
    const client = await atFive();
    const base = await trial.lay('base', { sequence: 6 });
    const show = await trial.lay('show', { channel: 'show', layer: 'brand', sequence: 1 }, [spare[1]!]);
    await trial.announce(6, chain(base.ref, show.ref));
    await refused(client, 'delivery.channel');
    await trial.announce(7, chain(show.ref, base.ref));
    await refused(client, 'delivery.channel');
    await trial.announce(8, chain(base.ref, base.ref));
    await refused(client, 'delivery.channel');
  });

  it('tells two installs two heads of one number: equivocation, by whoever sees the second', async () => {
    const client = await atFive();
    await trial.announce(5, { notice: { id: 'n1', text: { en: 'other words' } } });
    await refused(client, 'delivery.equivocation');
  });

  it('drives the number up: the next keys count anew (fast-forward), the old ones are over', async () => {
    const client = await atFive();
    await trial.announce(9_000_000, chain(client.state.version!.chain[0]!));
    await client.look();
    await trial.publish(6, 'v6');
    await refused(client, 'delivery.rollback');
    const stolen = trial.keys.head;
    await trial.rotate({ head: [spare[0]!] });
    await trial.publish(6, 'v6', { root: 2 });
    expect((await client.look()).error).toBeUndefined();
    expect(client.words()).toBe('v6');
    await trial.announce(9_000_001, { root: 2 }, stolen);
    expect((await client.look()).error?.code).toBe('delivery.signature');
  });
});

describe('who stole the key of releases', () => {
  it('has no head to name his manifest in', async () => {
    const client = await atFive();
    const { ref } = await trial.lay('forged', { sequence: 6 });
    await trial.announce(6, chain(ref), trial.keys.release);
    await refused(client, 'delivery.signature');
  });

  it('signs for another channel than his own', async () => {
    const roles = await trialRoles({ show: [spare[1]!] });
    await trial.rotate({}, { ...roles });
    const client = await atFive();
    const { ref } = await trial.lay('forged', { sequence: 6 }, [spare[1]!]);
    await trial.announce(6, chain(ref));
    await refused(client, 'delivery.signature');
  });

  it('drove the number up, with a head: the next release keys count anew', async () => {
    const client = await atFive();
    await trial.publish(6, 'mischief', {}, { sequence: 9_000_000 });
    await client.look();
    await trial.rotate({ release: [spare[0]!] });
    await trial.publish(7, 'v7', { root: 2 });
    expect((await client.look()).error).toBeUndefined();
    expect(client.words()).toBe('v7');
  });
});

/** The roles of the present keys with more channels. */
async function trialRoles(more: Readonly<Record<string, readonly SigningKey[]>>): Promise<Record<string, unknown>> {
  const value = (await rootValue({
    ...trial.keys,
    release: [...trial.keys.release, ...Object.values(more).flat()],
  })) as {
    roles: { root: Role; head: Role };
  };
  const release: Record<string, Role> = { kt: await roleOf(trial.keys.release) };
  for (const [channel, keys] of Object.entries(more)) release[channel] = await roleOf(keys);
  return { ...value, roles: { ...value.roles, release }, version: 2 };
}

describe('faults that other clients of this kind had', () => {
  it('CVE-2022-29173: a rollback is looked for in every file, not in the root alone', async () => {
    const { ref } = await trial.lay('v4', { sequence: 4 });
    const client = await atFive();
    await trial.announce(4);
    await refused(client, 'delivery.rollback');
    await trial.announce(6, chain(ref));
    await refused(client, 'delivery.rollback');
  });

  it('CVE-2025-2885: a root under the next number is the next number inside, too', async () => {
    const client = await atFive();
    for (const version of [1, 3, 9_999]) {
      trial.host.files.set('root/2.jws', await sign('root', await rootValue(trial.keys, { version }), trial.keys.root));
      await refused(client, 'delivery.rollback');
      expect(client.state.trusted.root.version).toBe(1);
    }
  });

  it('CVE-2025-2886: a channel that is not named ends there: no other one answers for it', async () => {
    const roles = await trialRoles({ show: [spare[1]!] });
    await trial.rotate({}, { ...roles });
    const client = await atFive();
    const { ref } = await trial.lay('show', { channel: 'show', sequence: 9 }, [spare[1]!]);
    await trial.announce(6, { channels: { show: { chain: [ref] } } });
    await refused(client, 'delivery.channel');
    await trial.announce(7, chain(ref));
    await refused(client, 'delivery.channel');
  });

  it('CVE-2025-2887: each layer of a chain has its own floor', async () => {
    const roles = await trialRoles({ home: [spare[1]!] });
    await trial.rotate({}, { ...roles });
    const lay = async (words: string, sequence: number) => (await trial.lay(words, { sequence, layer: 'brand' })).ref;
    const above = async (sequence: number) =>
      (await trial.lay(`base ${sequence}`, { channel: 'home', sequence }, [spare[1]!])).ref;
    const client = trial.install();
    const [oldBase, base, brand] = [await above(3), await above(4), await lay('v5', 5)];
    await trial.announce(5, chain(base, brand));
    await client.look();
    expect(client.words()).toBe('v5');
    await trial.announce(6, chain(oldBase, await lay('v6', 6)));
    await refused(client, 'delivery.rollback');
  });

  it('CVE-2025-2888: nothing of a refused head is kept', async () => {
    const client = await atFive();
    const before = client.state.trusted;
    await trial.announce(9, { org: 'other' });
    await refused(client, 'delivery.malformed');
    await trial.announce(9, {}, [spare[0]!]);
    await refused(client, 'delivery.signature');
    await trial.announce(9, { expires: '2026-02-01T00:00:00Z' });
    await refused(client, 'delivery.expired');
    expect(client.state.trusted).toEqual(before);
    await trial.publish(6, 'v6');
    expect((await client.look()).error).toBeUndefined();
  });
});

describe('a file of every role', () => {
  type Made = readonly [path: 'root/2.jws' | 'head.jws', file: Uint8Array];
  const roots = async (by: readonly SigningKey[], rest = {}): Promise<Made> => [
    'root/2.jws',
    await sign('root', { ...(await rootValue(trial.keys, { version: 2 })), ...rest }, by),
  ];
  const heads = async (by: readonly SigningKey[], rest = {}): Promise<Made> => [
    'head.jws',
    await sign('head', headValue({ sequence: 6, ...chain(await five()), ...rest }), by),
  ];
  const manifests = async (by: readonly SigningKey[], rest = {}): Promise<Made> => {
    const { ref } = await trial.lay('v6', { sequence: 6, ...rest }, by);
    return heads(trial.keys.head, chain(ref));
  };
  const five = async () => (await trial.lay('v5', { sequence: 5 })).ref;
  const unsigned = ([path, file]: Made): Made => [path, tampered(file, ({ payload }) => ({ payload, signatures: [] }))];

  const cases: readonly (readonly [string, () => Promise<Made>, string])[] = [
    ['root signed by a stranger', () => roots([spare[0]!]), 'delivery.signature'],
    ['head signed by a stranger', () => heads([spare[0]!]), 'delivery.signature'],
    ['manifest signed by a stranger', () => manifests([spare[0]!]), 'delivery.signature'],
    ['root signed by the head’s key', () => roots(trial.keys.head), 'delivery.signature'],
    ['head signed by the root’s key', () => heads(trial.keys.root), 'delivery.signature'],
    ['manifest signed by the root’s key', () => manifests(trial.keys.root), 'delivery.signature'],
    ['root without a signature', async () => unsigned(await roots(trial.keys.root)), 'delivery.malformed'],
    ['head without a signature', async () => unsigned(await heads(trial.keys.head)), 'delivery.malformed'],
    ['root that is a head', async () => ['root/2.jws', (await heads(trial.keys.root))[1]], 'delivery.signature'],
    ['head that is a root', async () => ['head.jws', (await roots(trial.keys.head))[1]], 'delivery.signature'],
    [
      'manifest that was signed as a head',
      async () => {
        // Its words are a manifest's; its type is a head's.
        const file = await sign('head', { ...manifestValue({ sequence: 6 }), kind: 'manifest' }, trial.keys.release);
        return heads(trial.keys.head, chain(await hashed(file)));
      },
      'delivery.signature',
    ],
  ];
  const hashed = async (file: Uint8Array) => {
    const ref = await refTo(file);
    trial.host.files.set(`o/${ref.hash}`, file);
    return ref;
  };
  it.each(cases)('%s is refused', async (_, make, expected) => {
    const client = await atFive();
    const [path, file] = await make();
    trial.host.files.set(path, file);
    await refused(client, expected);
  });

  it.each([
    ['root', () => roots(trial.keys.root, { later: [{ deep: true }] })],
    ['head', () => heads(trial.keys.head, { later: { of: 'a version to come' } })],
    ['manifest', () => manifests(trial.keys.release, { approvedBy: ['somebody'] })],
  ] as const)('%s with names of a version to come is taken', async (_, make) => {
    const client = await atFive();
    const [path, file] = await make();
    trial.host.files.set(path, file);
    expect((await client.look()).error).toBeUndefined();
  });
});

describe('two of three must sign the manifests of a channel', () => {
  const three = () => spare.slice(0, 3);
  const setUp = async (): Promise<Client> => {
    const value = (await rootValue({ ...trial.keys, release: three() })) as { roles: object };
    const release = { kt: await roleOf(three(), { threshold: 2 }) };
    await trial.rotate({ release: three() }, { roles: { ...value.roles, release } });
    const client = trial.install();
    await trial.publish(5, 'v5', { root: 2 });
    await client.look();
    expect(client.words()).toBe('v5');
    return client;
  };
  const publish = async (by: readonly SigningKey[], change?: (file: Uint8Array) => Uint8Array) => {
    const { ref } = await trial.lay('v6', { sequence: 6 }, by);
    const file = trial.host.files.get(`o/${ref.hash}`)!;
    const other = change ? change(file) : file;
    const named = await refTo(other);
    trial.host.files.set(`o/${named.hash}`, other);
    await trial.announce(6, { ...chain(named), root: 2 });
  };

  it.each([
    ['one of them', () => spare.slice(0, 1), undefined],
    ['one of them twice', () => [spare[0]!, spare[0]!], undefined],
    ['one of them and a stranger', () => [spare[0]!, spare[3]!], undefined],
    [
      'one of them, with a second signature that is copied from the first',
      () => spare.slice(0, 2),
      (file: Uint8Array) =>
        tampered(file, ({ payload, signatures: [one, other] }) => ({
          payload,
          signatures: [one, { ...other, signature: one!.signature }],
        })),
    ],
    [
      'one of them under two names',
      () => [spare[0]!, spare[0]!],
      (file: Uint8Array) =>
        tampered(file, ({ payload, signatures: [one, other] }) => ({
          payload,
          signatures: [
            one,
            { ...other, protected: encode({ alg: 'ES256', kid: 'another', typ: 'housestyle-manifest+jws' }) },
          ],
        })),
    ],
  ] as const)('%s: refused', async (_, by, change) => {
    const client = await setUp();
    await publish(by(), change);
    await refused(client, 'delivery.signature');
  });

  it.each([
    ['two of them', () => spare.slice(0, 2)],
    ['all three, in another order', () => three().toReversed()],
    ['two of them and a stranger', () => [spare[3]!, spare[1]!, spare[2]!]],
  ] as const)('%s: taken', async (_, by) => {
    const client = await setUp();
    await publish(by());
    expect((await client.look()).error).toBeUndefined();
    expect(client.words()).toBe('v6');
  });

  it('two of them and a third whose signature does not hold: taken', async () => {
    const client = await setUp();
    await publish(three(), (file) =>
      tampered(file, ({ payload, signatures }) => ({
        payload,
        signatures: signatures.with(0, { ...signatures[0]!, signature: signatures[1]!.signature }),
      })),
    );
    expect((await client.look()).error).toBeUndefined();
    expect(client.words()).toBe('v6');
  });
});

it('keys of all roles may be new at once, and nothing is fetched that is there', async () => {
  const client = await atFive();
  await trial.rotate(await makeKeys());
  const { object } = await trial.publish(6, 'v5', { root: 2 });
  trial.host.asked.length = 0;
  expect((await client.look()).error).toBeUndefined();
  expect(client.words()).toBe('v5');
  expect(trial.host.asked).not.toContain(`o/${object.hash}`);
});
