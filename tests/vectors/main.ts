/** `npm run vectors -- DIR [--show CASE]`: how many alerts of other projects' scenarios come out the same. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type CaseResult, filesIn, runCase } from './case.ts';

interface SetResult {
  readonly name: string;
  readonly cases: readonly CaseResult[];
}

/** Of the alerts of rules that are run, this share must be right in place and rule. */
const least = 0.99;

function runSet(folder: string, name: string): SetResult {
  const shared = filesIn(join(folder, 'styles')) ?? new Map<string, string>();
  const cases = readdirSync(join(folder, 'cases')).toSorted();
  return { name, cases: cases.map((one) => runCase(join(folder, 'cases', one), one, shared)) };
}

const total = (cases: readonly CaseResult[], of: (one: CaseResult) => readonly unknown[]): number =>
  cases.reduce((sum, one) => sum + of(one).length, 0);

type Figures = ReturnType<typeof figuresOf>;

function figuresOf({ cases }: SetResult) {
  return {
    cases: cases.length,
    expected: total(cases, (one) => one.expected),
    notRun: total(cases, (one) => one.excused),
    exact: total(cases, (one) => one.exact),
    placed: total(cases, (one) => one.placed),
    missing: total(cases, (one) => one.missing),
    extra: total(cases, (one) => one.extra),
    trouble: total(cases, (one) => one.trouble),
  };
}

function missesOf(name: string, { expected, notRun, exact, placed, extra, trouble }: Figures): readonly string[] {
  const asked = expected - notRun;
  const share = asked === 0 ? 1 : (exact + placed) / asked;
  return [
    ...(share < least ? [`${name}: ${(share * 100).toFixed(1)} % right in place and rule, at least 99 % asked`] : []),
    ...(extra > 0 ? [`${name}: ${extra} alerts that nobody expects`] : []),
    ...(trouble > 0 ? [`${name}: ${trouble} files or settings in trouble`] : []),
  ];
}

function printSet(set: SetResult, shown: string | undefined): void {
  const figures = figuresOf(set);
  process.stdout.write(`\n${set.name}: ${figures.cases} cases\n`);
  const rows: readonly (readonly [keyof Figures, string])[] = [
    ['expected', 'alerts expected'],
    ['notRun', 'of rules reported as not run'],
    ['exact', 'exact in place, rule and message'],
    ['placed', 'right in place and rule only'],
    ['missing', 'missing'],
    ['extra', 'extra'],
  ];
  for (const [key, words] of rows) process.stdout.write(`  ${String(figures[key]).padStart(5)}  ${words}\n`);
  const silent = new Map(set.cases.flatMap(({ notRun }) => notRun.map((rule) => [rule.rule, rule.reason ?? ''])));
  for (const [rule, reason] of [...silent].toSorted()) process.stdout.write(`         not run: ${rule} (${reason})\n`);
  for (const one of set.cases) {
    const wrong = one.missing.length + one.extra.length + one.trouble.length;
    if (wrong + one.placed.length === 0) continue;
    process.stdout.write(`    ${one.name}: ${one.missing.length} missing, ${one.extra.length} extra\n`);
    if (shown === undefined || (shown !== 'all' && !one.name.includes(shown))) continue;
    for (const text of one.trouble) process.stdout.write(`      ! ${text}\n`);
    for (const alert of one.missing) process.stdout.write(`      - ${alert.place}:${alert.message}\n`);
    for (const alert of one.extra) process.stdout.write(`      + ${alert.place}:${alert.message}\n`);
    for (const { expected, message } of one.placed) {
      process.stdout.write(`      ~ ${expected.place}:${expected.message}\n        ${message}\n`);
    }
  }
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { show: { type: 'string' }, set: { type: 'string' } },
  });
  const [folder] = positionals;
  if (folder === undefined || !existsSync(folder)) {
    process.stderr.write('Usage: npm run vectors -- DIR [--show CASE|all] [--set SET]\n');
    return 2;
  }
  const root = resolve(folder);
  const names = readdirSync(root).filter((name) => existsSync(join(root, name, 'cases')));
  const chosen = names.filter((name) => values.set === undefined || name.includes(values.set)).toSorted();
  const sets = chosen.map((name) => runSet(join(root, name), name));
  for (const set of sets) printSet(set, values.show);
  const misses = sets.flatMap((set) => missesOf(set.name, figuresOf(set)));
  const figures = Object.fromEntries(sets.map((set) => [set.name, figuresOf(set)]));
  process.stdout.write(`\n${JSON.stringify({ name: 'vectors', figures, misses })}\n`);
  return misses.length > 0 || sets.length === 0 ? 1 : 0;
}

process.exitCode = main();
