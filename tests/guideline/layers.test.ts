/** Company, brand, department: what the layers below may do with a part, told by a table, and laws that hold for any. */
import { describe, expect, it } from 'vitest';
import type { Asset } from '../../lib/brand/asset.ts';
import { draftOfExample } from '../../lib/guideline/examples.ts';
import { mergeLayers, type Conflict } from '../../lib/guideline/layers.ts';
import type { Pack, Section } from '../../lib/guideline/pack.ts';
import { parsePack } from '../../lib/guideline/parse.ts';
import { createChecker } from '../../lib/rules/check.ts';
import type { RuleRecord } from '../../lib/rules/rule.ts';
import { type Dice, rollWith } from '../dice.ts';
import { samplePack } from './sample.ts';

const company = { ko: '전사', en: 'Company' };
const brand = { ko: '쿡', en: 'QOOK' };
const department = { ko: '고객센터', en: 'Care' };

function pack(rest: Partial<Pack> = {}): Pack {
  return {
    format: 1,
    id: 'kt',
    version: 3,
    name: { ko: 'KT 지침' },
    owner: { ko: '홍보실' },
    layer: company,
    languages: ['ko'],
    emblem: { text: 'KT', background: '#111111', ink: '#ffffff' },
    sections: [],
    rules: [],
    assets: [],
    ...rest,
  };
}

const child = (rest: Partial<Pack> = {}): Pack => pack({ id: 'qook', version: 8, layer: brand, ...rest });

function rule(id: string, rest: Partial<RuleRecord> = {}): RuleRecord {
  return {
    id,
    type: 'existence',
    level: 'should',
    title: { ko: `${id} 고치기` },
    why: { ko: '까닭' },
    options: { tokens: [id.toLowerCase()] },
    examples: { pass: ['맞는 글'], fail: [id.toLowerCase()] },
    ...rest,
  };
}

const asset = (id: string, rest: Partial<Asset> = {}): Asset => ({
  id,
  kind: 'text',
  title: { ko: id },
  keywords: [],
  text: { ko: '글' },
  ...rest,
});

const section = (id: string, rest: Partial<Section> = {}): Section => ({
  id,
  title: { ko: id },
  body: { ko: '<p>글</p>' },
  ...rest,
});

const whys = (conflicts: readonly Conflict[]) => conflicts.map(({ what, id, why }) => [what, id, why]);

describe('a rule of the company’s that the brand writes anew', () => {
  const own = (rest: Partial<RuleRecord>) => rule('A', { why: { ko: '우리 까닭' }, ...rest });
  it.each([
    ['locked', {}, 'locked'],
    ['locked', { level: 'must' }, 'locked'],
    [undefined, {}, undefined],
    [undefined, { kind: 'praise' }, 'weaker'],
    ['default', { level: 'must' }, undefined],
    ['default', { level: 'tip' }, 'weaker'],
    ['default', { type: 'question', kind: 'question' }, 'weaker'],
    ['open', { level: 'tip' }, undefined],
    ['open', { kind: 'praise' }, undefined],
  ] as const)('marked %s, with %j: %s', (inherit, change, why) => {
    const upper = rule('A', inherit ? { inherit } : {});
    const { pack: merged, conflicts } = mergeLayers([pack({ rules: [upper] }), child({ rules: [own(change)] })]);
    expect(whys(conflicts)).toEqual(why ? [['rule', 'A', why]] : []);
    expect(merged.rules).toHaveLength(1);
    if (why) {
      expect(conflicts[0]).toMatchObject({ layer: company, by: brand });
      expect(merged.rules[0]).toEqual({
        ...upper,
        inherit: inherit === 'locked' ? inherit : undefined,
        layer: company,
      });
    } else expect(merged.rules[0]).toEqual({ ...own(change), layer: brand });
  });
});

describe('a part of the company’s that the brand leaves out', () => {
  it.each([
    ['locked', 'locked'],
    ['default', 'not-open'],
    [undefined, 'not-open'],
    ['open', undefined],
  ] as const)('marked %s: %s', (inherit, why) => {
    const mark = inherit ? { inherit } : {};
    const upper = pack({
      rules: [rule('A', mark), rule('B')],
      assets: [asset('logo', mark)],
      sections: [section('1', mark)],
    });
    const { pack: merged, conflicts } = mergeLayers([upper, child({ without: ['A', 'logo', '1'] })]);
    const all = (['rule:A', 'asset:logo', 'section:1'] as const).map((name) => [...name.split(':'), why]);
    expect(whys(conflicts)).toEqual(why ? all : []);
    expect(merged.rules.map(({ id }) => id)).toEqual(why ? ['A', 'B'] : ['B']);
    expect([merged.assets.length, merged.sections.length]).toEqual(why ? [1, 1] : [0, 0]);
  });

  it('stays while a rule points at it', () => {
    const upper = pack({
      rules: [rule('A', { asset: 'logo', section: '1' })],
      assets: [asset('logo', { inherit: 'open' })],
      sections: [section('1', { inherit: 'open' })],
    });
    const { pack: merged, conflicts } = mergeLayers([upper, child({ without: ['logo', '1'] })]);
    expect(whys(conflicts)).toEqual([
      ['asset', 'logo', 'needed'],
      ['section', '1', 'needed'],
    ]);
    expect(parsePack(merged)).toMatchObject({ ok: true });
  });

  it('goes with the rule that pointed at it', () => {
    const upper = pack({
      rules: [rule('A', { asset: 'logo', inherit: 'open' })],
      assets: [asset('logo', { inherit: 'open' })],
    });
    expect(mergeLayers([upper, child({ without: ['logo', 'A'] })]).conflicts).toEqual([]);
  });

  it('that was never there is told', () => {
    const { conflicts } = mergeLayers([pack(), child({ without: ['A'] })]);
    expect(conflicts).toEqual([{ id: 'A', why: 'unknown', by: brand }]);
  });
});

describe('marks', () => {
  it('are only ever tightened on the way down', () => {
    const packs = [
      pack({ rules: [rule('A'), rule('B', { inherit: 'open' }), rule('C')] }),
      child({ rules: [rule('A', { inherit: 'open' }), rule('B', { level: 'tip' }), rule('C', { inherit: 'locked' })] }),
      child({ layer: department, without: ['A', 'B'], rules: [rule('C', { level: 'must' })] }),
    ];
    const { pack: merged, conflicts } = mergeLayers(packs);
    expect(conflicts).toEqual([
      { what: 'rule', id: 'A', why: 'not-open', layer: company, by: department },
      { what: 'rule', id: 'B', why: 'not-open', layer: brand, by: department },
      { what: 'rule', id: 'C', why: 'locked', layer: company, by: department },
    ]);
    expect(merged.rules.map(({ level }) => level)).toEqual(['should', 'tip', 'should']);
  });

  it('the same rule once more is none of the brand’s, and no conflict', () => {
    const upper = pack({ rules: [rule('A', { inherit: 'locked' })] });
    const { pack: merged, conflicts } = mergeLayers([upper, child({ rules: [rule('A')] })]);
    expect(conflicts).toEqual([]);
    expect(merged.rules).toEqual([{ ...rule('A'), inherit: 'locked', layer: company }]);
  });
});

describe('the whole', () => {
  it('one layer alone comes back as it is', () => {
    const sample = samplePack();
    expect(mergeLayers([sample]).pack).toBe(sample);
  });

  it('is named by the last layer, in which languages and words unite', () => {
    const { pack: merged } = mergeLayers([
      pack({ vocabulary: ['지니', 'LTE'] }),
      child({ name: { ko: '쿡 지침' }, languages: ['en', 'ko'], vocabulary: ['LTE', 'QOOK'], extends: 'kt' }),
    ]);
    expect(merged).toEqual({
      ...child({ name: { ko: '쿡 지침' }, languages: ['ko', 'en'] }),
      vocabulary: ['지니', 'LTE', 'QOOK'],
    });
  });

  it('no layer silences with its words what one above has locked', () => {
    const found = (id: string, rest: Partial<RuleRecord> = {}) => rule(id, { options: { tokens: ['지니'] }, ...rest });
    const { pack: merged } = mergeLayers([
      pack({ vocabulary: ['LTE'], rules: [found('L', { inherit: 'locked' }), found('D')] }),
      child({ vocabulary: ['QOOK'], rules: [found('B', { inherit: 'locked' })] }),
      child({ layer: department, vocabulary: ['지니'], rules: [found('L'), found('C', { inherit: 'locked' })] }),
    ]);
    expect(merged.vocabulary).toEqual(['LTE', 'QOOK', '지니']);
    expect(merged.rules.map(({ id, accepts }) => [id, accepts])).toEqual([
      ['L', 1],
      ['D', undefined],
      ['B', 2],
      ['C', undefined],
    ]);
    expect(parsePack(merged).ok).toBe(true);
    const draft = draftOfExample('지니를 만났다.');
    const told = createChecker(merged).check(draft);
    expect(told.map(({ ruleId }) => ruleId).toSorted()).toEqual(['B', 'L']);
  });

  it('a part remembers its layer, and nobody speaks for another layer', () => {
    const { pack: merged } = mergeLayers([
      pack({ rules: [rule('A')], assets: [asset('logo')], sections: [section('1')] }),
      child({ rules: [rule('B', { layer: company })], assets: [asset('tv')], sections: [section('2')] }),
      child({ layer: department, rules: [rule('C')] }),
    ]);
    expect(merged.rules.map(({ layer }) => layer)).toEqual([company, brand, department]);
    expect(merged.assets.map(({ layer }) => layer)).toEqual([company, brand]);
    expect(merged.sections.map(({ layer }) => layer)).toEqual([company, brand]);
  });

  it('sections that are added stand by their numbers', () => {
    const { pack: merged } = mergeLayers([
      pack({ sections: ['1.1', '2.1', '2.9', '4.1'].map((id) => section(id)) }),
      child({ sections: ['2.10', '0', '2.9.1', 'annex', '5'].map((id) => section(id)) }),
    ]);
    expect(merged.sections.map(({ id }) => id)).toEqual([
      '0',
      '1.1',
      '2.1',
      '2.9',
      '2.9.1',
      '2.10',
      '4.1',
      'annex',
      '5',
    ]);
  });

  it('rules may point at what the layers above have, when they say so', () => {
    const own = child({ extends: 'kt', rules: [rule('B', { section: '1', asset: 'logo' })] });
    expect(parsePack(own)).toMatchObject({ ok: true });
    expect(parsePack({ ...own, extends: undefined })).toMatchObject({ ok: false });
    const upper = pack({ sections: [section('1')] });
    const { pack: merged, conflicts } = mergeLayers([upper, own]);
    expect(conflicts).toEqual([{ what: 'rule', id: 'B', why: 'loose', by: brand }]);
    expect(merged.rules[0]).toEqual({ ...rule('B', { section: '1' }), layer: brand });
    expect(parsePack(merged)).toMatchObject({ ok: true });
  });
});

describe('of 300 random chains', () => {
  const seeds = Array.from({ length: 300 }, (_, index) => index + 1);

  it('each is a guideline, and the same again', () => {
    for (const seed of seeds) {
      const packs = chain(rollWith(seed));
      const first = mergeLayers(packs);
      expect(parsePack(first.pack), `seed ${seed}`).toMatchObject({ ok: true });
      expect(mergeLayers(packs), `seed ${seed}`).toEqual(first);
    }
  });

  it('a layer twice is a layer once, and layers may be merged one by one', () => {
    for (const seed of seeds) {
      const packs = chain(rollWith(seed));
      const whole = mergeLayers(packs).pack;
      expect(mergeLayers([whole, packs.at(-1)!]).pack, `seed ${seed}`).toEqual(whole);
      const upper = mergeLayers(packs.slice(0, 2)).pack;
      expect(mergeLayers([upper, ...packs.slice(2)]).pack, `seed ${seed}`).toEqual(whole);
    }
  });

  it('what is locked is as the company wrote it, and what is not open is there and no weaker', () => {
    for (const seed of seeds) {
      const packs = chain(rollWith(seed));
      const merged = new Map(mergeLayers(packs).pack.rules.map((one) => [one.id, one]));
      for (const upper of packs[0]!.rules) {
        if (upper.inherit === 'locked') expect(merged.get(upper.id)).toEqual({ ...upper, layer: company });
        if (upper.inherit === 'open') continue;
        const levels = ['must', 'should', 'tip'];
        expect(levels.indexOf(merged.get(upper.id)!.level)).toBeLessThanOrEqual(levels.indexOf(upper.level));
      }
    }
  });

  it('the order of two layers that only add counts for nothing but the order', () => {
    for (const seed of seeds) {
      const dice = rollWith(seed);
      const [upper] = chain(dice);
      const [one, other] = ['X', 'Y'].map((name, at) =>
        child({ layer: at === 0 ? brand : department, rules: someOf(dice, 4).map((id) => rule(`${name}${id}`)) }),
      );
      const sets = [
        [upper!, one!, other!],
        [upper!, other!, one!],
      ].map((packs) => {
        const { pack: merged, conflicts } = mergeLayers(packs);
        expect(conflicts).toEqual([]);
        return merged.rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      });
      expect(sets[0], `seed ${seed}`).toEqual(sets[1]);
    }
  });
});

function chain(dice: Dice): readonly Pack[] {
  const layers = [company, brand, department].slice(0, dice.whole(2, 3));
  return layers.map((layer, depth) => {
    const assets = someOf(dice, 3).map((id) =>
      asset(`a${id}`, { title: { ko: dice.pick(['하나', '둘']) }, ...mark(dice) }),
    );
    const sections = someOf(dice, 3).map((id) => section(id, mark(dice)));
    const rules = someOf(dice, 6).map((id) =>
      rule(`R${id}`, {
        level: dice.pick(['must', 'should', 'tip'] as const),
        ...mark(dice),
        ...(depth > 0 && dice.chance(0.3) ? { asset: `a${dice.whole(1, 3)}` } : {}),
        ...(depth > 0 && dice.chance(0.3) ? { section: `${dice.whole(1, 3)}` } : {}),
      }),
    );
    const without = depth > 0 ? ['R1', 'R2', 'R5', 'a1', '2'].filter(() => dice.chance(0.3)) : [];
    return pack({ id: `p${depth}`, layer, rules, assets, sections, ...(depth > 0 ? { extends: 'kt', without } : {}) });
  });
}

const mark = (dice: Dice) =>
  dice.pick([{}, {}, { inherit: 'locked' }, { inherit: 'default' }, { inherit: 'open' }] as const);
const someOf = (dice: Dice, most: number) =>
  Array.from({ length: most }, (_, index) => `${index + 1}`).filter(() => dice.chance(0.6));
