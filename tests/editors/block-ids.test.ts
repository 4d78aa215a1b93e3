/** Block ids stay with their blocks while the text changes. */
import { describe, expect, it } from 'vitest';
import { alignIds } from '../../lib/editors/block-ids.ts';

const lines = (...texts: string[]) => texts.map((text) => ({ key: undefined, text }));
const known = (...texts: string[]) => lines(...texts).map((line, index) => ({ ...line, id: `b${index}` }));
const fresh = () => {
  let count = 0;
  return () => `n${count++}`;
};

describe('lines without keys', () => {
  it.each([
    ['an edited line keeps its id', ['가', '나', '다'], ['가', '나나', '다'], ['b0', 'b1', 'b2']],
    ['a line split in two', ['가', '나다', '라'], ['가', '나', '다', '라'], ['b0', 'b1', 'n0', 'b2']],
    ['two lines joined', ['가', '나', '다'], ['가나', '다'], ['b0', 'b2']],
    ['a line put in front', ['가', '나'], ['새', '가', '나'], ['n0', 'b0', 'b1']],
    ['a line taken out', ['가', '나', '다'], ['가', '다'], ['b0', 'b2']],
    ['equal lines', ['', '', ''], ['', '', '', ''], ['b0', 'b1', 'b2', 'n0']],
    ['everything new', ['가'], ['나', '다'], ['b0', 'n0']],
    ['from nothing', [], ['가'], ['n0']],
  ])('%s', (_name, before, after, ids) => {
    expect(alignIds(known(...before), lines(...after), fresh())).toEqual(ids);
  });
});

describe('blocks with keys', () => {
  const [a, b, c, d] = [{}, {}, {}, {}];

  it('follow their element wherever it goes', () => {
    const before = [
      { id: 'b0', key: a, text: '가' },
      { id: 'b1', key: b, text: '나' },
    ];
    expect(
      alignIds(
        before,
        [
          { key: b, text: '나' },
          { key: a, text: '바뀜' },
        ],
        fresh(),
      ),
    ).toEqual(['b1', 'b0']);
  });

  it('keep their id when the editor replaces the element in its place', () => {
    const before = [
      { id: 'b0', key: a, text: '가' },
      { id: 'b1', key: b, text: '나' },
      { id: 'b2', key: c, text: '다' },
    ];
    const after = [
      { key: a, text: '가' },
      { key: d, text: '나!' },
      { key: c, text: '다' },
    ];
    expect(alignIds(before, after, fresh())).toEqual(['b0', 'b1', 'b2']);
  });

  it('never give one id twice', () => {
    const before = [
      { id: 'b0', key: a, text: '같다' },
      { id: 'b1', key: b, text: '같다' },
    ];
    const ids = alignIds(
      before,
      [
        { key: b, text: '같다' },
        { key: c, text: '같다' },
        { key: d, text: '같다' },
      ],
      fresh(),
    );
    expect(new Set(ids).size).toBe(3);
  });
});
