/** What `npm test` says of its runners: their own records, written by the real ones over tests that pass, fail and break. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrief, readPlaywright, readVitest } from '../../lib/cli/records.mjs';

const folder = mkdtempSync(join(tmpdir(), 'housestyle-records-'));
const modules = resolve('node_modules');
const vitestRecord = join(folder, 'vitest.json');
const playwrightRecord = join(folder, 'playwright.json');

const cases = (library: string): string => `
  import { expect, test } from '${library}';
  test('adds', () => { expect(1 + 1).toBe(2); });
  test('forgets', () => { expect('잊은 말').toBe('official words'); });
  test.skip('waits', () => {});
`;
const broken = `throw new Error('not to be loaded');`;

beforeAll(() => {
  symlinkSync(modules, join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const [name, library] of [
    ['unit', 'vitest'],
    ['page', '@playwright/test'],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'some.test.ts'), cases(library));
  }
  writeFileSync(join(folder, 'unit', 'broken.test.ts'), broken);
  writeFileSync(join(folder, 'playwright.config.ts'), `export default { testDir: 'page' };`);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the record of vitest', () => {
  beforeAll(() => {
    runIn('vitest/vitest.mjs', ['run', '--dir', 'unit', '--reporter=json', `--outputFile=${vitestRecord}`]);
  }, 60_000);

  it('counts, and a file that could not be loaded is a failure', () => {
    expect(readVitest(vitestRecord)).toMatchObject({ passed: 1, failed: 2, skipped: 1 });
  });

  it('names what failed and what it said', () => {
    const said = readVitest(vitestRecord)?.failures.map(inBrief).join('\n');
    expect(said).toMatch(/✘ .*some\.test\.ts › forgets\n {4}.*잊은 말/u);
    expect(said).toMatch(/✘ .*broken\.test\.ts\n {4}.*not to be loaded/u);
  });
});

describe('the record of Playwright', () => {
  const run = (): void => {
    runIn('@playwright/test/cli.js', ['test', '--reporter=json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightRecord });
  };

  it('counts and names what failed', () => {
    run();
    const record = readPlaywright(playwrightRecord);
    expect(record).toMatchObject({ passed: 1, failed: 1, skipped: 1 });
    expect(record?.failures.map(inBrief).join('\n')).toMatch(/✘ some\.test\.ts:4 › forgets\n {4}.*\n.*official words/u);
  }, 60_000);

  it('tells of a file that could not be loaded', () => {
    writeFileSync(join(folder, 'page', 'broken.test.ts'), broken);
    run();
    expect(readPlaywright(playwrightRecord)?.failures.map(inBrief).join('\n')).toContain('not to be loaded');
  }, 60_000);
});

describe('a failure in brief', () => {
  it('is free of colours and no longer than a screen can bear', () => {
    const message = Array.from({ length: 40 }, (_, index) => `\u001B[31mline ${index}\u001B[39m`).join('\n\n');
    const lines = inBrief({ test: 'some.spec.ts:1 › says much', message }).split('\n');
    expect(lines.slice(0, 2)).toEqual(['✘ some.spec.ts:1 › says much', '    line 0']);
    expect(lines.at(-1)).toBe('    …');
    expect(lines).toHaveLength(14);
  });
});

it('says nothing where a runner wrote nothing', () => {
  expect(readVitest(join(folder, 'none.json'))).toBeUndefined();
  expect(readPlaywright(join(folder, 'none.json'))).toBeUndefined();
});

function runIn(tool: string, args: readonly string[], env: Record<string, string> = {}): void {
  const { VITEST: _, ...inherited } = process.env;
  spawnSync(process.execPath, [join(modules, tool), ...args], { cwd: folder, env: { ...inherited, ...env } });
}
