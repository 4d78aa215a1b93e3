// @ts-check
/** Looks whether this computer can run WordPress for its specs, and brings PHP where that is permitted. Node's builtins only. */
import { spawnSync } from 'node:child_process';
import { installPackages } from './packages.mjs';

/** True when there is a PHP that speaks SQLite. */
export function needPhp() {
  if (speaksSqlite()) return true;
  installPackages(
    { apt: 'php-cli php-sqlite3 php-mbstring', dnf: 'php-cli php-pdo php-mbstring' },
    'PHP with SQLite, which runs WordPress for its specs,',
  );
  return speaksSqlite();
}

function speaksSqlite() {
  return spawnSync('php', ['-r', "exit(extension_loaded('pdo_sqlite') ? 0 : 1);"]).status === 0;
}
