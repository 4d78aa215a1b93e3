/** Two versions of a guideline, and what a reader is told of the way from one to the other. */
import { describe, expect, it } from 'vitest';
import { changeText, diffPacks, type Change } from '../../lib/guideline/diff.ts';
import type { Pack } from '../../lib/guideline/pack.ts';
import { samplePack } from './sample.ts';

const pack = samplePack();
const ruleAt = (id: string): number => pack.rules.findIndex((rule) => rule.id === id);
const at = ruleAt('NAM-01');
const rule = pack.rules[at]!;
const withRule = (change: object): Pack => ({ ...pack, rules: pack.rules.with(at, { ...rule, ...change }) });

describe('between two versions', () => {
  it('that are the same there is nothing', () => {
    expect(diffPacks(pack, pack)).toEqual([]);
    expect(diffPacks(pack, structuredClone(pack))).toEqual([]);
  });

  it('the order of rules and of keys counts for nothing', () => {
    const turned = {
      ...pack,
      rules: pack.rules.toReversed().map((one) => Object.fromEntries(Object.entries(one).toReversed())),
    };
    expect(diffPacks(pack, turned as unknown as Pack)).toEqual([]);
  });

  it.each([
    [{ level: 'tip' }, ['level']],
    [{ title: { ko: '다른 제목' } }, ['title']],
    [{ why: { ko: '다른 까닭' }, level: 'tip' }, ['level', 'why']],
    [{ options: { tokens: ['다른 말'] } }, ['options']],
    [{ examples: { pass: [], fail: ['다른 글'] } }, ['examples']],
    [{ message: "Use '%s'." }, ['words']],
    [{ type: 'existence', kind: 'praise' }, ['kind']],
    [{ scope: ['heading'], outlets: ['official'] }, ['scope']],
    [{ valid: { from: '2026-01-01' } }, ['dates']],
    [{ link: 'https://example.org/', section: '4.3' }, ['links']],
    [{ action: { name: 'remove', params: [] } }, ['fix']],
    [{ inherit: 'locked' }, ['inherit']],
    [{ layer: { ko: '쿡' } }, ['layer']],
    [{ limit: 3, severity: 'error' }, ['other']],
    [{ link: undefined }, []],
  ])('a rule with %j: %j', (change, fields) => {
    const { title } = { ...rule, ...change };
    const expected = { kind: 'changed', what: 'rule', id: 'NAM-01', title, fields };
    expect(diffPacks(pack, withRule(change))).toEqual(fields.length > 0 ? [expected] : []);
  });

  it('an asset’s picture, a section’s words', () => {
    const [asset, section] = [pack.assets[0]!, pack.sections[0]!];
    const changed: Pack = {
      ...pack,
      assets: pack.assets.with(0, { ...asset, image: { ...asset.image!, width: asset.image!.width + 1 } }),
      sections: pack.sections.with(0, { ...section, body: { ko: '<p>다른 글</p>' } }),
    };
    expect(diffPacks(pack, changed).map(({ what, id, fields }) => [what, id, fields])).toEqual([
      ['asset', asset.id, ['picture']],
      ['section', section.id, ['words']],
    ]);
  });

  it('what is new and what is gone, and the way back', () => {
    const fewer: Pack = { ...pack, rules: pack.rules.slice(1), assets: pack.assets.slice(0, -1) };
    const ids = (changes: readonly Change[]) => changes.map(({ kind, what, id }) => [kind, what, id]);
    const [gone, lost] = [pack.rules[0]!.id, pack.assets.at(-1)!.id];
    expect(ids(diffPacks(pack, fewer))).toEqual([
      ['removed', 'rule', gone],
      ['removed', 'asset', lost],
    ]);
    expect(ids(diffPacks(fewer, pack))).toEqual([
      ['added', 'rule', gone],
      ['added', 'asset', lost],
    ]);
  });
});

describe('in words', () => {
  const change = (rest: Partial<Change>): Change => ({
    kind: 'changed',
    what: 'rule',
    id: 'NAM-01',
    title: { ko: '회사 이름 적기', en: 'Write the company name' },
    fields: [],
    ...rest,
  });

  it.each([
    [{ kind: 'added' }, '규칙 “회사 이름 적기”가 새로 생겼습니다.', 'The rule “Write the company name” is new.'],
    [
      { kind: 'removed', what: 'asset', title: { ko: '파란 상징', en: 'Blue mark' } },
      '자료 “파란 상징”이 없어졌습니다.',
      'The asset “Blue mark” is gone.',
    ],
    [
      { fields: ['level'] },
      '규칙 “회사 이름 적기”의 중요도가 바뀌었습니다.',
      'The level of the rule “Write the company name” changed.',
    ],
    [
      { fields: ['title', 'why'] },
      '규칙 “회사 이름 적기”의 제목과 까닭이 바뀌었습니다.',
      'The title and reason of the rule “Write the company name” changed.',
    ],
    [
      { fields: ['level', 'why', 'picture'] },
      '규칙 “회사 이름 적기”의 중요도, 까닭과 그림이 바뀌었습니다.',
      'The level, reason and picture of the rule “Write the company name” changed.',
    ],
    [
      { fields: ['level', 'examples'] },
      '규칙 “회사 이름 적기”의 중요도와 예문이 바뀌었습니다.',
      'The level and examples of the rule “Write the company name” changed.',
    ],
    [
      { kind: 'added', what: 'section', title: { ko: 'KT', en: 'KT' } },
      '안내 글 “KT”가 새로 생겼습니다.',
      'The section “KT” is new.',
    ],
    [
      { kind: 'added', what: 'section', title: { ko: 'QOOK&SHOW 이름 3.1' } },
      '안내 글 “QOOK&SHOW 이름 3.1”이 새로 생겼습니다.',
      'The section “QOOK&SHOW 이름 3.1” is new.',
    ],
    [
      { kind: 'added', title: { ko: '“{found}” 대신 {fix}' } },
      '규칙 “‘…’ 대신 …”이 새로 생겼습니다.',
      'The rule “‘…’ 대신 …” is new.',
    ],
    [{ kind: 'removed', title: { ko: '🙂' } }, '규칙 “🙂”이(가) 없어졌습니다.', 'The rule “🙂” is gone.'],
  ] as const)('%j', (rest, ko, en) => {
    expect(changeText(change(rest as Partial<Change>), 'ko')).toBe(ko);
    expect(changeText(change(rest as Partial<Change>), 'en')).toBe(en);
  });
});
