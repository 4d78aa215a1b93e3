/** Rule types metric and readability. */
import { describe, expect, it } from 'vitest';
import type { Block, Draft } from '../../../lib/draft/draft.ts';
import type { Found, RuleType } from '../../../lib/rules/rule.ts';
import { metric } from '../../../lib/rules/types/metric.ts';
import { readability } from '../../../lib/rules/types/readability.ts';

const prose =
  'The operators rested. Nobody was calling, and the corridor was silent.\n\nIt rained! The antenna was wet.\n\n';

const blocks: readonly Block[] = [
  { id: 'a', field: 'body', kind: 'heading', level: 2, text: 'One' },
  { id: 'b', field: 'body', kind: 'heading', level: 2, text: 'Two' },
  { id: 'c', field: 'body', kind: 'list-item', text: 'three' },
  { id: 'd', field: 'body', kind: 'paragraph', text: 'four' },
];

/** What one rule finds in a summary. */
function run(
  type: RuleType,
  options: unknown,
  text = prose,
  counts?: Draft['counts'],
  scopes = ['summary.md'],
): readonly Found[] {
  const parsed = type.parse(options);
  if (!parsed.ok) throw new Error(parsed.message);
  const rule = type.compile(parsed.value, { record: { id: 'X-01' }, vocabulary: [] });
  const block: Block = { id: 's', field: 'body', kind: 'paragraph', text };
  const summaries = scopes.flatMap((scope) => {
    const summary = rule.summarise?.({ block, scope, text, plain: text }, []);
    return summary === undefined ? [] : [{ block, scope, summary }];
  });
  return rule.fold?.(summaries, { revision: 1, format: 'rich', blocks, ...(counts ? { counts } : {}) }) ?? [];
}

describe('metric', () => {
  it.each([
    ['words', '17.00'],
    ['sentences', '4.00'],
    ['paragraphs', '2.00'],
    ['characters', '81.00'],
    ['words / sentences', '4.25'],
    ['long_words', '4.00'],
    ['polysyllabic_words + complex_words', '8.00'],
    ['heading.h2', '2.00'],
    ['heading_h2 * 10 + list', '21.00'],
    ['heading.h1 + blockquote + pre', '0.00'],
    ['math.sqrt(heading.h2 + 2)', '2.00'],
  ])('%s', (formula, expected) => {
    expect(run(metric, { formula, condition: '>= 0' })).toEqual([{ args: [expected], data: { value: expected } }]);
  });

  it.each([
    ['> 17', 0],
    ['>= 17', 1],
    ['< 18', 1],
    ['> 10 && sentences > 5', 0],
    ['> sentences', 1],
  ])('words %s', (condition, found) => {
    expect(run(metric, { formula: 'words', condition })).toHaveLength(found);
  });

  it('compares after six digits', () => {
    expect(run(metric, { formula: '1.0 + 0.0000001', condition: '> 1' })).toEqual([]);
    expect(run(metric, { formula: '1.0 + 0.000001', condition: '> 1' })).toHaveLength(1);
  });

  it('takes the counts of a file where there are some', () => {
    const counts = { 'heading.h1': 1, list: 4, 'table.header': 9 };
    const options = { formula: 'heading.h1 * 100 + list * 10 + heading.h2', condition: '> 0' };
    expect(run(metric, options, prose, counts)[0]?.args).toEqual(['140.00']);
  });

  it('says nothing of a draft without words, or where there is no answer', () => {
    expect(run(metric, { formula: 'list', condition: '>= 0' }, '\n\n')).toEqual([]);
    expect(run(metric, { formula: '1 / int(list - 1)', condition: '> 0' })).toEqual([]);
    expect(run(metric, { formula: 'words / pre', condition: '> 0' })).toEqual([]);
  });

  it('adds up the views in its scope, but counts no sentence twice', () => {
    const scopes = ['text.list', 'text.list', 'sentence.text.list', 'paragraph.text'];
    expect(run(metric, { formula: 'words', condition: '> 0' }, 'two words', undefined, scopes)[0]?.args).toEqual([
      '4.00',
    ]);
  });

  it('Korean is counted by its spaces and marks', () => {
    const options = { formula: 'words / sentences', condition: '> 2' };
    expect(run(metric, options, '비가 옵니다. 우산을 꼭 챙기세요.')[0]?.args).toEqual(['2.50']);
  });

  it.each([
    [{ condition: '> 1' }, 'options.formula: is missing'],
    [{ formula: 'wordz', condition: '> 1' }, 'options.formula: “wordz” is no known variable'],
    [{ formula: 'words +', condition: '> 1' }, 'options.formula: ends too early'],
    [{ formula: '', condition: '> 1' }, 'options.formula: must not be empty'],
    [{ formula: 'words', condition: '8' }, 'options.condition: “8” is not expected here'],
    [{ formula: 'words', condition: '+ 8' }, 'options.condition: must compare'],
    [{ formula: 'words', condition: '> wordz' }, 'options.condition: “wordz” is no known variable'],
    [{ formula: 'words', condition: '> 1', scope: 'text' }, 'options.scope: is not a known key'],
  ])('names what is wrong: %o', (options, message) => {
    const parsed = metric.parse(options);
    expect(parsed.ok ? '' : parsed.message).toContain(message);
  });

  it('measures the summary', () => {
    expect([metric.scope, readability.scope]).toEqual([['summary'], ['summary']]);
  });
});

describe('readability', () => {
  // 17 words in 4 sentences; 29 syllables, 81 characters, 4 words of three syllables and more, 4 complex ones.
  it.each([
    ['Flesch-Kincaid', 0.39 * 4.25 + (11.8 * 29) / 17 - 15.59],
    ['Gunning Fog', 0.4 * (4.25 + 400 / 17)],
    ['Coleman-Liau', 5.88 * (81 / 17) - 29.6 * (4 / 17) - 15.8],
    ['SMOG', 1.043 * Math.sqrt(30) + 3.1291],
    ['Automated Readability', 4.71 * (81 / 17) + 0.5 * 4.25 - 21.43],
  ])('%s', (name, grade) => {
    const args = [grade.toFixed(2)];
    expect(run(readability, { metrics: [name], grade: grade - 0.1 })[0]?.args).toEqual(args);
    expect(run(readability, { metrics: name, grade: grade + 0.1 })).toEqual([]);
  });

  it('takes the mean of several', () => {
    const one = Number(run(readability, { metrics: ['SMOG'], grade: -99 })[0]?.args?.[0]);
    const other = Number(run(readability, { metrics: ['Gunning Fog'], grade: -99 })[0]?.args?.[0]);
    const mean = Number(run(readability, { metrics: ['SMOG', 'Gunning Fog'], grade: -99 })[0]?.args?.[0]);
    expect(mean).toBeCloseTo((one + other) / 2, 1);
  });

  it('says nothing of a draft without words', () => {
    expect(run(readability, { metrics: ['SMOG'], grade: -99 }, '…')).toEqual([]);
  });

  it.each([
    [{ metrics: ['SMOG'] }, 'options.grade: is missing'],
    [{ metrics: ['LIX'], grade: 8 }, 'options.metrics: must be a list out of Gunning Fog'],
    [{ metrics: [], grade: 8 }, 'options.metrics'],
    [{ metrics: ['SMOG'], grade: '8' }, 'options.grade: must be a number'],
  ])('names what is wrong: %o', (options, message) => {
    const parsed = readability.parse(options);
    expect(parsed.ok ? '' : parsed.message).toContain(message);
  });
});
