/** Loaded before a command: kills it with the power-cut signal right before its nth step on the disk, HOUSESTYLE_DIE_AT. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let left = Number(process.env.HOUSESTYLE_DIE_AT);
for (const name of ['writeSync', 'writeFileSync', 'linkSync', 'renameSync']) {
  const real = fs[name];
  fs[name] = (...given) => {
    // What goes to the terminal is no step on the disk.
    if (given[0] !== 1 && given[0] !== 2 && --left === 0) process.kill(process.pid, 'SIGKILL');
    return real(...given);
  };
}
syncBuiltinESMExports();
