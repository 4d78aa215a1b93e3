/** Rule type question: asked once a draft, where its words stand or of every draft that has words. */
import { describe, expect, it } from 'vitest';
import { find, quotes, rule } from '../drafts.ts';

describe('with words', () => {
  const record = {
    ...rule('question', { when: ['고객 사례', 'customer story'], ignorecase: true, unless: ['인용'] }),
    kind: 'question' as const,
  };

  it.each(['다른 글', '인용: 고객 사례', ''])('is not asked: %s', (example) => {
    expect(find(record, example)).toEqual([]);
  });

  it.each([
    ['첫째 ¶ 고객 사례와 고객 사례', ['고객 사례']],
    ['A Customer Story', ['Customer Story']],
  ])('is asked once: %s', (example, expected) => {
    expect(quotes(record, example)).toEqual(expected);
    expect(find(record, example)[0]?.kind).toBe('question');
  });
});

describe('without words', () => {
  const record = rule('question', {});

  it.each(['', ' ¶ ', '![](a.png)'])('is not asked of a draft without words: “%s”', (example) => {
    expect(find(record, example)).toEqual([]);
  });

  it('is asked of any other, about the draft as a whole', () => {
    const found = find(record, 'T: 제목 ¶ 글');
    expect(found).toHaveLength(1);
    expect(found[0]?.place).toBeUndefined();
  });
});
