/** Who takes a new version first, and what a head switches off. */
import { describe, expect, it } from 'vitest';
import type { Channel, Ring } from '../../lib/delivery/documents.ts';
import { pictureSource } from '../../lib/draft/picture.ts';
import { checkExamples, draftOfExample } from '../../lib/guideline/examples.ts';
import { parsePack } from '../../lib/guideline/parse.ts';
import { createChecker } from '../../lib/rules/check.ts';
import { isRecalled, withoutRecalled } from '../../lib/delivery/recall.ts';
import { chainFor } from '../../lib/delivery/rollout.ts';
import { samplePack } from '../guideline/sample.ts';

const old = [{ hash: 'a'.repeat(64), length: 1 }];
const fresh = [{ hash: 'b'.repeat(64), length: 1 }];
const channel = (ring: Ring, share: number, salt = 's'): Channel => ({
  chain: old,
  rollout: { chain: fresh, ring, share, salt },
});
const installs = Array.from({ length: 2_000 }, (_, index) => `install ${index}`);
const adopters = async (of: Channel, ring: Ring = 'all') => {
  const chains = await Promise.all(installs.map((secret) => chainFor('kt', of, { secret, ring })));
  return installs.filter((_, index) => chains[index] === fresh);
};

describe('a rollout', () => {
  it('takes about the share that it names', async () => {
    const share = (await adopters(channel('all', 2_500))).length / installs.length;
    expect(share).toBeGreaterThan(0.22);
    expect(share).toBeLessThan(0.28);
    expect(await adopters(channel('all', 0))).toEqual([]);
    expect(await adopters(channel('all', 10_000))).toEqual(installs);
  });

  it('that grows takes nobody back', async () => {
    const few = await adopters(channel('all', 1_000));
    const more = new Set(await adopters(channel('all', 3_000)));
    expect(few.every((one) => more.has(one))).toBe(true);
  });

  it('with another salt begins with others', async () => {
    const [one, two] = [await adopters(channel('all', 1_000)), await adopters(channel('all', 1_000, 't'))];
    expect(one.filter((secret) => two.includes(secret)).length).toBeLessThan(one.length / 2);
  });

  it.each([
    ['author', 'author', true],
    ['author', 'pilot', false],
    ['author', 'all', false],
    ['pilot', 'author', true],
    ['pilot', 'pilot', true],
    ['pilot', 'all', false],
    ['all', 'author', true],
  ] as const)('for the ring %s reaches an install of the ring %s: %s', async (asked, own, reached) => {
    const full = channel(asked, asked === own ? 10_000 : 0);
    expect((await chainFor('kt', full, { secret: 'x', ring: own })) === fresh).toBe(reached);
  });
});

describe('a recall', () => {
  const reason = { ko: '잘못된 규칙' };

  it('takes rules and assets out, and leaves the rest as it was', () => {
    const pack = samplePack();
    const [rule, asset] = [pack.rules[0]!, pack.assets[0]!];
    const left = withoutRecalled(pack, [
      { kind: 'rule', id: rule.id, reason },
      { kind: 'asset', id: asset.id, reason },
      { kind: 'rule', id: 'NOT-THERE', reason },
    ]);
    const [, ...others] = pack.rules;
    expect(left.rules.slice(0, -1)).toEqual(
      others.map(({ asset: own, ...one }) =>
        own === asset.id ? one : { ...one, ...(own === undefined ? {} : { asset: own }) },
      ),
    );
    expect(left.assets).toEqual(pack.assets.slice(1));
    expect(left.sections).toBe(pack.sections);
  });

  it('of a picture finds it in drafts that carry it', () => {
    const pack = samplePack();
    const asset = pack.assets.find(({ image }) => image !== undefined)!;
    const left = withoutRecalled(pack, [{ kind: 'asset', id: asset.id, reason }]);
    const rule = left.rules.at(-1)!;
    expect(checkExamples([rule])).toEqual([]);
    const draft = draftOfExample(`![로고](${pictureSource(asset.image!.src)}) ![](https://kt.example/other.svg)`);
    expect(
      createChecker(left)
        .check(draft)
        .filter(({ ruleId }) => ruleId === rule.id),
    ).toHaveLength(1);
    expect(parsePack(left)).toMatchObject({ ok: true });
  });

  it('of a version names its manifest', () => {
    const recalls = [{ kind: 'manifest', id: 'a'.repeat(64), reason }] as const;
    expect(isRecalled(['b'.repeat(64), 'a'.repeat(64)], recalls)).toBe(true);
    expect(isRecalled(['b'.repeat(64)], recalls)).toBe(false);
  });
});
