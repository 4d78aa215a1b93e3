/** Judges the house: floors, zones, sisters, circles and complete lists. Plants violations to prove that it bites. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Lower floors first; inside floor 1 each folder may import those before it. */
const stair = ['base', 'korean', 'draft', 'brand', 'rules', 'guideline', 'delivery'];
const floors: Readonly<Record<string, number>> = {
  ...Object.fromEntries(stair.map((folder, index) => [`lib/${folder}`, 1 + index / 100])),
  'lib/messages': 2,
  'lib/editors': 3,
  'lib/platforms': 3,
  'lib/storage': 3,
  'lib/cli': 3,
  'lib/session': 4,
  'lib/studio': 4,
  components: 5,
  'lib/page': 5,
  'lib/jobs': 5,
  entrypoints: 6,
};
/** Build material: words and artwork, importable from floor 4 up; it may lean on the core. */
const material = 'assets';

/** Which folder may touch what (reference zones): everything not listed is forbidden. */
const zones: Readonly<Record<string, readonly Zone[]>> = {
  'lib/messages': ['browser', 'clock'],
  'lib/editors': ['dom'],
  'lib/platforms': [],
  'lib/storage': ['browser', 'clock'],
  'lib/cli': ['node', 'network', 'clock', 'dom'],
  'lib/session': ['clock'],
  components: ['dom', 'react', 'clock'],
  'lib/page': ['dom', 'browser', 'clock'],
  'lib/jobs': ['browser', 'clock', 'network'],
  entrypoints: ['dom', 'react', 'browser', 'clock'],
};
type Zone = 'dom' | 'react' | 'browser' | 'node' | 'network' | 'clock';

const signs: readonly { readonly zone: Zone; readonly pattern: RegExp }[] = [
  { zone: 'dom', pattern: /(?<![.\w'-])(?:document|window)\.|\bnew (?:MutationObserver|ResizeObserver|Range)\b/ },
  { zone: 'react', pattern: /from '(?:react|react-dom|@base-ui)[/']/ },
  { zone: 'browser', pattern: /from '(?:wxt\/(?:browser|utils\/storage)|webextension-polyfill)'|(?<![.\w])chrome\.\w/ },
  { zone: 'node', pattern: /from 'node:/ },
  { zone: 'network', pattern: /(?<![.\w'])fetch\(|new (?:XMLHttpRequest|WebSocket|EventSource)\b/ },
  {
    zone: 'clock',
    pattern:
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|(?<![.\w])setTimeout\(|\bcrypto\.(?:randomUUID|getRandomValues)/,
  },
];

interface Source {
  readonly path: string;
  readonly text: string;
}

function sources(): Source[] {
  const found: Source[] = [];
  const walk = (folder: string): void => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) walk(path);
      else if (/\.tsx?$/.test(name) && !name.endsWith('.d.ts')) {
        found.push({ path: relative(root, path), text: readFileSync(path, 'utf8') });
      }
    }
  };
  for (const top of ['lib', 'components', 'entrypoints', 'assets']) walk(join(root, top));
  return found;
}

function folderOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'lib' ? `lib/${second}` : top;
}

/** Import specifiers with whether they bring types only; comments do not count. */
function importsOf(source: Source): { readonly target: string; readonly typeOnly: boolean }[] {
  const code = source.text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = [];
  for (const match of code.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|import\s*\(?\s*'([^']+)'/g,
  )) {
    const target = match[2] ?? match[3] ?? '';
    const path = target.startsWith('@/')
      ? target.slice(2)
      : target.startsWith('.')
        ? relative(root, resolve(root, dirname(source.path), target))
        : undefined;
    if (path) found.push({ target: path, typeOnly: Boolean(match[1]) });
  }
  return found;
}

function judge(all: readonly Source[]): string[] {
  return [...all.flatMap(judgeFloors), ...all.flatMap(judgeZones), ...all.flatMap(judgeSisters), ...circles(all)];
}

function judgeFloors(source: Source): string[] {
  const own = folderOf(source.path);
  return importsOf(source).flatMap(({ target }) => {
    const other = folderOf(target);
    if (other === own) return [];
    if (own === material) return (floors[other] ?? 9) < 2 ? [] : [`${source.path} is material and imports ${target}`];
    if (other === material) return (floors[own] ?? 0) >= 4 ? [] : [`${source.path} reaches for material ${target}`];
    const up = floors[own];
    const down = floors[other];
    if (up === undefined) return [`${source.path} stands on no floor`];
    if (down === undefined) return [`${source.path} imports ${target}, which stands on no floor`];
    return down < up ? [] : [`${source.path} climbs to ${target}`];
  });
}

function judgeZones(source: Source): string[] {
  const own = folderOf(source.path);
  if (own === material) return [];
  const allowed = zones[own] ?? [];
  const code = source.text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
  return signs
    .filter(({ zone, pattern }) => !allowed.includes(zone) && pattern.test(code))
    .map(({ zone }) => `${source.path} touches ${zone}`);
}

/** Plug-ins: one file each, one list each, and no plug-in knows another. */
const plugins = [
  { folder: 'lib/platforms', list: 'lib/platforms/index.ts', mark: /: Platform = \{/ },
  { folder: 'lib/editors', list: 'lib/editors/index.ts', mark: /: EditorFamily = \{/ },
  { folder: 'lib/rules/types', list: 'lib/rules/index.ts', mark: /: RuleType(?:<[^=]*>)? = \{/ },
] as const;

function pluginFiles(all: readonly Source[], plugin: (typeof plugins)[number]): string[] {
  return all
    .filter(({ path, text }) => dirname(path) === plugin.folder && path !== plugin.list && plugin.mark.test(text))
    .map(({ path }) => path);
}

function judgeSisters(source: Source, _index: number, all: readonly Source[]): string[] {
  return plugins.flatMap((plugin) => {
    const files = pluginFiles(all, plugin);
    if (!files.includes(source.path)) return [];
    return importsOf(source).flatMap(({ target }) =>
      files.includes(target) ? [`${source.path} imports its sister ${target}`] : [],
    );
  });
}

function circles(all: readonly Source[]): string[] {
  const arrows = new Map(
    all.map((source) => [
      source.path,
      importsOf(source)
        .filter(({ typeOnly }) => !typeOnly)
        .map(({ target }) => target),
    ]),
  );
  const found: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      found.push(`circle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`);
      return;
    }
    state.set(path, 'open');
    for (const next of arrows.get(path) ?? []) if (arrows.has(next)) visit(next, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of arrows.keys()) visit(path, []);
  return found;
}

describe('architecture', () => {
  const all = sources();

  it('saw the house', () => {
    expect(all.length).toBeGreaterThan(80);
  });

  it('holds', () => {
    expect(judge(all)).toEqual([]);
  });

  it('gives every folder of lib a floor', () => {
    const folders = readdirSync(join(root, 'lib')).map((name) => `lib/${name}`);
    expect(folders.filter((folder) => floors[folder] === undefined)).toEqual([]);
  });

  it('lists every plug-in', () => {
    for (const plugin of plugins) {
      const files = pluginFiles(all, plugin);
      const list = all.find(({ path }) => path === plugin.list);
      const listed = list ? importsOf(list).map(({ target }) => target) : [];
      expect(files.length, plugin.folder).toBeGreaterThan(3);
      expect(
        files.filter((file) => !listed.includes(file)),
        plugin.folder,
      ).toEqual([]);
    }
  });

  it('keeps rule types, and nothing else, in the folder of rule types', () => {
    const types = plugins.find(({ folder }) => folder === 'lib/rules/types');
    const inside = all.filter(({ path }) => dirname(path) === types?.folder).map(({ path }) => path);
    const marked = all.filter(({ text }) => types?.mark.test(text)).map(({ path }) => path);
    expect(marked.toSorted()).toEqual(inside.toSorted());
  });

  it('keeps the map of the house true', () => {
    const map = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
    for (const folder of Object.keys(floors)) {
      if (existsSync(join(root, folder))) expect(map, folder).toContain(folder.replace('lib/', ''));
    }
  });

  it('keeps files small', () => {
    const long = all.filter(({ text }) => text.split('\n').length > 330).map(({ path }) => path);
    expect(long).toEqual([]);
  });

  it.each([
    ['a climb', 'lib/draft/x.ts', "import { a } from '../session/session.ts';", 'climbs'],
    ['a climb by alias', 'components/x.tsx', "import { a } from '@/entrypoints/sidebar/choices.ts';", 'climbs'],
    ['a neighbour', 'lib/editors/x.ts', "import { a } from '../platforms/index.ts';", 'climbs'],
    ['a stair climbed', 'lib/korean/x.ts', "import type { Draft } from '../draft/draft.ts';", 'climbs'],
    ['DOM in the core', 'lib/rules/x.ts', 'export const a = document.title;', 'touches dom'],
    ['React in the session', 'lib/session/x.ts', "import { useState } from 'react';", 'touches react'],
    ['Node in the page', 'lib/page/x.ts', "import { readFileSync } from 'node:fs';", 'touches node'],
    ['the network in a screen', 'components/x.tsx', "void fetch('https://example.org');", 'touches network'],
    ['the browser in an editor', 'lib/editors/x.ts', "import { browser } from 'wxt/browser';", 'touches browser'],
    ['the clock in the core', 'lib/rules/x.ts', 'export const now = Date.now();', 'touches clock'],
    [
      'a sister',
      'lib/platforms/devto.ts',
      "import { ghost } from './ghost.ts';\nexport const devto: Platform = {};",
      'sister',
    ],
    [
      'a sister among rule types',
      'lib/rules/types/existence.ts',
      "import { metric } from './metric.ts';\nexport const existence: RuleType<Options> = {};",
      'sister',
    ],
    ['an unknown floor', 'lib/helpers/x.ts', "import { a } from '../base/result.ts';", 'no floor'],
  ])('bites on %s', (_name, path, text, complaint) => {
    const planted = [...all.filter((source) => source.path !== path), { path, text }];
    expect(judge(planted).join('\n')).toContain(complaint);
  });

  it('bites on a circle', () => {
    const planted = [
      ...all,
      { path: 'lib/base/x.ts', text: "import { y } from './y.ts';" },
      { path: 'lib/base/y.ts', text: "import { x } from './x.ts';" },
    ];
    expect(judge(planted).join('\n')).toContain('circle');
  });
});
