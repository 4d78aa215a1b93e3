// @ts-check
/** Brings a fresh clone to a usable state with Node's builtins only: packages, the pinned Node, the path of the tools. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.housestyle-lock');
const lockfile = join(root, 'package-lock.json');

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Says why nothing more can be done, and ends the process with code 1. @param {string} reason @returns {never} */
export function stop(reason) {
  process.stderr.write(`\n${reason}\n`);
  process.exit(1);
}

/**
 * Runs a program in the project's folder and shows its output. Gives its exit code; 127 when it could not be started.
 * @param {string} command @param {readonly string[]} args @param {Record<string, string>} [env]
 */
export function run(command, args, env = {}) {
  const child = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return child.status ?? (child.error ? 127 : 1);
}

/** Runs npm, whichever npm called us. @param {readonly string[]} args */
export function npm(args) {
  const { npm_execpath: script } = process.env;
  if (script && /\.c?js$/.test(script)) return run(process.execPath, [script, ...args]);
  // Only a shell finds npm.cmd on Windows; the arguments are fixed words of ours.
  const child = spawnSync('npm', [...args], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return child.status ?? 127;
}

/** Runs a tool of node_modules under the pinned Node. @param {string} tool @param {readonly string[]} args @param {Record<string, string>} [env] */
export function runTool(tool, args, env = {}) {
  return run(pinnedNode(), [toolScript(tool), ...args], env);
}

/** The script behind a package's command, so that no shell wrapper is needed on Windows. @param {string} tool */
function toolScript(tool) {
  const folder = join(modules, tool);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[tool]);
}

export function pinnedNode() {
  return join(modules, 'node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Installs what the lockfile names unless that is here already; afterwards the pinned Node leads the path. */
export function install() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    stop(`Node ${process.versions.node} is too old: install Node 20 or newer from https://nodejs.org.`);
  const wanted = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  const stamped = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (!stamped && !agreesWithLockfile()) {
    say('Installing the packages of package-lock.json (npm ci). The first time takes about a minute.');
    if (npm(['ci', '--no-audit', '--no-fund']) !== 0) stop('npm ci failed: see its words above.');
  }
  if (!existsSync(pinnedNode()))
    stop(
      'The pinned Node 24 (package "node") has no program in node_modules/node/bin. Its install script did not run:\n' +
        'allow it (npm config set ignore-scripts false), delete node_modules and start again.',
    );
  if (!stamped) writeFileSync(stamp, wanted);
  process.env.PATH = [join(modules, 'node/bin'), join(modules, '.bin'), process.env.PATH].join(delimiter);
}

/** An installation made by hand counts when npm's own record of it names the same versions as the lockfile. */
function agreesWithLockfile() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const { packages: here } = JSON.parse(readFileSync(record, 'utf8'));
  const { packages: wanted } = JSON.parse(readFileSync(lockfile, 'utf8'));
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => {
    if (path === '') return true;
    if (!here[path]) return Boolean(optional || peer);
    return here[path].version === version;
  });
}
