/** What of a draft a rule reads, where its findings stand, and what keeps them away. */
import { describe, expect, it } from 'vitest';
import type { Block, Draft } from '../../lib/draft/draft.ts';
import { type CreateOptions, createChecker } from '../../lib/rules/check.ts';
import type { RuleRecord } from '../../lib/rules/rule.ts';
import { markdown, rule } from './drafts.ts';

function block(id: string, text: string, more: Partial<Block> = {}): Block {
  return { id, field: 'body', kind: 'paragraph', text, ...more };
}

const blocks: readonly Block[] = [
  block('title', 'todo title', { field: 'title', kind: 'title' }),
  block('head', 'todo head', { kind: 'heading', level: 2 }),
  block('text', 'First todo. Second todo here.\n\ntodo third.'),
  block('item', 'todo item', { kind: 'list-item' }),
  block('quote', 'todo quote', { kind: 'quote' }),
  block('cell', 'todo cell', { kind: 'cell' }),
  block('code', 'todo code', { kind: 'code' }),
  block('pic', 'See \uFFFC now', { images: [{ at: 4, src: 'a.png', alt: 'todo alt' }] }),
  block('tags', 'todo', { field: 'tags' }),
];
const draft: Draft = { revision: 1, format: 'rich', blocks };

function scoped(
  scope: readonly string[] | undefined,
  options: Record<string, unknown> = { tokens: ['todo'] },
): RuleRecord {
  return { ...rule('existence', { boundary: 'word', ...options }), ...(scope ? { scope } : {}) };
}

function places(record: RuleRecord, on: Draft = draft, options?: CreateOptions): string[] {
  return createChecker({ rules: [record] }, options)
    .check(on)
    .map(({ place }) => `${place?.blockId}:${place?.span.start}`);
}

describe('scopes of a rich draft', () => {
  it.each([
    [undefined, ['title:0', 'head:0', 'text:6', 'text:19', 'text:31', 'item:0', 'quote:0', 'cell:0', 'pic:4']],
    [['heading.h2'], ['head:0']],
    [['heading.h1'], []],
    [['title'], ['title:0']],
    [
      ['list', 'blockquote'],
      ['item:0', 'quote:0'],
    ],
    [['table.cell'], ['cell:0']],
    [['alt'], ['pic:4']],
    [['sentence'], ['text:6', 'text:19', 'text:31']],
    [['paragraph'], ['text:6', 'text:19', 'text:31']],
    [['summary'], ['text:6', 'text:19', 'text:31', 'item:0', 'quote:0']],
    [['text & ~attr & ~heading & ~title & ~list & ~blockquote & ~table'], ['text:6', 'text:19', 'text:31']],
  ] as const)('%j', (scope, expected) => {
    expect(places(scoped(scope))).toEqual(expected);
  });

  it('raw reads all that is written, code and tags too', () => {
    const found = places(scoped(['raw']));
    expect(found).toContain('code:0');
    expect(found).toContain('tags:0');
    expect(found).not.toContain('pic:4');
  });

  it('sentences and paragraphs have their own beginnings and ends', () => {
    expect(places(scoped(['sentence'], { raw: ['^\\w+'] }))).toEqual(['text:0', 'text:12', 'text:31', 'pic:0']);
    expect(places(scoped(['paragraph'], { raw: ['\\A\\w+'] }))).toEqual(['text:0', 'text:31', 'pic:0']);
  });

  it('a finding in a text of a picture stands on the picture and offers no fix', () => {
    const record = { ...rule('substitution', { swap: { todo: 'done' }, boundary: 'word' }), scope: ['alt'] };
    const [finding] = createChecker({ rules: [record] }).check(draft);
    expect(finding?.place).toEqual({ blockId: 'pic', span: { start: 4, end: 5 }, quote: '\uFFFC' });
    expect(finding?.fixes).toEqual([]);
    expect(finding?.data['found']).toBe('todo');
  });

  it('only a rule of Vale reads sentences that another rule asks for', () => {
    const other = { ...rule('occurrence', { token: 'x', max: 9 }, 'tip', 'ASKS'), scope: ['sentence'] };
    const starts = { ...rule('existence', { raw: ['\\A\\w+'] }, 'tip', 'STARTS'), scope: ['text & ~title'] };
    const only: Draft = { ...draft, blocks: blocks.slice(2, 3) };
    const count = (record: RuleRecord) => createChecker({ rules: [other, record] }).check(only).length;
    expect(count(starts)).toBe(1);
    expect(count({ ...starts, message: 'No %s' })).toBe(3);
  });
});

describe('Markdown source', () => {
  it('reads lines that belong together as one text and answers with the line', () => {
    const record = scoped(undefined, { raw: ['two\\sthree|four'] });
    expect(places(record, markdown('# one\n\none two\nthree **four**\n\n```\nfour\n```'))).toEqual(['l2:4', 'l3:8']);
  });

  it('carries what a comment switches off over the lines behind it', () => {
    const record = { ...scoped(undefined), id: 'House.Todo' };
    const source = (state: string) =>
      `todo\n\n<!-- vale House.Todo = ${state} -->\n\ntodo\n\n<!-- vale House.Todo = YES -->\n\ntodo`;
    expect(places(record, markdown(source('NO')))).toEqual(['l0:0', 'l8:0']);
    expect(places(record, markdown(source('YES')))).toHaveLength(3);
  });

  it('does not fix over markup, but mends the particle behind it', () => {
    const record = rule('substitution', { swap: { Qook: 'QOOK', '쿡 TV': 'QOOK TV' }, read: { QOOK: '쿡' } });
    const [broken, mended] = createChecker({ rules: [record] }).check(markdown('쿡 **TV** 광고\n\n**Qook**를 본다'));
    expect(broken?.fixes).toEqual([]);
    expect(mended?.fixes.map(({ text }) => text)).toEqual(['QOOK**을']);
  });
});

describe('what keeps findings away', () => {
  it.each([
    [['off'], 0],
    [['House'], 0],
    [['House.Todo'], 0],
    [['House.Todo[todo]'], 0],
    [['House.Todo[other]'], 1],
    [['Other'], 1],
  ])('muted by %j', (muted, count) => {
    const record = { ...scoped(undefined), id: 'House.Todo' };
    expect(places(record, { ...draft, blocks: [block('b', 'todo', { muted })] })).toHaveLength(count);
  });

  it('a limit keeps the first ones in the draft', () => {
    expect(places({ ...scoped(undefined), limit: 4 })).toEqual(['title:0', 'head:0', 'text:6', 'text:19']);
    const often = { ...rule('existence', { tokens: ['todo'], boundary: 'word', min: 2 }), limit: 1 };
    expect(places(often)).toEqual(['title:0']);
  });

  it.each([
    [{ today: '2026-01-31' }, true],
    [{ today: '2026-03-31' }, true],
    [{ today: '2026-01-30' }, false],
    [{ today: '2026-04-01' }, false],
    [{ outlet: 'official' }, true],
    [{ outlet: 'personal' }, false],
    [{ skip: new Set(['X-01']) }, false],
    [{}, true],
  ] as const)('%j', (options, holds) => {
    const record = { ...scoped(['title']), valid: { from: '2026-01-31', until: '2026-03-31' }, outlets: ['official'] };
    expect(places(record, draft, options)).toHaveLength(holds ? 1 : 0);
  });
});

describe('what a finding carries', () => {
  it('the message with its places filled, and the kind of its rule', () => {
    const record: RuleRecord = { ...scoped(['title']), message: "Mind '%s'.", kind: 'praise' };
    const [finding] = createChecker({ rules: [record] }).check(draft);
    expect(finding?.data['message']).toBe("Mind 'todo'.");
    expect(finding?.kind).toBe('praise');
    expect(createChecker({ rules: [scoped(['title'])] }).check(draft)[0]).not.toHaveProperty('kind');
  });

  it('is said once about the draft as a whole, however many views say it', () => {
    const record = { ...rule('occurrence', { token: 'absent', min: 1 }), message: 'Needs one.' };
    const whole = createChecker({ rules: [record] })
      .check(draft)
      .filter(({ place }) => !place);
    expect(whole).toHaveLength(1);
  });
});

describe('a report', () => {
  const swap = (from: string, to: string, id: string) => rule('substitution', { swap: { [from]: to } }, 'should', id);

  it('leaves nothing out', () => {
    const rules = [swap('kt tv', 'KT TV', 'A'), swap('kt', 'KT', 'B')];
    const on: Draft = { ...draft, blocks: [block('b', 'kt tv', {}), block('c', 'kt '.repeat(1100))] };
    expect(createChecker({ rules }).check(on)).toHaveLength(1000);
    expect(createChecker({ rules }, { report: true }).check(on)).toHaveLength(1102);
  });

  it('takes addresses for prose where told to', () => {
    const rules = [scoped(undefined, { raw: ['kt'] })];
    const on: Draft = { ...draft, blocks: [block('b', 'www.kt.com @kt `kt`')] };
    expect(createChecker({ rules }).check(on)).toEqual([]);
    expect(createChecker({ rules }, { addresses: true }).check(on)).toHaveLength(3);
  });
});

it('names each rule before anything of it runs, and nobody when the text is done with', () => {
  const told: string[] = [];
  const rules = [
    rule('existence', { tokens: ['never'] }, 'tip', 'SILENT'),
    rule('existence', { raw: ['t\\w+o'] }, 'tip', 'GATED'),
    rule('existence', { raw: ['\\d+'] }, 'tip', 'ALWAYS'),
  ];
  createChecker({ rules }, { onRule: (id) => told.push(id) }).check(draft);
  expect(new Set(told)).toEqual(new Set(['GATED', 'ALWAYS', '']));
  expect(told.at(-1)).toBe('');
});
