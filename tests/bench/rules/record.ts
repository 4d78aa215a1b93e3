/** A bench's job as the engine takes it: a draft of plain blocks and a pack of substitution rules. */
import type { Draft } from '../../../lib/draft/draft.ts';
import type { RuleRecord } from '../../../lib/rules/rule.ts';
import type { Job } from './job.ts';

export function draftOf({ blocks }: Job): Draft {
  return {
    revision: 1,
    format: 'rich',
    blocks: blocks.map((text, index) => ({ id: `b${index}`, field: 'body', kind: 'paragraph', text })),
  };
}

/** `each`: how many terms stand in one rule. Whole words in any case; Korean ones with their particles. */
export function packOf({ language, terms }: Job, each = 10): { readonly rules: readonly RuleRecord[] } {
  const rules: RuleRecord[] = [];
  for (let from = 0; from < terms.length; from += each) {
    rules.push({
      id: `TERM-${from}`,
      type: 'substitution',
      level: 'should',
      title: { en: 'Write {fix}', ko: '{fix}로 쓰기' },
      why: { en: 'One name for one thing.', ko: '한 가지는 한 이름으로 부릅니다.' },
      options: {
        swap: Object.fromEntries(terms.slice(from, from + each)),
        ignorecase: true,
        boundary: language === 'ko' ? 'ko' : 'word',
      },
      examples: { pass: [], fail: [] },
    });
  }
  return { rules };
}
