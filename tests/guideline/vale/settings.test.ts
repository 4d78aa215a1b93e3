/** What a .vale.ini asks for, file by file. */
import { describe, expect, it } from 'vitest';
import { formatOf, isCovered, readingFor, rulesFor, rulesOfFormat } from '../../../lib/guideline/vale/selection.ts';
import { readSettings } from '../../../lib/guideline/vale/settings.ts';
import type { RuleRecord } from '../../../lib/rules/rule.ts';

const settingsOf = (text: string) => readSettings(text, '.vale.ini').settings;

function rule(id: string, severity: 'suggestion' | 'warning' | 'error'): RuleRecord {
  return {
    id,
    type: 'existence',
    level: severity === 'suggestion' ? 'tip' : 'should',
    severity,
    title: { en: '{message}' },
    why: { en: 'Why.' },
    options: {},
    examples: { pass: [], fail: [] },
  };
}

const rules = [rule('House.Tone', 'warning'), rule('House.Names', 'error'), rule('Plain.Long', 'suggestion')];

function chosen(text: string, path: string): readonly string[] {
  return rulesFor(path, rules, settingsOf(text)).map(({ id, severity, level }) => `${id} ${severity} ${level}`);
}

describe('rulesOfFormat', () => {
  const scoped = (id: string, change: Partial<RuleRecord>): RuleRecord => ({ ...rule(id, 'warning'), ...change });
  const among = [
    scoped('House.Text', {}),
    scoped('House.Whole', { scope: ['summary'] }),
    scoped('House.Both', { scope: ['summary', 'text'] }),
    scoped('House.Not', { scope: ['~summary'] }),
    scoped('House.Grade', { type: 'metric' }),
  ];
  const left = (extension: '.md' | '.txt') => rulesOfFormat(among, extension).map(({ id, scope }) => [id, scope]);

  it('leaves out in plain text what reads the summary', () => {
    expect(left('.txt')).toEqual([
      ['House.Text', undefined],
      ['House.Both', ['text']],
      ['House.Not', ['~summary']],
    ]);
    expect(left('.md')).toHaveLength(among.length);
  });

  it('goes by what the file is read as', () => {
    const text = '[formats]\nlog = txt\n[*]\nBasedOnStyles = House';
    expect(rulesFor('a.log', among, settingsOf(text))).toHaveLength(3);
    expect(rulesFor('a.md', among, settingsOf(text))).toHaveLength(5);
  });
});

describe('rulesFor', () => {
  it('takes the styles of [*]', () => {
    expect(chosen('[*]\nBasedOnStyles = House', 'a.md')).toEqual([
      'House.Tone warning should',
      'House.Names error should',
    ]);
  });

  it('takes one rule of a style that is not switched on', () => {
    expect(chosen('[*.md]\nPlain.Long = YES', 'a.md')).toEqual(['Plain.Long suggestion tip']);
  });

  it('lets a fitting section name other styles than [*], the last one winning', () => {
    const text = '[*]\nBasedOnStyles = House\n[*.md]\nBasedOnStyles = Plain\n[a.md]\nBasedOnStyles = House, Plain';
    expect(chosen(text, 'b.md')).toEqual(['Plain.Long suggestion tip']);
    expect(chosen(text, 'a.md')).toHaveLength(3);
    expect(chosen(text, 'a.txt')).toHaveLength(2);
  });

  it('lets a section switch off and on again', () => {
    const text = '[*]\nBasedOnStyles = House\nHouse.Tone = NO\n[b.md]\nHouse.Tone = YES\nHouse.Names = NO';
    expect(chosen(text, 'a.md')).toEqual(['House.Names error should']);
    expect(chosen(text, 'b.md')).toEqual(['House.Tone warning should']);
  });

  it('sets a level, wherever it stands', () => {
    const text = '[*]\nBasedOnStyles = House\n[never.txt]\nHouse.Tone = suggestion';
    expect(chosen(text, 'a.md')).toEqual(['House.Tone suggestion tip', 'House.Names error should']);
  });

  it('leaves out what is below MinAlertLevel after the levels are set', () => {
    const text =
      'MinAlertLevel = warning\n[*]\nBasedOnStyles = House, Plain\nPlain.Long = error\nHouse.Tone = suggestion';
    expect(chosen(text, 'a.md')).toEqual(['House.Names error should', 'Plain.Long error should']);
  });

  it('asks nothing of files that no section names', () => {
    const settings = settingsOf('[*.md]\nBasedOnStyles = House');
    expect(isCovered('a.txt', settings)).toBe(false);
    expect(rulesFor('a.txt', rules, settings)).toEqual([]);
  });

  it('takes any other value for NO', () => {
    expect(chosen('[*]\nBasedOnStyles = House\nHouse.Tone = maybe', 'a.md')).toEqual(['House.Names error should']);
  });
});

describe('readingFor', () => {
  const text = [
    'SkippedScopes = script, pre',
    'IgnoredScopes = code',
    'IgnoredClasses = plain',
    '[*]',
    'TokenIgnores = (\\$x\\$)',
    '[*.md]',
    'TokenIgnores = ({%.+?%}), ({{.+?}})',
    'BlockIgnores = (?s) *({<.*?>})',
    'CommentDelimiters = {/*, */}',
  ].join('\n');

  it('joins what [*] and the fitting sections leave out', () => {
    const { tokenIgnores, blockIgnores, ...rest } = readingFor('a.md', settingsOf(text));
    expect(rest).toEqual({
      skippedScopes: ['script', 'pre'],
      ignoredScopes: ['code'],
      ignoredClasses: ['plain'],
      styles: [],
      commentDelimiters: ['{/*', '*/}'],
    });
    expect(tokenIgnores).toHaveLength(3);
    expect(new RegExp(tokenIgnores[1] ?? '', 'u').exec('a {% b %} c')?.[1]).toBe('{% b %}');
    expect(new RegExp(blockIgnores[0] ?? '', 'u').exec('a\n {<b\n>}')?.[1]).toBe('{<b\n>}');
  });

  it('leaves the defaults alone where nothing is said', () => {
    expect(readingFor('a.md', settingsOf('[*.txt]\nTokenIgnores = x'))).toEqual({
      tokenIgnores: [],
      blockIgnores: [],
      styles: [],
    });
  });

  it('knows the styles that comments in a text choose from', () => {
    expect(readingFor('a.md', settingsOf('[*]\nBasedOnStyles = A\n[*.md]\nBasedOnStyles = B, C')).styles).toEqual([
      'B',
      'C',
    ]);
  });
});

describe('formatOf', () => {
  it.each([
    ['a.md', '.md'],
    ['a.markdown', '.md'],
    ['a.htm', '.html'],
    ['dir.md/a.txt', '.txt'],
    ['a.mdx', '.md'],
    ['a.rst', undefined],
    ['README', undefined],
  ])('%s', (path, format) => {
    expect(formatOf(path, settingsOf('[formats]\nmdx = md'))).toBe(format);
  });
});

describe('faults and notes', () => {
  it.each([
    ['BasedOnStyles = X', 1, 'BasedOnStyles'],
    ['[*]\nMinAlertLevel = error', 2, 'MinAlertLevel'],
    ['[*.md]\nVocab = Base', 2, 'Vocab'],
    ['[*]\nView = x', 2, 'View'],
    ['MinAlertLevel = loud', 1, 'MinAlertLevel'],
    ['[*.md]\nCommentDelimiters = <!--', 2, 'CommentDelimiters'],
    ['[*.md]\nTokenIgnores = (a', 2, 'TokenIgnores'],
    ['[{md]\nA.B = YES', 1, undefined],
  ])('%j is refused', (text, line, key) => {
    expect(readSettings(text, 'x.ini').faults.map((fault) => [fault.line, fault.key])).toEqual([[line, key]]);
  });

  it.each([
    'Packages = Google',
    'NLPEndpoint = http://127.0.0.1',
    'Stylespath = styles',
    '[*.xml]\nTransform = a.xsl',
    '[*]\nHouse = suggestion',
  ])('%j is read over with a note', (text) => {
    const { settings, faults } = readSettings(text, 'x.ini');
    expect(faults).toEqual([]);
    expect(settings.notes).toHaveLength(1);
  });

  it('fills in %(key)s', () => {
    expect(settingsOf('base = House\n[*]\nBasedOnStyles = %(base)s, Plain').everywhere.styles).toEqual([
      'House',
      'Plain',
    ]);
  });

  it('keeps a single per cent sign', () => {
    expect(settingsOf('[*.md]\nTokenIgnores = ({%.+?%})').sections[0]?.tokenIgnores).toEqual(['({%.+?%})']);
  });
});
