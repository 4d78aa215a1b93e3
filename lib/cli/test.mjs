// @ts-check
/** `npm test`: everything that CI runs, in order, timed, with one closing line. Node's builtins only until installed. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install, npm, pinnedNode, root, run, runTool, say } from './bootstrap.mjs';
import { needBrowser, noBrowser } from './browser.mjs';
import { needFirefox } from './firefox.mjs';
import { needKoreanFont } from './fonts.mjs';
import { needJwcrypto } from './jwcrypto.mjs';
import { has, installPackages } from './packages.mjs';
import { needPhp } from './php.mjs';
import { inBrief, readPlaywright, readVitest } from './records.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => number} run Gives an exit code.
 * @property {() => import('./records.mjs').RunRecord | undefined} [record] What a test runner wrote down; undefined: nothing.
 */

/** Not test-results: Playwright empties that folder. */
const records = join(root, 'node_modules/.cache/housestyle-test');
const vitestRecord = join(records, 'vitest.json');
const playwrightRecord = join(records, 'playwright.json');
const firefoxRecord = join(records, 'firefox.json');
const testHosts = { HOUSESTYLE_TEST_HOSTS: 'https://blog.example.test/*' };

say('Housestyle: this runs everything that CI runs. It takes some minutes.');
install();
rmSync(records, { recursive: true, force: true });
mkdirSync(records, { recursive: true });
prepareSystem();
const firefox = needFirefox();
if (!firefox) say('Skipped: the tests in Firefox (there is none; FIREFOX=/path/to/firefox npm test names one).');

/** @type {readonly Step[]} */
const steps = [
  { name: 'types, lint, format, unused code', run: () => npm(['run', 'check']) },
  {
    name: 'unit tests',
    run: () => runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestRecord}`]),
    record: () => readVitest(vitestRecord),
  },
  { name: 'package for Chrome', run: () => runTool('wxt', ['build', '-b', 'chrome']) },
  { name: 'package for Edge', run: () => runTool('wxt', ['build', '-b', 'edge']) },
  { name: 'package for Firefox', run: () => runTool('wxt', ['build', '-b', 'firefox']) },
  {
    name: 'addons-linter on the Firefox package',
    run: () => runTool('addons-linter', [join(root, '.output/firefox-mv3')]),
  },
  { name: 'package for the end-to-end tests', run: () => runTool('wxt', ['build'], testHosts) },
  { name: 'end-to-end tests', run: endToEnd, record: () => readPlaywright(playwrightRecord) },
  ...(firefox
    ? [
        {
          name: 'package for the tests in Firefox',
          run: () => runTool('wxt', ['build', '-b', 'firefox'], testHosts),
        },
        {
          name: 'tests in Firefox',
          run: () =>
            runTool('playwright', ['test', '--config', 'tests/firefox', '--reporter=list,json'], {
              PLAYWRIGHT_JSON_OUTPUT_FILE: firefoxRecord,
              FIREFOX: firefox,
            }),
          record: () => readPlaywright(firefoxRecord),
        },
      ]
    : []),
  {
    name: 'npm start without a display',
    run: () => run(pinnedNode(), [join(root, 'lib/cli/start.mjs'), '--headless']),
  },
];

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const summary = [];
/** What failed is said once more at the end, where whoever looks at a long log looks first. @type {string[]} */
const failures = [];
for (const [index, step] of steps.entries()) {
  say(`\n━━ ${index + 1}/${steps.length} ${step.name}`);
  const begun = Date.now();
  const code = step.run();
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  const record = judge(step, code);
  total.passed += record.passed;
  total.failed += record.failed;
  total.skipped += record.skipped ?? 0;
  failures.push(...record.failures.map(inBrief));
  const verdict = record.failed === 0 ? 'ok    ' : 'FAILED';
  summary.push(`${verdict} ${seconds.padStart(6)} s  ${step.name}${step.record ? ` (${inWords(record)})` : ''}`);
  say(`━━ ${verdict.trim()} in ${seconds} s`);
}

say(`\n${summary.join('\n')}`);
if (failures.length > 0) say(`\n${failures.join('\n')}\n`);
if (total.skipped > 0) say(`${total.skipped} tests were skipped.`);
say(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/**
 * A runner that ends badly without naming a failed test counts as one failure.
 * @param {Step} step @param {number} code @returns {import('./records.mjs').RunRecord}
 */
function judge(step, code) {
  const record = step.record?.();
  const unsaid = { test: step.name, message: `ended with exit code ${code}; what it said stands above, where it ran` };
  if (!record)
    return code === 0 && !step.record
      ? { passed: 1, failed: 0, failures: [] }
      : { passed: 0, failed: 1, failures: [unsaid] };
  return code !== 0 && record.failed === 0 ? { ...record, failed: 1, failures: [...record.failures, unsaid] } : record;
}

function endToEnd() {
  // Specs with a real window start a screen of their own and need a hand at its keyboard.
  const windowed = process.platform === 'linux' && has('Xvfb') && has('xdotool');
  if (!windowed) say('Skipped: the specs that need a real window (Xvfb and xdotool are missing).');
  // They bring 380 MB and take minutes.
  const php = process.env.HOUSESTYLE_WORDPRESS !== undefined && needPhp();
  if (!php) say('Skipped: the specs with WordPress itself (HOUSESTYLE_WORDPRESS=1 runs them, with PHP and SQLite).');
  const nginx = has('nginx');
  if (!nginx) say('Skipped: the story of a guideline served by nginx (nginx is missing).');
  return runTool('playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightRecord,
    ...(windowed ? {} : { HOUSESTYLE_NO_WINDOW: '1' }),
    ...(nginx ? {} : { HOUSESTYLE_NO_NGINX: '1' }),
    ...(php ? {} : { HOUSESTYLE_NO_WORDPRESS: '1' }),
  });
}

/** The browser, a screen for the windowed specs, a web server for guidelines, a Korean font; each absence is said aloud. */
function prepareSystem() {
  const browser = needBrowser();
  if (!browser) say(noBrowser);
  else if (browser.branded)
    say(
      `${browser.path} is Google Chrome proper, which takes no extension from the command line: name a Chromium in CHROMIUM.`,
    );
  else {
    process.env.CHROMIUM = browser.path;
    say(`Browser: ${browser.path}`);
  }
  if (process.platform === 'linux') {
    const missing = Object.entries({ Xvfb: 'xvfb', xdotool: 'xdotool', nginx: 'nginx-light' }).filter(
      ([command]) => !has(command),
    );
    if (missing.length > 0)
      installPackages(
        { apt: missing.map(([, name]) => name).join(' ') },
        missing.map(([command]) => command).join(' and '),
      );
  }
  needKoreanFont();
  if (!needJwcrypto()) say('Skipped: the comparison of signed files with python3-jwcrypto (it is missing).');
}

/** @param {import('./records.mjs').Count} count */
function inWords({ passed, failed, skipped = 0 }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
