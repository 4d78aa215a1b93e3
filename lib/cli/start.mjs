// @ts-check
/** `npm start`: from a fresh clone to a browser with the extension on a sample page. Node's builtins only until installed. */
import { join } from 'node:path';
import { install, pinnedNode, root, run, runTool, say, stop } from './bootstrap.mjs';
import { needBrowser, noBrowser } from './browser.mjs';
import { needKoreanFont } from './fonts.mjs';

const headless =
  process.argv.includes('--headless') ||
  (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY);
const readme = process.argv.includes('--readme');

say('Housestyle: this builds the extension and opens it on a sample writing page with a Korean draft.');
say(
  headless
    ? 'No window is used: the findings are printed here and pictures are saved.'
    : 'A browser window opens with a profile of its own; close it or press Ctrl+C to end.',
);
install();

say('\nBuilding the extension into .output/chrome-mv3-e2e (like the shipped one, plus one host of the test pages).');
if (runTool('wxt', ['build'], { HOUSESTYLE_TEST_HOSTS: 'https://blog.example.test/*' }) !== 0)
  stop('The build failed.');

const browser = needBrowser() ?? stop(noBrowser);
say(`\nBrowser: ${browser.path}`);
if (browser.branded) {
  say('This is Google Chrome proper. It no longer takes an extension from the command line;');
  if (headless)
    stop(
      'the pictures need Chromium or Microsoft Edge: install one, or name it in the environment variable CHROMIUM.\n' +
        '(npx playwright install chromium fetches one without any rights.)',
    );
  say('so the extension is handed over through the debugging protocol, which Chromium and Edge understand too.');
}
needKoreanFont();

const script = join(root, 'tests/start', headless ? 'pictures.ts' : 'window.ts');
process.exitCode = run(pinnedNode(), [script, ...(readme ? ['--readme'] : [])], { CHROMIUM: browser.path });
