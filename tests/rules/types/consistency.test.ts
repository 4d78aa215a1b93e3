/** Rule type consistency, key by key. */
import { describe, expect, it } from 'vitest';
import { consistency } from '../../../lib/rules/types/consistency.ts';
import { type Beside, mended, run } from '../match.ts';

const beside: Beside = { message: "Mixed: '%s'" };
const either = { centre: 'center', colour: 'color' };

function found(options: object, texts: readonly string[], with_ = beside) {
  return run(consistency, options, texts, with_).map((seen) => [seen.at, seen.words, seen.span?.start]);
}

describe('with a Vale message', () => {
  it.each<[string, object, readonly string[], readonly unknown[]]>([
    ['one way only', { either }, ['A colour', 'two colours, a colour'], []],
    [
      'the last words of the block where both have been seen',
      { either },
      ['colour', 'a color and a colour'],
      [[1, 'colour', 14]],
    ],
    ['both in one block, shown where these words are first', { either }, ['color colour color'], [[0, 'color', 0]]],
    [
      'every later block that holds one of them',
      { either },
      ['color colour', 'none', 'color'],
      [
        [0, 'colour', 6],
        [2, 'color', 0],
      ],
    ],
    ['pairs do not mix', { either }, ['colour center'], []],
    [
      'each pair for itself',
      { either },
      ['colour centre color center'],
      [
        [0, 'center', 20],
        [0, 'color', 14],
      ],
    ],
    ['whole words', { either }, ['colour', 'colors'], []],
    ['case is told apart', { either }, ['colour', 'Color'], []],
    ['ignorecase', { either, ignorecase: true }, ['colour', 'Color'], [[1, 'Color', 0]]],
    ['nonword', { either: { '"': '[“”]' }, nonword: true }, ['"a"', 'b” c'], [[1, '”', 1]]],
    [
      'patterns',
      { either: { 'e-?mail': 'electronic mail' } },
      ['email', 'electronic mail'],
      [[1, 'electronic mail', 0]],
    ],
  ])('%s', (_name, options, texts, expected) => {
    const seen = found(options, texts);
    expect(seen).toHaveLength(expected.length);
    expect(seen).toEqual(expect.arrayContaining([...expected]));
  });

  it('offers no fix that writes a word of another of its pairs', () => {
    const pairs = { either: { colour: 'color', email: 'e-mail' } };
    const replace = (text: string) => ({ ...beside, action: { name: 'replace' as const, params: [text] } });
    const [other] = run(consistency, pairs, ['colour color email e-mail'], replace('email'));
    expect(other?.fixes).toEqual([]);
    const [free] = run(consistency, pairs, ['colour color email e-mail'], replace('hue'));
    expect(free?.fixes.map(({ text }) => text)).toEqual(['hue']);
  });

  it('says the match, and takes fixes from the action', () => {
    const action = { name: 'edit' as const, params: ['replace', 'or', 'x'] };
    const [seen] = run(consistency, { either }, ['colour color'], { ...beside, action });
    expect(seen?.message).toBe("Mixed: 'color'");
    expect(seen?.fixes.map((fix) => fix.text)).toEqual(['colx']);
  });
});

describe('as we write it', () => {
  it('finds every match of the way that came second, and offers the first', () => {
    const texts = ['컨텐츠를 만든다', '콘텐츠가 좋고 콘텐츠는 컨텐츠다'];
    const seen = run(consistency, { either: { 컨텐츠: '콘텐츠' } }, texts);
    expect(seen.map((one) => [one.at, one.span?.start, one.fixes[0]?.text])).toEqual([
      [1, 0, '컨텐츠'],
      [1, 8, '컨텐츠'],
    ]);
    let now: readonly string[] = texts;
    for (const one of seen.toReversed()) now = mended(now, one);
    expect(run(consistency, { either: { 컨텐츠: '콘텐츠' } }, now)).toEqual([]);
  });

  it('repairs the particle, keeps a capital, and makes no text of a pattern', () => {
    const fix = (options: object, texts: readonly string[]) => run(consistency, options, texts)[0]?.fixes[0]?.text;
    expect(fix({ either: { 누리집: '홈페이지' } }, ['누리집', '홈페이지를'])).toBe('누리집을');
    expect(fix({ either, ignorecase: true }, ['colour', 'Color'])).toBe('Colour');
    expect(fix({ either: { 'e-?mail': '메일' } }, ['email', '메일'])).toBeUndefined();
  });
});

it.each([
  [{}, 'options.either: is missing'],
  [{ either: {} }, 'options.either: must hold at least one pair'],
  [{ either: { a: 1 } }, 'options.either.a: must be a pattern in text form'],
  [{ either: { a: 'b' }, nonwords: true }, 'options.nonwords: is not a known key'],
])('refuses %j', (options, message) => {
  expect(consistency.parse(options)).toEqual({ ok: false, message });
});
