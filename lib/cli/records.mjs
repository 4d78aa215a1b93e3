// @ts-check
/** Reads what the test runners wrote down: how many tests passed, and what each failed one said. Node's builtins only. */
import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} [skipped]
 *
 * @typedef {object} Failure
 * @property {string} test Its file and its names, outermost first.
 * @property {string} message What it said, as the runner wrote it.
 *
 * @typedef {Count & { failures: Failure[] }} RunRecord
 *
 * @typedef {object} PlaywrightSuite
 * @property {string} title
 * @property {PlaywrightSuite[]} [suites]
 * @property {PlaywrightSpec[]} [specs]
 *
 * @typedef {object} PlaywrightSpec
 * @property {string} title
 * @property {string} file
 * @property {number} line
 * @property {boolean} ok
 * @property {{ results: { errors: { message?: string }[] }[] }[]} tests
 */

/** Lines of a failure's message that are repeated at the end of a run; the rest stands where the test ran. */
const messageLines = 12;

/**
 * The record of vitest's JSON reporter. A file that could not be loaded holds no test to fail and counts as one.
 * @param {string} file Path. @returns {RunRecord | undefined} undefined: nothing was written.
 */
export function readVitest(file) {
  if (!existsSync(file)) return undefined;
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {Failure[]} */
  const failures = [];
  let broken = 0;
  for (const result of testResults) {
    if (result.status === 'failed' && result.assertionResults.length === 0) {
      broken += 1;
      failures.push({ test: result.name, message: result.message });
    }
    for (const { status, fullName, failureMessages } of result.assertionResults)
      if (status === 'failed')
        failures.push({ test: `${result.name} › ${fullName}`, message: failureMessages.join('\n') });
  }
  return { passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests, failures };
}

/**
 * The record of Playwright's JSON reporter. A test that failed once counts as failed.
 * @param {string} file Path. @returns {RunRecord | undefined} undefined: nothing was written.
 */
export function readPlaywright(file) {
  if (!existsSync(file)) return undefined;
  const { stats, suites, errors } = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {Failure[]} */
  const failures = [];
  /** @param {PlaywrightSuite} suite */
  const collect = (suite) => {
    for (const { ok, title, file: place, line, tests } of suite.specs ?? [])
      if (!ok)
        failures.push({
          test: `${place}:${line} › ${title}`,
          message: messages(tests.flatMap(({ results }) => results.flatMap((result) => result.errors))),
        });
    for (const inner of suite.suites ?? []) collect(inner);
  };
  for (const suite of suites) collect(suite);
  // Said outside any test, such as by a file that could not be loaded.
  if (errors.length > 0) failures.push({ test: 'outside the tests', message: messages(errors) });
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped, failures };
}

/** A failure for the end of a run: its name and the first lines of its message. @param {Failure} failure */
export function inBrief({ test, message }) {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const shown = lines.slice(0, messageLines).map((line) => `    ${line}`);
  return [`✘ ${test}`, ...shown, ...(lines.length > messageLines ? ['    …'] : [])].join('\n');
}

/** @param {{ message?: string }[]} errors */
function messages(errors) {
  return errors.map(({ message = '' }) => message).join('\n');
}
