/** Sentence case, accepted words and letters. */
import { describe, expect, it } from 'vitest';
import { createAccepted } from '../../../lib/rules/casing/accepted.ts';
import { capital, capitals, lower, upper } from '../../../lib/rules/casing/letters.ts';
import { createSentenceConverter } from '../../../lib/rules/casing/sentence.ts';

const none = createAccepted([], []);

function sentence(text: string, accepted = none, indicators: readonly string[] = [], prefix?: RegExp): string {
  return createSentenceConverter({ accepted, indicators, prefix }).convert(text).text;
}

describe('sentence case', () => {
  it.each([
    ['the first word is large', 'our plans Without Limits', 'Our plans without limits'],
    ['a compound', 'Top-Level Plans', 'Top-level plans'],
    ['what follows a number', '3. pick A plan', '3. Pick a plan'],
    ['a number in the middle', 'Pick 3. plans', 'Pick 3. plans'],
    ['Korean has no case', '요금제 Plan 소개', '요금제 plan 소개'],
    ['only words are named', '(Beta) Plans, Now', 'Beta) plans, now'],
    ['nothing', '', ''],
  ])('%s', (_why, text, expected) => {
    expect(sentence(text)).toBe(expected);
  });

  it('indicators open a sentence anew', () => {
    expect(sentence('Plans: a guide', none, [':'])).toBe('Plans: A guide');
    expect(sentence('Plans — a guide', none, [':'])).toBe('Plans a guide');
  });

  it('a prefix is left alone', () => {
    expect(sentence('b. The Plan', none, [], /^[a-z]\.\s/u)).toBe('b. The plan');
  });

  it('a vocabulary gives words their spelling, several words at once too', () => {
    const accepted = createAccepted([], ['iPhone', 'Orbit Care', 'colou?r']);
    expect(sentence('repair of an iphone by orbit CARE', accepted)).toBe('Repair of an iPhone by Orbit Care');
    expect(sentence('a Color of colour', accepted)).toBe('A Color of colour'.replace('Color', 'color'));
  });

  it('exceptions alone let words stand as they are written', () => {
    const accepted = createAccepted(['iPhone'], []);
    expect(sentence('Our iPhone', accepted)).toBe('Our iPhone');
    expect(sentence('Our iphone', accepted)).toBe('Our iphone');
    expect(sentence('Our IPHONE', accepted)).toBe('Our iphone');
  });
});

describe('accepted words', () => {
  it('are found whole and in their own case', () => {
    const accepted = createAccepted(['Orbit'], []);
    expect(accepted.covers('the Orbit plan')).toBe(true);
    expect(accepted.covers('the orbit plan')).toBe(false);
    expect(accepted.covers('Orbiting')).toBe(false);
    expect(createAccepted(['(?i)orbit'], []).covers('ORBIT')).toBe(true);
  });

  it('the longest is taken first', () => {
    const accepted = createAccepted(['Orbit', 'Orbit Care Plus'], ['Orbit Care']);
    expect(accepted.tokens('Get Orbit Care Plus, now!').map(({ text }) => text)).toEqual([
      'Get',
      'Orbit Care Plus',
      'now!',
    ]);
  });

  it('what cannot be read accepts nothing', () => {
    const accepted = createAccepted(['(', 'Orbit'], ['']);
    expect([accepted.spelled('('), accepted.spelled('ORBIT')]).toEqual([undefined, 'Orbit']);
  });
});

describe('letters', () => {
  it.each([
    [lower, 'ÄB가ẞ', 'äb가ß'],
    [upper, 'äb가ß', 'ÄB가ß'],
    [capital, 'élan Vital', 'Élan Vital'],
    [capital, '', ''],
    [capitals, "top-LEVEL o'neil über_fan 5g", "Top-Level O'Neil Über_fan 5g"],
  ])('%o “%s”', (change, text, expected) => {
    expect(change(text)).toBe(expected);
  });
});
