/** The order of cards: the open one stays where the eye is. */
import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../../lib/draft/draft.ts';
import type { Pack } from '../../lib/guideline/pack.ts';
import type { Finding } from '../../lib/rules/rule.ts';
import { countLevels, groupFindings, keepOpenInPlace, marksOf } from '../../lib/session/groups.ts';
import type { FindingGroup } from '../../lib/session/state.ts';

const card = (key: string, level: 'must' | 'should' = 'must') =>
  ({ key, rule: { level }, findings: [] }) as unknown as FindingGroup;
const cards = (...keys: string[]) => keys.map((key) => card(key, key.startsWith('s') ? 'should' : 'must'));
const keys = (groups: readonly FindingGroup[]) => groups.map(({ key }) => key).join(' ');

describe('keepOpenInPlace', () => {
  it.each([
    ['a fix moved it down', 'a b s1', 'b a s1', 'a', 'a b s1'],
    ['a card before it went', 'a b c s1', 'b c s1', 'b', 'c b s1'],
    ['nothing open', 'a b', 'b a', undefined, 'b a'],
    ['it went itself', 'a b', 'b', 'a', 'b'],
    ['it is new', 'a', 'b a', 'b', 'b a'],
    ['of another level', 'a s1 s2', 'a s2 s1', 's1', 'a s1 s2'],
  ])('%s', (_name, before, now, open, wanted) => {
    expect(keys(keepOpenInPlace(cards(...now.split(' ')), cards(...before.split(' ')), open))).toBe(wanted);
  });
});

describe('groupFindings', () => {
  const pack = { rules: [{ id: 'A' }, { id: 'B' }, { id: 'C' }].map((rule) => ({ ...rule, level: 'tip' })) };
  const finding = (ruleId: string, kind?: Finding['kind']): Finding => ({
    id: ruleId,
    ruleId,
    level: 'tip',
    ...(kind ? { kind } : {}),
    place: { blockId: 'b', span: { start: 0, end: 1 }, quote: ruleId },
    fixes: [],
    data: {},
  });

  it('leaves praise out of cards, counts and marks, and keeps questions', () => {
    const found = [finding('A'), finding('B', 'praise'), finding('C', 'question')];
    const groups = groupFindings(found, pack as unknown as Pack, emptyDraft);
    expect(groups.map(({ rule }) => rule.id)).toEqual(['A', 'C']);
    expect(countLevels(groups).tip).toBe(2);
    expect(marksOf(groups).map(({ findingId }) => findingId)).toEqual(['A', 'C']);
  });
});
