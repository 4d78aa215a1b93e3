/** Bundles test pages, each on its own, and keeps a bundle as long as neither the page nor the locked packages change. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { notes } from '../../pages/notes.ts';
import { pageNames, type PageName } from './addresses.ts';
import { whenImported } from './editor-packages.ts';

const project = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const source = join(project, 'tests/pages');
const cache = join(project, 'node_modules/.cache/housestyle-pages');
/** What every page may use beside its own folder. */
const shared = ['drafts', 'parts'];

const bundled = new Map<PageName, Promise<string>>();

/** The folder with the built page: `<page>/index.html` and `assets/<page>/`. Safe to call from several processes. */
export function bundlePage(name: PageName): Promise<string> {
  let folder = bundled.get(name);
  if (!folder) bundled.set(name, (folder = bundle(name)));
  return folder;
}

/** Bundles every page ahead of need, and says which could not be: their tests will not find them. */
export async function bundleAll(): Promise<void> {
  for (const name of pageNames) {
    try {
      await bundlePage(name);
    } catch (error) {
      console.error(`The test page ${name} could not be bundled: ${String(error)}`);
    }
  }
}

async function bundle(name: PageName): Promise<string> {
  const target = join(cache, `${name}-${await contentHash(name)}`);
  if (existsSync(target)) return target;
  const fresh = `${target}.${process.pid}`;
  await build({
    configFile: false,
    root: source,
    publicDir: false,
    plugins: [whenImported(), filled(name)],
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      outDir: fresh,
      emptyOutDir: true,
      assetsDir: `assets/${name}`,
      target: 'esnext',
      minify: false,
      cssMinify: false,
      chunkSizeWarningLimit: 20_000,
      rolldownOptions: { input: join(source, pageFile(name)) },
    },
  });
  if (name in notes) await cp(join(fresh, pageFile(name)), join(fresh, name, 'index.html'));
  try {
    await rename(fresh, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
    await rm(fresh, { recursive: true });
  }
  return target;
}

const pageFile = (name: PageName): string => (name in notes ? 'parts/note.html' : `${name}/index.html`);

/** Puts a page's own words and script into the page file that all notes share. */
function filled(name: PageName): Plugin {
  const { title, editor } = notes[name] ?? { title: '', editor: '' };
  const script = ['page.tsx', 'page.ts'].find((file) => existsSync(join(source, name, file)));
  const fills: Readonly<Record<string, string>> = { title, editor, script: `/${name}/${script}` };
  return {
    name: 'fill-note',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(/%(title|editor|script)%/g, (_, key: string) => fills[key] ?? ''),
    },
  };
}

async function contentHash(name: PageName): Promise<string> {
  const hash = createHash('sha256');
  const top = await readdir(source, { withFileTypes: true });
  const files = top.filter((entry) => entry.isFile()).map((entry) => join(source, entry.name));
  for (const folder of [name, ...shared]) files.push(...(await filesIn(join(source, folder))));
  files.push(join(project, 'package-lock.json'), fileURLToPath(import.meta.url));
  for (const file of files.toSorted()) hash.update(relative(project, file)).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function filesIn(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
