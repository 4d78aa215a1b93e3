/** Roots that follow one another: who has to sign the next one, how far an install walks, and new keys for every role. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mostRootSteps } from '../../lib/delivery/limits.ts';
import type { SigningKey } from '../../lib/delivery/sign.ts';
import { beginTrust } from '../../lib/delivery/trust.ts';
import { makeKey, roleOf, rootValue, sign } from './office.ts';
import { given, startTrial, type Client, type Trial } from './trial.ts';

let trial: Trial;
let people: readonly SigningKey[];
beforeAll(async () => {
  trial = await startTrial();
  people = await Promise.all(Array.from({ length: 8 }, (_, at) => makeKey(at % 3 === 2 ? 'EdDSA' : 'ES256')));
});
afterAll(() => trial.host.close());
beforeEach(() => trial.again());

/** Whose keys stand in a root, how many must sign the next one, who signed this one. */
interface Step {
  readonly keys: readonly number[];
  readonly need: number;
  readonly by: readonly number[];
}

const keysOf = (places: readonly number[]): readonly SigningKey[] => places.map((place) => people[place]!);

async function rootOf({ keys, need, by }: Step, version: number, rest = {}): Promise<Uint8Array> {
  const value = (await rootValue({ ...trial.keys, root: keysOf(keys) }, { version, ...rest })) as { roles: object };
  const roles = { ...value.roles, root: await roleOf(keysOf(keys), { threshold: need }) };
  return sign('root', { ...value, roles }, keysOf(by));
}

/** An install that begins with the first step, on a host with all of them. */
async function installAfter(steps: readonly Step[], rest: readonly object[] = []): Promise<Client> {
  const files = await Promise.all(steps.map((step, at) => rootOf(step, at + 1, rest[at])));
  for (const [at, file] of files.entries()) trial.host.files.set(`root/${at + 1}.jws`, file);
  const client = trial.install();
  client.state.trusted = given(await beginTrust(files[0]!));
  return client;
}

const one = (keys: readonly number[], by: readonly number[]): Step => ({ keys, need: 1, by });
const two = (keys: readonly number[], by: readonly number[]): Step => ({ keys, need: 2, by });
const three = (keys: readonly number[], by: readonly number[]): Step => ({ keys, need: 3, by });

describe('a row of roots', () => {
  it.each<readonly [string, readonly Step[], reached: number]>([
    ['the same key again', [one([0], [0]), one([0], [0]), one([0], [0])], 3],
    ['another key, signed by both', [one([0], [0]), one([1], [0, 1])], 2],
    ['another key, the new signature first', [one([0], [0]), one([1], [1, 0])], 2],
    ['another key, and signatures of people who are not asked', [one([0], [0]), one([1], [5, 0, 6, 1])], 2],
    ['another key, without the old one', [one([0], [0]), one([1], [1, 5])], 1],
    ['another key, without its own', [one([0], [0]), one([1], [0, 5])], 1],
    ['there and back again', [one([0], [0]), one([1], [0, 1]), one([0], [0, 1]), one([1], [0, 1])], 4],
    ['a chain of keys', [one([0], [0]), one([1], [0, 1]), one([2], [1, 2]), one([3], [2, 3])], 4],
    ['a chain with a gap in it', [one([0], [0]), one([1], [0, 1]), one([2], [0, 2]), one([3], [2, 3])], 2],
    ['two of three, any two', [two([0, 1, 2], [0, 1]), two([0, 1, 2], [1, 2]), two([0, 1, 2], [2, 0])], 3],
    ['two of three, by one', [two([0, 1, 2], [0, 1]), two([0, 1, 2], [1])], 1],
    ['two of three, by one twice', [two([0, 1, 2], [0, 1]), two([0, 1, 2], [1, 1])], 1],
    ['two of three, by one and a stranger', [two([0, 1, 2], [0, 1]), two([0, 1, 2], [1, 5])], 1],
    ['a person leaves, another comes', [two([0, 1, 2], [0, 1]), two([0, 1, 3], [0, 3, 1])], 2],
    ['the one who leaves may sign once more', [two([0, 1, 2], [0, 1]), two([0, 1, 3], [2, 0, 1])], 2],
    ['the one who leaves does not count for the new ones', [two([0, 1, 2], [0, 1]), two([0, 1, 3], [2, 0])], 1],
    ['the one who comes does not count for the old ones', [two([0, 1, 2], [0, 1]), two([0, 1, 3], [3, 0])], 1],
    ['all three are new', [two([0, 1, 2], [0, 1]), two([3, 4, 5], [0, 1, 4, 5])], 2],
    ['all three are new, one old signature', [two([0, 1, 2], [0, 1]), two([3, 4, 5], [0, 4, 5])], 1],
    ['all three are new, one new signature', [two([0, 1, 2], [0, 1]), two([3, 4, 5], [0, 1, 4])], 1],
    ['more must sign from now on', [one([0], [0]), three([0, 1, 2], [0, 1, 2]), three([0, 1, 2], [2, 1, 0])], 3],
    ['more must sign already now', [one([0], [0]), three([0, 1, 2], [0, 1])], 1],
    ['more must sign, the next has too few', [one([0], [0]), two([0, 1], [0, 1]), two([0, 1], [0])], 2],
    ['fewer must sign from now on', [two([0, 1], [0, 1]), one([0, 1], [0, 1]), one([0, 1], [1])], 3],
    ['fewer must sign, which one alone cannot say', [two([0, 1], [0, 1]), one([0, 1], [0])], 1],
    ['keys in another order', [two([0, 1, 2], [0, 1]), two([2, 0, 1], [0, 1])], 2],
  ])('%s', async (_, steps, reached) => {
    const client = await installAfter(steps);
    const { error } = await client.look();
    expect(client.state.trusted.root.version).toBe(reached);
    // The last of a good row is followed by the question for a head, which is not there.
    expect(error?.code).toBe(reached === steps.length ? 'delivery.missing' : 'delivery.signature');
  });

  it('that have run out on the way are walked over; the last one counts', async () => {
    const steps = [0, 1, 2].map((key) => one([key], [Math.max(0, key - 1), key]));
    const over = { expires: '2026-01-01T00:00:00Z' };
    const client = await installAfter(steps, [{}, over, {}]);
    await trial.publish(1, 'v1');
    expect((await client.look()).error).toBeUndefined();
    expect(client.words()).toBe('v1');
    const late = await installAfter(steps, [{}, {}, over]);
    expect((await late.look()).error?.code).toBe('delivery.expired');
  });

  it(`longer than ${mostRootSteps} is walked in several looks`, async () => {
    const steps = Array.from({ length: mostRootSteps + 8 }, () => one([0], [0]));
    const client = await installAfter(steps);
    await trial.publish(1, 'v1', { root: steps.length });
    expect((await client.look()).error?.code).toBe('delivery.root');
    expect(client.state.trusted.root.version).toBe(mostRootSteps + 1);
    expect((await client.look()).error).toBeUndefined();
    expect(client.words()).toBe('v1');
  });

  it('is kept as far as it was walked, though what comes after it is bad', async () => {
    const client = await installAfter([one([0], [0]), one([1], [0, 1])]);
    trial.host.files.set('head.jws', new TextEncoder().encode('{}'));
    expect((await client.look()).error?.code).toBe('delivery.malformed');
    expect(client.state.trusted.root.version).toBe(2);
  });
});

describe('new keys for', () => {
  /** What the old keys sign afterwards. */
  const roles = ['root', 'head', 'release'] as const;
  it.each(roles)('%s: what is in use stays, the new keys are taken, the old ones no longer', async (role) => {
    const client = trial.install();
    await trial.publish(1, 'v1');
    await client.look();
    const old = trial.keys;
    await trial.rotate({ [role]: [people[0]!] });
    await trial.publish(2, 'v2', { root: 2 });
    expect((await client.look()).error).toBeUndefined();
    expect(client.words()).toBe('v2');

    const now = trial.keys;
    trial.keys = { ...now, [role]: old[role] };
    if (role === 'root') await trial.rotate({ head: [people[1]!] }, {}, old.root);
    else await trial.publish(3, 'v3', { root: 2 });
    expect((await client.look()).error?.code).toBe('delivery.signature');
    expect(client.words()).toBe('v2');
  });

  it('releases: what the old ones signed and is in use stays in use until something newer comes', async () => {
    const client = trial.install();
    await trial.publish(1, 'v1');
    await client.look();
    await trial.rotate({ release: [people[0]!] });
    await trial.announce(2, { channels: { kt: { chain: client.state.version!.chain } }, root: 2 });
    expect((await client.look()).error).toBeUndefined();
    expect(client.words()).toBe('v1');
    const other = trial.install();
    expect((await other.look()).error?.code).toBe('delivery.signature');
  });

  it('heads, in the middle of a rollout: each goes on from where it is', async () => {
    const [author, other] = [trial.install({ install: { secret: 'a', ring: 'author' } }), trial.install()];
    const first = await trial.publish(1, 'v1');
    const second = await trial.lay('v2', { sequence: 2 });
    const rollout = { chain: [second.ref], ring: 'author', share: 10_000, salt: 's' };
    const channels = { kt: { chain: [first.ref], rollout } };
    await trial.announce(2, { channels });
    for (const client of [author, other]) await client.look();
    await trial.rotate({ head: [people[0]!] });
    await trial.announce(1, { channels, root: 2 });
    for (const client of [author, other]) expect((await client.look()).error).toBeUndefined();
    expect([author.words(), other.words()]).toEqual(['v2', 'v1']);
  });
});
