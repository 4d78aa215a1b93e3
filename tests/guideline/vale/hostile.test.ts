/** Whatever a file holds, reading it ends with an answer. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFields } from '../../../lib/guideline/vale/fields.ts';
import { createGlob } from '../../../lib/guideline/vale/glob.ts';
import { importStyles, settled } from '../../../lib/guideline/vale/import.ts';
import { locate } from '../../../lib/guideline/vale/layout.ts';
import { reportText } from '../../../lib/guideline/vale/report.ts';
import { readSettings } from '../../../lib/guideline/vale/settings.ts';

const word = fc.constantFrom(
  'extends',
  'existence',
  'tokens',
  'swap',
  '*',
  '[',
  ']',
  '{',
  '}',
  ':',
  '- ',
  '\n',
  '"',
  '&a',
  '*a',
);
const soup = fc
  .array(fc.oneof(word, fc.string({ maxLength: 4, unit: 'binary' })), { maxLength: 30 })
  .map((all) => all.join(''));
const points = [
  'existence',
  'substitution',
  'occurrence',
  'repetition',
  'consistency',
  'conditional',
  'capitalization',
];
const keys = [
  'tokens',
  'raw',
  'swap',
  'either',
  'first',
  'second',
  'token',
  'match',
  'max',
  'scope',
  'action',
  'tests',
];
const value = fc.jsonValue({ maxDepth: 2 });
const rule = fc
  .record({
    extends: fc.constantFrom(...points),
    values: fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 4 }),
  })
  .map(({ extends: point, values }) => JSON.stringify({ extends: point, message: "m '%s'", ...values }));

describe('bad input', () => {
  it('is a fault of a rule file, never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(soup, rule), (text) => {
        const { report } = importStyles({ styles: [new Map([['A/R.yml', text]])], tests: true });
        expect(report.rules.length + report.files.length).toBe(1);
        expect(reportText(report)).not.toBe('');
      }),
      { numRuns: 400 },
    );
  });

  it('is a fault of the settings, never an exception', () => {
    const part = fc.constantFrom('[*]', '[*.md]', 'BasedOnStyles', 'Vocab', '=', '`', '"', '%(a)s', '\n', 'YES', '\\');
    const text = fc.array(fc.oneof(part, fc.string({ maxLength: 3 })), { maxLength: 30 }).map((all) => all.join(''));
    const styles = [new Map([['A/R.yml', 'extends: existence\nmessage: m\ntokens: [a]\n']])];
    fc.assert(
      fc.property(text, (ini) => {
        const { settings, faults } = readSettings(ini, 'x');
        const { report } = settled(importStyles({ styles, settings, faults }), settings);
        expect(report.rules.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('is no pattern, or one that answers', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (pattern, path) => {
        expect(typeof (createGlob(pattern)?.matches(path) ?? false)).toBe('boolean');
      }),
    );
  });

  it('is some layout, with every file or none in it twice', () => {
    const path = fc.constantFrom(
      'a.yml',
      'A/b.yml',
      'p/A/b.yml',
      'p/styles/A/b.yml',
      'styles/A/b.yml',
      '.vale.ini',
      'x/y.md',
    );
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 7 }), (paths) => {
        const { styles } = locate(new Map(paths.map((one) => [one, ''])), 'S', () => undefined);
        expect(styles.size).toBeLessThanOrEqual(paths.length);
      }),
    );
  });

  it.each([
    [
      'aliases that multiply',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replace(/./gu, (name) => {
        const before = String.fromCharCode(name.charCodeAt(0) - 1);
        return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]\n`;
      })}`,
    ],
    ['a merge of text', 'extends: existence\n<<: text\n'],
    ['an alias of nothing', 'extends: *nobody\n'],
    ['depth', `a: ${'['.repeat(2000)}`],
  ])('survives %s', (_name, text) => {
    expect(readFields(text, 'x')).toBeDefined();
  });

  it('reads a list of 20,000 terms in its stride', () => {
    const swap = Array.from({ length: 20_000 }, (_, index) => `  term ${index}: Term ${index}`).join('\n');
    const text = `extends: substitution\nmessage: m\nswap:\n${swap}\n`;
    expect(importStyles({ styles: [new Map([['A/R.yml', text]])] }).pack.rules).toHaveLength(1);
  });
});
