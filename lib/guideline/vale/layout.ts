/** Finds styles, vocabularies and settings in a folder or an archive, however it was packed. */

/** Text files by path, with slashes, relative to the folder or archive. */
export type Files = ReadonlyMap<string, string>;

export interface StyleRule {
  /** "Style.Rule", or "Style.folder.Rule" for a rule in a folder of its style. */
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

export interface Located {
  /** The settings, where there are any. */
  readonly ini?: { readonly file: string; readonly text: string };
  /** Files by path relative to the StylesPath: "Google/AMPM.yml". */
  readonly styles: Files;
}

/** What a settings file may be called, the first that is there counts. */
export const iniNames: readonly string[] = ['.vale.ini', '_vale.ini', 'vale.ini', '.vale', '_vale'];

/**
 * `name` is what the source is called, without .zip: the style's name when rules lie at the top. `stylesPath` of the
 * settings, when known, says where the styles are.
 */
export function locate(files: Files, name: string, stylesPathOf: (iniText: string) => string | undefined): Located {
  const root = commonRoot(files);
  const inside = (path: string): string => path.slice(root.length);
  const iniFile = iniNames.map((one) => root + one).find((path) => files.has(path));
  const iniText = iniFile === undefined ? undefined : files.get(iniFile);
  const ini = iniFile !== undefined && iniText !== undefined ? { ini: { file: iniFile, text: iniText } } : {};
  const stated = iniText === undefined ? undefined : stylesPathOf(iniText);
  const folders = [stated, 'styles'].filter((one) => one !== undefined).map(plainFolder);
  for (const folder of folders) {
    const prefix = root + folder;
    if (folder === '' || ![...files.keys()].some((path) => path.startsWith(prefix))) continue;
    return { ...ini, styles: below(files, prefix) };
  }
  const topRules = [...files.keys()].some((path) => isRuleFile(inside(path)) && !inside(path).includes('/'));
  if (!topRules) return { ...ini, styles: below(files, root) };
  const style = root === '' ? name : (root.slice(0, -1).split('/').at(-1) ?? name);
  const styles = [...files]
    .filter(([path]) => path !== iniFile)
    .map(([path, text]) => [`${style}/${inside(path)}`, text] as const);
  return { ...ini, styles: new Map(styles) };
}

/** The rules of `styles`, in the order of their names; folders named with . or _ are resting. */
export function rulesIn(styles: Files): readonly StyleRule[] {
  const rules: StyleRule[] = [];
  for (const [file, text] of styles) {
    const parts = file.split('/');
    const [style = '', ...rest] = parts;
    if (rest.length === 0 || style === 'config' || style.startsWith('.')) continue;
    if (!isRuleFile(file) || rest.slice(0, -1).some((part) => /^[._]/u.test(part))) continue;
    rules.push({ name: [style, ...rest].join('.').replace(/\.yml$/u, ''), file, text });
  }
  return rules.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

export function isRuleFile(path: string): boolean {
  return path.endsWith('.yml') && !path.endsWith('.test.yml');
}

function below(files: Files, prefix: string): Files {
  const found = [...files].filter(([path]) => path.startsWith(prefix));
  return new Map(found.map(([path, text]) => [path.slice(prefix.length), text]));
}

/** Archives often hold one folder with everything in it; a style of its own is not taken for one. */
function commonRoot(files: Files): string {
  let root = '';
  for (;;) {
    const paths = [...files.keys()].map((path) => path.slice(root.length));
    const [first] = paths[0]?.split('/') ?? [];
    if (first === undefined || paths.some((path) => !path.startsWith(`${first}/`))) return root;
    if (first === 'styles' || paths.some((path) => isRuleFile(path) && path.split('/').length === 2)) return root;
    root += `${first}/`;
  }
}

function plainFolder(path: string): string {
  const plain = path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/u, '')
    .replace(/\/+$/u, '');
  return plain === '' || plain === '.' ? '' : `${plain}/`;
}
