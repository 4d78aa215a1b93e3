/** Marks move through an edit as spans do, in place. */
import { expect, test } from 'vitest';
import { mapSpan, type Edit } from '../../lib/draft/span.ts';
import { inOrder, moveMarks, type TextMark } from '../../lib/page/textarea-mark.ts';

const marks: readonly TextMark[] = [
  { id: 'b', start: 4, end: 6, level: 'tip' },
  { id: 'a', start: 0, end: 2, level: 'must' },
  { id: 'none', start: 5, end: 5, level: 'tip' },
  { id: 'c', start: 6, end: 9, level: 'should' },
];

test.each([
  [{ span: { start: 0, end: 0 }, text: '가나' }, ['a', 'b', 'c']],
  [{ span: { start: 2, end: 2 }, text: '가' }, ['a', 'b', 'c']],
  [{ span: { start: 1, end: 1 }, text: '가' }, ['b', 'c']],
  [{ span: { start: 6, end: 6 }, text: '가나다' }, ['a', 'b', 'c']],
  [{ span: { start: 5, end: 7 }, text: '' }, ['a']],
  [{ span: { start: 2, end: 4 }, text: '' }, ['a', 'b', 'c']],
  [{ span: { start: 9, end: 9 }, text: '끝' }, ['a', 'b', 'c']],
] satisfies readonly (readonly [Edit, readonly string[]])[])('after %j %j stand', (edit, left) => {
  const own = inOrder(marks);
  const touched = moveMarks(own, edit).map(({ id }) => id);
  expect([...left, ...touched].toSorted()).toEqual(['a', 'b', 'c']);
  expect(own.map(({ id }) => id)).toEqual(left);
  for (const mark of own) {
    const before = marks.find(({ id }) => id === mark.id)!;
    expect({ start: mark.start, end: mark.end }).toEqual({
      ...mapSpan({ start: before.start, end: before.end }, edit),
    });
  }
  expect(marks[1]).toEqual({ id: 'a', start: 0, end: 2, level: 'must' });
});
