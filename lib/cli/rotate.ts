/** `housestyle rotate`: other keys for a role, by a new root; installs follow by themselves, no new extension is needed. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { PublicKey } from '../delivery/documents.ts';
import { keyId } from '../delivery/envelope.ts';
import { publicHalf } from '../delivery/sign.ts';
import { createCommand, type CommandLine, type ExitCode } from './command.ts';
import { announce, saidBy } from './office/announce.ts';
import { alone, channelOf, type Desk } from './office/desk.ts';
import type { OwnKey } from './office/key-file.ts';
import { type KeyFile, keysFor, makeKey, openKeyFile, saveKeyFile } from './office/key-ring.ts';
import { nextRootValue, roleIn, type RoleName, signRoot } from './office/new-root.ts';
import { baseOf, siteFor, wayHelp, wayOptions } from './office/office.ts';
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
    const opened = await siteFor(read, line);
    if (typeof opened === 'string') return opened;
    const { desk, site } = opened;
    const named = read.role === 'release' ? channelOf(desk, read.channel) : undefined;
    if (typeof named === 'string') return named;
    const role: RoleName = named ? { release: named.channel } : (read.role as 'root' | 'head');
    if (read.show) {
      const shown = roleIn(site.trusted.root, role);
      line.out(`${shown?.keys.join('\n') ?? ''}\n${shown?.threshold} must sign.\n`);
      return 0;
    }
    return alone(desk, () => rotate(read, role, opened, line));
  },
});

async function rotate(
  read: RotateArguments,
  name: RoleName,
  { desk, site }: Exclude<Awaited<ReturnType<typeof siteFor>>, string>,
  line: CommandLine,
): Promise<ExitCode | string> {
  const rings = await keyFiles(desk, read.keys ?? [], line);
  if (typeof rings === 'string') return rings;
  const { root } = site.trusted;
  const own = rings.flatMap(({ keys }) => keys);
  const added = read.add === undefined ? undefined : await publicKeyIn(resolve(line.cwd, read.add));
  if (typeof added === 'string') return added;
  // Nothing else was asked for: a new key of our own for those of ours that the role has.
  const replaces = !read.renew && !added && read.remove === undefined && read.threshold === undefined;
  const fresh = replaces ? await makeKey(alg(own)) : undefined;
  const old = replaces ? (roleIn(root, name)?.keys ?? []) : [];
  const said = saidBy(site);
  const next = nextRootValue(root, name, {
    add: { ...added, ...(fresh ? { [fresh.id]: publicHalf(fresh) } : {}) },
    remove: replaces ? old : read.remove === undefined ? [] : [read.remove],
    threshold: read.threshold ?? (replaces ? 1 : undefined),
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

interface RotateArguments {
  readonly desk?: string | undefined;
  readonly keys?: readonly string[] | undefined;
  readonly base?: string | undefined;
  readonly upload?: string | undefined;
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
  const { desk, keys, upload, channel, add, remove, renew, show } = values;
  const base = values.base === undefined ? undefined : baseOf(values.base);
  if (base && 'trouble' in base) return base.trouble;
  const [role = renew ? 'root' : undefined, ...more] = positionals;
  if ((role !== 'root' && role !== 'head' && role !== 'release') || more.length > 0)
    return 'which role? root, head or release';
  const threshold = values.threshold === undefined ? undefined : Number(values.threshold);
  if (threshold !== undefined && !Number.isInteger(threshold)) return `--threshold ${values.threshold}: a number`;
  return { desk, keys, base: base?.base, upload, role, channel, add, remove, threshold, renew, show };
}
