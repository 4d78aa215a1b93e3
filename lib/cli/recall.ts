/** `housestyle recall`: a rule, an asset or a whole version is switched off by the head alone, and switched on again. */
import { parseArgs } from 'node:util';
import type { LocalText } from '../base/language.ts';
import type { Recall } from '../delivery/documents.ts';
import { mostRecalls } from '../delivery/limits.ts';
import { createCommand, type CommandLine, type ExitCode } from './command.ts';
import { announce, type Office, saidBy } from './office/announce.ts';
import { channelOf } from './office/desk.ts';
import { inOffice, readWay, siteFor, wayHelp, wayOptions, type WayValues, wordsOf } from './office/office.ts';
import { newestOf } from './office/site.ts';
import { withoutVersion, withVersion } from './office/step-back.ts';
import { oneOf } from './office/words.ts';

const help = `Usage: housestyle recall rule|asset ID --why-ko TEXT --why-en TEXT [options]
       housestyle recall version [HASH] --why-ko TEXT --why-en TEXT [options]
       housestyle recall rule|asset|version ID --lift [options]
       housestyle recall                                   shows what is recalled

A recall needs no new version and reaches open drafts with the next look (a minute). A recalled rule finds nothing; a recalled
asset is offered no more, and drafts that carry its picture are told; a recalled version gives way to the one before it.

  --why-ko TEXT    the reason, shown to writers; one of the two is needed
  --why-en TEXT
  --channel NAME   of version without a hash: the newest of this channel
  --lift           takes the recall back
${wayHelp}
Exit codes: 0 done, 2 trouble.
`;

export const recallCommand = createCommand({
  name: 'recall',
  summary: 'switches off a rule, an asset or a version at once',
  help,
  readArguments,
  run: async (read: RecallArguments, line): Promise<ExitCode | string> => {
    const { target } = read;
    if (target === undefined) return show(read, line);
    return inOffice((_read, office) => (read.lift ? lift(read, target, office) : recall(read, target, office)))(
      read,
      line,
    );
  },
});

const kinds = { rule: 'rule', asset: 'asset', version: 'manifest' } as const;
type Target = { readonly kind: keyof typeof kinds; readonly id: string | undefined };

async function show(read: RecallArguments, line: CommandLine): Promise<ExitCode | string> {
  const opened = await siteFor(read, line);
  if (typeof opened === 'string') return opened;
  const { site } = opened;
  const rows = (site.head?.recalls ?? []).map(
    ({ kind, id, reason }) => `${kind === 'manifest' ? 'version' : kind} ${id}: ${oneOf(reason)}\n`,
  );
  line.out(rows.length > 0 ? rows.join('') : 'nothing is recalled\n');
  return 0;
}

async function recall(read: RecallArguments, target: Target, office: Office): Promise<ExitCode | string> {
  const { site, line } = office;
  const { reason } = read;
  if (!reason) return '--why-ko or --why-en is missing: writers read the reason';
  const id = await idOf(read, target, office);
  if (typeof id === 'string') return id;
  const said = saidBy(site);
  const others = said.recalls.filter((one) => !(one.kind === kinds[target.kind] && one.id === id.id));
  if (others.length >= mostRecalls)
    return `${mostRecalls} recalls are the most; publish a version without what is recalled, and lift them`;
  const recalls: readonly Recall[] = [...others, { kind: kinds[target.kind], id: id.id, reason }];
  const channels = target.kind === 'version' ? await withoutVersion(said.channels, id.id, site) : said.channels;
  if (typeof channels === 'string') return channels;
  const trouble = await announce(office, { ...said, channels, recalls }, read);
  if (trouble !== undefined) return trouble;
  line.out(`Recalled: ${target.kind} ${id.id}. Open drafts follow with their next look.\n`);
  return 0;
}

async function lift(read: RecallArguments, target: Target, office: Office): Promise<ExitCode | string> {
  const said = saidBy(office.site);
  const recalls = said.recalls.filter((one) => !(one.kind === kinds[target.kind] && one.id === target.id));
  if (recalls.length === said.recalls.length) return `${target.kind} ${target.id ?? ''} is not recalled`;
  const channels =
    target.kind === 'version' ? await withVersion(said.channels, target.id ?? '', office.site) : said.channels;
  if (typeof channels === 'string') return channels;
  const trouble = await announce(office, { ...said, channels, recalls }, read);
  if (trouble !== undefined) return trouble;
  office.line.out(`${target.kind} ${target.id} is back.\n`);
  return 0;
}

async function idOf(
  read: RecallArguments,
  { kind, id }: Target,
  { desk, site }: Office,
): Promise<{ id: string } | string> {
  if (id !== undefined)
    return kind === 'version' && !/^[0-9a-f]{64}$/u.test(id)
      ? `${id}: a version goes by its hash (housestyle history)`
      : { id };
  if (kind !== 'version') return `which ${kind}?`;
  const which = channelOf(desk, read.channel);
  if (typeof which === 'string') return which;
  const newest = await newestOf(site, which.channel);
  return newest ? { id: newest.ref.hash } : `${which.channel} has no version yet`;
}

interface RecallArguments extends WayValues {
  readonly channel?: string | undefined;
  readonly target: Target | undefined;
  readonly reason: LocalText | undefined;
  readonly lift: boolean;
}

function readArguments(args: string[]): RecallArguments | string {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...wayOptions,
      channel: { type: 'string' },
      'why-ko': { type: 'string' },
      'why-en': { type: 'string' },
      lift: { type: 'boolean', default: false },
    },
  });
  const { channel, lift: back } = values;
  const way = readWay(values);
  if (typeof way === 'string') return way;
  const [kind, id, ...more] = positionals;
  if (more.length > 0) return `one at a time: ${more.join(' ')}`;
  if (kind !== undefined && !Object.hasOwn(kinds, kind)) return `${kind}: rule, asset or version`;
  const target = kind === undefined ? undefined : { kind: kind as keyof typeof kinds, id };
  return {
    ...way,
    channel,
    target,
    reason: wordsOf(values['why-ko'], values['why-en']),
    lift: back,
  };
}
