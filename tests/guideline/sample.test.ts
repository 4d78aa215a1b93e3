/** The sample guideline: its rules behave as their examples say, its pictures are its own, and it is fast. */
import { describe, expect, it } from 'vitest';
import type { Block, Draft } from '../../lib/draft/draft.ts';
import { checkExamples, draftOfExample } from '../../lib/guideline/examples.ts';
import { packFromSource } from '../../lib/guideline/from-source.ts';
import { parsePack } from '../../lib/guideline/parse.ts';
import { createChecker } from '../../lib/rules/check.ts';
import { fixed } from '../rules/drafts.ts';
import { samplePack, sampleSource } from './sample.ts';

const pack = samplePack();

describe('rules', () => {
  it.each(pack.rules.map((rule) => [rule.id, rule] as const))('%s: its examples behave', (_id, rule) => {
    expect(rule.examples.pass.length).toBeGreaterThanOrEqual(2);
    expect(rule.examples.fail.length).toBeGreaterThanOrEqual(2);
    expect(checkExamples([rule])).toEqual([]);
  });

  it.each(pack.rules.map((rule) => [rule.id, rule] as const))(
    '%s: each of its fixes settles its finding',
    (_id, rule) => {
      const { check } = createChecker({ rules: [rule] });
      for (const example of rule.examples.fail) {
        const draft = draftOfExample(example);
        const before = check(draft);
        for (const finding of before) {
          for (const choice of finding.fixes.keys()) {
            expect(check(fixed(draft, finding, choice)), example).toHaveLength(before.length - 1);
          }
        }
      }
    },
  );

  it('stay silent on each other’s passing examples', () => {
    const { check } = createChecker(pack);
    const loud = pack.rules
      .flatMap((rule) => rule.examples.pass)
      .flatMap((example) => check(draftOfExample(example)).map((one) => `${one.ruleId} ${one.place?.quote ?? ''}`));
    // A plain statement of a fee is right for DIS-05, and asks for its label by DIS-03 all the same.
    expect([...new Set(loud)]).toEqual(['DIS-03 수수료를 받']);
  });

  it('speak both languages and lead to a section', () => {
    const sections = new Set(pack.sections.map(({ id }) => id));
    for (const rule of pack.rules) {
      for (const text of [rule.title, rule.why]) expect([text.ko, text.en].every(Boolean), rule.id).toBe(true);
      expect(sections.has(rule.section ?? ''), rule.id).toBe(true);
    }
  });

  it('report an example that does not behave', () => {
    const [first] = pack.rules;
    const wrong = first && { ...first, examples: { pass: ['케이티가 왔다'], fail: ['아무것도 없다'] } };
    expect(checkExamples(wrong ? [wrong] : [])).toEqual([
      { ruleId: 'NAM-01', expected: 'pass', example: '케이티가 왔다', found: ['케이티'] },
      { ruleId: 'NAM-01', expected: 'fail', example: '아무것도 없다', found: [] },
    ]);
  });
});

describe('a draft of the kind the guideline is for', () => {
  it('gets the findings a colleague would mark', () => {
    const draft = draftOfExample(
      [
        'T: 쿡 인터넷 한 달, 집에서 일하는 사람의 기록',
        '지난주 케이티가 내놓은 요금제를 써 보니 생각보다 손이 덜 갔습니다.',
        '업계 최초로 선보인 기능이라는데, 저는 설치 기사님의 설명이 더 기억에 남습니다. ![](a.png)',
        '문의는 010-1234-5678 로 주세요. 좋은 하루 되세요.',
        '이 글은 가나전자에서 공유기를 제공받아 썼습니다.',
      ].join(' ¶ '),
    );
    const found = createChecker(pack).check(draft);
    expect(
      found.map((one) => `${one.level} ${one.ruleId}: ${one.place?.quote ?? ''} → ${one.fixes[0]?.text ?? ''}`),
    ).toEqual([
      'must NAM-01: 케이티 → KT',
      'must CON-02: 010-1234-5678 → 010-****-5678',
      'must DIS-03: 공유기를 제공받아 → ',
      'should NAM-04: 쿡 인터넷 → QOOK 인터넷',
      'should LAW-01: 업계 최초 → ',
      'should STR-01: \uFFFC → ',
      'tip LNG-09: 좋은 하루 되세요 → 좋은 하루 보내세요',
    ]);
  });
});

describe('assets', () => {
  it('carry their artwork inside, light and dark, with their size and words', () => {
    const pictures = pack.assets.filter((asset) => asset.kind === 'logo');
    expect(pictures.length).toBeGreaterThanOrEqual(4);
    for (const { id, image } of pictures) {
      expect(image?.src, id).toMatch(/^data:image\/svg\+xml,%3Csvg/u);
      expect(image?.darkSrc, id).toMatch(/^data:image\/svg\+xml,%3Csvg/u);
      expect(image?.darkSrc, id).not.toBe(image?.src);
      expect(decodeURIComponent(image?.src ?? ''), id).toContain(`width="${image?.width}" height="${image?.height}"`);
      expect([image?.alt.ko, image?.alt.en].every(Boolean), id).toBe(true);
    }
  });

  it('name a missing file', () => {
    expect(packFromSource(sampleSource(), {})).toEqual({
      ok: false,
      error: {
        code: 'guideline.invalid',
        detail: 'assets[0] logo-kt-basic image.src: there is no file “kt-basic.svg”',
      },
    });
  });

  it('hold boilerplate that satisfies the guideline itself', () => {
    const { check } = createChecker(pack);
    for (const asset of pack.assets) {
      for (const text of [asset.text?.ko, asset.text?.en])
        if (text) expect(check(draftOfExample(text)), text).toEqual([]);
    }
  });
});

describe('the record', () => {
  it('is plain JSON and survives being parsed again', () => {
    expect(parsePack(JSON.parse(JSON.stringify(pack)))).toEqual({ ok: true, value: pack });
  });
});

describe('work', () => {
  const paragraph =
    '오늘은 옥상에서 안테나를 고치는 동료를 만났어요. 바람이 많이 불었지만 두 사람은 웃으면서 일했습니다. 케이티가 내놓은 상품을 하나씩 살펴봤어요. ';
  const blocks: readonly Block[] = Array.from({ length: 260 }, (_, index) => ({
    id: `b${index}`,
    field: 'body',
    kind: 'paragraph',
    text: `${index} ${paragraph}`,
  }));

  /** CPU milliseconds of this process, the middle of several runs: other processes do not count. */
  function cost(runs: number, run: (turn: number) => void): number {
    const spent = Array.from({ length: runs }, (_, turn) => {
      const before = process.cpuUsage();
      run(turn);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    return spent.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
  }

  it('a full check of 20,000 characters is a matter of milliseconds, one edited block of less', () => {
    const draft: Draft = { revision: 1, format: 'rich', blocks };
    expect(blocks.reduce((sum, block) => sum + block.text.length, 0)).toBeGreaterThan(20_000);
    const kept = createChecker(pack);
    kept.check(draft);
    const full = cost(15, () => void createChecker(pack).check(draft));
    const edit = cost(101, (turn) => {
      const at = turn % blocks.length;
      const edited = blocks.map((block, index) => (index === at ? { ...block, text: `${block.text}${turn}` } : block));
      kept.check({ revision: turn, format: 'rich', blocks: edited });
    });
    expect(full).toBeLessThan(60);
    expect(edit).toBeLessThan(6);
  });
});
