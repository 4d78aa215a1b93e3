/** From a rule file to a rule: keys, loose values, inheritance, and complaints that name their place. */
import { describe, expect, it } from 'vitest';
import { faultText, readFields } from '../../../lib/guideline/vale/fields.ts';
import { readRuleFile, type RuleReading } from '../../../lib/guideline/vale/rule-file.ts';
import { ruleTypes } from '../../../lib/rules/index.ts';

function read(text: string, others: Readonly<Record<string, string>> = {}): RuleReading {
  return readRuleFile(text, {
    name: 'House.Rule',
    file: 'House/Rule.yml',
    types: ruleTypes,
    fieldsOf: (name) => {
      const other = others[name];
      if (other === undefined) return undefined;
      const result = readFields(other, `${name}.yml`);
      return 'faults' in result ? result : result.fields;
    },
  });
}

function record(text: string, others?: Readonly<Record<string, string>>) {
  const reading = read(text, others);
  if (reading.kind !== 'rule') throw new Error(JSON.stringify(reading));
  return reading.record;
}

function faults(text: string, others?: Readonly<Record<string, string>>): readonly string[] {
  const reading = read(text, others);
  return reading.kind === 'faulty' ? reading.faults.map(faultText) : [];
}

const plain = 'extends: existence\nmessage: "Avoid \'%s\'"\ntokens: [very]\n';

describe('capitalization', () => {
  it.each([
    ['AP', 'AP', []],
    ['Chicago', 'Chicago', []],
    ['ap', 'AP', ['style “ap” is unknown: AP, as in Vale']],
    ['""', 'AP', []],
  ])('style %s', (style, expected, notes) => {
    const reading = read(`extends: capitalization\nmessage: m\nmatch: $title\nstyle: ${style}\n`);
    expect(reading).toMatchObject({ kind: 'rule', record: { options: { style: expected } }, notes });
  });
});

describe('common keys', () => {
  it('makes a record', () => {
    expect(record(`${plain}level: error\nlink: https://example.org/a\nlimit: 2\nscope: heading.h2\n`)).toMatchObject({
      id: 'House.Rule',
      type: 'existence',
      level: 'should',
      severity: 'error',
      message: "Avoid '%s'",
      title: { en: '{message}', ko: '{message}' },
      why: { en: 'https://example.org/a' },
      link: 'https://example.org/a',
      limit: 2,
      scope: ['heading.h2'],
      options: { tokens: ['very'], boundary: 'word' },
    });
  });

  it.each([
    ['error', 'should'],
    ['warning', 'should'],
    ['suggestion', 'tip'],
  ])('level %s is %s', (severity, level) => {
    expect(record(`${plain}level: ${severity}`)).toMatchObject({ severity, level });
  });

  it('is a warning where no level stands', () => {
    expect(record(plain)).toMatchObject({ severity: 'warning', level: 'should' });
  });

  it('takes the description for the reason', () => {
    expect(record(`${plain}description: It says nothing.`).why).toEqual({ en: 'It says nothing.' });
  });

  it('takes a key in any mix of capitals', () => {
    expect(record(`${plain}IgnoreCase: true`).options).toMatchObject({ ignorecase: true });
  });

  it.each([
    ['tokens: [404, true]', { tokens: ['404', '1'] }],
    ['tokens: single', { tokens: ['single'] }],
    ['tokens: [a]\nignorecase: "true"', { ignorecase: true }],
    ['tokens: [a]\nnonword: 1', { nonword: true }],
  ])('reads %j loosely', (keys, options) => {
    expect(record(`extends: existence\nmessage: m\n${keys}\n`).options).toMatchObject(options);
  });

  it('has no boundary of its own inside words', () => {
    expect(record(`${plain}nonword: true`).options).not.toHaveProperty('boundary');
  });

  it.each([
    ['action: {name: remove}', { name: 'remove', params: [] }],
    ['action: {name: replace, params: [a, b]}', { name: 'replace', params: ['a', 'b'] }],
    ['action: {name: edit, params: [truncate, " "]}', { name: 'edit', params: ['truncate', ' '] }],
  ])('%s', (key, action) => {
    expect(record(`${plain}${key}`).action).toEqual(action);
  });

  it.each([
    'action: {name: suggest, params: [spellings]}',
    'action: {name: shout}',
    'action: {name: edit, params: [remove]}',
  ])('%s is noted', (key) => {
    const reading = read(`${plain}${key}`);
    expect(reading.kind === 'rule' && reading.notes).toHaveLength(1);
  });
});

describe('what is not run', () => {
  it.each(['script', 'sequence', 'spelling'])('%s', (point) => {
    expect(read(`extends: ${point}\nmessage: m\nanything: 1`)).toMatchObject({ kind: 'not-run' });
  });
});

describe('faults', () => {
  it.each([
    ['message: m\n', 'House/Rule.yml:1:1: extends: is missing'],
    ['extends: existence\ntokens: [a]\n', 'House/Rule.yml:1:1: message: is missing'],
    ['extends: magic\nmessage: m\n', 'House/Rule.yml:1:10: extends: “magic” is none of'],
    [`${plain}level: loud\n`, 'House/Rule.yml:4:8: level: must be suggestion, warning or error'],
    [`${plain}tokenz: [a]\n`, 'House/Rule.yml:4:9: tokenz: is not a key of existence'],
    [`${plain}ignorecase: perhaps\n`, 'House/Rule.yml:4:13: ignorecase: must be true or false'],
    [`${plain}scope: [text, "two words"]\n`, 'House/Rule.yml:4:15: scope.1: “two words” holds a space'],
    [`${plain}action: {name: edit, parms: [a]}\n`, 'House/Rule.yml:4:29: action.parms: is neither name nor params'],
    ['extends: substitution\nmessage: m\nswap:\n  a: [b]\n', 'House/Rule.yml:4:6: swap.a: must be text'],
    ['extends: existence\nmessage: m\ntokens:\n  - a\n  - [b]\n', 'House/Rule.yml:5:5: tokens.1: must be text'],
    ['- a\n- b\n', 'House/Rule.yml:1:1: must be a map of keys'],
    ['', 'House/Rule.yml:1:1: holds nothing'],
  ])('%j', (text, complaint) => {
    expect(faults(text).join('\n')).toContain(complaint);
  });

  it.each([
    [`${plain}level: error\nlevel: suggestion\n`, 'line 5: level stands there twice; the later one counts'],
    ['extends: substitution\nmessage: m\nswap:\n  a: b\n  a: c\n', 'line 5: swap.a stands there twice'],
    [`${plain}---\n${plain}`, 'holds 2 YAML documents; only the first one is a rule'],
  ])('%j is read, with a note', (text, note) => {
    const reading = read(text);
    expect(reading.kind === 'rule' && reading.notes.join()).toContain(note);
  });

  it('takes an escaped apostrophe in double quotes for an apostrophe', () => {
    expect(record("extends: existence\nmessage: \"It\\'s\\t%s\"\ntokens: ['it\\b', b]\n")).toMatchObject({
      message: "It's\t%s",
      options: { tokens: ['it\\b', 'b'] },
    });
  });

  it('names the line of broken YAML', () => {
    expect(faults('extends: existence\nmessage: "open\n').join('\n')).toMatch(/^House\/Rule\.yml:[23]:/u);
  });

  it('passes over unknown keys of consistency, and says so', () => {
    const reading = read('extends: consistency\nmessage: m\neither: {a: b}\ntokenz: [a]\n');
    expect(reading).toMatchObject({ kind: 'rule', notes: ['tokenz: no key of consistency; passed over, as in Vale'] });
  });
});

describe('extends: Style.Rule', () => {
  const parent = `${plain}level: error\nexceptions: [very well, very much]\ntests:\n  - {name: a, input: b, want: ""}\n`;
  const swap = 'extends: substitution\nmessage: m\nswap: {a: b, c: d}\n';

  it('takes what the parent says and lets the child win', () => {
    expect(record('extends: House.Base\nmessage: Mine.', { 'House.Base': parent })).toMatchObject({
      type: 'existence',
      message: 'Mine.',
      severity: 'error',
      options: { tokens: ['very'] },
    });
  });

  it.each([
    ['tokens+: [quite]', { tokens: ['very', 'quite'] }],
    ['tokens: [quite]', { tokens: ['quite'] }],
    ['exceptions-: [very much]', { exceptions: ['very well'] }],
  ])('%s', (key, options) => {
    expect(record(`extends: House.Base\n${key}`, { 'House.Base': parent }).options).toMatchObject(options);
  });

  it.each([
    ['swap+: {a: x, e: f}', { a: 'x', c: 'd', e: 'f' }],
    ['swap-: [a]', { c: 'd' }],
  ])('%s', (key, expected) => {
    expect(record(`extends: House.Base\n${key}`, { 'House.Base': swap }).options['swap']).toEqual(expected);
  });

  it('does not take the parent’s tests', () => {
    expect(read('extends: House.Base', { 'House.Base': parent })).toMatchObject({ kind: 'rule', tests: [] });
  });

  it('reads a chain', () => {
    const others = { 'A.A': plain, 'B.B': 'extends: A.A\ntokens+: [b]', 'C.C': 'extends: B.B\ntokens+: [c]' };
    expect(record('extends: C.C\ntokens+: [d]', others).options).toMatchObject({ tokens: ['very', 'b', 'c', 'd'] });
  });

  it.each([
    ['extends: House.None', 'there is no rule “House.None”'],
    ['extends: Vale.Terms', 'built in'],
    ['extends: House.Loop', 'a circle: House.Rule → House.Loop → House.Loop'],
    ['extends: House.Base\ntokens-: [never]', 'tokens-: the parent has no entry “never”'],
    ['extends: House.Base\nraw+: [x]', 'raw+: the parent has no such key'],
    ['extends: House.Base\nlevel+: [x]', 'level+: the parent’s value is a single one'],
    ['extends: House.Base\ntokens+: x', 'tokens+: must be a list'],
    ['extends: House.Base\ntokens: [a]\ntokens+: [b]', 'tokens+: “tokens” is given anew and edited'],
    [`${plain}tokens+: [x]`, 'tokens+: needs a parent'],
    ['extends: House.Broken', 'House.Broken.yml:2:1: '],
  ])('%j is a fault', (text, complaint) => {
    const others = {
      'House.Base': parent,
      'House.Loop': 'extends: House.Loop',
      'House.Broken': 'level: [\n',
    };
    expect(faults(text, others).join('\n')).toContain(complaint);
  });

  it('holds ten parents, not eleven', () => {
    const chain = (length: number): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length }, (_, index) => [
          `P.R${index}`,
          index === length - 1 ? plain : `extends: P.R${index + 1}`,
        ]),
      );
    expect(faults('extends: P.R0', chain(10))).toEqual([]);
    expect(faults('extends: P.R0', chain(11)).join('')).toContain('over 10 rules deep');
  });
});
