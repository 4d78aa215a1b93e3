/** A client's looks at a real host: what is in use moves by whole versions, and comes back whole. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok, fail } from '../../lib/base/result.ts';
import { look, type LookDeps, type Use } from '../../lib/delivery/client.ts';
import { trustAnchor } from '../../lib/delivery/join.ts';
import type { Kept } from '../../lib/delivery/kept.ts';
import { buildGuideline } from '../../lib/cli/guideline-plugin.ts';
import type { Pack } from '../../lib/guideline/pack.ts';
import { fetchFrom, startHost, type Host } from './host.ts';
import { now } from './office.ts';
import { Publisher } from './publisher.ts';

const sample = await buildGuideline('assets/guidelines/kt-2009/pack.yaml');
const edition = (version: number): Pack => ({ ...sample, version });

/** An install: what it stores, and what a page of it would check with. */
class Client {
  kept: Kept;
  pack: Pack | undefined;
  commits = 0;
  readonly objects = new Map<string, Uint8Array>();
  readonly deps: LookDeps;

  constructor(host: Host, kept: Kept) {
    this.kept = kept;
    this.deps = {
      bring: fetchFrom(host.base),
      objects: {
        get: async (hash) => this.objects.get(hash),
        put: async (hash, bytes) => {
          this.objects.set(hash, bytes);
          return ok(null);
        },
      },
      prove: async () => ok(null),
      commit: async (next, use) => this.commit(next, use),
      current: async () => this.pack,
      now,
      channel: 'kt',
      install: { secret: 's', ring: 'all' },
    };
  }

  commit(kept: Kept, use: Use | undefined) {
    this.commits++;
    this.kept = kept;
    if (use) this.pack = use.pack;
    return ok(null);
  }

  async look(settled = true, deps: Partial<LookDeps> = {}) {
    return look(this.kept, settled, { ...this.deps, ...deps });
  }
}

let host: Host;
let publisher: Publisher;
let client: Client;

beforeEach(async () => {
  publisher = await Publisher.open(() => now);
  host = await startHost(publisher.files);
  const trusted = await trustAnchor({ root: 1, fingerprint: publisher.fingerprint }, fetchFrom(host.base));
  if (!trusted.ok) throw new Error(trusted.error.code);
  client = new Client(host, { trusted: trusted.value, inUse: [], at: 0 });
});
afterEach(() => host.close());

describe('joining', () => {
  it('goes by the root that the invite names', async () => {
    const bring = fetchFrom(host.base);
    expect(await trustAnchor({ root: 1, fingerprint: 'f'.repeat(64) }, bring)).toMatchObject({
      error: { code: 'delivery.hash' },
    });
    expect(await trustAnchor({ root: 2, fingerprint: publisher.fingerprint }, bring)).toMatchObject({
      error: { code: 'delivery.missing' },
    });
  });
});

describe('a look', () => {
  it('brings the first guideline, then nothing, then the next one', async () => {
    await publisher.publish(edition(20));
    expect(await client.look()).toMatchObject({ use: { pack: { version: 20 } } });
    expect(await client.look()).toMatchObject({ use: undefined });
    expect(client.commits).toBe(1);
    await publisher.publish(edition(21));
    await client.look();
    expect(client.pack?.version).toBe(21);
  });

  it('keeps what it has of a rollout that was narrowed, until that is recalled', async () => {
    await publisher.publish(edition(20));
    const before = publisher.chain;
    const next = await publisher.store(edition(21));
    const rollOut = async (share: number, rest: object = {}) => {
      const rollout = { chain: next, ring: 'all', share, salt: 'a' };
      publisher.files.set('head.jws', await publisher.head({ channels: { kt: { chain: before, rollout } }, ...rest }));
      return client.look();
    };
    await rollOut(10_000);
    expect(client.pack?.version).toBe(21);
    expect(await rollOut(0)).toMatchObject({ kept: { inUse: next } });
    expect((await client.look()).error).toBeUndefined();
    expect(client.pack?.version).toBe(21);
    const called = await rollOut(0, { recalls: [{ kind: 'manifest', id: next[0]!.hash, reason: { ko: '이르다' } }] });
    expect(called.error).toBeUndefined();
    expect(client.pack?.version).toBe(20);
  });

  it('recalls rules and assets by the head alone, and lifts that', async () => {
    await publisher.publish(edition(20));
    await client.look();
    const withAsset = sample.rules.find(({ asset }) => asset !== undefined)!;
    for (const path of publisher.files.keys()) if (path.startsWith('o/')) publisher.files.delete(path);
    publisher.files.set(
      'head.jws',
      await publisher.head({
        recalls: [
          { kind: 'rule', id: 'NAM-01', reason: { ko: '틀림' } },
          { kind: 'asset', id: withAsset.asset, reason: { ko: '낡음' } },
        ],
      }),
    );
    const looked = await client.look();
    expect(looked.error).toBeUndefined();
    expect(client.pack?.rules.map(({ id }) => id)).not.toContain('NAM-01');
    expect(client.pack?.assets.map(({ id }) => id)).not.toContain(withAsset.asset);
    expect(client.pack?.rules.find(({ id }) => id === withAsset.id)?.asset).toBeUndefined();

    publisher.files.set('head.jws', await publisher.head());
    await client.look();
    expect(client.pack?.rules).toEqual(sample.rules);
  });

  it('goes on where the host does not say whether there is a newer root, unless the head needs one', async () => {
    await publisher.publish(edition(20));
    const silent: LookDeps['bring'] = async (path, most) =>
      path === 'root/2.jws' ? fail('delivery.offline', 'no CORS on a 404') : client.deps.bring(path, most);
    expect(await client.look(true, { bring: silent })).toMatchObject({ use: { pack: { version: 20 } } });
    publisher.files.set('head.jws', await publisher.head({ root: 2 }));
    expect((await client.look(true, { bring: silent })).error?.code).toBe('delivery.offline');
    expect((await client.look()).error?.code).toBe('delivery.root');
  });

  it('recalls also where the files are damaged and none can be had', async () => {
    await publisher.publish(edition(20));
    await client.look();
    client.objects.clear();
    for (const path of publisher.files.keys()) if (path.startsWith('o/')) publisher.files.delete(path);
    expect(await client.look(false)).toMatchObject({ settled: false, error: { code: 'delivery.missing' } });
    publisher.files.set(
      'head.jws',
      await publisher.head({ recalls: [{ kind: 'rule', id: 'NAM-01', reason: { ko: '틀림' } }] }),
    );
    expect(await client.look(false)).toMatchObject({ settled: false });
    expect(client.pack?.rules.map(({ id }) => id)).not.toContain('NAM-01');
    expect(client.kept.inUse).toEqual(publisher.chain);
  });

  it('takes a file that says the same in other letters for the same head', async () => {
    await publisher.publish(edition(20));
    await client.look();
    const bytes = publisher.files.get('head.jws')!;
    publisher.files.set('head.jws', Buffer.concat([bytes, Buffer.from(' \n')]));
    expect(await client.look()).toMatchObject({ use: undefined, settled: true });
  });

  it('that cannot be written changes nothing', async () => {
    await publisher.publish(edition(20));
    await client.look();
    const before = client.kept;
    await publisher.publish(edition(21));
    const looked = await client.look(true, { commit: async () => fail('storage.failed') });
    expect(looked).toMatchObject({ use: undefined, error: { code: 'storage.failed' } });
    expect(looked.kept).toBe(before);
  });

  it('whose guideline does not prove itself keeps the one in use, though the head was taken', async () => {
    await publisher.publish(edition(20));
    await client.look();
    await publisher.publish(edition(21));
    const looked = await client.look(true, { prove: async () => fail('guideline.invalid', 'NAM-03') });
    expect(looked).toMatchObject({ use: { pack: { version: 20 } }, error: { code: 'guideline.invalid' } });
    expect(client.kept.trusted.head?.value.sequence).toBe(2);
    expect(client.pack?.version).toBe(20);
    await client.look();
    expect(client.pack?.version).toBe(21);
  });

  it.each([
    ['emptied', (objects: Map<string, Uint8Array>) => objects.clear()],
    [
      'changed by a bit each',
      (objects: Map<string, Uint8Array>) =>
        objects.forEach((bytes, hash) =>
          objects.set(
            hash,
            Uint8Array.from(bytes, (byte) => byte ^ 1),
          ),
        ),
    ],
  ])('after a start finds files %s and fetches them anew', async (_name, damage) => {
    await publisher.publish(edition(20));
    await client.look();
    const whole = new Map(client.objects);
    damage(client.objects);
    client.pack = undefined;
    const looked = await client.look(false);
    expect(looked.error).toBeUndefined();
    expect(client.pack).toMatchObject({ version: 20 });
    expect(client.objects).toEqual(whole);
  });

  it('after a start without a host goes on with what is in use', async () => {
    await publisher.publish(edition(20));
    await client.look();
    const use = client.pack;
    client.pack = undefined;
    const looked = await client.look(false, { bring: async () => fail('delivery.offline') });
    expect(looked.error?.code).toBe('delivery.offline');
    expect(client.pack).toEqual(use);
  });
});
