/** `housestyle check`: sources of rules, formats of output, exit codes, bad input. */
import { describe, expect, it } from 'vitest';
import { checkCommand } from '../../lib/cli/check.ts';
import { importCommand } from '../../lib/cli/import.ts';
import { workspace } from './workspace.ts';

const files = {
  '.vale.ini':
    'StylesPath = styles\nMinAlertLevel = suggestion\n[*.{md,html,txt}]\nBasedOnStyles = House\n[b.md]\nHouse.Words = NO\n',
  'styles/House/Words.yml': 'extends: existence\nmessage: "Avoid \'%s\'."\nlevel: error\ntokens: [utilise]\n',
  'styles/House/Terms.yml':
    "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\nlevel: suggestion\naction: {name: replace}\nswap: {web site: website}\n",
  'styles/House/Spelling.yml': 'extends: spelling\nmessage: "Is %s right?"\n',
  'a.md': '# A web site\n\nWe utilise it.\n',
  'b.md': 'We utilise a web site.\n',
  'c.html': '<p>A <b>web site</b>.</p>\n',
  'd.txt': 'Nothing here.\n',
  'e.rst': 'utilise\n',
};

const line = [
  "a.md:1:5:House.Terms:Use 'website' instead of 'web site'.",
  "a.md:3:4:House.Words:Avoid 'utilise'.",
  "b.md:1:14:House.Terms:Use 'website' instead of 'web site'.",
  "c.html:1:9:House.Terms:Use 'website' instead of 'web site'.",
];

describe('housestyle check', () => {
  it('prints one line a finding, sorted', async () => {
    const { code, out } = await workspace(files).run(
      checkCommand,
      '--output',
      'line',
      'd.txt',
      'c.html',
      'b.md',
      'a.md',
    );
    expect(out.trimEnd().split('\n')).toEqual(line);
    expect(code).toBe(1);
  });

  it('reads every file of a folder that it can read', async () => {
    const { out } = await workspace(files).run(checkCommand, '--output', 'line', '.');
    expect(out.trimEnd().split('\n')).toEqual(line);
  });

  it('says which rules are not run', async () => {
    expect((await workspace(files).run(checkCommand, 'd.txt')).error).toContain(
      'House.Spelling is not run: needs a spelling',
    );
  });

  it.each([
    [['d.txt'], 0],
    [['a.md'], 1],
    [['--minAlertLevel', 'error', 'b.md'], 0],
    [['--minAlertLevel', 'error', 'a.md'], 1],
    [['none.md'], 2],
    [['e.rst'], 2],
    [[], 2],
    [['--output', 'xml', 'a.md'], 2],
    [['--minAlertLevel', 'loud', 'a.md'], 2],
    [['--nonsense', 'a.md'], 2],
    [['--config', 'none.ini', 'a.md'], 2],
    [['--pack', 'none.json', 'a.md'], 2],
    [['--pack', 'p', '--config', 'c', 'a.md'], 2],
  ])('%j ends with %i', async (args, code) => {
    expect((await workspace(files).run(checkCommand, ...args)).code).toBe(code);
  });

  it('prints JSON as Vale does', async () => {
    const { out } = await workspace(files).run(checkCommand, '--output', 'JSON', 'b.md', 'd.txt');
    expect(JSON.parse(out)).toEqual({
      'b.md': [
        {
          Action: { Name: 'replace', Params: [] },
          Span: [14, 21],
          Check: 'House.Terms',
          Description: 'A rule of the style “House”.',
          Link: '',
          Message: "Use 'website' instead of 'web site'.",
          Severity: 'suggestion',
          Match: 'web site',
          Line: 1,
          Fixes: ['website'],
        },
      ],
    });
  });

  it('prints a table for people', async () => {
    const { out } = await workspace(files).run(checkCommand, 'a.md');
    expect(out).toContain(' a.md\n');
    expect(out).toMatch(/3:4 {2}error {7}House\.Words {2}Avoid 'utilise'\./u);
    expect(out).toContain('1 error, 0 warnings, 1 suggestion in 1 file.');
  });

  it('finds the settings above the folder it is run in', async () => {
    const { folder, run } = workspace({ ...files, 'posts/deep/x.md': 'We utilise it.\n' });
    const { code, out } = await run(checkCommand, '--output', 'line', 'posts/deep/x.md');
    expect(folder).not.toBe('');
    expect([code, out]).toEqual([1, "posts/deep/x.md:1:4:House.Words:Avoid 'utilise'.\n"]);
  });

  it.each([
    ['[*]\nBasedOnStyles = Nowhere\n', 'there is no style “Nowhere”'],
    ['StylesPath = nowhere\n[*]\nBasedOnStyles = House\n', 'there is no folder'],
    ['MinAlertLevel = loud\n', 'MinAlertLevel: must be'],
  ])('refuses %j', async (ini, complaint) => {
    const { code, error } = await workspace({ ...files, '.vale.ini': ini }).run(checkCommand, 'a.md');
    expect(code).toBe(2);
    expect(error).toContain(complaint);
  });

  it('checks against a guideline that was imported', async () => {
    const { run } = workspace(files);
    expect((await run(importCommand, 'styles', '--out', 'house.json')).code).toBe(0);
    const { code, out } = await run(checkCommand, '--pack', 'house.json', '--output', 'line', 'a.md');
    expect([code, out.trimEnd().split('\n')]).toEqual([1, line.slice(0, 2)]);
  });

  it('refuses a guideline that is none', async () => {
    const { code, error } = await workspace({ ...files, 'bad.json': '{"format": 1}' }).run(
      checkCommand,
      '--pack',
      'bad.json',
      'a.md',
    );
    expect([code, error === '']).toEqual([2, false]);
  });
});
