/** Bundles the test pages once and keeps the bundle as long as neither the pages nor the locked packages change. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { pageNames } from './addresses.ts';

const project = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const source = join(project, 'tests/pages');
const cache = join(project, 'node_modules/.cache/housestyle-pages');

/** The folder with the built pages, `<page>/index.html` and their assets. Safe to call from several processes. */
export async function bundlePages(): Promise<string> {
  const target = join(cache, await contentHash());
  if (existsSync(target)) return target;
  const fresh = `${target}.${process.pid}`;
  await build({
    configFile: false,
    root: source,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      outDir: fresh,
      emptyOutDir: true,
      target: 'esnext',
      minify: false,
      cssMinify: false,
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: pageNames.map((name) => join(source, name, 'index.html')) },
    },
  });
  try {
    await rename(fresh, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
    await rm(fresh, { recursive: true });
  }
  return target;
}

async function contentHash(): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  files.push(join(project, 'package-lock.json'), fileURLToPath(import.meta.url));
  for (const file of files.toSorted()) hash.update(relative(project, file)).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}
