/** `npm run new`: writes whole plug-ins with gaps, and the gaps are found until they are filled. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planScaffold, scaffoldKinds } from '../../lib/cli/scaffold/plan.ts';
import { gapMark } from '../../lib/cli/scaffold/templates.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);

describe('what is committed', () => {
  it('holds no gap that a scaffold left', () => {
    const tracked = execFileSync(
      'git',
      ['ls-files', '-co', '--exclude-standard', 'lib', 'tests', 'assets', 'components'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    const files = tracked
      .split('\n')
      .filter((path) => /\.(ts|tsx|html|yaml)$/.test(path) && existsSync(join(root, path)));
    expect(files.length).toBeGreaterThan(200);
    const known = ['lib/cli/scaffold/templates.ts', 'lib/cli/new.ts'];
    expect(files.filter((path) => !known.includes(path) && read(path)?.includes(gapMark))).toEqual([]);
  });
});

describe('a new plug-in', () => {
  it.each(scaffoldKinds)('%s: new files have gaps, and every list gets its line', (kind) => {
    const files = planScaffold(kind, 'quiet-corner', read);
    if (typeof files === 'string') throw new Error(files);
    for (const { path, text, changed } of files) {
      if (changed) expect(text.length, path).toBeGreaterThan(read(path)?.length ?? 0);
      else expect(read(path), path).toBeUndefined();
      expect(text, path).toMatch(
        changed ? /quiet-corner|quietCorner/ : path.endsWith('.html') || path.endsWith('.ts') ? gapMark : /^$/,
      );
    }
    expect(files.filter(({ changed }) => changed).length).toBeGreaterThan(0);
  });

  it.each([
    ['platform', 'devto', 'lib/platforms/devto.ts'],
    ['editor', 'textarea', 'lib/editors/textarea.ts'],
    ['rule', 'question', 'lib/rules/types/question.ts'],
  ] as const)('%s %s is not written over', (kind, name, path) => {
    expect(planScaffold(kind, name, read)).toContain(path);
  });

  it.each(['', 'Velog', '../up', 'a b', '-x'])('“%s” is no name', (name) => {
    expect(planScaffold('platform', name, read)).toContain('cannot be a name');
  });

  it('says which list is not as it should be', () => {
    const none = (path: string) => (path.endsWith('index.ts') ? 'nothing here' : read(path));
    expect(planScaffold('rule', 'quiet', none)).toContain('lib/rules/index.ts');
  });
});
