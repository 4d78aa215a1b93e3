/** Which marks of a line need no look after a key: those before a place where a row may end whatever follows. */
import { expect, test } from 'vitest';
import { allStand, readsForward, standingAfter, stillStanding } from '../../lib/page/textarea-standing.ts';
import type { TextMark } from '../../lib/page/textarea-mark.ts';

const mark = (id: string, start: number, end: number): TextMark => ({ id, start, end, level: 'tip' });
const drawn = { marks: [mark('a', 0, 3), mark('b', 5, 8)], to: Infinity };

test.each([
  ['at the end', '케이티가 내놓은 글', 10, ['a', 'b']],
  ['in the word behind them', '케이티가 내놓은 글', 9, ['a']],
  ['in the second word', '케이티가 내놓은 글', 6, ['a']],
  ['in the first word', '케이티가 내놓은 글', 2, []],
  ['behind a bracket, which what follows may pull along', '케이티( 내놓은', 6, []],
])('an edit %s', (_name, text, at, left) => {
  const standing = standingAfter(drawn, text, at, true);
  expect((standing ? stillStanding(standing, drawn.marks) : []).map(({ id }) => id)).toEqual(left);
});

test('the earliest of several edits counts', () => {
  const once = standingAfter(drawn, '케이티가 내놓은 새 글', 6, true);
  expect(standingAfter(once, '케이티가 내놓은 새 글', 11, true)?.to).toBe(once?.to);
});

test('a style that evens out rows leaves nothing to stand, but for a line without marks', () => {
  expect(standingAfter(drawn, '케이티가 내놓은 글', 10, false)).toBeUndefined();
  const none = standingAfter({ marks: [], to: Infinity }, '아무 말', 4, false);
  expect(none && allStand(none, [])).toBe(true);
});

test('a mark that came, went or moved is no more the one that was drawn', () => {
  const standing = { marks: drawn.marks, to: 8 };
  expect(allStand(standing, drawn.marks)).toBe(true);
  expect(allStand(standing, [...drawn.marks, mark('c', 9, 10)])).toBe(false);
  expect(allStand(standing, [drawn.marks[0]!])).toBe(false);
  expect(allStand(standing, [drawn.marks[0]!, mark('b', 6, 9)])).toBe(false);
});

test.each([
  ['케이티 KT 2009 👍🏽', true],
  ['שלום', false],
  ['مرحبا', false],
  ['a\u202eb', false],
  ['\u{1e900}', false],
])('%j reads forward: %s', (text, forward) => {
  expect(readsForward(text)).toBe(forward);
});
