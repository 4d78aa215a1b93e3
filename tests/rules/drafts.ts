/** Small drafts and rules for the tests of rule types. */
import { applyEdit } from '../../lib/draft/span.ts';
import type { Draft } from '../../lib/draft/draft.ts';
import { draftOfExample } from '../../lib/guideline/examples.ts';
import { createChecker } from '../../lib/rules/check.ts';
import type { Finding, Level, RuleRecord } from '../../lib/rules/rule.ts';

export function rule(type: string, options: Record<string, unknown>, level: Level = 'should', id = 'X-01'): RuleRecord {
  const text = { ko: '제목', en: 'Title' };
  return { id, type, level, title: text, why: text, options, examples: { pass: [], fail: ['x'] } };
}

export function find(record: RuleRecord, example: string): readonly Finding[] {
  return createChecker({ rules: [record] }).check(draftOfExample(example));
}

export function quotes(record: RuleRecord, example: string): readonly (string | undefined)[] {
  return find(record, example).map((finding) => finding.place?.quote);
}

export function markdown(source: string): Draft {
  const blocks = source
    .split('\n')
    .map((text, index) => ({ id: `l${index}`, field: 'body' as const, kind: 'source' as const, text }));
  return { revision: 1, format: 'markdown', blocks };
}

/** The draft after one of a finding's fixes. */
export function fixed(draft: Draft, finding: Finding, choice = 0): Draft {
  const fix = finding.fixes[choice];
  if (!fix || !finding.place) return draft;
  const { blockId } = finding.place;
  const blocks = draft.blocks.map((block) =>
    block.id === blockId ? { ...block, text: applyEdit(block.text, fix) } : block,
  );
  return { ...draft, revision: draft.revision + 1, blocks };
}
