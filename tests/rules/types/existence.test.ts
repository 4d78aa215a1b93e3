/** Rule type existence, key by key. */
import { describe, expect, it } from 'vitest';
import { existence } from '../../../lib/rules/types/existence.ts';
import { type Beside, mended, run, words } from '../match.ts';

const vale: Beside = { message: 'Avoid %s.' };

describe('with a Vale message', () => {
  it.each<[string, object, string, readonly string[]]>([
    ['tokens are whole words', { tokens: ['cat'] }, 'A cat, a catalogue, a bobcat.', ['cat']],
    ['a word ends where letters, digits and _ do', { tokens: ['cat'] }, 'cat_x cat1 catä 고cat cat', ['cat']],
    ['a particle belongs to the word', { tokens: ['케이티'] }, '케이티를 케이티', ['케이티']],
    ['the token that fits the boundary', { tokens: ['set', 'set up'] }, 'We set up a setup.', ['set']],
    ['case is told apart', { tokens: ['cat'] }, 'Cat CAT cat', ['cat']],
    ['ignorecase', { tokens: ['cat'], ignorecase: true }, 'Cat CAT cat', ['Cat', 'CAT', 'cat']],
    ['an inline option', { tokens: ['dog', '(?i)cat'] }, 'Cat Dog dog', ['Cat', 'dog']],
    ['holds for the tokens behind it', { tokens: ['dog', '(?i)cat', 'owl'] }, 'Cat Dog Owl', ['Cat', 'Owl']],
    [
      'until another one',
      { tokens: ['(?i)cat', 'owl', '(?-i)dog', 'hen'] },
      'Owl Dog dog Hen hen',
      ['Owl', 'dog', 'hen'],
    ],
    ['not from inside a group', { tokens: ['(?:(?i)cat)', 'dog'] }, 'Cat Dog dog', ['Cat', 'dog']],
    ['\\1 is the first group of all tokens', { tokens: ['(a)x', '(b)\\1'] }, 'ax bb ba', ['ax']],
    ['\\1 alone is its own', { tokens: ['cat', '(\\w)\\1'] }, 'oo cat ab', ['oo', 'cat']],
    ['nonword', { tokens: ['cat'], nonword: true }, 'bobcat catalogue', ['cat', 'cat']],
    ['blank tokens are none', { tokens: ['', '  ', 'cat'] }, 'a  cat', ['cat']],
    ['raw alone has no boundary', { raw: ['ca', 't+'] }, 'bobcatt', ['catt']],
    [
      'raw stands before the tokens',
      { raw: ['very '], tokens: ['big', 'old'] },
      'very big, big, very olden',
      ['very big'],
    ],
    ['append puts it behind', { raw: ['!'], tokens: ['big', 'old'], append: true }, 'big! old! big', ['big!', 'old!']],
    ['raw with nonword tokens', { raw: ['x'], tokens: ['y'], nonword: true }, 'axyb', ['xy']],
    ['parts that are one pattern only together', { raw: ['(?:a', '|b)c'] }, 'ac bc cc', ['ac', 'bc']],
    ['a token with choices', { tokens: ['colou?r|hue'] }, 'color colour hue hues', ['color', 'colour', 'hue']],
    ['an exception inside the match', { tokens: ['\\w+ly'], exceptions: ['family'] }, 'oddly family', ['oddly']],
    ['exceptions tell case apart', { tokens: ['api'], ignorecase: true, exceptions: ['API'] }, 'API api', ['api']],
    ['unless they say (?i)', { tokens: ['api'], ignorecase: true, exceptions: ['(?i)API'] }, 'API api', []],
    ['exceptions are whole words', { tokens: ['\\w+'], exceptions: ['cat'] }, 'cat cats', ['cats']],
    [
      'a phrase covers the words in it',
      { tokens: ['mea'], exceptions: ['mea culpa'] },
      'mea culpa, Mea culpa, mea',
      ['mea'],
    ],
    ['a phrase written with \\s', { tokens: ['mea'], exceptions: ['mea\\s+culpa'] }, 'mea  culpa, mea', ['mea']],
    ['^ and $ are ends of lines', { tokens: ['^x', 'y$'], nonword: true }, 'xyz\nx\nay', ['x', 'x', 'y']],
  ])('%s', (_name, options, text, expected) => {
    expect(words(run(existence, options, [text], vale))).toEqual(expected);
  });

  it('lets accepted words pass, unless told not to or where tokens are no words', () => {
    const beside = { ...vale, vocabulary: ['kubectl', 'Red Hat'] };
    const text = 'kubectl and "kubectl" in Red Hat';
    expect(words(run(existence, { tokens: ['kubectl', 'Red'] }, [text], beside))).toEqual([]);
    expect(words(run(existence, { tokens: ['kubectl', 'Red'], vocab: false }, [text], beside))).toHaveLength(3);
    expect(words(run(existence, { tokens: ['"[^"]+"'], nonword: true }, [text], beside))).toEqual(['"kubectl"']);
  });

  it('takes its fixes and its second argument from the action', () => {
    const message = "'%s' is '%s'";
    const one = (options: object, text: string, action: Beside['action']) => {
      const [seen] = run(existence, options, [text], { message, ...(action ? { action } : {}) });
      return [seen?.message, seen?.fixes.map((fix) => fix.text)];
    };
    expect(one({ tokens: ['utilise'] }, 'utilise', undefined)).toEqual(["'utilise' is ''", []]);
    expect(one({ tokens: ['utilise'] }, 'utilise', { name: 'replace', params: ['use'] })).toEqual([
      "'utilise' is 'use'",
      ['use'],
    ]);
    expect(one({ tokens: ['utilise'] }, 'utilise', { name: 'replace', params: ['use', 'take'] })).toEqual([
      "'utilise' is ''use' or 'take''",
      ['use', 'take'],
    ]);
    expect(one({ tokens: ['really'] }, 'a really big one', { name: 'remove', params: [] })).toEqual([
      "'really' is ''",
      [''],
    ]);
    expect(one({ raw: ['\\w+!+'] }, 'Hey!!', { name: 'edit', params: ['trim_right', '!'] })).toEqual([
      "'Hey!!' is 'Hey'",
      ['Hey'],
    ]);
  });

  it('offers no fix that leaves the finding standing, or that would write over code', () => {
    const params = (text: string): Beside => ({ ...vale, action: { name: 'replace', params: [text] } });
    expect(run(existence, { tokens: ['one'] }, ['one'], params('one by one'))[0]?.fixes).toEqual([]);
    expect(run(existence, { tokens: ['one'] }, ['one'], params('one'))[0]?.fixes).toEqual([]);
    expect(run(existence, { tokens: ['a', 'b'] }, ['a'], params('b'))[0]?.fixes).toEqual([]);
    const across = run(existence, { raw: ['use .+ here'] }, ['use `x` here'], params('y'), /`[^`]*`/gu);
    expect(across.map(({ fixes }) => fixes)).toEqual([[]]);
  });
});

describe('as we write it', () => {
  const own = {
    tokens: ['매우', 'very'],
    raw: ['공짜', '0원'],
    ignorecase: true,
    exceptions: ['매우 드문'],
    unless: ['인용'],
  };

  it.each([
    ['매우기 시작했다', []],
    ['매우 드문 일', []],
    ['Everyday', []],
    ['인용: 매우 좋다', []],
    ['가매우', []],
    ['매우 좋다', ['매우']],
    ['매우도 좋다', ['매우']],
    ['VERY good, very', ['VERY', 'very']],
    ['공짜폰과 공짜, 10원과 0원', ['공짜', '공짜', '0원', '0원']],
  ] as const)('%s', (text, expected) => {
    expect(words(run(existence, own, [text]))).toEqual(expected);
  });

  it.each([
    ['ko', ['매우']],
    ['word', []],
    ['none', ['매우', '매우']],
  ])('boundary %s', (boundary, expected) => {
    expect(words(run(existence, { tokens: ['매우'], boundary }, ['매우도 가매우기']))).toEqual(expected);
  });

  it('is silent below min, over blocks', () => {
    expect(run(existence, { tokens: ['매우'], min: 3 }, ['매우', '매우'])).toEqual([]);
    const three = run(existence, { tokens: ['매우'], min: 3 }, ['매우', '아주', '매우 매우']);
    expect(words(three)).toEqual(['0: 매우', '2: 매우', '2: 매우']);
  });

  it.each([
    ['매우 좋다', '좋다'],
    ['정말 매우 좋다', '정말 좋다'],
    ['좋다 매우', '좋다'],
    ['좋다 매우.', '좋다.'],
    ['매우', ''],
  ])('removes with the space that would be left over: %s', (before, after) => {
    const [found] = run(existence, { tokens: ['매우'], action: 'remove' }, [before]);
    expect(found && mended([before], found)).toEqual([after]);
  });

  it('sees masked text only where asked to', () => {
    const raw = ['[\\w.]+@[\\w.]+'];
    const address = /\S+@\S+/gu;
    expect(run(existence, { raw }, ['메일 a@b.kr'], {}, address)).toEqual([]);
    expect(words(run(existence, { raw, addresses: true }, ['메일 a@b.kr 로'], {}, address))).toEqual(['a@b.kr']);
  });
});

describe('options are refused by the key that is wrong', () => {
  it.each([
    [{}, 'options: needs tokens or raw'],
    [{ tokens: 'x' }, 'options.tokens: must be a list of patterns'],
    [{ tokens: [3] }, 'options.tokens[0]: must be a pattern in text form'],
    [{ tokens: ['x'], min: 0 }, 'options.min: must be 1 or more'],
    [{ tokens: ['x'], append: 'yes' }, 'options.append: must be true or false'],
    [{ token: ['x'] }, 'options.token: is not a known key'],
    [{ tokens: ['x'], boundary: 'any' }, 'options.boundary: must be ko, word, none or prefix'],
  ])('%j', (options, message) => {
    expect(existence.parse(options)).toEqual({ ok: false, message });
  });

  it.each([
    [{ tokens: ['x', '('] }, /^options\.tokens\[1\]: “\(” is no valid pattern: ./u],
    [{ raw: ['a', '[b'] }, /^options\.raw\[1\]: “\[b” is no valid pattern: ./u],
    [{ tokens: ['x'], exceptions: ['*'] }, /^options\.exceptions\[0\]: “\*” is no valid pattern: ./u],
  ])('%j', (options, message) => {
    const parsed = existence.parse(options);
    expect(parsed.ok ? '' : parsed.message).toMatch(message);
  });
});
