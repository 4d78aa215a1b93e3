/** The check as a whole: exact offsets, order, ids, caching, and text made to hurt. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Draft } from '../../lib/draft/draft.ts';
import { createChecker } from '../../lib/rules/check.ts';
import type { Finding } from '../../lib/rules/rule.ts';
import { find, fixed, markdown, rule } from './drafts.ts';

const names = rule('substitution', { swap: { '케이티|kt': 'KT', Qook: 'QOOK' }, read: { QOOK: '쿡' } }, 'must', 'NAM');
const words = rule('existence', { tokens: ['매우'], action: 'remove' }, 'tip', 'VERY');
const often = rule('existence', { raw: ['!'], min: 3 }, 'should', 'LOUD');
const head = rule('position', { trigger: '받았', pattern: '\\[협찬\\]' }, 'must', 'HEAD');
const alt = rule('structure', { check: 'image-alt' }, 'should', 'ALT');
const order = rule('structure', { check: 'heading-order' }, 'tip', 'STEP');
const pack = { rules: [words, often, alt, order, head, names] };

function body(...texts: readonly string[]): Draft {
  const blocks: Block[] = texts.map((text, index) => ({ id: `b${index}`, field: 'body', kind: 'paragraph', text }));
  return { revision: 1, format: 'rich', blocks };
}

function expectExact(draft: Draft, findings: readonly Finding[]): void {
  for (const { place, fixes } of findings) {
    const text = draft.blocks.find((block) => block.id === place?.blockId)?.text ?? '';
    for (const { span, quote } of place ? [place, ...fixes] : fixes)
      expect(text.slice(span.start, span.end)).toBe(quote);
  }
}

describe('places', () => {
  it('are raw offsets in decomposed and invisible text', () => {
    const text = `${'지난주 케이티가 왔고'.normalize('NFD')} 👨‍👩‍👧 케\u200B이티가 \u202Ekt\u202C는`;
    const draft = body(text);
    const found = createChecker(pack).check(draft);
    expectExact(draft, found);
    expect(found.map((one) => one.place?.quote)).toEqual(['케이티'.normalize('NFD'), '케\u200B이티', 'kt']);
  });

  it('are offsets of the source line in Markdown', () => {
    const draft = markdown('# kt 소식\n\n> [케이티](https://kt.com)가 `kt` 왔다\n```\nkt\n```\n- kt는');
    const found = createChecker({ rules: [names] }).check(draft);
    expectExact(draft, found);
    expect(found.map((one) => [one.place?.blockId, one.place?.span.start])).toEqual([
      ['l0', 2],
      ['l2', 3],
      ['l6', 2],
    ]);
  });

  it('are offsets of the source line in HTML, where tags and attributes are no words', () => {
    const draft: Draft = {
      ...markdown('<h2 id="kt">kt 소식</h2>\n\n<p>오늘은 <b>케이티</b>가\n# kt &amp; <code>kt</code></p><!-- kt -->'),
      format: 'html',
    };
    const found = createChecker({ rules: [names] }).check(draft);
    expectExact(draft, found);
    expect(found.map((one) => [one.place?.blockId, one.place?.span.start])).toEqual([
      ['l0', 12],
      ['l2', 10],
      ['l3', 2],
    ]);
  });

  it('repair the particle behind a link', () => {
    const draft = markdown('[Qook](https://kt.com)는 좋다');
    const [finding] = createChecker({ rules: [names] }).check(draft);
    expect(finding && fixed(draft, finding).blocks[0]?.text).toBe('[QOOK](https://kt.com)은 좋다');
  });
});

describe('what is no prose', () => {
  it.each([
    'help@kt.com 으로',
    'https://kt.com/kt 를 보세요',
    'www.kt.com 에서',
    '파일 kt.png 를',
    '@kt 님',
    '#kt 이야기',
    '`kt` 명령',
  ])('is left alone: %s', (example) => {
    expect(find(names, example)).toEqual([]);
  });

  it.each<[string, Partial<Block>, readonly (number | undefined)[]]>([
    ['text is', {}, [0, 4]],
    ['inline code', { code: [{ start: 4, end: 6 }] }, [0]],
    ['a code block', { kind: 'code' }, []],
    ['the field of tags', { field: 'tags' }, []],
  ])('%s', (_name, beside, starts) => {
    const block: Block = { id: 'b', field: 'body', kind: 'paragraph', text: 'kt와 kt', ...beside };
    const found = createChecker({ rules: [names] }).check({ revision: 1, format: 'rich', blocks: [block] });
    expect(found.map(({ place }) => place?.span.start)).toEqual(starts);
  });
});

describe('a fix', () => {
  const heading = rule('capitalization', { match: '$title' }, 'tip', 'CASE');
  const gap = rule('substitution', { swap: { 'a.b': 'c' }, boundary: 'none' }, 'tip', 'GAP');

  it.each<[string, Partial<Block>, number]>([
    ['is offered', {}, 2],
    ['never writes over a picture', { text: 'a plan \uFFFC a\uFFFCb', images: [{ at: 7, src: 'p', alt: '' }] }, 0],
    ['of a whole heading keeps its links', { links: [{ start: 2, end: 6, href: '#' }] }, 1],
    ['and its code', { code: [{ start: 2, end: 6 }] }, 1],
    ['and its colours', { colours: [{ start: 2, end: 6, colour: '#e4002b' }] }, 1],
  ])('%s', (_name, beside, count) => {
    const block: Block = { id: 'b', field: 'body', kind: 'heading', level: 2, text: 'a plan a b', ...beside };
    const draft: Draft = { revision: 1, format: 'rich', blocks: [block] };
    const found = [heading, gap].flatMap((one) => createChecker({ rules: [one] }).check(draft));
    expect(found).toHaveLength(2);
    expect(found.flatMap(({ fixes }) => fixes)).toHaveLength(count);
  });
});

describe('order and ids', () => {
  it('puts must before should before tip, then goes by position', () => {
    const draft = body('매우 좋다! 케이티', '매우! kt! 받았다');
    const found = createChecker(pack).check(draft);
    expect(found.map((one) => `${one.ruleId} ${one.place?.blockId}`)).toEqual([
      'NAM b0',
      'NAM b1',
      'HEAD b1',
      'LOUD b0',
      'LOUD b1',
      'LOUD b1',
      'VERY b0',
      'VERY b1',
    ]);
  });

  it('keeps an id while words and their order stay', () => {
    const { check } = createChecker(pack);
    const before = check(body('케이티와 케이티', '다른 글')).map((one) => one.id);
    const after = check(body('앞에 더 적었고 케이티와 케이티', '다른 글 매우')).map((one) => one.id);
    expect(before).toHaveLength(2);
    expect(new Set(before).size).toBe(2);
    expect(after.slice(0, 2)).toEqual(before);
  });

  it('tells equal blocks apart', () => {
    const found = createChecker(pack).check(body('케이티', '케이티'));
    expect(found.map((one) => one.place?.blockId)).toEqual(['b0', 'b1']);
    expect(new Set(found.map((one) => one.id)).size).toBe(2);
  });

  it('offers one fix for the same words: the higher level', () => {
    const tip = rule('substitution', { swap: { '케이티 매우': 'KT' } }, 'tip', 'LOW');
    const found = createChecker({ rules: [tip, names, words] }).check(body('케이티 매우 좋다'));
    expect(found.map((one) => one.ruleId)).toEqual(['NAM', 'VERY']);
  });

  it('counts the rules that take part', () => {
    expect(createChecker({ rules: [names, rule('no-such-type', {}), rule('existence', {})] }).ruleCount).toBe(1);
  });
});

const fragments = fc.constantFrom(
  '케이티가 ',
  'kt ',
  'Qook를 ',
  '매우 ',
  '! ',
  '받았다 ',
  '[협찬] ',
  '`',
  '\n',
  '안녕 ',
  'https://kt.com ',
  '\u200B',
  '😀',
  '케이티'.normalize('NFD'),
  '\uD83D',
);
const texts = fc.array(fragments, { maxLength: 8 }).map((parts) => parts.join(''));
const lines = fc.oneof(texts, fc.constantFrom('```', '~~~', '# 하나', '### 셋', '![](a.png)', ''));

type Change =
  | { readonly kind: 'write'; readonly at: number; readonly text: string }
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number };

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), at: fc.nat(30), text: lines }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(30), text: lines }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(30) }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(30) }),
);

function changed(blocks: readonly Block[], change: Change, id: string): readonly Block[] {
  const next = [...blocks];
  const at = next.length === 0 ? 0 : change.at % next.length;
  const block = next[at];
  switch (change.kind) {
    case 'write':
      if (block) next[at] = { ...block, text: change.text };
      return next;
    case 'insert':
      next.splice(at, 0, { id, field: at === 0 ? 'title' : 'body', kind: 'source', text: change.text });
      return next;
    case 'remove':
      next.splice(at, 1);
      return next;
    case 'move':
      if (block) next.push(...next.splice(at, 1));
      return next;
  }
}

describe('checking again', () => {
  it.each(['rich', 'markdown', 'html'] as const)('after 300 edits answers as a fresh check does (%s)', (format) => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 300, maxLength: 300 }), (edits) => {
        const kept = createChecker(pack);
        let blocks: readonly Block[] = body('케이티', '매우 좋다', '받았다').blocks;
        edits.forEach((edit, index) => {
          blocks = changed(blocks, edit, `n${index}`);
          const draft: Draft = { revision: index, format, blocks };
          const found = kept.check(draft);
          if (index % 10 === 0) expect(found).toEqual(createChecker(pack).check(draft));
        });
      }),
      { numRuns: 4 },
    );
  });

  it('reads lines anew when the draft is another format', () => {
    const kept = createChecker({ rules: [names] });
    const { blocks } = markdown('    kt\n\n`kt` kt');
    for (const format of ['markdown', 'rich', 'html', 'markdown', 'html'] as const) {
      const draft: Draft = { revision: 1, format, blocks };
      expect(kept.check(draft)).toEqual(createChecker({ rules: [names] }).check(draft));
    }
  });

  it('after a fix: the finding is gone and nothing new stands in its place', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), fc.nat(20), (list, pick) => {
        const { check } = createChecker(pack);
        const draft = body(...list);
        const found = check(draft);
        expectExact(draft, found);
        const fixable = found.filter((one) => one.fixes.length > 0);
        const chosen = fixable[pick % Math.max(1, fixable.length)];
        fc.pre(chosen !== undefined);
        const fix = chosen.fixes[0];
        const after = check(fixed(draft, chosen));
        const sameRule = (findings: readonly Finding[]) =>
          findings.filter((one) => one.ruleId === chosen.ruleId).length;
        expect(sameRule(after)).toBe(sameRule(found) - 1);
        const there = after.filter(
          ({ place }) =>
            place?.blockId === chosen.place?.blockId &&
            fix !== undefined &&
            fix.text !== '' &&
            place !== undefined &&
            place.span.start < fix.span.start + fix.text.length &&
            place.span.end > fix.span.start &&
            !found.some((one) => one.ruleId !== chosen.ruleId && one.place?.quote === place.quote),
        );
        expect(there).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

/** Any UTF-16 units at all, lone surrogates too, between words that rules look for. */
const units = fc
  .array(
    fc.oneof(
      fc.nat(0xffff).map((code) => String.fromCharCode(code)),
      fragments,
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('hostile text', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(fc.array(units, { maxLength: 4 }), (list) => {
        const draft = body(...list);
        expectExact(draft, createChecker(pack).check(draft));
        expectExact(markdown(list.join('\n')), createChecker(pack).check(markdown(list.join('\n'))));
      }),
      { numRuns: 100 },
    );
  });

  it('finds every hit once in a block of many windows', () => {
    const text = Array.from({ length: 900 }, (_, index) => `말${index} 케이티가 `).join('');
    const draft = body(text);
    const found = createChecker({ rules: [names] }).check(draft);
    expectExact(draft, found);
    expect(found).toHaveLength(900);
  });

  it('stops listing at a thousand findings', () => {
    expect(find(names, '케이티 '.repeat(3000))).toHaveLength(1000);
  });
});
