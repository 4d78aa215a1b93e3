/** Runs a rule's own tests on the engine, the rule alone and nothing else. */
import type { RuleRecord } from '../../rules/rule.ts';
import { lintText } from './lint.ts';
import { judgeTest, type RuleTest, type TestOutcome } from './rule-test.ts';
import { formatOf, rulesOfFormat } from './selection.ts';

/** The outcome of every test of `record`; `vocabulary` are the accepted words of the pack. */
export function runTests(
  record: RuleRecord,
  tests: readonly RuleTest[],
  vocabulary: readonly string[],
): readonly TestOutcome[] {
  return tests.map((test) => testRule(record, test, vocabulary));
}

/** One test of `record`. A test in a format that Housestyle does not read fails and says so. */
function testRule(record: RuleRecord, test: RuleTest, vocabulary: readonly string[]): TestOutcome {
  const extension = formatOf(`test${test.extension}`);
  if (!extension) return { test, passed: false, got: '', reason: `files like ${test.extension} are not read` };
  const rules = rulesOfFormat([record], extension);
  const alerts = lintText(test.input, { extension }, { rules, vocabulary }, { asVale: true });
  const got = alerts.map(({ line, column, rule, message }) => `${line}:${column}:${rule}:${message}\n`).join('');
  return judgeTest(test, got);
}
