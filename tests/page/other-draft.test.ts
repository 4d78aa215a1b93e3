/** Whether the text after a change of address is another draft. */
import { expect, it } from 'vitest';
import { isOtherDraft } from '../../lib/page/other-draft.ts';

it.each([
  ['nothing changed', ['a', 'b'], ['a', 'b'], false],
  ['one block of three was edited', ['a', 'b', 'c'], ['a', 'B', 'c'], false],
  ['half of the blocks are left', ['a', 'b'], ['a'], false],
  ['a third of them is left', ['a', 'b', 'c'], ['a', 'x', 'y'], true],
  ['all are others', ['a', 'b'], ['x'], true],
  ['it was emptied', ['a'], [''], true],
  ['there was no word before', ['', ' '], ['x'], false],
])('%s', (_name, before, now, other) => {
  expect(isOtherDraft(before, now)).toBe(other);
});
