/** NFC with a way back: whatever was pasted, every span leads to the very characters it names. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nfcText } from '../../lib/draft/nfc.ts';

const pieces = fc.constantFrom(
  '한',
  '글',
  '쿡',
  '케이티',
  '값',
  'e\u0301',
  'n\u0303',
  'A',
  'kt',
  ' ',
  '.',
  '😀',
  '👨‍👩‍👧',
  '\u200B',
  '\u200D',
  '\u202E',
  '\uFEFF',
  '\u2060',
  '\uD83D',
  '\uDE00',
  '\u1100',
  '\u1161',
  '\u11A8',
  'ㄱ',
  '\n',
  '\uFFFC',
  'が',
  '①',
  '\u0301',
  'ﬁ',
  '가\u11A8',
  '\u1E9B\u0323',
);
const messy = fc
  .array(
    fc.oneof(
      pieces,
      pieces.map((piece) => piece.normalize('NFD')),
    ),
    { maxLength: 40 },
  )
  .map((list) => list.join(''));
/** Any UTF-16 units at all, lone surrogates too. */
const units = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes));
const invisible = /[\u200B-\u200F\u2060-\u2064\uFEFF\u202A-\u202E\u2066-\u2069\u061C\u00AD]/gu;

describe('nfcText', () => {
  it('is the NFC of the text without its invisible characters', () => {
    fc.assert(
      fc.property(fc.oneof(messy, units), (raw) => {
        expect(nfcText(raw).text).toBe(raw.replace(invisible, '').normalize('NFC'));
      }),
      { numRuns: 500 },
    );
  });

  it('leads every exact span back to raw text that reads the same', () => {
    fc.assert(
      fc.property(messy, fc.nat(60), fc.nat(60), (raw, first, second) => {
        const nfc = nfcText(raw);
        const start = Math.min(first, second, nfc.text.length);
        const end = Math.min(Math.max(first, second), nfc.text.length);
        const back = nfc.toRaw({ start, end });
        expect(back.start).toBeLessThanOrEqual(back.end);
        expect(back.end).toBeLessThanOrEqual(raw.length);
        const read = raw.slice(back.start, back.end).replace(invisible, '').normalize('NFC');
        fc.pre(end > start && nfc.exact({ start, end }));
        expect(read).toBe(nfc.text.slice(start, end).normalize('NFC'));
      }),
      { numRuns: 500 },
    );
  });

  it('finds a name in decomposed Hangul with an invisible character inside', () => {
    const raw = `지난주 ${'케이'.normalize('NFD')}\u200B${'티가'.normalize('NFD')} 왔다`;
    const nfc = nfcText(raw);
    const start = nfc.text.indexOf('케이티');
    const span = nfc.toRaw({ start, end: start + 3 });
    expect(raw.slice(span.start, span.end)).toBe(`${'케이'.normalize('NFD')}\u200B${'티'.normalize('NFD')}`);
    expect(nfc.exact({ start, end: start + 3 })).toBe(true);
  });

  it('costs nothing and changes nothing for ordinary text', () => {
    const nfc = nfcText('KT가 왔다 😀');
    expect(nfc.text).toBe('KT가 왔다 😀');
    expect(nfc.toRaw({ start: 1, end: 3 })).toEqual({ start: 1, end: 3 });
    expect(nfc.fromRaw(4)).toBe(4);
  });

  it('finds the offset of an object behind composed text', () => {
    const raw = `${'한글'.normalize('NFD')}\uFFFC뒤`;
    const nfc = nfcText(raw);
    expect(nfc.text.charAt(nfc.fromRaw(raw.indexOf('\uFFFC')))).toBe('\uFFFC');
  });
});
