/** `housestyle publish`: the version that waits goes into the site, is tried as an install would, and only then is live. */
import { parseArgs } from 'node:util';
import { published, type Step } from '../delivery/channels.ts';
import { takeManifest } from '../delivery/trust.ts';
import { createCommand, type ExitCode } from './command.ts';
import { announce, type Office, saidBy } from './office/announce.ts';
import { channelOf } from './office/desk.ts';
import { inOffice, readWay, wayHelp, wayOptions, type WayValues } from './office/office.ts';
import { putObject, why } from './office/site.ts';
import { readStep } from './office/step.ts';
import { clearWaiting, newestWaiting } from './office/waiting.ts';
import { oneOf } from './office/words.ts';

const help = `Usage: housestyle publish [--to author|pilot|all --share PERCENT] [options]
       housestyle publish --renew [options]

Puts the signed version that waits at the desk into the site: its objects first, the head last, each by one rename. Before the
head is put there the whole is tried as an install would take it. Without --to all writers get it.

  --channel NAME   needed where versions of several channels wait
  --to RING        author, pilot or all: only they get it for now
  --share PERCENT  of that ring, such as 25%; else 100%
  --renew          no new version: a head with a new date, before the old one runs out
${wayHelp}
Exit codes: 0 live, 2 it is not; writers keep what they have.
`;

export const publishCommand = createCommand({
  name: 'publish',
  summary: 'puts the signed version into the site and makes it live',
  help,
  readArguments,
  run: inOffice<PublishArguments>((read, office) => (read.renew ? renew(read, office) : publish(read, office))),
});

async function publish(read: PublishArguments, office: Office): Promise<ExitCode | string> {
  const { desk, site, line } = office;
  const waiting = await newestWaiting(desk.waiting, read.channel);
  if (typeof waiting === 'string') return waiting;
  if (!waiting) return 'nothing waits to be published; "housestyle sign" makes a version';
  const { manifest, ref } = waiting;
  const which = channelOf(desk, manifest.channel);
  if (typeof which === 'string') return which;
  const good = await takeManifest(site.trusted, ref, waiting.bytes);
  if (!good.ok)
    return `${waiting.file}: ${why(good.error)}; enough people must have signed it (housestyle sign --cosign)`;
  const said = saidBy(site);
  const channels = published(said.channels, desk.record.channels, manifest.channel, ref, read.step);
  if (!channels.ok) return channels.error.detail ?? channels.error.code;

  for (const { hash } of manifest.objects) {
    const bytes = await waiting.bytesUnder(hash);
    if (bytes) await putObject(site.folder, hash, bytes);
  }
  await putObject(site.folder, ref.hash, waiting.bytes);
  const trouble = await announce(office, { ...said, channels: channels.value }, read);
  if (trouble !== undefined) return trouble;
  clearWaiting(desk.waiting, manifest);
  const { step } = read;
  const whom = step ? `${step.share / 100}% of ${step.ring}` : 'everybody';
  line.out(
    `Live for ${whom}: ${manifest.channel} ${manifest.sequence}, “${oneOf(manifest.note)}”. Tried as an install would${read.base === undefined ? '' : `, from ${read.base}`}.\n`,
  );
  if (step) line.out(`Next: housestyle rollout --to ${step.ring} --share 100%, or --finish\n`);
  return 0;
}

async function renew(read: PublishArguments, office: Office): Promise<ExitCode | string> {
  if (!office.site.head) return 'nothing is published yet, so there is nothing to renew';
  const trouble = await announce(office, saidBy(office.site), read);
  if (trouble !== undefined) return trouble;
  office.line.out(`The head is renewed for ${office.desk.record.headDays} days.\n`);
  return 0;
}

interface PublishArguments extends WayValues {
  readonly channel?: string | undefined;
  readonly step?: Step | undefined;
  readonly renew: boolean;
}

function readArguments(args: string[]): PublishArguments | string {
  const { values } = parseArgs({
    args,
    options: {
      ...wayOptions,
      channel: { type: 'string' },
      to: { type: 'string' },
      share: { type: 'string' },
      renew: { type: 'boolean', default: false },
    },
  });
  const { channel, to, share, renew: again } = values;
  const way = readWay(values);
  if (typeof way === 'string') return way;
  if (again && (to !== undefined || share !== undefined))
    return '--renew publishes no version, so there is nobody to choose';
  const step = to === undefined && share === undefined ? undefined : readStep(to ?? 'all', share ?? '100%');
  if (typeof step === 'string') return step;
  return { ...way, channel, step, renew: again };
}
