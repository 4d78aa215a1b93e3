// @ts-check
/** Installs programs by the system's own package manager, where there is one and we may. Node's builtins only. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say } from './bootstrap.mjs';

/** Another process may hold apt's lists; how often and how long (ms) to wait for it. */
const aptTries = 6;
const aptPause = 10_000;

/**
 * Tries to install and says so; gives whether the manager reported success.
 * @param {{ readonly apt?: string, readonly dnf?: string, readonly pacman?: string, readonly brew?: string }} names Package names, apart by spaces.
 * @param {string} what In words, for the line that says it.
 */
export function installPackages(names, what) {
  if (names.brew && has('brew'))
    return tell(what, 'brew') && run('brew', ['install', '--cask', ...names.brew.split(' ')]) === 0;
  const way = /** @type {const} */ (['apt', 'dnf', 'pacman']).find(
    (name) => names[name] && has(name === 'apt' ? 'apt-get' : name),
  );
  if (!way) {
    say(`${what} is missing and no known package manager can bring it.`);
    return false;
  }
  const prefix = rights();
  if (!prefix) {
    say(
      `${what} is missing; installing it needs the rights of root, which we have not. By hand: ${byHand(way, names[way] ?? '')}`,
    );
    return false;
  }
  tell(what, way);
  const list = (names[way] ?? '').split(' ');
  if (way === 'dnf') return sudo(prefix, ['dnf', 'install', '-y', ...list]) === 0;
  if (way === 'pacman') return sudo(prefix, ['pacman', '-S', '--noconfirm', '--needed', ...list]) === 0;
  return apt(prefix, ['update', '-q']) && apt(prefix, ['install', '-y', '-q', '--no-install-recommends', ...list]);
}

/** Is a command of this name on the PATH? @param {string} command */
export function has(command) {
  const ends = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.some((folder) => ends.some((end) => existsSync(join(folder, command + end))));
}

/** @param {readonly string[]} prefix @param {readonly string[]} args */
function apt(prefix, args) {
  for (let attempt = 1; ; attempt++) {
    // The option waits for dpkg's lock; the lists have a lock of their own, which it does not cover.
    const code = sudo(prefix, ['apt-get', '-o', 'DPkg::Lock::Timeout=120', ...args]);
    if (code === 0) return true;
    if (attempt === aptTries || code === 127) return false;
    say(
      `apt-get ${args[0]} ended with ${code}; another program may hold its lock. Trying again in ${aptPause / 1000} s.`,
    );
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, aptPause);
  }
}

/** @param {readonly string[]} prefix @param {readonly string[]} command */
function sudo(prefix, command) {
  const [program = '', ...args] = [...prefix, ...command];
  return run(program, args, { DEBIAN_FRONTEND: 'noninteractive' });
}

/** What to put before a command that needs root; undefined: we may not. */
function rights() {
  if (process.getuid?.() === 0) return [];
  if (has('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0) return ['sudo', '-n'];
  return undefined;
}

/** @param {string} what @param {string} way */
function tell(what, way) {
  say(`${what} is missing: installing it (${way}).`);
  return true;
}

/** @param {'apt' | 'dnf' | 'pacman'} way @param {string} list */
function byHand(way, list) {
  return { apt: `sudo apt-get install ${list}`, dnf: `sudo dnf install ${list}`, pacman: `sudo pacman -S ${list}` }[
    way
  ];
}
