/** Two copies of what an install keeps: which one stands after a crash, a damage, a step back of the clock. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kept } from '../../lib/delivery/kept.ts';
import { recover } from '../../lib/delivery/recover.ts';
import { beginTrust, nextRoot, raiseFloors, takeHead, type Trusted } from '../../lib/delivery/trust.ts';
import type { Result } from '../../lib/base/result.ts';
import { headValue, makeKey, makeKeys, manifestValue, now, rootValue, sign, type RoleKeys } from './office.ts';

let keys: RoleKeys;
let start: Kept;
/** After head 5, after its version came into use, after head 6, after a new root and its head 1. */
let moves: readonly Kept[];

const given = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
};
const ref = (letter: string) => ({ hash: letter.repeat(64), length: 10 });
const later = (kept: Kept, trusted: Trusted, inUse = kept.inUse): Kept => ({ trusted, inUse, at: kept.at + 1_000 });

beforeAll(async () => {
  keys = await makeKeys();
  start = {
    trusted: given(await beginTrust(await sign('root', await rootValue(keys), keys.root))),
    inUse: [],
    at: now,
  };
  const head = async (before: Kept, sequence: number, by: RoleKeys, inUse = before.inUse): Promise<Kept> => {
    const bytes = await sign('head', headValue({ sequence }), by.head);
    return later(before, given(await takeHead(before.trusted, bytes, now)).trusted, inUse);
  };
  const five = await head(start, 5, keys);
  const used = later(five, raiseFloors(five.trusted, [manifestValue({ sequence: 3 }) as never]), [ref('a')]);
  const six = await head(used, 6, keys);
  const fresh = { ...keys, head: [await makeKey()] };
  const root = await sign('root', await rootValue(fresh, { version: 2 }), keys.root);
  const second = later(six, given(await nextRoot(six.trusted, root)));
  moves = [five, used, six, second, await head(second, 1, fresh)];
});

const stored = (kept: Kept): unknown => JSON.parse(JSON.stringify(kept));
/** A copy with one value changed. */
function changed(kept: Kept, path: readonly string[], value: unknown): unknown {
  const copy = stored(kept) as Record<string, unknown>;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1)!] = value;
  return copy;
}

describe('of two copies', () => {
  it('both the same', () => {
    for (const kept of [start, ...moves]) expect(recover([stored(kept), stored(kept)])).toEqual(kept);
  });

  it('the later one, in whichever store it lies', () => {
    const all = [start, ...moves];
    for (const [index, newer] of all.entries())
      for (const older of all.slice(0, index))
        for (const copies of [
          [newer, older],
          [older, newer],
        ])
          expect(recover(copies.map(stored))).toEqual(newer);
  });

  it('the later one, though the clock went back between the two', () => {
    const [older, newer] = [moves[1]!, { ...moves[2]!, at: 5 }];
    expect(recover([older, newer])).toEqual(newer);
  });

  it('by the clock where nothing else differs', () => {
    const other = { ...moves[2]!, inUse: [ref('c')], at: moves[2]!.at + 1 };
    expect(recover([moves[2]!, other])).toEqual(other);
  });

  it('the one that is whole', () => {
    for (const gone of [undefined, null, 'x', 7, [], {}, { trusted: {} }])
      expect(recover([gone, stored(moves[1]!)])).toEqual(moves[1]);
  });

  it('none when neither is', () => {
    expect(recover([undefined, {}])).toBeUndefined();
    expect(recover([])).toBeUndefined();
  });

  it('the highest floor of either', () => {
    const copy = (floor: number, extra: object) =>
      changed(moves[1]!, ['trusted', 'floors'], { ...moves[1]!.trusted.floors, 'kt:a': floor, ...extra });
    expect(recover([copy(9, { 'kt:b': 1 }), copy(4, { 'kt:c': 2 })])?.trusted.floors).toEqual({
      ...moves[1]!.trusted.floors,
      'kt:a': 9,
      'kt:b': 1,
      'kt:c': 2,
    });
  });

  it('of another organisation the later one, and no floor of the other', () => {
    const other = {
      trusted: { ...start.trusted, root: { ...start.trusted.root, org: 'other' } },
      inUse: [],
      at: moves[4]!.at + 1,
    };
    expect(recover([moves[4]!, other])).toEqual(other);
  });
});

describe('a copy is not whole', () => {
  it.each([
    ['without its root', ['trusted', 'root'], undefined],
    ['whose root names a key that it has not', ['trusted', 'root', 'keys'], {}],
    ['whose root has no number', ['trusted', 'root', 'version'], 'two'],
    ['whose head is cut off', ['trusted', 'head', 'value'], { sequence: 6 }],
    ['whose head is of another organisation', ['trusted', 'head', 'value', 'org'], 'other'],
    ['whose head needs a newer root', ['trusted', 'head', 'value', 'root'], 2],
    ['whose head was never counted', ['trusted', 'head', 'value', 'sequence'], 7],
    ['whose head has no digest', ['trusted', 'head', 'digest'], ''],
    ['without floors', ['trusted', 'floors'], undefined],
    ['whose floor is no number', ['trusted', 'floors', 'kt:a'], '5'],
    ['whose floor is endless', ['trusted', 'floors', 'kt:a'], 1e300],
    ['whose floor is below nothing', ['trusted', 'floors', 'kt:a'], -1],
    ['that uses what is no file', ['inUse'], [{ hash: 'a', length: 1 }]],
    ['that uses no list', ['inUse'], 'a'],
    ['that uses more than a chain', ['inUse'], Array.from({ length: 9 }, () => ref('a'))],
    ['without a time', ['at'], undefined],
    ['of no time', ['at'], Number.NaN],
  ] as const)('%s', (_, path, value) => {
    expect(recover([changed(moves[2]!, path, value)])).toBeUndefined();
    expect(recover([changed(moves[2]!, path, value), moves[1]!])).toEqual(moves[1]);
  });
});
