/** Rule type capitalization, key by key. */
import { describe, expect, it } from 'vitest';
import { capitalization } from '../../../lib/rules/types/capitalization.ts';
import { mended, run } from '../match.ts';

const beside = { message: "'%s' should read '%s'." };

describe('capitalization', () => {
  it.each<[string, object, string, string | undefined]>([
    ['title case', { match: '$title' }, 'A Plan for Home', undefined],
    ['too few words of title case', { match: '$title' }, 'A plan for home', 'A Plan for Home'],
    ['Chicago', { match: '$title', style: 'Chicago' }, 'A Plan without Limits', undefined],
    ['words in large letters are title case', { match: '$title' }, 'OUR NEW PLAN', undefined],
    ['sentence case', { match: '$sentence' }, 'A plan for home', undefined],
    ['too few words of sentence case', { match: '$sentence' }, 'A Plan for Home', 'A plan for home'],
    ['large letters are no sentence case', { match: '$sentence' }, 'Our NFC is HERE', 'Our nfc is here'],
    ['one of five may be wrong', { match: '$sentence' }, 'We all like the Sea', undefined],
    ['one of four may not', { match: '$sentence' }, 'We like the Sea', 'We like the sea'],
    ['a lower threshold', { match: '$sentence', threshold: 0.5 }, 'We Like the Sea', undefined],
    ['a higher threshold', { match: '$sentence', threshold: 0.9 }, 'We all like the Sea', 'We all like the sea'],
    ['threshold 0 is the default', { match: '$sentence', threshold: 0 }, 'We Like the Sea', 'We like the sea'],
    ['the first word counts alone', { match: '$sentence' }, 'we all like it by the sea', 'We all like it by the sea'],
    ['but not where it is a compound', { match: '$sentence' }, 'Top-Level plans of all kinds', undefined],
    ['indicators', { match: '$sentence', indicators: [':'] }, 'Home: The plan', undefined],
    ['no indicators', { match: '$sentence' }, 'Home: The plan', 'Home: the plan'],
    ['exceptions', { match: '$sentence', exceptions: ['Orbit', 'Care'] }, 'By Orbit Care', undefined],
    ['exceptions of several words', { match: '$sentence', exceptions: ['Orbit Care'] }, 'By Orbit Care', undefined],
    ['a prefix', { match: '$sentence', prefix: '^[a-z]\\)\\s' }, 'a) Home for all', undefined],
    ['without it', { match: '$sentence' }, 'a) Home for all', 'A) home for all'],
    ['small letters', { match: '$lower' }, 'home', undefined],
    ['no small letters', { match: '$lower' }, 'Home for ALL', 'home for all'],
    ['large letters', { match: '$upper' }, 'HOME 5G', undefined],
    ['no large letters', { match: '$upper' }, 'Home', 'HOME'],
    ['an exception excuses the whole block', { match: '$lower', exceptions: ['KT'] }, 'Home of KT', undefined],
    ['a pattern', { match: '^[A-Z가-힣]' }, 'Home', undefined],
    ['a pattern of Korean', { match: '^[A-Z가-힣]' }, '집', undefined],
    ['no match', { match: '^[A-Z가-힣]' }, 'home', '^[A-Z가-힣]'],
    ['no match, but an exception', { match: '^[A-Z]', exceptions: ['iPhone'] }, 'iPhone plans', undefined],
    ['Korean is right in every case', { match: '$sentence' }, '집에서 쓰는 요금제', undefined],
    ['Korean with a name', { match: '$title' }, 'KT가 만든 요금제', undefined],
    ['without words', { match: '$title' }, '— … —', '— … —'],
    ['an empty block', { match: '$title' }, ' ', undefined],
  ])('%s', (_name, options, text, wanted) => {
    const seen = run(capitalization, options, [text], beside);
    expect(seen.map(({ message }) => message)).toEqual(
      wanted === undefined ? [] : [`'${text}' should read '${wanted}'.`],
    );
    if (wanted !== undefined) expect(seen[0]?.span).toEqual({ start: 0, end: text.length });
  });

  it('takes the vocabulary unless it is told not to', () => {
    const vocabulary = ['Orbit', 'iPhone'];
    const check = (text: string, options: object) =>
      run(capitalization, { match: '$sentence', ...options }, [text], { ...beside, vocabulary }).length;
    expect(check('Orbit and iPhone', {})).toBe(0);
    expect(check('Orbit and iPhone', { vocab: false })).toBe(1);
    // With a vocabulary a word has to be spelled as it stands there.
    expect(check('An iphone is here', {})).toBe(1);
  });

  it('code counts as right', () => {
    const seen = run(capitalization, { match: '$sentence' }, ['Use `NEXT` here'], beside, /`\w+`/u);
    expect(seen).toEqual([]);
  });

  describe('fixes', () => {
    it('title case, small and large letters are one press away; code and signs stay', () => {
      const fixed = (match: string, text: string) => {
        const [found] = run(capitalization, { match }, [text], {}, /`\w+`/gu);
        return found && mended([text], found)[0];
      };
      expect(fixed('$title', '(beta) plans, `run` by home')).toBe('(Beta) Plans, `run` by Home');
      expect(fixed('$lower', 'Our PLAN `RUN`!')).toBe('our plan `RUN`!');
      expect(fixed('$upper', 'our plan `run`!')).toBe('OUR PLAN `run`!');
    });

    it('sentence case only where the rule asks for it', () => {
      const fix = (action?: { readonly name: 'replace' | 'remove'; readonly params: readonly string[] }) => {
        const found = run(capitalization, { match: '$sentence' }, ['(Beta) Plans, Here'], action ? { action } : {});
        return found[0]?.fixes.map(({ text }) => text);
      };
      expect(fix()).toEqual([]);
      expect(fix({ name: 'replace', params: [] })).toEqual(['(Beta) plans, here']);
      expect(fix({ name: 'replace', params: ['Plans'] })).toEqual([]);
      expect(fix({ name: 'remove', params: [] })).toEqual([]);
    });

    it('a rule with a Vale message has none without an action', () => {
      expect(run(capitalization, { match: '$title' }, ['a plan'], beside)[0]?.fixes).toEqual([]);
    });

    it('what is fixed is right', () => {
      const action = { name: 'replace', params: [] } as const;
      for (const match of ['$title', '$sentence', '$lower', '$upper']) {
        for (const text of [
          'a Plan For home',
          '1. THE way to GO: a guide',
          'in-Store “Offers” Of the day',
          '요금제 Plan ß',
        ]) {
          const [found] = run(capitalization, { match }, [text], { action });
          if (found) expect(run(capitalization, { match }, mended([text], found), { action }), match).toEqual([]);
        }
      }
    });
  });

  it.each([
    [{}, 'options.match: is missing'],
    [{ match: '(' }, 'options.match: “(” is no valid pattern'],
    [{ match: '$title', style: 'MLA' }, 'options.style: must be AP or Chicago'],
    [{ match: '$title', exceptions: ['a', '['] }, 'options.exceptions[1]: “[” is no valid pattern'],
    [{ match: '$title', threshold: -1 }, 'options.threshold: must not be below 0'],
    [{ match: '$title', prefix: '(' }, 'options.prefix: “(” is no valid pattern'],
    [{ match: '$title', words: [] }, 'options.words: is not a known key'],
  ])('names what is wrong: %o', (options, message) => {
    const parsed = capitalization.parse(options);
    expect(parsed.ok ? '' : parsed.message).toContain(message);
  });
});
