/** Installs the editors that only test pages mount: a package of its own, so that users need not download them. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../pages');
const stamp = join(folder, 'node_modules/.housestyle-lock');

/** Throws when npm cannot install them. */
export function installEditors(): void {
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing the editors of the test pages (npm ci in tests/pages), about 440 MB.');
  const args = ['ci', '--no-audit', '--no-fund', '--legacy-peer-deps', '--ignore-scripts'];
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('npm ci failed in tests/pages: see its words above');
  writeFileSync(stamp, wanted);
}
