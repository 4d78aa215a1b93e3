/** What a fix must leave of a block: its other words, and its links. */
import { describe, expect, it } from 'vitest';
import { sameSeen, seenAfter, seenOf } from '../../lib/editors/read-back.ts';

const href = 'https://example.org/';
const link = (start: number, end: number, to = href) => ({ start, end, href: to });

describe('a word that is replaced', () => {
  it.each([
    ['inside a link', '앞 하나 Qook 둘', [link(2, 10)], '앞 하나 KT 둘', [link(2, 8)]],
    ['at the start of a link', '앞 Qook 둘', [link(2, 8)], '앞 KT 둘', [link(2, 6)]],
    ['at the end of a link', '앞 하나 Qook', [link(2, 9)], '앞 하나 KT', [link(2, 7)]],
    ['that is the whole link', '앞 Qook 뒤', [link(2, 6)], '앞 KT 뒤', [link(2, 4)]],
    ['before a link', 'Qook 하나', [link(5, 7)], 'KT 하나', [link(3, 5)]],
    ['beside a link, before it', 'Qook하나', [link(4, 6)], 'KT하나', [link(2, 4)]],
    ['beside a link, behind it', '하나Qook', [link(0, 2)], '하나KT', [link(0, 2)]],
  ] as const)('%s', (_, before, links, after, wanted) => {
    const start = before.indexOf('Qook');
    const seen = seenAfter({ text: before, links }, { start, end: start + 4 }, 'KT');
    expect(seen).toEqual({ text: after, links: wanted });
  });

  it('takes its link along when nothing is put in its place', () => {
    const seen = seenAfter({ text: '앞 Qook', links: [link(2, 6)] }, { start: 2, end: 6 }, '');
    expect(seen).toEqual({ text: '앞 ', links: [] });
  });

  it('may take either side where it runs over the edge of a link', () => {
    const meant = seenAfter({ text: '앞 Qook', links: [link(0, 4)] }, { start: 2, end: 6 }, 'KT');
    for (const links of [[link(0, 4)], [link(0, 2)], undefined])
      expect(sameSeen([meant], [seenOf({ text: '앞 KT', links })])).toBe(true);
    expect(sameSeen([meant], [seenOf({ text: '앞 KTF' })])).toBe(false);
  });
});

describe('what is read back', () => {
  it('differs where a word has left its link', () => {
    const meant = seenAfter({ text: 'Qook 둘', links: [link(0, 6)] }, { start: 0, end: 4 }, 'KT');
    expect(sameSeen([meant], [seenOf({ text: 'KT 둘', links: [link(2, 4)] })])).toBe(false);
    expect(sameSeen([meant], [seenOf({ text: 'KT 둘' })])).toBe(false);
    expect(sameSeen([meant], [seenOf({ text: 'KT 둘', links: [link(0, 4, '/')] })])).toBe(false);
  });

  it('is the same where one link is written as two elements beside each other', () => {
    const whole = seenOf({ text: 'KT 둘', links: [link(0, 4)] });
    expect(sameSeen([whole], [seenOf({ text: 'KT 둘', links: [link(0, 2), link(2, 4)] })])).toBe(true);
  });
});
