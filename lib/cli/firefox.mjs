// @ts-check
/** Finds a Firefox for its smoke tests, and installs one where that is permitted. Node's builtins only. */
import { existsSync } from 'node:fs';
import { has, installPackages } from './packages.mjs';

/** The usual places, the tested kind first. */
const places = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** The program that FIREFOX names, else one at a usual place, else one just installed; undefined: there is none. */
export function needFirefox() {
  const found = findFirefox();
  if (found) return found;
  // Debian has the long-lived kind only, Ubuntu a snap under the plain name.
  installPackages({ apt: 'firefox-esr', dnf: 'firefox', pacman: 'firefox', brew: 'firefox' }, 'Firefox');
  return findFirefox();
}

function findFirefox() {
  const { FIREFOX: named } = process.env;
  if (named && (existsSync(named) || has(named))) return named;
  return places.find((path) => existsSync(path));
}
