// @ts-check
/** Finds a browser that takes the extension, and installs one where that is permitted. Node's builtins only. */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { runTool, say } from './bootstrap.mjs';
import { installPackages } from './packages.mjs';

/**
 * @typedef {object} Browser
 * @property {string} path
 * @property {boolean} branded Google Chrome proper: it ignores --load-extension and takes extensions over the debugging pipe only.
 */

const { platform, env } = process;

/** Names on the PATH, the best first. */
const commands = ['chromium', 'chromium-browser', 'ungoogled-chromium', 'microsoft-edge-stable', 'microsoft-edge'];
const brandedCommands = ['google-chrome-stable', 'google-chrome', 'chrome'];

/** @returns {Browser | undefined} */
export function findBrowser() {
  if (env.CHROMIUM) {
    if (isProgram(env.CHROMIUM)) return asBrowser(env.CHROMIUM);
    say(`CHROMIUM names ${env.CHROMIUM}, which is not a program. Looking elsewhere.`);
  }
  const path = [
    ...onPath(commands),
    ...usualPlaces(),
    ...playwrightPlaces(),
    ...onPath(brandedCommands),
    ...brandedPlaces(),
  ].find(isProgram);
  return path === undefined ? undefined : asBrowser(path);
}

/** As findBrowser; where there is none, tries to install one and says what it does. @returns {Browser | undefined} */
export function needBrowser() {
  const found = findBrowser();
  if (found) return found;
  say('No Chromium, Edge or Chrome was found on this computer.');
  installPackages({ apt: 'chromium', dnf: 'chromium', pacman: 'chromium', brew: 'chromium' }, 'Chromium');
  const installed = findBrowser();
  if (installed) return installed;
  say('Fetching the Chromium of Playwright, which needs no permission.');
  runTool('playwright', ['install', 'chromium']);
  return findBrowser();
}

export const noBrowser = `There is no browser to open. Install one of these and start again:
  Linux    apt-get install chromium · dnf install chromium · pacman -S chromium
  macOS    brew install --cask chromium
  Windows  Microsoft Edge is part of the system; repair it, or install Chromium
or name the program: CHROMIUM=/path/to/chromium npm start`;

/** @param {string} path @returns {Browser} */
function asBrowser(path) {
  return {
    path,
    branded:
      /google[ -]chrome(?!.*for[ -]testing)|[\\/]Google[\\/]Chrome[\\/]|[\\/]chrome$/i.test(path) &&
      !/ms-playwright|chrome-linux/.test(path),
  };
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, platform === 'win32' ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {readonly string[]} names */
function onPath(names) {
  if (platform === 'win32') return [];
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function usualPlaces() {
  if (platform === 'darwin')
    return inApplications('Chromium.app/Contents/MacOS/Chromium').concat(
      inApplications('Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
      inApplications('Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
    );
  if (platform === 'win32')
    return inProgramFolders('Chromium/Application/chrome.exe').concat(
      inProgramFolders('Microsoft/Edge/Application/msedge.exe'),
    );
  return ['/usr/bin/chromium', '/snap/bin/chromium', '/opt/microsoft/msedge/msedge'];
}

function brandedPlaces() {
  if (platform === 'darwin') return inApplications('Google Chrome.app/Contents/MacOS/Google Chrome');
  if (platform === 'win32') return inProgramFolders('Google/Chrome/Application/chrome.exe');
  return ['/opt/google/chrome/chrome'];
}

/** @param {string} program */
function inApplications(program) {
  return [join('/Applications', program), join(homedir(), 'Applications', program)];
}

/** @param {string} program */
function inProgramFolders(program) {
  const folders = [env.LOCALAPPDATA, env.PROGRAMFILES, env['ProgramFiles(x86)']];
  return folders.flatMap((folder) => (folder ? [join(folder, program)] : []));
}

/** The Chromium that Playwright keeps, the newest first. */
function playwrightPlaces() {
  const usual = { darwin: join(homedir(), 'Library/Caches'), win32: env.LOCALAPPDATA ?? '' };
  const parent = usual[/** @type {'darwin' | 'win32'} */ (platform)] ?? join(homedir(), '.cache');
  const cache = env.PLAYWRIGHT_BROWSERS_PATH ?? join(parent, 'ms-playwright');
  if (!existsSync(cache)) return [];
  const programs = [
    'chrome',
    'chrome.exe',
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ];
  const versions = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
  versions.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  return versions.flatMap((version) =>
    readdirSync(join(cache, version)).flatMap((folder) =>
      programs.map((program) => join(cache, version, folder, program)),
    ),
  );
}
