/** `housestyle init`: keys, the first root, and the invite that goes to the writers. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sha256 } from '../delivery/digest.ts';
import { type Algorithm, readRoot, type Role } from '../delivery/documents.ts';
import { publicHalf, signFile } from '../delivery/sign.ts';
import { type CommandLine, createCommand, type ExitCode } from './command.ts';
import { moment } from './office/announce.ts';
import { defaultDesk, fromDesk, hasDesk, saveDesk } from './office/desk.ts';
import { writeWhole } from './office/files.ts';
import type { OwnKey } from './office/key-file.ts';
import { makeKey, newPassphrase, passphraseHelp, saveKeyFile } from './office/key-ring.ts';
import { rootDays } from './office/new-root.ts';
import { baseOf } from './office/office.ts';
import { inviteText } from './office/words.ts';

const help = `Usage: housestyle init --org NAME --channel NAME --out SITE [options]

Makes two folders: a desk, which the comms team keeps to itself (keys, what is signed and not yet published), and a site,
which is published. In it root/1.jws says which keys may sign. Nothing that is there is written over.

  --org NAME         short name of the company, such as kt
  --channel NAME     what writers join. May stand there several times; "kt/qook" is the channel qook under kt
  --out SITE         the folder to be published
  --desk FOLDER      the comms team's own folder; else "${defaultDesk}"
  --base URL         https address at which the site will be; the invite needs it, and may be made later
                     (housestyle invite)
  --root-keys FILE   the root's key in a file of its own, to be kept apart (a stick in a safe)
  --alg ALGORITHM    ES256 (default) or EdDSA
  --head-days DAYS   after so many days without a word of yours writers read "not confirmed since"; else 60

${passphraseHelp}
Exit codes: 0 done, 2 trouble.
`;

export const initCommand = createCommand({
  name: 'init',
  summary: 'makes the keys, the first root and the invite of a company',
  help,
  readArguments,
  run: runInit,
});

async function runInit(read: InitArguments, line: CommandLine): Promise<ExitCode | string> {
  const { desk, site, rootKeys, org, channels, alg, base, headDays } = read;
  const folder = resolve(line.cwd, desk);
  const out = resolve(line.cwd, site);
  const [keysPath, rootPath] = [
    join(folder, 'keys.json'),
    rootKeys === undefined ? undefined : resolve(line.cwd, rootKeys),
  ];
  if (hasDesk(folder)) return `${desk}: there is a desk here already; nothing was written`;
  for (const path of [keysPath, ...(rootPath ? [rootPath] : [])])
    if (existsSync(path)) return `${path}: is there already; nothing was written`;
  if (existsSync(out) && readdirSync(out).length > 0) return `${site}: the folder is not empty; nothing was written`;
  if (`${out}/`.startsWith(`${folder}/`) || `${folder}/`.startsWith(`${out}/`))
    return 'the desk and the site must not lie one in the other: the site is published';
  const chosen = await newPassphrase(keysPath, line);
  if ('trouble' in chosen) return chosen.trouble;
  const apart = rootPath === undefined ? chosen : await newPassphrase(rootPath, line);
  if ('trouble' in apart) return apart.trouble;

  const root = await makeKey(alg);
  const head = await makeKey(alg);
  const release: Record<string, OwnKey> = {};
  for (const channel of Object.keys(channels)) release[channel] = await makeKey(alg);
  const own = [head, ...Object.values(release)];
  const role = (key: OwnKey): Role => ({ keys: [key.id], threshold: 1, floor: 0 });
  const value = {
    org,
    version: 1,
    expires: moment(Date.now() + rootDays * 86_400_000),
    keys: Object.fromEntries([root, ...own].map((key) => [key.id, publicHalf(key)])),
    roles: {
      root: role(root),
      head: role(head),
      release: Object.fromEntries(Object.entries(release).map(([name, key]) => [name, role(key)])),
    },
  };
  const shape = readRoot({ kind: 'root', format: 1, ...value });
  if (!shape.ok) return shape.error.detail ?? shape.error.code;
  const bytes = await signFile('root', value, [root]);
  const fingerprint = await sha256(bytes);

  await saveKeyFile({ path: keysPath, keys: rootPath === undefined ? [root, ...own] : own, ...chosen });
  if (rootPath !== undefined) await saveKeyFile({ path: rootPath, keys: [root], ...apart });
  writeWhole(join(out, 'root/1.jws'), bytes);
  saveDesk(folder, {
    format: 1,
    org,
    site: fromDesk(folder, out),
    ...(base === undefined ? {} : { base }),
    fingerprint,
    keys: 'keys.json',
    rootKeys: rootPath === undefined ? 'keys.json' : fromDesk(folder, rootPath),
    headDays,
    channels,
    used: { head: 0, manifests: {} },
  });
  line.out(`${org}: the desk is ${desk}, the site is ${site}.
Keep ${rootKeys === undefined ? `${desk}/keys.json` : `${rootKeys} and ${desk}/keys.json`} and the passphrase in two safe places, apart: without them nobody can publish.\n\n`);
  if (base === undefined)
    line.out('The invite: housestyle invite --base https://… (the address at which the site will be)\n');
  else for (const channel of Object.keys(channels)) line.out(inviteText({ base, channel, root: 1, fingerprint }));
  line.out(`\nNext: housestyle sign GUIDELINE --author "…" --note-en "…" and housestyle publish\n`);
  return 0;
}

interface InitArguments {
  readonly org: string;
  readonly channels: Readonly<Record<string, string | null>>;
  readonly site: string;
  readonly desk: string;
  readonly base?: string | undefined;
  readonly rootKeys?: string | undefined;
  readonly alg: Algorithm;
  readonly headDays: number;
}

const nameLike = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u;

function readArguments(args: string[]): InitArguments | string {
  const { values } = parseArgs({
    args,
    options: {
      org: { type: 'string' },
      channel: { type: 'string', multiple: true },
      out: { type: 'string' },
      desk: { type: 'string', default: defaultDesk },
      base: { type: 'string' },
      'root-keys': { type: 'string' },
      alg: { type: 'string', default: 'ES256' },
      'head-days': { type: 'string', default: '60' },
    },
  });
  const { org, out, desk, alg } = values;
  if (org === undefined || !nameLike.test(org)) return '--org must be a short name of letters and digits';
  if (out === undefined) return '--out is missing: the folder to be published';
  const channels = channelsOf(values.channel ?? []);
  if (typeof channels === 'string') return channels;
  if (alg !== 'ES256' && alg !== 'EdDSA') return '--alg must be ES256 or EdDSA';
  const headDays = Number(values['head-days']);
  if (!Number.isInteger(headDays) || headDays < 1 || headDays > 365)
    return '--head-days must be a number from 1 to 365';
  const base = values.base === undefined ? undefined : baseOf(values.base);
  if (base && 'trouble' in base) return base.trouble;
  return { org, channels, site: out, desk, base: base?.base, rootKeys: values['root-keys'], alg, headDays };
}

/** "kt/qook": qook, under kt, which is named too. */
function channelsOf(named: readonly string[]): Readonly<Record<string, string | null>> | string {
  if (named.length === 0) return '--channel is missing: the name that writers join, such as kt';
  const channels: Record<string, string | null> = {};
  for (const path of named) {
    const names = path.split('/');
    if (names.length > 3) return `--channel ${path}: company, brand and department are all there can be`;
    for (const [index, name] of names.entries()) {
      const above = names[index - 1] ?? null;
      if (!nameLike.test(name)) return `--channel ${path}: “${name}” must be letters, digits, dots, hyphens`;
      if (Object.hasOwn(channels, name) && channels[name] !== above)
        return `--channel ${path}: ${name} stands elsewhere too`;
      channels[name] = above;
    }
  }
  return channels;
}
