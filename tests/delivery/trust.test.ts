/** Roots, heads and manifests as an attacker or a clumsy hand would send them, each refused for its own reason. */
import { beforeAll, describe, expect, it } from 'vitest';
import { keyId } from '../../lib/delivery/envelope.ts';
import { publicHalf } from '../../lib/delivery/sign.ts';
import { beginTrust, nextRoot, raiseFloors, takeHead, takeManifest } from '../../lib/delivery/trust.ts';
import type { Trusted } from '../../lib/delivery/trust.ts';
import type { Result } from '../../lib/base/result.ts';
import {
  encode,
  headValue,
  makeKey,
  makeKeys,
  manifestValue,
  now,
  refTo,
  roleOf,
  rootValue,
  sign,
  tampered,
  type RoleKeys,
} from './office.ts';

let keys: RoleKeys;
let start: Trusted;

beforeAll(async () => {
  keys = await makeKeys();
  start = given(await beginTrust(await sign('root', await rootValue(keys), keys.root)));
});

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}
const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);
const head = async (rest = {}, by = keys.head) => sign('head', headValue(rest), by);
const taken = async (trusted: Trusted, bytes: Uint8Array) => given(await takeHead(trusted, bytes, now)).trusted;

describe('a head', () => {
  it('is taken, and the same bytes again change nothing', async () => {
    const bytes = await head();
    const first = given(await takeHead(start, bytes, now));
    expect(first.unchanged).toBe(false);
    expect(first.trusted.head?.value.sequence).toBe(1);
    const second = given(await takeHead(first.trusted, bytes, now));
    expect(second).toEqual({ trusted: first.trusted, unchanged: true });
  });

  it('with an unknown name in it is read all the same', async () => {
    expect(code(await takeHead(start, await head({ later: { of: 'another version' } }), now))).toBe('ok');
  });

  it.each([
    ['signed by nobody who may', async () => head({}, [await makeKey()]), 'delivery.signature'],
    ['signed by the key of another role', async () => head({}, keys.release), 'delivery.signature'],
    ['that is a manifest', async () => sign('manifest', headValue(), keys.head), 'delivery.signature'],
    ['of another organisation', async () => head({ org: 'other' }), 'delivery.malformed'],
    ['of a format to come', async () => sign('head', { ...headValue(), format: 2 }, keys.head), 'delivery.malformed'],
    ['that has run out', async () => head({ expires: '2026-02-28T00:00:00Z' }), 'delivery.expired'],
    ['that needs a root nobody has', async () => head({ root: 2 }), 'delivery.root'],
    ['with a share over all', async () => head({ channels: { kt: withRollout(10_001) } }), 'delivery.malformed'],
    ['with a broken number', async () => head({ sequence: 1.5 }), 'delivery.malformed'],
    ['with more recalls than may be', async () => head({ recalls: recalls(65) }), 'delivery.malformed'],
    ['longer than may be', async () => head({ later: 'x'.repeat(20_000) }), 'delivery.too-long'],
    ['cut off', async () => (await head()).slice(0, -20), 'delivery.malformed'],
    [
      'that is a sign-in page',
      async () => new TextEncoder().encode('<!doctype html><title>Wi-Fi'),
      'delivery.malformed',
    ],
    ['that is empty', async () => new Uint8Array(), 'delivery.malformed'],
    ['with one bit turned over', async () => turned(await head()), 'delivery.signature'],
  ])('%s is refused', async (_, make, expected) => {
    expect(code(await takeHead(start, await make(), now))).toBe(expected);
  });

  it('below the newest is refused, and what was trusted stays', async () => {
    const trusted = await taken(start, await head({ sequence: 5 }));
    expect(code(await takeHead(trusted, await head({ sequence: 4 }), now))).toBe('delivery.rollback');
    expect(code(await takeHead(trusted, await head({ sequence: 6 }), now))).toBe('ok');
  });

  it('of the same number with other words is equivocation', async () => {
    const trusted = await taken(start, await head({ sequence: 5 }));
    const other = await head({ sequence: 5, issued: '2026-03-01T08:30:00Z' });
    expect(code(await takeHead(trusted, other, now))).toBe('delivery.equivocation');
  });

  it('under a root that has run out is refused', async () => {
    const late = Date.parse('2027-09-01T00:00:00Z');
    expect(code(await takeHead(start, await head({ expires: '2027-12-01T00:00:00Z' }), late))).toBe('delivery.expired');
  });
});

describe('signatures', () => {
  const two = async (): Promise<{ trusted: Trusted; pair: RoleKeys['head'] }> => {
    const pair = [await makeKey(), await makeKey('EdDSA')];
    const value = (await rootValue({ ...keys, head: pair })) as { roles: object };
    const roles = { ...value.roles, head: await roleOf(pair, { threshold: 2 }) };
    return { trusted: given(await beginTrust(await sign('root', { ...value, roles }, keys.root))), pair };
  };

  it('of two different keys and algorithms are enough for two', async () => {
    const { trusted, pair } = await two();
    expect(code(await takeHead(trusted, await head({}, pair), now))).toBe('ok');
    expect(code(await takeHead(trusted, await head({}, pair.slice(0, 1)), now))).toBe('delivery.signature');
  });

  it('of one key twice count once', async () => {
    const { trusted, pair } = await two();
    const twice = await head({}, [pair[0]!, pair[0]!]);
    expect(code(await takeHead(trusted, twice, now))).toBe('delivery.signature');
  });

  it('that do not hold are passed over where enough others do', async () => {
    const { trusted, pair } = await two();
    const bytes = await head({}, [await makeKey(), ...pair]);
    expect(code(await takeHead(trusted, bytes, now))).toBe('ok');
  });

  it.each([
    ['asks for what we do not know', { crit: ['b64'], b64: false }],
    ['names no algorithm', { alg: 'none' }],
    ['names another algorithm than its key', { alg: 'HS256' }],
    ['brings its own key', { jwk: { kty: 'EC' } }],
  ])('whose header %s do not count', async (_, change) => {
    const bytes = tampered(await head(), ({ payload, signatures: [first] }) => {
      const header = JSON.parse(Buffer.from(first!.protected, 'base64url').toString()) as object;
      return { payload, signatures: [{ ...first, protected: encode({ ...header, ...change }) }] };
    });
    expect(code(await takeHead(start, bytes, now))).toBe('delivery.signature');
  });

  it('with a part of the envelope that is not signed are refused', async () => {
    const bytes = tampered(await head(), (file) => ({ ...file, header: { kid: 'x' } }));
    expect(code(await takeHead(start, bytes, now))).toBe('delivery.malformed');
  });
});

describe('a root', () => {
  const next = async (by: RoleKeys['root'], rest = {}, of: RoleKeys = keys) =>
    sign('root', await rootValue(of, { version: 2, ...rest }), by);

  it('follows when the keys before it and its own have signed', async () => {
    const fresh = await makeKeys();
    const after = given(await nextRoot(start, await next([...keys.root, ...fresh.root], {}, fresh)));
    expect(after.root.version).toBe(2);
    expect(code(await takeHead(after, await head({}, fresh.head), now))).toBe('ok');
    expect(code(await takeHead(after, await head(), now))).toBe('delivery.signature');
  });

  it.each([
    ['signed by the new keys alone', async (fresh: RoleKeys) => next(fresh.root, {}, fresh), 'delivery.signature'],
    ['signed by the old keys alone', async (fresh: RoleKeys) => next(keys.root, {}, fresh), 'delivery.signature'],
    ['of the same number', async () => next(keys.root, { version: 1 }), 'delivery.rollback'],
    ['that skips a number', async () => next(keys.root, { version: 3 }), 'delivery.rollback'],
    ['of another organisation', async () => next(keys.root, { org: 'other' }), 'delivery.malformed'],
  ])('%s is refused', async (_, make, expected) => {
    expect(code(await nextRoot(start, await make(await makeKeys())))).toBe(expected);
  });

  it('in which one key goes under two names is refused', async () => {
    const value = (await rootValue(keys)) as { keys: Record<string, unknown> };
    const [key] = keys.head;
    const twin = { ...value, keys: { ...value.keys, twin: publicHalf(key!) } };
    expect(await keyId(publicHalf(key!))).not.toBe('twin');
    expect(code(await beginTrust(await sign('root', twin, keys.root)))).toBe('delivery.malformed');
  });

  it('with a new key for heads gives up the count that a thief drove up', async () => {
    const stolen = await taken(start, await head({ sequence: 9_999_999 }));
    const fresh = { ...keys, head: [await makeKey()] };
    const after = given(await nextRoot(stolen, await next(keys.root, {}, fresh)));
    expect(code(await takeHead(after, await head({ sequence: 6 }, fresh.head), now))).toBe('ok');
    expect(code(await takeHead(after, await head({ sequence: 9_999_999 }), now))).toBe('delivery.signature');
  });

  it('states from which number on its keys count', async () => {
    const value = (await rootValue(keys, { version: 2 })) as { roles: object };
    const roles = { ...value.roles, head: await roleOf(keys.head, { floor: 7 }) };
    const after = given(await nextRoot(start, await sign('root', { ...value, roles }, keys.root)));
    expect(code(await takeHead(after, await head({ sequence: 6 }), now))).toBe('delivery.rollback');
    expect(code(await takeHead(after, await head({ sequence: 7 }), now))).toBe('ok');
  });
});

describe('a manifest', () => {
  const manifest = async (rest = {}, by = keys.release) => sign('manifest', manifestValue(rest), by);

  it('is taken when it is the one that the head names', async () => {
    const bytes = await manifest();
    expect(given(await takeManifest(start, await refTo(bytes), bytes)).objects).toHaveLength(1);
  });

  it.each([
    ['of other bytes than the head names', async () => manifest({ sequence: 2 }), 'delivery.hash'],
    ['cut off', async () => (await manifest()).slice(0, -1), 'delivery.hash'],
  ])('%s is refused', async (_, make, expected) => {
    const named = await refTo(await manifest());
    const bytes = await make();
    expect(code(await takeManifest(start, { ...named, length: Math.max(named.length, bytes.length) }, bytes))).toBe(
      expected,
    );
  });

  it.each([
    ['signed by the head’s key', async () => manifest({}, keys.head), 'delivery.signature'],
    ['of a channel that nobody signs for', async () => manifest({ channel: 'qook' }), 'delivery.signature'],
    ['that climbs out of the pack', async () => manifest({ objects: [object('../x')] }), 'delivery.malformed'],
    ['that names a path twice', async () => manifest({ objects: [object('x'), object('x')] }), 'delivery.malformed'],
    ['that lists too much', async () => manifest({ objects: many(6, 5 * 2 ** 20) }), 'delivery.malformed'],
    ['with more objects than may be', async () => manifest({ objects: many(2_001, 1) }), 'delivery.malformed'],
  ])('%s is refused', async (_, make, expected) => {
    const bytes = await make();
    expect(code(await takeManifest(start, await refTo(bytes), bytes))).toBe(expected);
  });

  it('below the newest in use is refused', async () => {
    const [old, newer] = [await manifest({ sequence: 3 }), await manifest({ sequence: 4 })];
    const used = given(await takeManifest(start, await refTo(newer), newer));
    const trusted = raiseFloors(start, [used]);
    expect(code(await takeManifest(trusted, await refTo(old), old))).toBe('delivery.rollback');
    expect(code(await takeManifest(trusted, await refTo(newer), newer))).toBe('ok');
  });
});

const object = (path: string, length = 10) => ({ path, hash: 'c'.repeat(64), length, type: 'text/plain' });
const many = (count: number, length: number) =>
  Array.from({ length: count }, (_, index) => object(`o${index}`, length));
const recalls = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ kind: 'rule', id: `R-${index}`, reason: { ko: '잘못' } }));
const withRollout = (share: number) => {
  const chain = [{ hash: 'a'.repeat(64), length: 100 }];
  return { chain, rollout: { chain, ring: 'all', share, salt: 's' } };
};

/** One bit of the signed words. */
function turned(bytes: Uint8Array): Uint8Array {
  return tampered(bytes, (file) => {
    const payload = Buffer.from(file.payload, 'base64url');
    payload[20]! ^= 1;
    return { ...file, payload: payload.toString('base64url') };
  });
}
