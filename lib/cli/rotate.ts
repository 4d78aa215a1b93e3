/** `housestyle rotate`: other keys for a role, by a new root; installs follow by themselves, no new extension is needed. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { PublicKey } from '../delivery/documents.ts';
import { keyId } from '../delivery/envelope.ts';
import { publicHalf } from '../delivery/sign.ts';
import { createCommand, type CommandLine, type ExitCode } from './command.ts';
import { announce, saidBy } from './office/announce.ts';
import { alone, type Desk } from './office/desk.ts';
import type { OwnKey } from './office/key-file.ts';
import { type KeyFile, keysFor, makeKey, openKeyFile, saveKeyFile } from './office/key-ring.ts';
import { nextRootValue, roleIn, type RoleName, signRoot } from './office/new-root.ts';
import { channelFor, deskFor, readWay, siteFor, wayHelp, wayOptions, type WayValues } from './office/office.ts';
import type { Site } from './office/site.ts';
import { signedAgain } from './office/sign-again.ts';

const help = `Usage: housestyle rotate root|head|release [--channel NAME] [options]      a new key in place of the desk's own
       housestyle rotate ROLE --remove ID | --add FILE.public | --threshold N
       housestyle rotate --renew                                           the same keys, a new date

Makes the next root. The root's key has to be at hand; the key that is replaced need not be, so this is also what to do when a
key is lost or stolen. What it signed counts no more, however high it was numbered. Versions in use are signed by the new key.

  --channel NAME   of release, where the company has several
  --add FILE       lets a further person's key sign too (housestyle key makes one)
  --remove ID      takes a key out, by the name that "housestyle rotate ROLE --show" gives
  --threshold N    so many different keys must have signed
  --show           shows the keys of the role
${wayHelp}
Exit codes: 0 done, 2 trouble; then everything is as it was.
`;

export const rotateCommand = createCommand({
  name: 'rotate',
  summary: 'gives a role other keys',
  help,
  readArguments,
  run: async (read: RotateArguments, line): Promise<ExitCode | string> => {
    if (read.show) return showKeys(read, line);
    const desk = deskFor(read, line);
    return typeof desk === 'string' ? desk : alone(desk, () => rotate(read, line));
  },
});

interface Opened {
  readonly desk: Desk;
  readonly site: Site;
  readonly name: RoleName;
}

async function open(read: RotateArguments, line: CommandLine): Promise<Opened | string> {
  if (read.role !== 'release') {
    const opened = await siteFor(read, line);
    return typeof opened === 'string' ? opened : { ...opened, name: read.role };
  }
  const opened = await channelFor(read, line);
  return typeof opened === 'string' ? opened : { ...opened, name: { release: opened.channel } };
}

async function showKeys(read: RotateArguments, line: CommandLine): Promise<ExitCode | string> {
  const opened = await open(read, line);
  if (typeof opened === 'string') return opened;
  const role = roleIn(opened.site.trusted.root, opened.name);
  line.out(`${role?.keys.join('\n') ?? ''}\n${role?.threshold} must sign.\n`);
  return 0;
}

async function rotate(read: RotateArguments, line: CommandLine): Promise<ExitCode | string> {
  const opened = await open(read, line);
  if (typeof opened === 'string') return opened;
  const { desk, site, name } = opened;
  const rings = await keyFiles(desk, read.keys ?? [], line);
  if (typeof rings === 'string') return rings;
  const { root } = site.trusted;
  const own = rings.flatMap(({ keys }) => keys);
  const added = read.add === undefined ? undefined : await publicKeyIn(resolve(line.cwd, read.add));
  if (typeof added === 'string') return added;
  // Nothing else was asked for: a new key of our own.
  const replaces = !read.renew && !added && read.remove === undefined && read.threshold === undefined;
  const old = replaces ? replaced(roleIn(root, name)?.keys ?? [], own) : [];
  if (typeof old === 'string') return old;
  const fresh = replaces ? await makeKey(alg(own)) : undefined;
  const said = saidBy(site);
  const next = nextRootValue(root, name, {
    add: { ...added, ...(fresh ? { [fresh.id]: publicHalf(fresh) } : {}) },
    remove: replaces ? old : read.remove === undefined ? [] : [read.remove],
    threshold: read.threshold,
    floor: name === 'head' && replaces ? (site.head?.sequence ?? 0) : 0,
  });
  if (typeof next === 'string') return next;
  const keys = fresh ? [...own, fresh] : own;
  const bytes = await signRoot(root, next, keys);
  if (typeof bytes === 'string') return bytes;

  // The new key is safe before anything depends on it.
  const home = rings.find((ring) => ring.path === (name === 'root' ? desk.rootKeys : desk.keys)) ?? rings[0];
  if (fresh && home) await saveKeyFile({ ...home, keys: [...home.keys, fresh] });
  const channels =
    typeof name === 'object'
      ? await signedAgain(said.channels, name.release, keysFor(roleIn(next, name), keys), site)
      : said.channels;
  const trouble = await announce(
    { desk, site, keys, line },
    { ...said, channels },
    read,
    new Map([[`root/${next.version}.jws`, bytes]]),
  );
  if (trouble !== undefined) return trouble;
  if (fresh && home) await saveKeyFile({ ...home, keys: [...home.keys.filter(({ id }) => !old.includes(id)), fresh] });
  line.out(
    `Root ${next.version} is in force. Installs take it with their next look; the invite of before still leads to it.\n`,
  );
  return 0;
}

/** The desk's own of a role's keys, or the only one, which may be lost; other people's stay. A text says why that is not clear. */
function replaced(ofRole: readonly string[], own: readonly OwnKey[]): readonly string[] | string {
  const ours = ofRole.filter((id) => own.some((key) => key.id === id));
  if (ours.length > 0) return ours;
  return ofRole.length === 1
    ? ofRole
    : `none of the role's keys is here: --remove ID says which one goes (${ofRole.join(', ')})`;
}

const alg = (keys: readonly OwnKey[]) => keys[0]?.alg ?? 'ES256';

/** The desk's files, or those that are named. */
async function keyFiles(desk: Desk, named: readonly string[], line: CommandLine): Promise<readonly KeyFile[] | string> {
  const paths =
    named.length > 0 ? named.map((file) => resolve(line.cwd, file)) : [...new Set([desk.keys, desk.rootKeys])];
  const files: KeyFile[] = [];
  for (const path of paths) {
    const file = await openKeyFile(path, line, false);
    if (typeof file === 'string') return file;
    files.push(file);
  }
  return files;
}

async function publicKeyIn(path: string): Promise<Readonly<Record<string, PublicKey>> | string> {
  if (!existsSync(path)) return `${path}: there is no such file`;
  try {
    const key = JSON.parse(readFileSync(path, 'utf8')) as PublicKey;
    return { [await keyId(key)]: key };
  } catch {
    return `${path}: this is no public key`;
  }
}

interface RotateArguments extends WayValues {
  readonly role: 'root' | 'head' | 'release';
  readonly channel?: string | undefined;
  readonly add?: string | undefined;
  readonly remove?: string | undefined;
  readonly threshold?: number | undefined;
  readonly renew: boolean;
  readonly show: boolean;
}

function readArguments(args: string[]): RotateArguments | string {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...wayOptions,
      channel: { type: 'string' },
      add: { type: 'string' },
      remove: { type: 'string' },
      threshold: { type: 'string' },
      renew: { type: 'boolean', default: false },
      show: { type: 'boolean', default: false },
    },
  });
  const { channel, add, remove, renew, show } = values;
  const way = readWay(values);
  if (typeof way === 'string') return way;
  const [role = renew ? 'root' : undefined, ...more] = positionals;
  if ((role !== 'root' && role !== 'head' && role !== 'release') || more.length > 0)
    return 'which role? root, head or release';
  const threshold = values.threshold === undefined ? undefined : Number(values.threshold);
  if (threshold !== undefined && !Number.isInteger(threshold)) return `--threshold ${values.threshold}: a number`;
  return { ...way, role, channel, add, remove, threshold, renew, show };
}
