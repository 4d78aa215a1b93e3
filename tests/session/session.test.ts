/** The session on a real store and a page held in memory: what a writer sees after each thing that can happen. */
import { expect, test, vi } from 'vitest';
import { fail, ok, type Result } from '../../lib/base/result.ts';
import type { Draft } from '../../lib/draft/draft.ts';
import type { Pack } from '../../lib/guideline/pack.ts';
import type { Finding } from '../../lib/rules/rule.ts';
import { createSession, type SessionDeps } from '../../lib/session/session.ts';
import type { Checker } from '../../lib/session/state.ts';
import { MemoryPage } from '../gallery/memory-page.ts';
import { checkerOf, findWords, sampleBlocks, sampleWords } from '../gallery/sample-draft.ts';
import { samplePack } from '../gallery/sample-pack.ts';

const whole = [
  { ruleId: 'ASK-01', level: 'tip' },
  { ruleId: 'DIS-01', level: 'must' },
] as const;

function start(given: Partial<SessionDeps> = {}, pictures = true) {
  const choices = vi.fn<SessionDeps['onChoice']>();
  const session = createSession({
    checker: checkerOf((draft) => findWords(draft, sampleWords, whole)),
    now: () => 1000,
    onChoice: choices,
    writeClipboard: async () => ok(null),
    download: async () => true,
    ...given,
  });
  const page = new MemoryPage(sampleBlocks());
  session.setPack(samplePack);
  page.connect(session, pictures);
  const state = session.store.getState;
  const settled = () => vi.waitFor(() => expect(state().checkedDraft.revision).toBe(page.revision));
  return { session, page, state, settled, choices };
}

const rulesOf = (state: ReturnType<typeof start>['state']) => state().groups.map((group) => group.rule.id);
const name = 'NAM-01|케이티';

/** A checker that answers only when it is told to. */
function heldChecker() {
  const asked: { draft: Draft; pack: Pack; answer: (result: Result<readonly Finding[]>) => void }[] = [];
  const checker: Checker = {
    check: (draft, pack) =>
      new Promise((resolve) => {
        const answer = (result: Result<readonly Finding[]>): void =>
          resolve(result.ok ? ok({ findings: result.value, setAside: [] }) : result);
        asked.push({ draft, pack, answer });
      }),
    stop: () => {},
  };
  return { checker, asked };
}

test('findings become cards: must, should, tip, inside by position, same words together', async () => {
  const { state, settled } = start();
  await settled();
  expect(state().status).toBe('checked');
  expect(rulesOf(state)).toEqual(['NAM-01', 'DIS-01', 'CLM-01', 'IMG-01', 'REP-01', 'ASK-01']);
  expect(state().groups[0]?.findings.map(({ place }) => place?.blockId)).toEqual(['b0', 'b2', 'b3', 'b3']);
  expect(state().openKey).toBe(name);
  expect(state()).toMatchObject({ checks: 1, checkedAt: 1000, pictures: true, host: 'blog.example' });
});

test('every placed finding is marked in the draft, and a dismissed one is not', async () => {
  const { state, page, settled } = start();
  await settled();
  expect(page.marks).toHaveLength(8);
  expect(page.marks[0]).toMatchObject({ level: 'must', quote: '케이티', blockId: 'b0' });
  expect(page.marksRevision).toBe(1);
  state().dismiss(name, 'draft', 'quote');
  expect(page.marks).toHaveLength(4);
});

test('what says nothing new of the marks is told when the page wants it, and now and then', async () => {
  const { session, page, settled } = start();
  await settled();
  const type = async (words: string): Promise<void> => {
    page.type('b0', words);
    await settled();
  };
  const words = page.textOf('b0') ?? '';
  await type(`${words} `);
  await type(`${words} 더`);
  expect(page.marksRevision).toBe(1);
  session.handlers.marksWanted({ revision: page.revision });
  expect(page.marksRevision).toBe(page.revision);
  session.handlers.marksWanted({ revision: page.revision + 1 });
  expect(page.marksRevision).toBe(page.revision);
  await type(words);
  expect(page.marksRevision).toBe(page.revision);
  const told = page.revision;
  for (let key = 1; key < 20; key++) await type(`${words} ${key}`);
  expect(page.marksRevision).toBe(told);
  await type(words);
  expect(page.marksRevision).toBe(page.revision);
  expect(page.marks).toHaveLength(8);
});

test('a patch on another base asks for the whole draft, which is then taken', async () => {
  const { session, page, settled, state } = start();
  await settled();
  page.revision = 7;
  page.type('b0', '케이티');
  expect(page.askedForAll).toBe(1);
  expect(state().draft.revision).toBe(1);
  page.sendAll();
  expect(page.askedForAll).toBe(1);
  await settled();
  expect(session.store.getState().draft.blocks[1]?.text).toBe('케이티');
});

test('a newer draft waits for the running check, and only the newest is checked next', async () => {
  const { checker, asked } = heldChecker();
  const { state, page, settled } = start({ checker });
  page.type('b0', '하나');
  page.type('b0', '둘');
  expect(asked).toHaveLength(1);
  asked[0]?.answer(ok(findWords(asked[0].draft, sampleWords)));
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(state()).toMatchObject({ status: 'checking', checks: 1 });
  expect(asked[1]?.draft.revision).toBe(3);
  asked[1]?.answer(ok([]));
  await settled();
  expect(state()).toMatchObject({ status: 'checked', checks: 2, groups: [] });
});

test('a new guideline is checked against at once; an answer under the old one is thrown away', async () => {
  const { checker, asked } = heldChecker();
  const { session, state, settled } = start({ checker });
  const next: Pack = { ...samplePack, version: 15, rules: samplePack.rules.filter(({ id }) => id === 'REP-01') };
  session.setPackProblem('rules[0]: 빈 값');
  expect(state().packProblem).toBe('rules[0]: 빈 값');
  session.setPack(next);
  expect(state().packProblem).toBeUndefined();
  asked[0]?.answer(ok(findWords(asked[0].draft, sampleWords)));
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(state()).toMatchObject({ checks: 0, groups: [] });
  expect(asked[1]?.pack.version).toBe(15);
  asked[1]?.answer(ok(findWords(asked[1].draft, sampleWords)));
  await settled();
  expect(rulesOf(state)).toEqual(['REP-01']);
});

test('a dismissed place stays dismissed through edits elsewhere and comes back when it is restored', async () => {
  const { state, page, settled } = start();
  await settled();
  await state().show(name, 1);
  state().dismiss(name, 'here', 'name');
  expect(state().groups[0]?.findings.map(({ place }) => place?.blockId)).toEqual(['b0', 'b3', 'b3']);
  page.type('b2', `처음에 한 말. ${page.textOf('b2')}`);
  page.type('b1', '아주 다른 말입니다.');
  await settled();
  expect(state().groups[0]?.findings).toHaveLength(3);
  expect(state().dismissed).toMatchObject([{ scope: 'here', reason: 'name' }]);
  state().restore(state().dismissed[0]?.key ?? '');
  expect(state().groups[0]?.findings).toHaveLength(4);
  expect(state().dismissed).toEqual([]);
});

test('two pictures alike are told apart: dismissing one leaves the other', async () => {
  const { state, page, settled } = start();
  page.blocks = page.blocks.map((block) =>
    block.images
      ? { ...block, images: [{ at: 0, src: `https://pictures.example/${block.id}`, alt: undefined }] }
      : block,
  );
  page.sendAll();
  await settled();
  const key = 'IMG-01|\uFFFC';
  state().dismiss(key, 'here');
  expect(state().groups.find((group) => group.key === key)?.findings).toMatchObject([{ place: { blockId: 'p1' } }]);
});

test('a card dismissed for the draft stays away when its words are typed again', async () => {
  const { state, page, settled } = start();
  await settled();
  state().dismiss(name, 'draft', 'approved');
  expect(rulesOf(state)[0]).toBe('DIS-01');
  expect(state().openKey).toBe('DIS-01|');
  page.type('b1', '또 케이티');
  await settled();
  expect(rulesOf(state)).not.toContain('NAM-01');
});

test('a fix goes to the page with its revision, and the notice has a way back', async () => {
  const { state, page, settled } = start();
  await settled();
  await state().fix(name);
  expect(page.textOf('b0')).toMatch(/^지난주 KT가/u);
  expect(state().notice).toEqual({ kind: 'fixed', groupKey: name, text: 'KT' });
  await settled();
  expect(state().groups[0]?.findings).toHaveLength(3);
  await state().undo();
  expect(page.textOf('b0')).toMatch(/^지난주 케이티가/u);
  expect(state().notice).toEqual({ kind: 'undone' });
  await state().undo();
  expect(page.undone).toBe(1);
});

test('a choice that is not the first is the one that is applied', async () => {
  const { state, page, settled } = start();
  await settled();
  await state().fix('CLM-01|업계 최초로 선보인', { choice: 1 });
  expect(page.textOf('b1')).toMatch(/^ 쿡 인터넷/u);
});

test('a second press before the next check reaches no other place with the same words', async () => {
  const { checker, asked } = heldChecker();
  const { state, page, settled } = start({ checker });
  asked[0]?.answer(ok(findWords(asked[0].draft, sampleWords).filter(({ place }) => place?.blockId === 'b0')));
  await settled();
  await Promise.all([state().fix(name), state().fix(name)]);
  await state().fix(name);
  expect(page.textOf('b2')).toContain('케이티');
  expect(page.revision).toBe(2);
});

test('a refused fix changes nothing and says what to copy', async () => {
  const { state, page, settled } = start();
  await settled();
  page.refuse = { apply: 'editor.stale' };
  await state().fix(name);
  expect(state().notice).toEqual({ kind: 'fix-failed', groupKey: name, code: 'editor.stale', text: 'KT' });
  expect(state().groups[0]?.findings).toHaveLength(4);
  page.refuse = {};
  await state().fixAll(name);
  expect(state().notice).toMatchObject({ kind: 'fixed', count: 4 });
});

test('fix all goes from the last place to the first, and one undo takes all of them back', async () => {
  const { state, page, settled } = start();
  const before = sampleBlocks().map(({ text }) => text);
  const order: string[] = [];
  const session = start();
  session.session.link({
    ...session.page.calls,
    apply: (request) => {
      order.push(`${request.blockId}:${request.span.start}@${request.revision}`);
      return session.page.calls.apply(request);
    },
  });
  await Promise.all([settled(), session.settled()]);
  await session.state().fixAll(name);
  expect(order).toEqual(['b3:16@1', 'b3:0@2', 'b2:15@3', 'b0:4@4']);
  await state().fixAll(name);
  expect(page.blocks.filter(({ text }) => text.includes('케이티'))).toEqual([]);
  expect(state().notice).toEqual({ kind: 'fixed', groupKey: name, text: 'KT', count: 4 });
  await settled();
  expect(rulesOf(state)[0]).toBe('DIS-01');
  await state().undo();
  expect(page.blocks.map(({ text }) => text)).toEqual(before);
  expect(page.undone).toBe(4);
});

test('after further typing an undo takes back one step, not the whole row', async () => {
  const { state, page, settled } = start();
  await settled();
  await state().fixAll(name);
  page.type('b1', '이어서 쓴 글');
  await state().undo();
  expect(page.undone).toBe(1);
});

test('fix all stops at the place that the editor refuses and keeps what was done', async () => {
  const { state, page, settled, session } = start();
  await settled();
  let calls = 0;
  session.link({
    ...page.calls,
    apply: async (request) => (++calls > 2 ? fail('editor.refused') : page.calls.apply(request)),
  });
  await state().fixAll(name);
  expect(calls).toBe(3);
  expect(state().notice).toMatchObject({ kind: 'fix-failed', code: 'editor.refused' });
  await settled();
  expect(state().groups[0]?.findings).toHaveLength(2);
});

test('a failed check says so, shows no findings, and the next one can succeed', async () => {
  let broken = true;
  const checker = checkerOf((draft) => (broken ? fail('check.overrun') : findWords(draft, sampleWords)));
  const { state, settled, page } = start({ checker });
  await settled();
  expect(state()).toMatchObject({ status: 'failed', problem: 'check.overrun', groups: [] });
  expect(page.marks).toEqual([]);
  broken = false;
  state().checkAgain();
  await vi.waitFor(() => expect(state().status).toBe('checked'));
  expect(state().problem).toBeUndefined();
});

test('when the editor goes away its findings go, and a late answer about it is thrown away', async () => {
  const { checker, asked } = heldChecker();
  const { session, state, page } = start({ checker });
  session.handlers.left({ another: false });
  expect(state()).toMatchObject({ status: 'left', groups: [] });
  page.blocks = [{ id: 'n', field: 'body', kind: 'paragraph', text: '새 글' }];
  page.sendAll();
  asked[0]?.answer(ok(findWords(asked[0].draft, sampleWords)));
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(state()).toMatchObject({ checks: 0, groups: [] });
});

test('a line that is gone for good asks for a reload', async () => {
  const { session, state, settled } = start();
  await settled();
  session.unlink();
  expect(state()).toMatchObject({ status: 'left', problem: 'channel.closed' });
  await state().copy('글');
  expect(state().notice).toEqual({ kind: 'copied' });
});

test('a pressed mark opens its card at its place', async () => {
  const { session, state, settled } = start();
  await settled();
  const finding = state().groups[0]?.findings[2];
  session.handlers.markPressed({ findingId: finding?.id ?? '' });
  expect(state()).toMatchObject({ openKey: name, openPlace: 2 });
  session.handlers.markPressed({ findingId: 'unknown' });
  expect(state().openKey).toBe(name);
});

test('cards closed by hand stay closed through checks', async () => {
  const { state, page, settled } = start();
  await settled();
  state().openCard(undefined);
  page.type('b1', '바뀐 글');
  await settled();
  expect(state().openKey).toBeUndefined();
});

test('choices reach the frame and whoever keeps them; choices from elsewhere are not sent back', async () => {
  const { session, state, page, choices } = start();
  state().setOpen(false);
  state().setSide('left');
  state().setLanguage('en');
  expect(choices.mock.calls).toEqual([[{ open: false }], [{ side: 'left' }], [{ language: 'en' }]]);
  expect(page.frames.at(-1)).toEqual({ open: false, side: 'left' });
  session.setChoices({ theme: 'dark' });
  expect(state().theme).toBe('dark');
  session.handlers.focus(null);
  expect(state()).toMatchObject({ open: true, focusAsked: 1 });
  expect(choices).toHaveBeenCalledTimes(4);
});
