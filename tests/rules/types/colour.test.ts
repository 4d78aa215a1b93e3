/** Rule type colour: text within or outside a palette, by how far apart colours look. */
import { describe, expect, it } from 'vitest';
import { distance, hex, readColour } from '../../../lib/rules/colour-distance.ts';
import { ruleTypes } from '../../../lib/rules/index.ts';
import { find, quotes, rule } from '../drafts.ts';

const brand = { palette: ['#e4002b', '#111111'] };

type Row = readonly [
  options: Record<string, unknown>,
  silent: readonly string[],
  found: readonly (readonly [example: string, quotes: readonly (string | undefined)[]])[],
];

const rows: readonly Row[] = [
  [brand, ['검정 글', '{#e4002b 빨강}', '{#e3012a 거의 빨강}'], [['{#0000ff 파랑} {#e4002b 빨강}', ['파랑']]]],
  [{ ...brand, distance: 0 }, ['{#e4002b 빨강}'], [['{#e3012a 거의 빨강}', ['거의 빨강']]]],
  [{ palette: ['red'], stay: 'outside', distance: 10 }, ['{#0000ff 파랑}', '빨강'], [['{#f00 빨강}', ['빨강']]]],
  [
    { ...brand, text: 'QOOK' },
    ['QOOK', '{#e4002b QOOK TV}', '{#00f 다른 말} QOOK'],
    [['{#00f 파랑 QOOK TV}', ['QOOK']]],
  ],
  [
    { ...brand, text: ['QOOK', 'SHOW'], required: true },
    ['{#e4002b QOOK}와 {#111 SHOW}'],
    [
      ['QOOK', ['QOOK']],
      ['{#e4002b QO}OK', ['QOOK']],
    ],
  ],
  [{ ...brand, exceptions: ['파랑새'] }, ['{#00f 파랑새}'], [['{#00f 파랑}', ['파랑']]]],
];

describe.each(rows)('%j', (options, silent, found) => {
  const record = rule('colour', options);

  it.each(silent)('is silent: %s', (example) => {
    expect(find(record, example)).toEqual([]);
  });

  it.each(found)('finds: %s', (example, expected) => {
    expect(quotes(record, example)).toEqual(expected);
  });
});

it('says which colour it was, which is nearest, and how far', () => {
  expect(find(rule('colour', { palette: ['#ff0000', '#00ff00'] }), '{#0000ff 파랑}')[0]?.data).toMatchObject({
    colour: '#0000ff',
    nearest: '#ff0000',
    distance: '52.9',
  });
});

describe('colours', () => {
  it.each([
    ['#E4002B', '#e4002b'],
    ['rgb(228, 0, 43)', '#e4002b'],
    ['RED', '#ff0000'],
    ['hsl(0, 100%, 50%)', '#ff0000'],
    ['rgba(0, 0, 0, 0.5)', '#000000'],
  ])('%s is %s', (written, expected) => {
    const read = readColour(written);
    expect(read && hex(read)).toBe(expected);
  });

  it.each(['', 'inherit', 'transparent', 'var(--brand)', 'url(x)', '#12', `#${'f'.repeat(500)}`])(
    '%s is none',
    (written) => {
      expect(readColour(written)).toBeUndefined();
    },
  );

  it('is no distance from itself, and the same both ways', () => {
    const [one, other] = [readColour('#3a6ea5')!, readColour('#a53a6e')!];
    expect(distance(one, one)).toBe(0);
    expect(distance(one, other)).toBeCloseTo(distance(other, one), 9);
  });
});

describe('options', () => {
  it.each([
    [{}, 'options.palette: is missing'],
    [{ palette: [] }, 'options.palette: must not be empty'],
    [{ palette: ['brand red'] }, 'options.palette[0]: must be a CSS colour like #e4002b'],
    [{ ...brand, stay: 'near' }, 'options.stay: must be within or outside'],
    [{ ...brand, distance: -1 }, 'options.distance: must be 0 or more'],
  ])('%j', (options, message) => {
    expect(ruleTypes.find(({ id }) => id === 'colour')?.parse(options)).toMatchObject({ ok: false, message });
  });
});
