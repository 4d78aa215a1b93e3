/** Editors that only test pages mount are a package of their own, installed when the first page needs one of them. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

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

/** While a page is bundled: the first import of such an editor installs them all; pages without one do not wait. */
export function whenImported(): Plugin {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const names = Object.keys(dependencies);
  return {
    name: 'install-editors',
    enforce: 'pre',
    resolveId(id) {
      if (names.some((name) => id === name || id.startsWith(`${name}/`))) installEditors();
      return undefined;
    },
  };
}
