/** Title case in the manner of AP and Chicago. */
import { describe, expect, it } from 'vitest';
import { createAccepted } from '../../../lib/rules/casing/accepted.ts';
import { createTitleConverter, type TitleStyle } from '../../../lib/rules/casing/title.ts';

const none = createAccepted([], []);

function title(text: string, style: TitleStyle = 'AP', accepted = none): string {
  return createTitleConverter({ style, accepted }).convert(text).text;
}

describe('title case', () => {
  it.each([
    ['every word is large', 'plans without limits', 'Plans Without Limits'],
    ['short words are small', 'a phone for the child and an older aunt', 'A Phone for the Child and an Older Aunt'],
    ['the first and the last word are large', 'on the road we rely on', 'On the Road We Rely On'],
    ['large letters stay', 'the new eSIM and NFC', 'The New ESIM and NFC'],
    ['a subtitle begins anew', 'new plans: a guide', 'New Plans: A Guide'],
    [
      'so does what follows a dash',
      'new plans - a guide – the first – of two',
      'New Plans - A Guide – The First – Of Two',
    ],
    ['parts of a compound', 'state-of-the-art in-store offers', 'State-of-the-Art In-Store Offers'],
    ['parts with a slash', 'phones and/or tablets', 'Phones and/or Tablets'],
    ['in quotation marks', 'what “a fair price” means', 'What “A Fair Price” Means'],
    ['short forms', 'apples vs. pears', 'Apples vs. Pears'],
    ['numbers', '5g in the 21st century', '5g in the 21st Century'],
    ['beyond ASCII', 'élan for the über fan', 'Élan for the Über Fan'],
    ['Korean has no case', '새로운 plan을 소개합니다', '새로운 Plan을 소개합니다'],
    ['nothing', '', ''],
  ])('%s', (_why, text, expected) => {
    expect(title(text)).toBe(expected);
  });

  it.each([
    [
      'longer prepositions are small in Chicago only',
      'a walk through the city with friends',
      'A Walk through the City with Friends',
    ],
    ['an infinitive is no exception', 'how to call home', 'How to Call Home'],
  ])('%s', (_why, text, expected) => {
    expect(title(text, 'Chicago')).toBe(expected);
  });

  it.each([
    ['how to call home', 'How To Call Home'],
    ['ready to be found', 'Ready To Be Found'],
    ['a letter to customers', 'A Letter to Customers'],
    ['welcome to seoul', 'Welcome to Seoul'],
    ["the team's way to win", "The Team's Way To Win"],
    ['the place to go to', 'The Place To Go To'],
  ])('AP: “%s”', (text, expected) => {
    expect(title(text)).toBe(expected);
  });

  it('accepted words keep their spelling', () => {
    const accepted = createAccepted(['eSIM'], ['iPhone']);
    expect(title('the ESIM of an iphone', 'AP', accepted)).toBe('The eSIM of an iPhone');
  });

  it('a prefix is left alone', () => {
    const converter = createTitleConverter({ style: 'AP', accepted: none, prefix: /^[a-z]\) /u });
    expect(converter.convert('a) the plan').text).toBe('a) The Plan');
    expect(converter.convert('the plan').text).toBe('The Plan');
  });

  it('names its words by their places', () => {
    const { words } = createTitleConverter({ style: 'AP', accepted: none, prefix: /^\d\. /u }).convert('1. on call');
    expect(words).toEqual([
      { start: 3, end: 5, text: 'On' },
      { start: 6, end: 10, text: 'Call' },
    ]);
  });

  it('changes nothing the second time', () => {
    for (const text of [
      'how to call home',
      'a plan: the road to ruin',
      '“to be” or not to be',
      'in-store vs. on-line',
    ]) {
      for (const style of ['AP', 'Chicago'] as const) expect(title(title(text, style), style)).toBe(title(text, style));
    }
  });
});
