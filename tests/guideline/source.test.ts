/** A guideline's YAML: faults with file, line, column and key; rules in documents and files of their own. */
import { describe, expect, it } from 'vitest';
import { pictureHash, pictureSource } from '../../lib/draft/picture.ts';
import { readGuidelineSource, type SourceFile } from '../../lib/cli/guideline-source.ts';
import { packFromSource } from '../../lib/guideline/from-source.ts';
import { checkExamples } from '../../lib/guideline/examples.ts';
import type { Pack } from '../../lib/guideline/pack.ts';

const manifest = `format: 1
id: small
version: 1
name: { en: Small }
owner: { en: Comms }
layer: { en: Company }
languages: [en]
emblem: { text: S, background: '#000', ink: '#fff' }
sections:
  - { id: '1', title: { en: One }, body: { en: Text } }
assets: []
`;

const ruleOf = (id: string, rest = "options: { tokens: ['very'] }") => `id: ${id}
type: existence
level: tip
title: { en: Say it plainly }
why: { en: It reads faster. }
${rest}
examples: { pass: [fine], fail: [very fine] }
`;

const indented = (text: string) => text.trim().replace(/\n/gu, '\n    ');
const withRules = (...rules: readonly string[]) =>
  `${manifest}rules:\n${rules.map((rule) => `  - ${indented(rule)}`).join('\n')}\n`;

function read(text: string, ...others: readonly SourceFile[]): Pack | string | undefined {
  const source = readGuidelineSource({ name: 'pack.yaml', text }, others);
  const pack = source.ok ? packFromSource(source.value.value, {}, source.value.locate) : source;
  return pack.ok ? pack.value : pack.error.detail;
}

function ids(result: Pack | string | undefined): readonly string[] | string | undefined {
  return typeof result === 'object' ? result.rules.map(({ id }) => id) : result;
}

describe('rules', () => {
  it('stand in the list, in further documents and in files of their own, in this order', () => {
    const text = `${withRules(ruleOf('A'))}---\n${ruleOf('B')}---\n${ruleOf('C')}`;
    const file = { name: 'rules/more.yaml', text: `${ruleOf('D')}---\n${ruleOf('E')}` };
    expect(ids(read(text, file))).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('may all stand outside the manifest', () => {
    expect(ids(read(`${manifest}---\n${ruleOf('B')}---\n`))).toEqual(['B']);
  });
});

describe('a fault is told with its place', () => {
  it.each([
    ['a key of the manifest', manifest.replace('version: 1', 'version: 0'), '3:1: version: must be 1 or more'],
    ['a missing key', manifest, '1:1: rules: is missing'],
    ['a value deep inside', manifest.replace('[en]', '[en, fr]'), '7:17: languages[1]: must be ko or en'],
    [
      'a key that is not known',
      withRules(ruleOf('A', 'options: { tokens: [a] }\nlevle: must')),
      '19:5: rules[0] A levle: is not a known key',
    ],
    [
      'an option of the type',
      withRules(ruleOf('A', "options: { tokens: ['a'], min: 0 }")),
      '18:31: rules[0] A options.min: must be 1 or more',
    ],
    [
      'a type',
      withRules(ruleOf('A'), ruleOf('B').replace('existence', 'existance')),
      '21:5: rules[1] B type: “existance” is no rule type',
    ],
    [
      'what points nowhere',
      withRules(`${ruleOf('A')}section: '9'\n`),
      '20:5: rules[0] A section: there is no section “9”',
    ],
    ['a rule that stands twice', withRules(ruleOf('A'), ruleOf('A')), '20:5: rules[1] A id: stands there twice'],
    ['broken YAML', manifest.replace('[en]', '[en'), /^8:1: .*(?:[Ff]low|,)/u],
    ['no YAML at all', '', '1:1: must be a guideline'],
  ] as const)('%s', (_name, text, expected) => {
    const told = read(text);
    if (typeof expected === 'string') expect(String(told).slice(0, expected.length)).toBe(expected);
    else expect(told).toMatch(expected);
  });

  it('in a further document', () => {
    const text = `${withRules(ruleOf('A'))}---\n${ruleOf('B', 'options: {}')}`;
    expect(read(text)).toBe('26:1: rules[1] B options: needs tokens or raw');
  });

  it('in another file', () => {
    const file = { name: 'rules/names.yaml', text: `${ruleOf('B')}---\n${ruleOf('C', 'options: { tokens: [1] }')}` };
    expect(read(`${withRules(ruleOf('A'))}`, file)).toMatch(
      /^rules\/names\.yaml:14:21: rules\[2\] C options\.tokens\[0\]: must be /u,
    );
    const broken = { name: 'rules/broken.yaml', text: 'id: A\n  type: b: c\n' };
    expect(read(withRules(ruleOf('A')), broken)).toMatch(/^rules\/broken\.yaml:\d+:\d+: /u);
  });

  it('behind an alias at the place where the value is written', () => {
    const text = withRules(
      ruleOf('A', 'options: &same { tokens: [very], min: 2 }'),
      ruleOf('B', 'options: *same').replace('existence', 'repetition'),
    );
    expect(read(text)).toMatch(/^18:\d\d: rules\[1\] B options\.min: is not a known key/u);
  });

  it('not at all where the places are not known', () => {
    expect(packFromSource({ format: 2 }, {})).toMatchObject({ error: { detail: expect.stringMatching(/^format: /u) } });
  });
});

describe('how a brand is read', () => {
  const assets = `assets:
  - { id: logo, kind: colour, title: { en: QOOK }, brand: QOOK, read: 쿡, colour: '#f00' }
`;
  const swap = (options: string) =>
    withRules(
      ruleOf('A', options)
        .replace('existence', 'substitution')
        .replace('[fine], fail: [very fine]', '[], fail: [쿠크]'),
    ).replace('assets: []\n', assets);
  const options = (text: string) => {
    const pack = read(text);
    return typeof pack === 'object' ? pack.rules[0]?.options['read'] : pack;
  };

  it('is said once, at the asset', () => {
    expect(options(swap('options: { swap: { 쿠크: QOOK, 쇼우: [SHOW, QOOK] } }'))).toEqual({ QOOK: '쿡' });
  });

  it('gives way to what the rule itself says', () => {
    expect(options(swap('options: { swap: { 쿠크: QOOK }, read: { QOOK: 쿠크 } }'))).toEqual({ QOOK: '쿠크' });
  });

  it('stays away from rules that do not write it', () => {
    expect(options(swap('options: { swap: { 쇼우: SHOW } }'))).toBeUndefined();
  });
});

describe('pictures that a rule is about', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">\n  <!-- old --> <rect width="8" height="8"/>\n</svg>';
  const known = (file: string) =>
    withRules(
      `id: OLD\ntype: structure\nlevel: must\ntitle: { en: Take out the old mark }\nwhy: { en: It is retired. }\noptions: { check: image-known, files: [${file}] }\nexamples: { pass: ['![](new.svg)'], fail: ['![the mark](old.svg)'] }`,
    ).replace(
      'assets: []',
      'assets:\n  - { id: a, kind: logo, title: { en: A }, image: { src: old.svg, alt: { en: A } } }',
    );
  const pack = (file: string) => {
    const source = readGuidelineSource({ name: 'pack.yaml', text: known(file) }, []);
    return source.ok ? packFromSource(source.value.value, { 'old.svg': svg }, source.value.locate) : source;
  };

  it('are named by the bytes that an asset of the same file carries', () => {
    const built = pack('old.svg');
    if (!built.ok) throw new Error(built.error.detail);
    const source = pictureSource(built.value.assets[0]!.image!.src);
    expect(built.value.rules[0]!.options).toEqual({ check: 'image-known', hashes: [pictureHash(source)] });
    expect(checkExamples(built.value.rules)).toEqual([]);
  });

  it('have to be there', () => {
    expect(pack('new.svg')).toMatchObject({
      error: {
        detail: expect.stringMatching(/^\d+:\d+: rules\[0\] OLD options\.files\[0\]: there is no file “new\.svg”$/u),
      },
    });
  });
});
