// @ts-check
/** Looks for Debian's python3-jwcrypto, which reads our signed files in the tests. Node's builtins only. */
import { spawnSync } from 'node:child_process';
import { installPackages } from './packages.mjs';

/** Brings it where that is permitted; true when it is there. */
export function needJwcrypto() {
  if (!isThere() && process.platform === 'linux')
    installPackages(
      { apt: 'python3-jwcrypto', dnf: 'python3-jwcrypto', pacman: 'python-jwcrypto' },
      'python3-jwcrypto, which reads our signed files in the tests,',
    );
  return isThere();
}

/** The system's own Python first, for whose packages are installed. */
function isThere() {
  return ['/usr/bin/python3', 'python3'].some(
    (python) => spawnSync(python, ['-c', 'import jwcrypto.jws']).status === 0,
  );
}
