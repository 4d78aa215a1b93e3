/** Puts a WordPress together from its npm package: program, static files, SQLite in place of MySQL, our must-use plugin. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';

const project = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const home = join(project, 'tests/wordpress');
const cache = join(project, 'node_modules/.cache/housestyle-wordpress');
const parts = join(home, 'node_modules/@wp-playground/wordpress-builds');

export interface Site {
  /** What PHP runs: the zip's programs, without the styles and scripts that only a browser asks for. */
  readonly program: string;
  /** The styles, scripts and pictures. */
  readonly files: string;
  /** An installed database, to be copied. */
  readonly database: string;
}

/** Throws when npm cannot bring the package. Safe to call from several processes once the package is there. */
export function buildSite(): Site {
  installPackage();
  const program = join(cache, contentHash());
  const site = {
    program,
    files: join(parts, 'public/wp-6.5'),
    database: join(program, 'wp-content/database/.ht.sqlite'),
  };
  if (existsSync(program)) return site;
  const fresh = `${program}.${process.pid}`;
  unpack(join(parts, 'src/wordpress/wp-6.5.zip'), (path) => join(fresh, path));
  // The folder's name in the zip carries the version's.
  unpack(join(parts, 'src/sqlite-database-integration/sqlite-database-integration.zip'), (path) =>
    join(fresh, 'wp-content/plugins/sqlite-database-integration', path.slice(path.indexOf('/') + 1)),
  );
  mkdirSync(join(fresh, 'wp-content/mu-plugins'), { recursive: true });
  copyFileSync(join(home, 'site/wp-config.php'), join(fresh, 'wp-config.php'));
  copyFileSync(join(home, 'site/db.php'), join(fresh, 'wp-content/db.php'));
  copyFileSync(join(home, 'site/quiet.php'), join(fresh, 'wp-content/mu-plugins/quiet.php'));
  try {
    renameSync(fresh, program);
  } catch (error) {
    if (!existsSync(program)) throw error;
    rmSync(fresh, { recursive: true });
  }
  return site;
}

function installPackage(): void {
  const stamp = join(home, 'node_modules/.housestyle-lock');
  const wanted = createHash('sha256')
    .update(readFileSync(join(home, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing WordPress for the tests (npm ci in tests/wordpress), about 380 MB.');
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts'];
  const { status } = spawnSync('npm', args, { cwd: home, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('npm ci failed in tests/wordpress: see its words above');
  writeFileSync(stamp, wanted);
}

function unpack(zip: string, place: (path: string) => string): void {
  for (const [path, content] of Object.entries(unzipSync(readFileSync(zip)))) {
    const target = place(path);
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

function contentHash(): string {
  const hash = createHash('sha256').update(readFileSync(join(home, 'package-lock.json')));
  const folder = join(home, 'site');
  for (const name of readdirSync(folder).toSorted()) hash.update(name).update(readFileSync(join(folder, name)));
  hash.update(readFileSync(fileURLToPath(import.meta.url)));
  return hash.digest('hex').slice(0, 16);
}
