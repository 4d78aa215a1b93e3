/** `housestyle import`: folders and archives, the guideline and the report as files, exit codes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importCommand } from '../../lib/cli/import.ts';
import { parsePack } from '../../lib/guideline/parse.ts';
import { workspace } from './workspace.ts';

const rule = 'extends: existence\nmessage: "Avoid \'%s\'."\ntokens: [utilise]\n';
const archive = zipSync({
  'House/Words.yml': strToU8(rule),
  'House/Passive.yml': strToU8('extends: sequence\nmessage: m\ntokens: []\n'),
  'House/logo.bin': new Uint8Array([0, 1, 2]),
  '__MACOSX/House/._Words.yml': strToU8('x'),
});

describe('housestyle import', () => {
  it('reads a zip archive and prints the report', async () => {
    const { code, out } = await workspace({ 'House.zip': archive }).run(importCommand, 'House.zip');
    expect(code).toBe(0);
    expect(out).toContain('2 rules: 1 exact, 0 translated, 1 not run');
    expect(out).toContain('House.Passive: needs a part-of-speech tagger');
    expect(out).toContain('House/logo.bin: no rule');
    expect(out).not.toContain('MACOSX');
  });

  it('writes a guideline that is valid, and the report', async () => {
    const { folder, run } = workspace({ 'House/Words.yml': rule });
    const { code, out } = await run(
      importCommand,
      'House',
      '--out',
      'house.json',
      '--report',
      'r.json',
      '--name',
      'House rules',
    );
    expect([code, out]).toEqual([0, '1 rules: 1 exact, 0 translated, 0 not run\n']);
    const pack = parsePack(JSON.parse(readFileSync(join(folder, 'house.json'), 'utf8')));
    expect(pack).toMatchObject({ ok: true, value: { name: { en: 'House rules' }, rules: [{ id: 'House.Words' }] } });
    const report: unknown = JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'));
    expect(report).toMatchObject({ rules: [{ rule: 'House.Words', status: 'exact' }] });
  });

  it('honours the settings of a package', async () => {
    const { folder, run } = workspace({
      'pack/.vale.ini': 'StylesPath = styles\n[*.md]\nBasedOnStyles = House\nHouse.Words = error\nHouse.Other = NO\n',
      'pack/styles/House/Words.yml': rule,
      'pack/styles/House/Other.yml': rule,
    });
    const { out } = await run(importCommand, 'pack', '--out', 'p.json');
    expect(out).toContain('House.Other: not switched on in the settings');
    const pack: unknown = JSON.parse(readFileSync(join(folder, 'p.json'), 'utf8'));
    expect(pack).toMatchObject({ rules: [{ id: 'House.Words', severity: 'error' }] });
  });

  it('takes a rule whose pattern may take long, marks it and says so', async () => {
    const doom = 'extends: existence\nmessage: m\nnonword: true\ntokens: [fine, "(?:a|a)+$", "[a-z]+ing"]\n';
    const { folder, run } = workspace({ 'House/Words.yml': rule, 'House/Doom.yml': doom });
    const { code, out } = await run(importCommand, 'House', '--out', 'house.json', '--report', 'r.json');
    expect([code, out]).toEqual([0, '2 rules: 2 exact, 0 translated, 0 not run\n']);
    const pack = parsePack(JSON.parse(readFileSync(join(folder, 'house.json'), 'utf8')));
    const said = pack.ok ? pack.value.rules.map(({ id, unsafe }) => [id, unsafe]) : pack.error;
    expect(said).toEqual([
      ['House.Doom', true],
      ['House.Words', undefined],
    ]);
    expect(readFileSync(join(folder, 'r.json'), 'utf8')).toContain(
      '"unsafe": "options.tokens.1: “(?:a|a)+$” can take endless time on some texts"',
    );
    expect((await run(importCommand, 'House')).out).toContain('            unsafe: options.tokens.1: “(?:a|a)+$” can');
  }, 30_000);

  it.each([
    [['none'], 'there is no such folder or file'],
    [['broken.zip'], 'broken.zip: '],
    [['empty'], 'no rule of Vale was found'],
    [[], 'SRC is missing'],
    [['a', 'b'], 'one SRC only'],
    [['House', '--out', 'nowhere/x.json'], 'nowhere'],
    [['House', '--nonsense'], 'nonsense'],
  ])('%j is trouble', async (args, complaint) => {
    const { run } = workspace({ 'broken.zip': 'no archive', 'empty/a.txt': '', 'House/Words.yml': rule });
    const { code, error } = await run(importCommand, ...args);
    expect(code).toBe(2);
    expect(error).toContain(complaint);
  });
});
