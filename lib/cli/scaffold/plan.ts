/** What `npm run new` writes: new files with gaps to fill, and one line in each list that must know of them. Pure. */
import { editorFiles, identifier, pageFiles, platformFile, ruleFiles } from './templates.ts';
import type { NewFile } from './templates.ts';

export type ScaffoldKind = 'platform' | 'editor' | 'rule';
export const scaffoldKinds: readonly ScaffoldKind[] = ['platform', 'editor', 'rule'];

/** A file as it shall be afterwards. */
export interface PlannedFile extends NewFile {
  /** The file is there already and gets a line. */
  readonly changed?: boolean;
}

/** Gives a file's text; undefined: there is none. */
export type Read = (path: string) => string | undefined;

/** The files for a new plug-in; a text says why there is none: a name that cannot be one, or a list that is not as it was. */
export function planScaffold(kind: ScaffoldKind, name: string, read: Read): readonly PlannedFile[] | string {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name))
    return `“${name}” cannot be a name: lower-case letters, digits and single hyphens, a letter first`;
  const files: PlannedFile[] = [...made[kind](name)];
  const taken = files.find(({ path }) => read(path) !== undefined);
  if (taken) return `${taken.path} is there already`;
  for (const { path, change } of lines[kind](name)) {
    const before = read(path);
    const after = before === undefined ? undefined : change(before);
    if (after === undefined) return `${path} does not hold the list that it should`;
    files.push({ path, text: after, changed: true });
  }
  return files;
}

const made: Readonly<Record<ScaffoldKind, (name: string) => readonly NewFile[]>> = {
  platform: (name) => [platformFile(name), ...pageFiles(name)],
  editor: (name) => [...editorFiles(name), ...pageFiles(name)],
  rule: ruleFiles,
};

interface Line {
  readonly path: string;
  /** The text with the line; undefined: the list was not found. */
  readonly change: (text: string) => string | undefined;
}

const lines: Readonly<Record<ScaffoldKind, (name: string) => readonly Line[]>> = {
  platform: (name) => [
    {
      path: 'lib/platforms/index.ts',
      change: (text) => listed(text, 'platforms: readonly Platform[]', identifier(name), `./${name}.ts`, 'generic'),
    },
    addressLine(name, `https://${name}.example/write`),
    {
      path: 'tests/e2e/pages.spec.ts',
      change: (text) =>
        behind(text, /^const editors.* = \[$/m, `  { name: '${name}', publish: ['Save'], redo: 'Control+Shift+z' },`),
    },
  ],
  editor: (name) => [
    {
      path: 'lib/editors/index.ts',
      change: (text) => listed(text, 'families: readonly EditorFamily[]', identifier(name), `./${name}.ts`, undefined),
    },
    {
      path: 'lib/messages/editor-family.ts',
      change: (text) => behind(text, 'export type FamilyId =', `  | '${name}'`),
    },
    addressLine(name, `https://blog.example.test/${name}`),
    {
      path: 'tests/e2e/contract/subjects.ts',
      change: (text) =>
        behind(
          text,
          /^const table: .* = \[$/m,
          `  { family: '${name}', page: '${name}', redo: 'Control+Shift+z', hasTitle: false },`,
        ),
    },
  ],
  rule: (name) => [
    {
      path: 'lib/rules/index.ts',
      change: (text) =>
        listed(text, 'ruleTypes: readonly RuleType[]', identifier(name), `./types/${name}.ts`, undefined),
    },
  ],
};

function addressLine(name: string, address: string): Line {
  return {
    path: 'tests/e2e/world/addresses.ts',
    change: (text) => behind(text, 'export const addresses = {', `  '${name}': '${address}',`),
  };
}

function behind(text: string, opening: string | RegExp, line: string): string | undefined {
  const found = typeof opening === 'string' ? opening : (opening.exec(text)?.[0] ?? '');
  const at = found === '' ? -1 : text.indexOf(found);
  if (at < 0) return undefined;
  const end = at + found.length;
  return `${text.slice(0, end)}\n${line}${text.slice(end)}`;
}

/** Adds an import and an entry to a list of plug-ins: before `last`, else at its front. */
function listed(
  text: string,
  declaration: string,
  name: string,
  from: string,
  last: string | undefined,
): string | undefined {
  const at = text.indexOf(`export const ${declaration} = [`);
  const open = text.indexOf('= [', at) + 2;
  const close = text.indexOf('];', open);
  const firstImport = text.search(/^import \{/m);
  if (at < 0 || close < 0 || firstImport < 0) return undefined;
  const entries = text
    .slice(open + 1, close)
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  const place = last === undefined ? 0 : entries.indexOf(last);
  if (place < 0) return undefined;
  const list = entries.toSpliced(place, 0, name).join(', ');
  const whole = `${text.slice(0, open + 1)}${list}${text.slice(close)}`;
  return `${whole.slice(0, firstImport)}import { ${name} } from '${from}';\n${whole.slice(firstImport)}`;
}
