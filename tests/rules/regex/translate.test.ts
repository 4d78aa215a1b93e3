/** .NET patterns in JavaScript: what each construct matches, against real RegExps. */
import { describe, expect, it } from 'vitest';
import { alternative, captureCount, groupNames, translate } from '../../../lib/rules/regex/index.ts';

function matches(source: string, ignoreCase: boolean, text: string): readonly string[] {
  const translated = translate(source, ignoreCase);
  if (!translated.ok) throw new Error(`${source}: ${translated.error.detail}`);
  return [...text.matchAll(new RegExp(translated.value, ignoreCase ? 'giu' : 'gu'))].map((match) => match[0]);
}

type Row = readonly [source: string, text: string, expected: readonly string[]];

const rows: Readonly<Record<string, readonly Row[]>> = {
  'words and digits are Unicode': [
    [String.raw`\w+`, 'naïve 카페_2 x-y', ['naïve', '카페_2', 'x', 'y']],
    [String.raw`\w+`, 'e\u0301t a\u200db', ['e\u0301t', 'a\u200db']],
    [String.raw`\w+`, '½ ⅷ ①', []],
    [String.raw`\W+`, 'é, ü!', [', ', '!']],
    [String.raw`\d+`, '12 ٣٤ ½', ['12', '٣٤']],
    [String.raw`\D+`, '1a٣b', ['a', 'b']],
    [String.raw`[\d.]+`, 'v1.٢ x', ['1.٢']],
    [String.raw`[^\d]`, '1٣x', ['x']],
  ],
  'white space is Unicode': [
    [String.raw`a\sb`, 'a b a\u00a0b a\u3000b a\u0085b', ['a b', 'a\u00a0b', 'a\u3000b', 'a\u0085b']],
    [String.raw`a\sb`, 'a\ufeffb a\u200bb', []],
    [String.raw`\S+`, 'one two\u2003three', ['one', 'two', 'three']],
    [String.raw`[\s,]+`, 'a , b', [' , ']],
    [String.raw`[^\s,]+`, 'a, b', ['a', 'b']],
  ],
  'boundaries are Unicode': [
    [String.raw`\bcaf\b`, 'café caf', ['caf']],
    [String.raw`\bKT\b`, 'KT를 KT, (KT)', ['KT', 'KT']],
    [String.raw`\b쿡\b`, '쿡은 쿡 TV 쿡!', ['쿡', '쿡']],
    [String.raw`\Bing`, 'ing sing 가ing', ['ing', 'ing']],
    [String.raw`on\B`, 'on once oné', ['on', 'on']],
    [String.raw`\b-x`, 'a-x -x', ['-x']],
    [String.raw`\B-x`, 'a-x -x', ['-x']],
    [String.raw`!\b`, '!a ! b', ['!']],
    [String.raw`!\B`, '!a !', ['!']],
    [String.raw`\b(?:a|-)`, 'a - b-', ['a', '-']],
    [String.raw`\b`, 'ab', ['', '']],
    [String.raw`(?:\ba)?b`, 'ab cab', ['ab', 'b']],
  ],
  'lines end at \\n only': [
    ['^b', 'a\nb\rb', ['b']],
    ['a$', 'a\na\r\na', ['a', 'a']],
    ['^$', 'a\n\nb', ['']],
    ['^a|b$', 'ab\nab', ['a', 'b', 'a', 'b']],
    [String.raw`\Aa`, 'a\na', ['a']],
    [String.raw`a\z`, 'a\na', ['a']],
    [String.raw`a\z`, 'a\n', []],
    [String.raw`a\Z`, 'a\na\n', ['a']],
    ['(?-m)^a', 'a\na', ['a']],
    ['(?-m)a$', 'a\na\n', ['a']],
    ['(?-m:^a)|^b', 'a\nb\na', ['a', 'b']],
    ['a.c', 'a\nc a\rc a\u2028c', ['a\rc', 'a\u2028c']],
    ['(?s)a.c', 'a\nc', ['a\nc']],
    ['a(?s:.)b.c', 'a\nb\nc a\nbxc', ['a\nbxc']],
    ['.', '👍', ['👍']],
    ['[^a]', '👍', ['👍']],
  ],
  sets: [
    ['[a-z-[aeiou]]+', 'facet', ['f', 'c', 't']],
    ['[^a-c-[x]]+', 'axbyz', ['yz']],
    [String.raw`[\w-[\d]]+`, 'ab12cd', ['ab', 'cd']],
    [String.raw`[a-z-[d-[d]]]+`, 'bde', ['bde']],
    [String.raw`[^\W_]+`, 'a_b 가', ['a', 'b', '가']],
    [String.raw`[^\W\d]+`, 'a1_ b', ['a', '_', 'b']],
    [String.raw`[\W\d]+`, 'a1 -b', ['1 -']],
    [String.raw`[\Wx]+`, 'ax-xb', ['x-x']],
    [String.raw`[\S]+`, 'a b', ['a', 'b']],
    [String.raw`[^\S\n]+`, 'a \n b', [' ', ' ']],
    ['[]a]+', 'a]b', ['a]']],
    ['[^]a]+', 'a]bc', ['bc']],
    ['[a-]+', 'a-b', ['a-']],
    ['[-a]+', 'a-b', ['a-']],
    [String.raw`[a\-z]+`, 'a-zb', ['a-z']],
    [String.raw`[\w.-]+`, 'x.y-z!', ['x.y-z']],
    ['[.?+*()|{}$]', '(a|b)', ['(', '|', ')']],
    ['[[]', 'a[b', ['[']],
    ['[[:alpha:]]+', 'ab[[', ['[[']],
    [String.raw`[\b]`, 'a\bb', ['\b']],
    [String.raw`[\x41-\x43]+`, 'ABCD', ['ABC']],
    [String.raw`[\u3131-\u318e가-힣]+`, 'ㅋㅋ 하하', ['ㅋㅋ', '하하']],
    ['[^“”]+', '“a”', ['a']],
    ['[,/&]', 'a/b', ['/']],
  ],
  'named groups of characters': [
    [String.raw`\p{Lu}+`, 'aBÉ', ['BÉ']],
    [String.raw`\P{L}+`, 'a1-b', ['1-']],
    [String.raw`\pL+`, 'a1é', ['a', 'é']],
    [String.raw`[\p{Lu}\d]+`, 'aB1', ['B1']],
    [String.raw`[^\p{L}]+`, 'a 1b', [' 1']],
    [String.raw`\p{IsHangulSyllables}+`, 'KT를 ㅋ', ['를']],
    [String.raw`\P{IsBasicLatin}+`, 'aé가b', ['é가']],
    [String.raw`\p{Hangul}+`, 'KT를 ㅋ', ['를', 'ㅋ']],
    [String.raw`[\p{Han}\p{Hiragana}]+`, '漢字の a', ['漢字の']],
    [String.raw`\p{P}+`, 'a, b!?', [',', '!?']],
    [String.raw`[^\p{Latin}\s]+`, 'a 가', ['가']],
  ],
  groups: [
    [String.raw`(a|b)\1`, 'aa ab bb', ['aa', 'bb']],
    [String.raw`(?<w>\w+) \k<w>`, 'the the cat', ['the the']],
    [String.raw`(?'w'\w+) \k'w'`, 'so so', ['so so']],
    [String.raw`(?P<w>\w+) (?P=w)`, 'so so', ['so so']],
    [String.raw`(?<x>a)(b)\1\2`, 'abba abab', ['abba']],
    [String.raw`(a)(?:\1)1`, 'aa1', ['aa1']],
    ['(?>a+)ab', 'aaab', []],
    ['(?>a+)b', 'aaab', ['aaab']],
    ['(?>ab|a)c', 'abc ac', ['abc', 'ac']],
    ['(?>a|ab)c', 'abc ac', ['ac']],
    ['a++b', 'aab', ['aab']],
    ['(?>[ab])c', 'abc', ['bc']],
    ['(?#no part of it)a(?#nor this)b', 'ab', ['ab']],
    ['(?n)(a)(?<x>b)', 'ab', ['ab']],
    ['(|a)b', 'ab', ['ab']],
    ['(?x) a b # rest\n c', 'abc', ['abc']],
    [String.raw`(?x)a\ b[ ]c`, 'a b c', ['a b c']],
    ['(?x: a ) b', 'a b', ['a b']],
  ],
  'look-arounds': [
    ['a(?=b)', 'ab ac', ['a']],
    ['a(?!b)', 'ab ac', ['a']],
    [String.raw`(?<=\$)\d+`, '$5 6', ['5']],
    [String.raw`(?<!\$)\b\d+`, '$5 6', ['6']],
    ['(?<=^|, )x', 'x, x x', ['x', 'x']],
    ['a(?=b)*c', 'ac', ['ac']],
    ['(?:(?!end).)+', 'abend', ['ab', 'nd']],
    [String.raw`(?<=[a-z-[x]])1`, 'a1x1', ['1']],
    [String.raw`(?<![^\W_])1`, 'a1_1-1', ['1', '1']],
  ],
  'quantifiers and braces': [
    ['a{2}', 'aaa', ['aa']],
    ['a{2,}', 'aaaa', ['aaaa']],
    ['a{1,2}?', 'aa', ['a', 'a']],
    ['a{,2}', 'a{,2}', ['a{,2}']],
    ['{{.*?}}', 'x {{y}} {{z}}', ['{{y}}', '{{z}}']],
    ['a{b}', 'a{b}', ['a{b}']],
    ['}]', '}]', ['}]']],
    ['a*?b', 'aab', ['aab']],
    ['ab+', 'abbab', ['abb', 'ab']],
    ['👍+', '👍👍', ['👍👍']],
    [String.raw`(?:a|b){2}`, 'abb', ['ab']],
    [String.raw`\$?5`, '$5', ['$5']],
  ],
  escapes: [
    [String.raw`a\.b`, 'a.b axb', ['a.b']],
    [String.raw`\x41\u00e9\x{1F44D}`, 'Aé👍', ['Aé👍']],
    [String.raw`\t\n`, '\t\n', ['\t\n']],
    [String.raw`\e\a\cA\0`, '\u001b\u0007\u0001\0', ['\u001b\u0007\u0001\0']],
    [String.raw`\-\/\'\"\,\:\!\#\@\%\&\=\~\;\<`, `-/'",:!#@%&=~;<`, [`-/'",:!#@%&=~;<`]],
    ["don't/won't", "don't/won't", ["don't/won't"]],
    ['a b\u00a0c', 'a b\u00a0c', ['a b\u00a0c']],
  ],
  'case inside a pattern': [
    ['(?i)ok', 'OK ok oK', ['OK', 'ok', 'oK']],
    ['a(?i)b|c', 'aB AB C', ['aB', 'C']],
    ['(?i:a)b', 'Ab AB', ['Ab']],
    ['((?i)a)b', 'Ab AB', ['Ab']],
    ['(?i)a(?-i)b', 'Ab AB', ['Ab']],
    [String.raw`(?i)\p{Lu}`, 'aB', ['a', 'B']],
    ['(?i:a[b-c]+1)D', 'AbC1D abc1d', ['AbC1D']],
    [String.raw`(?i:(a))\1`, 'AA aA', ['AA']],
    [String.raw`(?i)(?<=x )y`, 'X Y', ['Y']],
  ],
};

const ignoring: readonly Row[] = [
  ['naïve', 'NAÏVE', ['NAÏVE']],
  ['[a-c]+', 'aBC', ['aBC']],
  ['[^a]', 'aAb', ['b']],
  [String.raw`\p{Lu}+`, 'aB1', ['aB']],
  [String.raw`\P{Lu}+`, 'aB1가', ['1가']],
  [String.raw`[^\p{Ll}]+`, 'aB1', ['1']],
  [String.raw`[\P{L}x]+`, 'aX-1b', ['X-1']],
  [String.raw`(a)\1`, 'aA', ['aA']],
  ['(?-i)KT', 'KT kt', ['KT']],
  ['(?-i:KT) corp', 'KT CORP kt corp', ['KT CORP']],
  ['kt(?-i)Corp|x', 'KTCorp KTcorp X x', ['KTCorp', 'x']],
  [String.raw`\bstra(?:ß|ss)e\b`, 'STRASSE Straße', ['STRASSE', 'Straße']],
];

describe('translate', () => {
  for (const [topic, table] of Object.entries(rows)) {
    it.each(table)(`${topic}: %j in %j`, (source, text, expected) => {
      expect(matches(source, false, text)).toEqual(expected);
    });
  }

  it.each(ignoring)('ignoring case: %j in %j', (source, text, expected) => {
    expect(matches(source, true, text)).toEqual(expected);
  });

  it.each([
    ['(', 'not closed'],
    ['a)', 'no opening'],
    ['[a', 'not closed'],
    ['a**', 'repeated'],
    ['*a', 'nothing to repeat'],
    ['a{3,2}', 'backwards'],
    ['a{1,99999}', 'too long'],
    ['[z-a]', 'backwards'],
    [String.raw`[a-\d]`, 'range'],
    [String.raw`\y`, 'unknown'],
    [String.raw`\Qa\E`, 'unknown'],
    [String.raw`a\ `.slice(0, 2), 'backslash'],
    [String.raw`\p{Nonsense}`, 'unknown'],
    [String.raw`\p`, 'name in braces'],
    [String.raw`\2(a)`, 'no group'],
    [String.raw`\k<n>`, 'no group n'],
    [String.raw`(a)\11`, 'no group 11'],
    [String.raw`(a)?\1`, 'before its group'],
    [String.raw`\1(a)`, 'before its group'],
    [String.raw`(?<n>a)|(?<n>b)\k<n>`, 'several times'],
    ['(a)(?(1)b|c)', 'condition'],
    [String.raw`\Ga`, 'counterpart'],
    ['(?<a-b>c)', 'unknown way'],
    ['(?<1>a)', 'number'],
    ['(?)', 'unknown way'],
    ['(?#a', 'comment'],
    ['(?>a+)(b)', 'atomic'],
    ['(?<=(?>a+))b', 'look-behind'],
    ['[a-z-[b]c]', 'last'],
    ['('.repeat(500), 'deeply'],
  ])('refuses %j', (source, reason) => {
    const result = translate(source, false);
    expect(result.ok ? '' : result.error.code).toBe('rule.pattern');
    expect(result.ok ? '' : result.error.detail).toContain(reason);
  });

  it('counts and names groups', () => {
    expect(captureCount('a')).toBe(0);
    expect(captureCount('(?:a)(b)(?<c>d)(?=(e))')).toBe(3);
    expect(captureCount('(')).toBe(0);
    expect(groupNames('(a)(?<b>c)')).toEqual([undefined, 'b']);
  });

  it('gives a plain word as it stands', () => {
    expect(alternative('set up', true)).toEqual({
      ok: true,
      value: { source: 'set up', reach: { kind: 'finite', strings: ['set up'] } },
    });
  });
});
