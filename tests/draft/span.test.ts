/** Edits of one text, and spans that move through them. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, applyEdits, mapSpan, singleEdit } from '../../lib/draft/span.ts';

const words = fc.string({ unit: fc.constantFrom('가', '나', 'a', 'b', ' ', '😀', '\n'), maxLength: 24 });

describe('singleEdit', () => {
  it('turns one text into the other, whatever they are', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const edit = singleEdit(before, after);
        expect(edit ? applyEdit(before, edit) : before).toBe(after);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the edit of a long text for whoever asks next, and of no other text', () => {
    const long = '가나다라 '.repeat(1000);
    const one = [long, applyEdit(long, { span: { start: 7, end: 8 }, text: '바사' })] as const;
    const other = [long, applyEdit(long, { span: { start: 2000, end: 2000 }, text: '아' })] as const;
    const asked = [one, one, other, one].map(([before, after]) => singleEdit(before, after));
    expect(asked.map((edit) => edit && applyEdit(long, edit))).toEqual([one[1], one[1], other[1], one[1]]);
    expect(asked[1]).toBe(asked[0]);
  });

  it('finds the same edit in a long text wherever the one before it was', () => {
    const long = '케이티와 안내문 '.repeat(400);
    const place = fc.nat(long.length);
    fc.assert(
      fc.property(place, place, fc.nat(40), words, (earlier, at, gone, text) => {
        const before = applyEdit(long, { span: { start: earlier, end: earlier }, text: '앞' });
        singleEdit(long, before);
        const end = Math.min(at + gone, before.length);
        const after = applyEdit(before, { span: { start: at, end }, text });
        expect(singleEdit(before, after)).toEqual(narrowest(before, after));
      }),
      { numRuns: 500 },
    );
  });

  it('never cuts a surrogate pair', () => {
    expect(singleEdit('a😀b', 'a😁b')).toEqual({ span: { start: 1, end: 3 }, text: '😁' });
    expect(singleEdit('😀', '😁')).toEqual({ span: { start: 0, end: 2 }, text: '😁' });
  });

  it('says nothing of equal texts', () => {
    expect(singleEdit('같다', '같다')).toBeUndefined();
  });
});

/** By single units from both ends. */
function narrowest(before: string, after: string): unknown {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (/[\ud800-\udbff]/.test(before[start - 1] ?? '')) start--;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (/[\udc00-\udfff]/.test(before.at(-tail) ?? '') && tail > 0) tail--;
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) };
}

describe('mapSpan', () => {
  it('keeps the words of every span that it still places', () => {
    fc.assert(
      fc.property(words, words, words, fc.nat(24), fc.nat(8), (head, gone, text, at, length) => {
        const before = `${head}${gone}케이티`;
        const edit = { span: { start: head.length, end: head.length + gone.length }, text };
        const start = Math.min(at, before.length);
        const span = { start, end: Math.min(start + length + 1, before.length) };
        const moved = mapSpan(span, edit);
        if (moved && span.end > span.start) {
          expect(applyEdit(before, edit).slice(moved.start, moved.end)).toBe(before.slice(span.start, span.end));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['before the edit', { start: 0, end: 2 }, { start: 0, end: 2 }],
    ['behind the edit', { start: 5, end: 7 }, { start: 6, end: 8 }],
    ['touched by the edit', { start: 1, end: 4 }, undefined],
    ['ending where the edit begins', { start: 0, end: 3 }, { start: 0, end: 3 }],
  ])('%s', (_name, span, moved) => {
    expect(mapSpan(span, { span: { start: 3, end: 5 }, text: '새말들' })).toEqual(moved);
  });
});

describe('applyEdits', () => {
  it('takes edits in any order', () => {
    const edits = [
      { span: { start: 0, end: 3 }, text: 'KT' },
      { span: { start: 6, end: 9 }, text: 'KT' },
    ];
    expect(applyEdits('케이티와 케케이티', edits)).toBe(applyEdits('케이티와 케케이티', edits.toReversed()));
    expect(applyEdits('케이티와 케이티', [{ span: { start: 5, end: 8 }, text: 'KT' }, edits[0]!])).toBe('KT와 KT');
  });
});
