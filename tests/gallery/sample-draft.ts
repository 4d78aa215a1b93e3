/** Drafts of the gallery, and a checker that finds words by a plain list: enough to fill the screens. */
import { ok, type Result } from '../../lib/base/result.ts';
import type { Block, Draft } from '../../lib/draft/draft.ts';
import type { Finding, Level } from '../../lib/rules/rule.ts';
import type { Checker } from '../../lib/session/state.ts';

const lines: readonly string[] = [
  '지난주 케이티가 내놓은 요금제를 써 보니 생각보다 손이 덜 갔습니다.',
  '업계 최초로 선보인 쿡 인터넷 기능이라는데, 정작 저는 설치 기사님의 설명이 더 기억에 남습니다.',
  '매우 매우 친절하셨거든요. 케이티 고객센터도 그랬습니다.',
  '케이티는 처음이라 걱정했는데 케이티를 쓰길 잘했습니다.',
];
const picture = (alt?: string) => ({ at: 0, src: 'data:,', alt });

export function sampleBlocks(texts: readonly string[] = lines): Block[] {
  return [
    { id: 't', field: 'title', kind: 'title', text: '쿡 인터넷 한 달, 집에서 일하는 사람의 기록' },
    ...texts.map((text, index): Block => ({ id: `b${index}`, field: 'body', kind: 'paragraph', text })),
    { id: 'p0', field: 'body', kind: 'paragraph', text: '\uFFFC', images: [picture()] },
    { id: 'p1', field: 'body', kind: 'paragraph', text: '\uFFFC', images: [picture()] },
  ];
}

export interface WordRule {
  readonly ruleId: string;
  readonly level: Level;
  readonly word: string;
  readonly texts?: readonly string[];
}

export const sampleWords: readonly WordRule[] = [
  { ruleId: 'NAM-01', level: 'must', word: '케이티', texts: ['KT'] },
  { ruleId: 'IMG-01', level: 'should', word: '\uFFFC' },
  { ruleId: 'CLM-01', level: 'should', word: '업계 최초로 선보인', texts: ['새로 선보인', ''] },
  { ruleId: 'REP-01', level: 'tip', word: '매우 매우', texts: ['매우'] },
];

/** Every occurrence of the words as findings, and one finding about the whole draft for each of `whole`. */
export function findWords(
  draft: Draft,
  words: readonly WordRule[],
  whole: readonly Omit<WordRule, 'word'>[] = [],
): Finding[] {
  const found: Finding[] = whole.map(({ ruleId, level }) => ({ id: ruleId, ruleId, level, fixes: [], data: {} }));
  for (const block of draft.blocks) {
    for (const { ruleId, level, word, texts = [] } of words) {
      for (let at = block.text.indexOf(word); at >= 0; at = block.text.indexOf(word, at + word.length)) {
        const span = { start: at, end: at + word.length };
        const fixes = texts.map((text) => ({ span, quote: word, text }));
        const id = `${ruleId}:${block.id}:${at}`;
        found.push({ id, ruleId, level, place: { blockId: block.id, span, quote: word }, fixes, data: {} });
      }
    }
  }
  return found;
}

export function checkerOf(find: (draft: Draft) => Result<readonly Finding[]> | readonly Finding[]): Checker {
  return {
    check: (draft) => {
      const answer = find(draft);
      const findings = 'ok' in answer ? answer : ok(answer);
      return Promise.resolve(findings.ok ? ok({ findings: findings.value, setAside: [] }) : findings);
    },
    stop: () => {},
  };
}
