/** Styles in, a pack and a report out: layouts, vocabularies, built-in rules, and nothing lost. */
import { describe, expect, it } from 'vitest';
import { importStyles, settled } from '../../../lib/guideline/vale/import.ts';
import { type Files, locate } from '../../../lib/guideline/vale/layout.ts';
import { countsOf, reportText } from '../../../lib/guideline/vale/report.ts';
import { readSettings } from '../../../lib/guideline/vale/settings.ts';

const rule = 'extends: existence\nmessage: "Avoid \'%s\'"\ntokens: [very]\n';
const files = (entries: Readonly<Record<string, string>>): Files => new Map(Object.entries(entries));
const settingsOf = (text: string) => readSettings(text, '.vale.ini').settings;
const stylesPathOf = (text: string) => settingsOf(text).stylesPaths.at(-1);

function located(entries: Readonly<Record<string, string>>, name = 'source') {
  const { styles, ini } = locate(files(entries), name, stylesPathOf);
  return { styles: [...styles.keys()], ini: ini?.file };
}

describe('locate', () => {
  it.each([
    [{ 'Tone.yml': rule, 'meta.json': '{}' }, ['House/Tone.yml', 'House/meta.json'], undefined],
    [{ 'Plain/Tone.yml': rule, 'Other/Tone.yml': rule }, ['Plain/Tone.yml', 'Other/Tone.yml'], undefined],
    [{ 'Plain/Tone.yml': rule }, ['Plain/Tone.yml'], undefined],
    [{ 'pack/styles/Plain/Tone.yml': rule, 'pack/.vale.ini': '' }, ['Plain/Tone.yml'], 'pack/.vale.ini'],
    [{ 'styles/Plain/Tone.yml': rule }, ['Plain/Tone.yml'], undefined],
    [
      { '.vale.ini': 'StylesPath = ./ci/vale/\n', 'ci/vale/Plain/Tone.yml': rule, 'docs/a.md': '' },
      ['Plain/Tone.yml'],
      '.vale.ini',
    ],
    [{ 'pack/Plain/Tone.yml': rule, 'pack/Other/A.yml': rule }, ['Plain/Tone.yml', 'Other/A.yml'], undefined],
  ])('%j', (entries, styles, ini) => {
    expect(located(entries as Record<string, string>, 'House')).toEqual({ styles, ini });
  });
});

describe('importStyles', () => {
  const style = files({
    'House/Tone.yml': rule,
    'House/Fix.yml': `${rule}action: {name: shout}\n`,
    'House/Broken.yml': 'extends: existence\ntokens: [a]\n',
    'House/Tagger.yml': 'extends: sequence\nmessage: m\ntokens: [{tag: NN}]\n',
    'House/dates/Time.yml': rule,
    'House/_old/Gone.yml': rule,
    'House/meta.json': '{}',
    'House/README.md': '',
    'House/run.tengo': '',
    'House/words.yml': '- a\n- b\n',
    'config/vocabularies/Base/accept.txt': '# names\nHousestyle\n[Kk]ttea\n\n',
    'config/vocabularies/Base/reject.txt': 'QWERTY\n',
    'config/ignore/words.txt': 'x\n',
  });

  it('reports every rule and every other file', () => {
    const { report } = importStyles({ styles: [style] });
    expect(report.rules.map((one) => [one.rule, one.status])).toEqual([
      ['House.Broken', 'not run'],
      ['House.Fix', 'translated'],
      ['House.Tagger', 'not run'],
      ['House.Tone', 'exact'],
      ['House.dates.Time', 'exact'],
      ['Vale.Terms', 'exact'],
      ['Vale.Avoid', 'exact'],
    ]);
    const named = [...report.rules.map(({ file }) => file), ...report.files.map(({ file }) => file)];
    expect(named.filter((file) => file !== undefined).toSorted()).toEqual([...style.keys()].toSorted());
    expect(countsOf(report)).toEqual({ exact: 4, translated: 1, 'not run': 2 });
  });

  it('says why a rule does not run', () => {
    const text = reportText(importStyles({ styles: [style] }).report);
    expect(text).toContain('7 rules: 4 exact, 1 translated, 2 not run');
    expect(text).toContain('House.Tagger: needs a part-of-speech tagger');
    expect(text).toContain('House/Broken.yml:1:1: message: is missing');
    expect(text).toContain('vocabulary Base: 2 accepted terms');
    expect(text).toContain('House/run.tengo: a script; not run');
    expect(text).toContain('House/words.yml: no rule: it has no key “extends”');
  });

  it('keeps the accepted words for the rules', () => {
    const { pack } = importStyles({ styles: [style] });
    expect(pack.vocabulary).toEqual(['Housestyle', '[Kk]ttea']);
    expect(pack.rules.find(({ id }) => id === 'Vale.Terms')?.options).toMatchObject({
      swap: { housestyle: 'Housestyle', '[kk]ttea': '[Kk]ttea' },
      ignorecase: true,
      vocab: false,
    });
    expect(pack.rules.find(({ id }) => id === 'Vale.Avoid')?.options).toMatchObject({ tokens: ['QWERTY'] });
  });

  it('has the built-in rules only where the settings ask for Vale', () => {
    const names = (text: string) => {
      const { report } = importStyles({ styles: [style], settings: settingsOf(text) });
      return report.rules.filter(({ file }) => file === undefined).map((one) => `${one.rule} ${one.status}`);
    };
    expect(names('[*]\nBasedOnStyles = House')).toEqual([]);
    expect(names('[*]\nVale.Repetition = YES')).toEqual(['Vale.Repetition exact', 'Vale.Spelling not run']);
    expect(names('Vocab = Base\n[*.md]\nBasedOnStyles = House, Vale')).toEqual([
      'Vale.Repetition exact',
      'Vale.Spelling not run',
      'Vale.Terms exact',
      'Vale.Avoid exact',
    ]);
  });

  it('names a vocabulary and a style that are not there', () => {
    const settings = settingsOf('Vocab = Nowhere\n[*]\nBasedOnStyles = House, Absent\nOther.Rule = YES');
    const { report } = importStyles({ styles: [style], settings });
    expect(report.settings.map(({ message }) => message)).toEqual([
      'there is no vocabulary “Nowhere”',
      'there is no style “Absent”',
      'there is no rule “Other.Rule”',
    ]);
  });

  it('takes a rule found twice from the first folder', () => {
    const own = files({ 'House/Tone.yml': rule.replace('Avoid', 'Drop') });
    const { pack } = importStyles({ styles: [own, style] });
    expect(pack.rules.filter(({ id }) => id === 'House.Tone').map(({ message }) => message)).toEqual(["Drop '%s'"]);
  });

  it('reads vocabularies of the older layout', () => {
    const old = files({ 'House/Tone.yml': rule, 'Vocab/Base/accept.txt': 'one\n', 'Vocab/Base/reject.txt': 'two\n' });
    expect(importStyles({ styles: [old] }).vocabulary).toEqual({ accept: ['one'], reject: ['two'] });
  });

  it('runs the tests inside a rule', () => {
    const tested = files({
      'House/Tone.yml': [
        rule,
        'tests:',
        '  - {name: fires, input: "It is very good.", want: "1:7:House.Tone:Avoid \'very\'"}',
        '  - {name: part, input: "It is very good.", contains: House.Tone}',
        '  - {name: quiet, input: "It is good.", want: ""}',
        '  - {name: wrong, input: "It is very good.", absent: [very]}',
      ].join('\n'),
    });
    const { report } = importStyles({ styles: [tested], tests: true });
    expect(report.rules[0]?.tests.map(({ test, passed }) => [test.name, passed])).toEqual([
      ['fires', true],
      ['part', true],
      ['quiet', true],
      ['wrong', false],
    ]);
  });
});

describe('settled', () => {
  it('keeps what the settings switch on, at their level, and names the rest', () => {
    const styles = [files({ 'A/One.yml': rule, 'A/Two.yml': rule, 'B/Three.yml': rule, 'A/Low.yml': rule })];
    const settings = settingsOf(
      'MinAlertLevel = warning\n[*.md]\nBasedOnStyles = A\nA.One = error\nA.Two = NO\nA.Low = suggestion',
    );
    const { pack, report } = settled(importStyles({ styles, settings }), settings);
    expect(pack.rules.map(({ id, severity }) => [id, severity])).toEqual([['A.One', 'error']]);
    expect(report.rules.map((one) => [one.rule, one.reason])).toEqual([
      ['A.Low', 'its level suggestion is below MinAlertLevel'],
      ['A.One', undefined],
      ['A.Two', 'not switched on in the settings'],
      ['B.Three', 'not switched on in the settings'],
    ]);
  });

  it('takes a rule that is on for some folder only, and says what a guideline cannot carry', () => {
    const styles = [files({ 'A/One.yml': rule, 'A/Two.yml': rule, 'A/Code.yml': rule })];
    const settings = settingsOf(
      'SkippedScopes = pre\n[docs/*.md]\nA.One = YES\nTokenIgnores = (x)\n[posts/**]\nA.Two = error\n[*.py]\nA.Code = YES',
    );
    const { pack, report } = settled(importStyles({ styles, settings }), settings);
    expect(pack.rules.map(({ id }) => id)).toEqual(['A.One', 'A.Two']);
    expect(report.settings.map(({ key, line }) => [key, line])).toEqual([
      ['SkippedScopes', 1],
      ['TokenIgnores', 4],
    ]);
  });
});
