/** `housestyle sign`: a guideline folder becomes a signed version that waits at the desk; a second person signs it too. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { LocalText } from '../base/language.ts';
import { contentOf, packOf } from '../delivery/content.ts';
import { sha256 } from '../delivery/digest.ts';
import { readManifest } from '../delivery/documents.ts';
import { signFile } from '../delivery/sign.ts';
import { pathTo } from '../delivery/channels.ts';
import { same } from '../base/same.ts';
import type { Pack } from '../guideline/pack.ts';
import { createCommand, type ExitCode } from './command.ts';
import { moment, type Office } from './office/announce.ts';
import { coSign } from './office/co-sign.ts';
import { channelOf, layerOf, nextNumber } from './office/desk.ts';
import { proven, readGuideline } from './office/guideline.ts';
import { keysFor, passphraseHelp } from './office/key-ring.ts';
import { type DeskValues, inOffice, signingHelp, signingOptions, wordsOf } from './office/office.ts';
import { manifestAt, newestOf, objectIn } from './office/site.ts';
import { putWaiting } from './office/waiting.ts';
import { counted } from './office/words.ts';

const help = `Usage: housestyle sign GUIDELINE --author NAME --note-ko TEXT --note-en TEXT [options]
       housestyle sign --cosign FILE [--keys FILE]

GUIDELINE is a folder with pack.yaml, or a JSON guideline of "housestyle import". It is read, its examples are run, and it
is signed; it then waits at the desk (waiting/CHANNEL-NUMBER) until "housestyle publish". Nobody sees it before that.

  --channel NAME   whose guideline it is; needed where the company has several
  --author NAME    who answers for it, shown to writers
  --note-ko TEXT   what changed, shown to writers; one of the two is needed
  --note-en TEXT
  --cosign FILE    where two must sign: adds a signature to a waiting manifest.jws (whose folder may have come by mail)
${signingHelp}
${passphraseHelp}
Exit codes: 0 signed, 1 an example does not behave or the layers do not fit, 2 trouble.
`;

export const signCommand = createCommand({
  name: 'sign',
  summary: 'signs a guideline; it waits at the desk until it is published',
  help,
  readArguments,
  run: async (read: SignArguments, line): Promise<ExitCode | string> => {
    if (read.cosign !== undefined) return coSign(resolve(line.cwd, read.cosign), read, line);
    return inOffice(signNew)(read, line);
  },
});

async function signNew(read: SignArguments, office: Office): Promise<ExitCode | string> {
  const { desk, site, keys, line } = office;
  const which = channelOf(desk, read.channel);
  if (typeof which === 'string') return which;
  const { channel } = which;
  const role = site.trusted.root.roles.release[channel];
  const own = keysFor(role, keys);
  if (!role || own.length === 0) return `none of the keys here may sign for ${channel}`;
  const source = await readGuideline(resolve(line.cwd, read.guideline ?? ''));
  if (typeof source === 'string') return source;

  const last = await newestOf(site, channel);
  const before = last ? await packOf(last.manifest, async (hash) => objectIn(site.folder, hash)) : undefined;
  const version = Math.max(source.version, before?.ok ? before.value.version + 1 : 1);
  if (version !== source.version)
    line.error(`note: version ${source.version} is out already; this one is called ${version}`);
  const pack: Pack = { ...source, version };
  const files = await contentOf(pack);
  if (before?.ok && same(JSON.parse(new TextDecoder().decode(files[0]!.bytes)), { ...before.value, version }))
    return 'nothing differs from what is published; nothing was signed';
  const above = await layersAbove(office, channel);
  if (typeof above === 'string') return above;
  const whole = proven([...above, pack]);
  if (typeof whole === 'string') {
    line.error(whole);
    return 1;
  }

  const objects = [];
  for (const { path, type, bytes } of files)
    objects.push({ path, type, hash: await sha256(bytes), length: bytes.length });
  const sequence = nextNumber(desk, { channel }, Math.max((last?.manifest.sequence ?? 0) + 1, role.floor));
  const value = {
    channel,
    sequence,
    previous: last?.ref.hash ?? null,
    layer: layerOf(desk.record.channels, channel),
    author: read.author ?? '',
    issued: moment(Date.now()),
    note: read.note ?? {},
    objects,
  };
  const shape = readManifest({ kind: 'manifest', format: 1, ...value });
  if (!shape.ok) return shape.error.detail ?? shape.error.code;
  const file = await putWaiting(desk.waiting, value, await signFile('manifest', value, own), files);
  const size = Math.ceil(objects.reduce((sum, { length }) => sum + length, 0) / 1024);
  line.out(
    `Signed: ${channel} ${sequence}, guideline version ${version}: ${counted(pack.rules.length, 'rule')}, ${counted(pack.assets.length, 'asset')}, ${size} KB; every example behaves.\n`,
  );
  if (own.length >= role.threshold) line.out('Next: housestyle publish\n');
  else
    line.out(
      `${own.length} of ${role.threshold} signatures. Send the folder of ${file} to the next person:\n  housestyle sign --cosign manifest.jws --keys THEIR-KEYS\nand put the manifest.jws that comes back in its place.\n`,
    );
  return 0;
}

/** What the channels above have published, as all writers get it. */
async function layersAbove({ desk, site }: Office, channel: string): Promise<readonly Pack[] | string> {
  const path = pathTo(desk.record.channels, channel).slice(0, -1);
  const parent = path.at(-1);
  if (parent === undefined) return [];
  const chain = site.head?.channels[parent]?.chain;
  if (!chain) return `${parent} has no version yet, and ${channel} stands on it: publish that first`;
  const packs: Pack[] = [];
  for (const ref of chain) {
    const manifest = await manifestAt(site.folder, ref);
    const pack = manifest && (await packOf(manifest, async (hash) => objectIn(site.folder, hash)));
    if (!pack?.ok) return `${site.folder}: o/${ref.hash} cannot be read`;
    packs.push(pack.value);
  }
  return packs;
}

interface SignArguments extends DeskValues {
  readonly guideline?: string | undefined;
  readonly channel?: string | undefined;
  readonly author?: string | undefined;
  readonly note?: LocalText | undefined;
  readonly cosign?: string | undefined;
}

function readArguments(args: string[]): SignArguments | string {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...signingOptions,
      channel: { type: 'string' },
      author: { type: 'string' },
      'note-ko': { type: 'string' },
      'note-en': { type: 'string' },
      cosign: { type: 'string' },
    },
  });
  const { desk, keys, channel, author, cosign } = values;
  const [guideline, ...more] = positionals;
  if (cosign !== undefined) return guideline === undefined ? { desk, keys, cosign } : 'either GUIDELINE or --cosign';
  if (guideline === undefined || more.length > 0) return 'one GUIDELINE is needed: a folder with pack.yaml';
  if (author === undefined) return '--author is missing: who answers for it';
  const note = wordsOf(values['note-ko'], values['note-en']);
  if (!note) return '--note-ko or --note-en is missing: what changed, in words';
  return { desk, keys, guideline, channel, author, note };
}
