/** Rule type substitution, key by key: false alarms, what is found, what it becomes and what is said. */
import { describe, expect, it } from 'vitest';
import { substitution } from '../../../lib/rules/types/substitution.ts';
import { type Beside, mended, run, words } from '../match.ts';

const message = "Use '%s' instead of '%s'.";
const vale: Beside = { message };
const replacing: Beside = { message, action: { name: 'replace', params: [] } };

describe('with a Vale message', () => {
  it.each<[string, object, string, readonly string[]]>([
    ['keys are whole words', { swap: { app: 'application' } }, 'An app, apps, an app_x.', ['app']],
    ['nonword', { swap: { e: 'a' }, nonword: true }, 'green', ['e', 'e']],
    ['case is told apart', { swap: { app: 'application' } }, 'App app', ['app']],
    ['ignorecase', { swap: { app: 'application' }, ignorecase: true }, 'App APP', ['App', 'APP']],
    ['the longest key first', { swap: { set: 'put', 'set up': 'build' } }, 'set up, set', ['set up', 'set']],
    ['bytes count, not letters', { swap: { 'a?b?c?': 'x', 가나다: 'y' }, nonword: true }, '가나다', ['가나다']],
    [
      'a match that is right',
      { swap: { javascript: 'JavaScript' }, ignorecase: true },
      'JavaScript Javascript',
      ['Javascript'],
    ],
    ['a value of words is compared, not matched', { swap: { 'a.b': 'a b' } }, 'a b, a-b', ['a-b']],
    ['another value is a pattern of right forms', { swap: { '\\w+': '[pP]y.*' } }, 'python Ruby pytest', ['Ruby']],
    ['an exception in the match', { swap: { '\\w+ app': 'x' }, exceptions: ['web'] }, 'web app, old app', ['old app']],
    ['a phrase around it', { swap: { CLI: 'tool' }, exceptions: ['Azure CLI'] }, 'Azure CLI, CLI', ['CLI']],
    ['groups in keys only group', { swap: { '(a|b)c': 'x', '(d)e': 'y' } }, 'ac de', ['ac', 'de']],
    ['a look-behind', { swap: { '(?<!Red )Hat': 'Red Hat' } }, 'Red Hat, Hat', ['Hat']],
  ])('%s', (_name, options, text, expected) => {
    expect(words(run(substitution, options, [text], vale))).toEqual(expected);
  });

  it.each<[string, object, string, Beside, string | undefined, readonly string[]]>([
    [
      'says what is right, then what stands there',
      { swap: { app: 'program' } },
      'app',
      vale,
      "Use 'program' instead of 'app'.",
      [],
    ],
    [
      'replace offers it',
      { swap: { app: 'program' } },
      'app',
      replacing,
      "Use 'program' instead of 'app'.",
      ['program'],
    ],
    [
      'choices',
      { swap: { app: 'program|tool|site' } },
      'app',
      replacing,
      "Use 'program', 'tool', or 'site' instead of 'app'.",
      ['program', 'tool', 'site'],
    ],
    [
      '\\| is no choice',
      { swap: { pipe: '\\||bar' } },
      'pipe',
      replacing,
      "Use '|' or 'bar' instead of 'pipe'.",
      ['|', 'bar'],
    ],
    [
      'without replace a value stays as it is',
      { swap: { app: 'program|tool' } },
      'app',
      vale,
      "Use 'program|tool' instead of 'app'.",
      [],
    ],
    [
      'with replace a choice is no pattern',
      { swap: { ',{2,}': ',|...' }, nonword: true },
      'a,,,b',
      replacing,
      "Use ',' or '...' instead of ',,,'.",
      [',', '...'],
    ],
    ['one of the choices is right', { swap: { 'colou?r': 'color|colour' } }, 'colour', replacing, undefined, []],
    [
      'unquoted places keep the quotes of the list',
      { swap: { app: 'program' } },
      'app',
      { ...replacing, message: 'Use %s, not %s.' },
      "Use 'program', not app.",
      ['program'],
    ],
    [
      'nothing is a way out too',
      { swap: { 'so to say': '' } },
      'It is, so to say, new',
      replacing,
      "Use  instead of 'so to say'.",
      [''],
    ],
    [
      'capitalize',
      { swap: { app: 'program' }, ignorecase: true, capitalize: true },
      'App',
      replacing,
      "Use 'Program' instead of 'App'.",
      ['Program'],
    ],
    [
      'capitalize leaves small letters',
      { swap: { app: 'program' }, ignorecase: true, capitalize: true },
      'app',
      replacing,
      "Use 'program' instead of 'app'.",
      ['program'],
    ],
    [
      'capitalize without an action',
      { swap: { app: 'program' }, ignorecase: true, capitalize: true },
      'APP',
      vale,
      "Use 'Program' instead of 'APP'.",
      [],
    ],
    [
      'groups',
      { swap: { 'log (in|out) to': 'log $1 at' } },
      'log in to',
      replacing,
      "Use 'log in at' instead of 'log in to'.",
      ['log in at'],
    ],
    [
      'groups and ignorecase',
      { swap: { 'log (in|out) to': 'log $1 at' }, ignorecase: true, capitalize: true },
      'Log OUT to',
      replacing,
      "Use 'Log OUT at' instead of 'Log OUT to'.",
      ['Log OUT at'],
    ],
    [
      'a group that sees beyond the match is not filled, and nothing said',
      { swap: { '(a)(?= b)': '$1x' } },
      'a b',
      replacing,
      undefined,
      [],
    ],
    [
      'parameters of the action',
      { swap: { app: 'program' } },
      'app',
      { message, action: { name: 'replace', params: ['site'] } },
      "Use 'program' instead of 'app'.",
      ['site'],
    ],
    [
      'another action',
      { swap: { 'e-mail': 'email' } },
      'e-mail',
      { message, action: { name: 'edit', params: ['remove', '-'] } },
      "Use 'email' instead of 'e-mail'.",
      ['email'],
    ],
  ])('%s', (_name, options, text, beside, said, fixes) => {
    const [seen] = run(substitution, options, [text], beside);
    expect(seen?.message).toBe(said);
    expect(seen?.fixes.map((fix) => fix.text) ?? []).toEqual(fixes);
  });

  it('lets accepted words pass unless told not to', () => {
    const swap = { swap: { kube: 'Kubernetes', CLI: 'tool' } };
    const beside = { ...vale, vocabulary: ['kube', 'AWS\\s?CLI'] };
    expect(words(run(substitution, swap, ['kube, AWS CLI, CLI'], beside))).toEqual(['CLI']);
    expect(run(substitution, { ...swap, vocab: false }, ['kube, AWS CLI, CLI'], beside)).toHaveLength(3);
  });

  it('offers no fix that does not settle the finding', () => {
    const fixes = (swap: Record<string, string>, text: string) =>
      run(substitution, { swap }, [text], replacing).map((seen) => seen.fixes.length);
    expect(fixes({ OpenShift: 'Red Hat OpenShift' }, 'OpenShift')).toEqual([0]);
    expect(fixes({ '(?<!Red Hat )OpenShift': 'Red Hat OpenShift' }, 'OpenShift')).toEqual([1]);
    expect(fixes({ a: 'b', b: 'c' }, 'a')).toEqual([0]);
    expect(fixes({ x: 'log', 'log in': 'sign in' }, 'x in')).toEqual([0]);
    expect(fixes({ x: 'log', 'log in': 'sign in' }, 'x on')).toEqual([1]);
  });
});

const names = {
  swap: {
    '케이티|kt|Kt': 'KT',
    'Qook|쿠크': 'QOOK',
    '쿡 인터넷': 'QOOK 인터넷',
    '쿡 인터넷전화': 'QOOK 인터넷전화',
    'K\\.T\\.?': 'KT',
  },
  read: { QOOK: '쿡' },
  exceptions: ['㈜케이티', '“[^”]*”'],
  unless: ['일부러'],
};

describe('as we write it', () => {
  it.each([
    'KT가 내놓은 요금제',
    '㈜케이티가 주최합니다',
    '@kt 님',
    '#kt 이야기',
    '20kt 바람',
    'skt는',
    '케이티씨네에서',
    '“케이티가 좋다”고 했다',
    '일부러 케이티라고 썼다',
    'QOOK 인터넷전화로',
    '쿠크다스',
    '#케이티',
    'ktx를 탔다',
    'The make-kt-file step',
    '리케이티',
    'kt/skt',
  ])('leaves alone: %s', (text) => {
    expect(run(substitution, names, [text])).toEqual([]);
  });

  it.each([
    ['지난주 케이티가 내놓은', '지난주 KT가 내놓은'],
    ['케이티는 케이티를 케이티로', 'KT는 KT를 KT로'],
    ['K.T.은 6월에', 'KT는 6월에'],
    ['Qook를 쓰고 Qook로 봐요', 'QOOK을 쓰고 QOOK으로 봐요'],
    ['Qook은 그대로', 'QOOK은 그대로'],
    ['쿡 인터넷전화를 놓았다', 'QOOK 인터넷전화를 놓았다'],
    ['쿡 인터넷를 놓았다', 'QOOK 인터넷을 놓았다'],
    ['‘Qook’는 이름', '‘QOOK’은 이름'],
    ['kt와의 하루, kt만의 방법', 'KT와의 하루, KT만의 방법'],
    ['I work at kt.', 'I work at KT.'],
    ['케이티(통신)은 크다', 'KT(통신)는 크다'],
  ])('repairs %s', (before, after) => {
    let texts: readonly string[] = [before];
    for (let turn = 0; turn < 10; turn++) {
      const [seen] = run(substitution, names, texts);
      if (!seen) break;
      texts = mended(texts, seen);
    }
    expect(texts).toEqual([after]);
  });

  it('covers the term by the finding, and the particle by the fix only when it changes', () => {
    const [seen] = run(substitution, names, ['우리 Qook를 본다']);
    expect(seen?.span).toEqual({ start: 3, end: 7 });
    expect(seen?.fixes).toMatchObject([{ span: { start: 3, end: 8 }, text: 'QOOK을' }]);
    expect(seen?.data).toEqual({ found: 'Qook', fix: 'QOOK' });
    expect(run(substitution, names, ['우리 Qook은 본다'])[0]?.fixes[0]?.span).toEqual({ start: 3, end: 7 });
  });

  it.each([
    ['a Latin spelling is read as the Hangul it spells', { 네이버: 'NAVER' }, '네이버를', ['NAVER']],
    ['another name is not', { 라인사: 'LINE' }, '라인사를', ['LINE를', 'LINE을']],
    ['both forms where no reading is known', { Naverr: 'NAVER' }, 'Naverr를', ['NAVER를', 'NAVER을']],
    ['a name of one syllable', { 쿡: 'QOOK' }, '쿡은', ['QOOK']],
  ])('%s', (_name, swap, text, fixes) => {
    expect(run(substitution, { swap }, [text])[0]?.fixes.map((fix) => fix.text)).toEqual(fixes);
  });

  it('fills groups, offers choices, and says nothing where one of the right forms stands', () => {
    const options = {
      boundary: 'none',
      swap: {
        '(좋은|긴) 하루 되': ['$1 하루 보내', '$1 날 보내'],
        '[Cc]af(e|é)': 'Caf$1',
        '(?<=₩)(\\d+)(?=,)': '$1 원',
      },
    };
    expect(run(substitution, options, ['긴 하루 되세요'])[0]?.fixes.map((fix) => fix.text)).toEqual([
      '긴 하루 보내',
      '긴 날 보내',
    ]);
    expect(words(run(substitution, options, ['cafe Cafe']))).toEqual(['cafe']);
    expect(run(substitution, options, ['₩300,'])[0]?.fixes[0]?.text).toBe('300 원');
  });

  it('says nothing where the longer right form stands already', () => {
    const swap = { KTF: ['KT', '옛 KTF'], OpenShift: 'Red Hat OpenShift' };
    expect(words(run(substitution, { swap }, ['옛 KTF, Red Hat OpenShift, OpenShift, KTF']))).toEqual([
      'OpenShift',
      'KTF',
    ]);
  });

  it('takes no particle with the boundary word, and any suffix with none', () => {
    const mail = { swap: { 'e-mail': 'email' }, ignorecase: true };
    expect(run(substitution, { ...mail, boundary: 'word' }, ['An E-Mail'])[0]?.fixes[0]?.text).toBe('email');
    expect(run(substitution, { ...mail, boundary: 'word' }, ['e-mail을'])).toEqual([]);
    expect(words(run(substitution, { ...mail, nonword: true }, ['e-mailing']))).toEqual(['e-mail']);
  });

  it('leaves particles alone where told to', () => {
    const options = { ...names, particles: false };
    expect(run(substitution, options, ['Qook를'])[0]?.fixes).toEqual([{ span: { start: 0, end: 4 }, text: 'QOOK' }]);
  });
});

describe('many keys', () => {
  it('are found like few', () => {
    const swap = Object.fromEntries(Array.from({ length: 20_000 }, (_, key) => [`word${key}x`, `term${key}`]));
    const parsed = substitution.parse({ swap });
    if (!parsed.ok) throw new Error(parsed.message);
    const { patterns, verify } = substitution.compile(parsed.value, { record: { id: 'X' }, vocabulary: [] });
    const alternative = patterns[0]?.alternatives.findIndex(({ source }) => source === 'word777x') ?? -1;
    const block = { id: 'b', field: 'body' as const, kind: 'paragraph' as const, text: 'a word777x' };
    const view = { block, scope: 'text', text: block.text, plain: block.text };
    const span = { start: 2, end: 10 };
    expect(verify?.({ pattern: 0, alternative, span, groups: [] }, view)?.fixes).toEqual([{ span, text: 'term777' }]);
  });
});

describe('options are refused by the key that is wrong', () => {
  it.each([
    [{}, 'options.swap: is missing'],
    [{ swap: {} }, 'options.swap: must hold at least one pair'],
    [{ swap: { a: 3 } }, 'options.swap.a: must be the right form, or a list of forms'],
    [{ swap: { a: [] } }, 'options.swap.a: must not be empty'],
    [{ swap: { '': 'x' } }, 'options.swap.: must not be empty'],
    [{ swap: { a: 'b' }, boundry: 'ko' }, 'options.boundry: is not a known key'],
    [{ swap: { a: 'b' }, boundary: 'any' }, 'options.boundary: must be ko, word, none or prefix'],
    [{ swap: { a: 'b' }, capitalize: 1 }, 'options.capitalize: must be true or false'],
    [{ swap: { a: 'b' }, exceptions: ['('] }, 'options.exceptions[0]: “(” is no valid pattern: a group is not closed'],
  ])('%j', (options, complaint) => {
    expect(substitution.parse(options)).toEqual({ ok: false, message: complaint });
  });

  it('names a key that is no pattern', () => {
    const parsed = substitution.parse({ swap: { a: 'b', '(c': 'd' } });
    expect(parsed.ok ? '' : parsed.message).toMatch(/^options\.swap\.\(c: “\(c” is no valid pattern: ./u);
  });
});
