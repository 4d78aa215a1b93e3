/** Which files a section of a .vale.ini is for. */
import { describe, expect, it } from 'vitest';
import { createGlob } from '../../../lib/guideline/vale/glob.ts';

describe('createGlob', () => {
  it.each([
    ['*', 'docs/a.md', true],
    ['*.md', 'a.md', true],
    ['*.md', 'docs/deep/a.md', true],
    ['*.md', 'a.mdx', false],
    ['*.{md,txt}', 'a.txt', true],
    ['*.{md,{txt,html}}', 'a.html', true],
    ['*.{md,txt}', 'a.html', false],
    ['docs/*.md', 'docs/deep/a.md', true],
    ['docs/*.md', 'other/a.md', false],
    ['docs/**/*.md', 'docs/a.md', true],
    ['docs/**/*.md', 'docs/deep/er/a.md', true],
    ['**/a.md', 'a.md', true],
    ['**/*.md', 'x/y.md', true],
    ['docs/**', 'docs/deep/a.md', true],
    ['docs/*/**.md', 'docs/deep/a.md', true],
    ['a?.md', 'ab.md', true],
    ['a?.md', 'a.md', false],
    ['[ab].md', 'b.md', true],
    ['[a-c].md', 'c.md', true],
    ['[!a-c].md', 'd.md', true],
    ['[!a-c].md', 'a.md', false],
    ['a\\*.md', 'a*.md', true],
    ['a\\*.md', 'ab.md', false],
    ['!*.md', 'a.md', false],
    ['!*.md', 'a.txt', true],
    ['README(1).md', 'README(1).md', true],
    ['*.md', 'docs\\a.md', true],
    ['my-notes/*-1.md', 'my-notes/a-1.md', true],
    ['[a/.-].md', '-.md', true],
    ['[a\\]].md', '].md', true],
    ['글*.md', '글모음/첫글.md', true],
  ])('%s and %s: %s', (pattern, path, answer) => {
    expect(createGlob(pattern)?.matches(path)).toBe(answer);
  });

  it.each(['[ab', '{md,txt', 'a\\', '[z-a]'])('%s is none', (pattern) => {
    expect(createGlob(pattern)).toBeUndefined();
  });
});
