/** How an .ini file is read: sections, quotes, comments, continued and repeated keys. */
import { describe, expect, it } from 'vitest';
import { readIni } from '../../../lib/guideline/vale/ini.ts';

const valueOf = (line: string): readonly string[] | undefined => readIni(line).sections[0]?.keys[0]?.values;

describe('values', () => {
  it.each([
    ['Key = value', 'value'],
    ['Key: value', 'value'],
    ['Key=', ''],
    ['  Key   =   spaced out  ', 'spaced out'],
    ['Key = a # a remark', 'a'],
    ['Key = a ; a remark', 'a'],
    ['Key = a#b;c', 'a#b;c'],
    ['Key = `a # b`', 'a # b'],
    ['Key = "quoted"', 'quoted'],
    ["Key = 'quoted'", 'quoted'],
    ['Key = "a" or "b"', '"a" or "b"'],
    ['Key = """three "inner" quotes"""', 'three "inner" quotes'],
    ['Key = one, \\\n  two', 'one, two'],
    ['Key = one, \\\n two, \\\n three', 'one, two, three'],
    ['Key = `one\ntwo`', 'one\ntwo'],
    ['`Key` = quoted name', 'quoted name'],
    ['\uFEFFKey = after a byte order mark', 'after a byte order mark'],
    ['Key = windows\r', 'windows'],
  ])('%j', (line, value) => {
    expect(valueOf(line)).toEqual([value]);
  });

  it('keeps each value of a repeated key once', () => {
    expect(valueOf('Key = a\nKey = b\nKey = a')).toEqual(['a', 'b']);
  });
});

describe('sections', () => {
  const text = 'Core = 1\n# a remark\n; another\n\n[*.{md,txt}]\nA = 1\n[*]\nB = 2\n[*.{md,txt}] # again\nC = 3\n';

  it('are one where they share a name', () => {
    const { sections, faults } = readIni(text);
    expect(faults).toEqual([]);
    expect(sections.map(({ name, keys }) => [name, keys.map((key) => key.name)])).toEqual([
      ['', ['Core']],
      ['*.{md,txt}', ['A', 'C']],
      ['*', ['B']],
    ]);
  });

  it('knows the lines', () => {
    expect(readIni(text).sections.flatMap(({ keys }) => keys.map(({ line }) => line))).toEqual([1, 6, 10, 8]);
  });

  it('takes [DEFAULT] for the part above all sections', () => {
    expect(readIni('[DEFAULT]\nA = 1').sections.map(({ name }) => name)).toEqual(['']);
  });
});

describe('faults', () => {
  it.each([
    ['[*.md', 1],
    ['Key = 1\nno sign here', 2],
    ['Key = `open\nmore', 1],
  ])('%j', (text, line) => {
    expect(readIni(text).faults.map((fault) => fault.line)).toEqual([line]);
  });
});
