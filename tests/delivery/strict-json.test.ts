/** Texts that two readers could read differently are no files of ours. */
import { describe, expect, it } from 'vitest';
import { parseStrictly } from '../../lib/delivery/strict-json.ts';

const read = (text: string) => parseStrictly(new TextEncoder().encode(text));

describe('strict JSON', () => {
  it.each([
    ['{"a":1,"b":[{"a":2},{"a":3}],"c":{"a":"x"}}'],
    ['["a","a",{"a":"a","b":"a"}]'],
    ['{"q":"{\\"a\\":1,\\"a\\":2, 1.5 [[["}'],
    ['{"케이티":"\\uD83D\\uDE00","n":-12,"z":0}'],
    ['  [true, false, null]  '],
  ])('%s is read as JSON.parse reads it', (text) => {
    expect(read(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
  });

  it.each([
    ['a name twice', '{"a":1,"a":2}'],
    ['a name twice, once in disguise', '{"a":1,"\\u0061":2}'],
    ['a name twice further down', '{"a":[{"b":{"c":1,"d":2,"c":3}}]}'],
    ['a fraction', '{"a":1.5}'],
    ['a power', '[1e3]'],
    ['minus nothing', '[-0]'],
    ['more than a number holds', '[9007199254740993]'],
    ['too deep', '['.repeat(17) + ']'.repeat(17)],
    ['half a text', '{"a":'],
    ['words behind it', '{} {}'],
    ['nothing', ''],
    ['a byte order mark', '\u{feff}{}'],
  ])('%s is refused', (_, text) => {
    expect(read(text)).toMatchObject({ ok: false, error: { code: 'delivery.malformed' } });
  });

  it('bytes that are no UTF-8 are refused', () => {
    expect(parseStrictly(new Uint8Array([0x22, 0xc3, 0x28, 0x22]))).toMatchObject({ ok: false });
  });

  it('10,000 levels are refused without a fall', () => {
    expect(read('['.repeat(10_000) + ']'.repeat(10_000))).toMatchObject({ ok: false });
  });
});
