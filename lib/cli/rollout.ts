/** `housestyle rollout`: who takes the version that is being rolled out, wider or narrower, and its end. */
import { parseArgs } from 'node:util';
import { rolled, type Step } from '../delivery/channels.ts';
import { createCommand, type CommandLine, type ExitCode } from './command.ts';
import { announce, type Office, saidBy } from './office/announce.ts';
import { channelOf } from './office/desk.ts';
import { inOffice, readWay, siteFor, wayHelp, wayOptions, type WayValues } from './office/office.ts';
import { readStep } from './office/step.ts';

const help = `Usage: housestyle rollout                                    shows who takes what
       housestyle rollout --to author|pilot|all --share PERCENT
       housestyle rollout --finish

A wider share only adds writers: who has the new version keeps it. --finish gives it to everybody. To take it away again:
housestyle recall version.

  --channel NAME   needed where the company has several
${wayHelp}
Exit codes: 0 done, 2 trouble.
`;

export const rolloutCommand = createCommand({
  name: 'rollout',
  summary: 'widens or finishes the rollout of a version',
  help,
  readArguments,
  run: async (read: RolloutArguments, line): Promise<ExitCode | string> =>
    read.change === undefined ? show(read, line) : inOffice(change)(read, line),
});

async function show(read: RolloutArguments, line: CommandLine): Promise<ExitCode | string> {
  const opened = await siteFor(read, line);
  if (typeof opened === 'string') return opened;
  const { site } = opened;
  const rows = Object.entries(site.head?.channels ?? {}).map(([name, { rollout }]) =>
    rollout
      ? `${name}: a new version for ${rollout.share / 100}% of ${rollout.ring}`
      : `${name}: one version for everybody`,
  );
  line.out(`${rows.length > 0 ? rows.join('\n') : 'nothing is published yet'}\n`);
  return 0;
}

async function change(
  { change: wanted = 'finish', ...read }: RolloutArguments,
  office: Office,
): Promise<ExitCode | string> {
  const { desk, site, line } = office;
  const which = channelOf(desk, read.channel);
  if (typeof which === 'string') return which;
  const said = saidBy(site);
  const channels = rolled(said.channels, desk.record.channels, which.channel, wanted);
  if (!channels.ok) return channels.error.detail ?? channels.error.code;
  const trouble = await announce(office, { ...said, channels: channels.value }, read);
  if (trouble !== undefined) return trouble;
  const whom = wanted === 'finish' ? 'everybody takes' : `${wanted.share / 100}% of ${wanted.ring} take`;
  line.out(`${which.channel}: ${whom} the new version now.\n`);
  return 0;
}

interface RolloutArguments extends WayValues {
  readonly channel?: string | undefined;
  readonly change: Step | 'finish' | undefined;
}

function readArguments(args: string[]): RolloutArguments | string {
  const { values } = parseArgs({
    args,
    options: {
      ...wayOptions,
      channel: { type: 'string' },
      to: { type: 'string' },
      share: { type: 'string' },
      finish: { type: 'boolean', default: false },
    },
  });
  const { channel, to, share, finish } = values;
  const way = readWay(values);
  if (typeof way === 'string') return way;
  const step = to === undefined && share === undefined ? undefined : readStep(to ?? 'all', share ?? '100%');
  if (typeof step === 'string') return step;
  if (step !== undefined && finish) return 'either --to and --share, or --finish';
  return { ...way, channel, change: finish ? 'finish' : step };
}
