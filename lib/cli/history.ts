/** `housestyle history`: the versions of a channel, newest first; with --verify every signature and hash is checked. */
import { parseArgs } from 'node:util';
import { historyOf } from '../delivery/history.ts';
import { createCommand, type CommandLine, type ExitCode } from './command.ts';
import { channelFor, deskHelp, deskOption } from './office/office.ts';
import { newestOf, objectIn, why } from './office/site.ts';
import { counted, oneOf } from './office/words.ts';

const help = `Usage: housestyle history [--channel NAME] [--verify] [--desk FOLDER]

Shows the versions of a channel, newest first, each with its number, day, author, note and hash. Each version names the hash of
the one before it, so nobody can change the past unseen.

  --channel NAME   needed where the company has several
  --verify         says of each version whether it is rightly signed and whole
${deskHelp}
Exit codes: 0 all is as it was signed, 1 something is not, 2 trouble.
`;

export const historyCommand = createCommand({
  name: 'history',
  summary: 'shows the versions of a channel, and checks them',
  help,
  readArguments: (args) =>
    parseArgs({
      args,
      options: { ...deskOption, channel: { type: 'string' }, verify: { type: 'boolean', default: false } },
    }).values,
  run: runHistory,
});

async function runHistory(
  read: { readonly desk?: string; readonly channel?: string; readonly verify: boolean },
  line: CommandLine,
): Promise<ExitCode | string> {
  const opened = await channelFor(read, line);
  if (typeof opened === 'string') return opened;
  const { site, channel } = opened;
  const newest = await newestOf(site, channel);
  if (!newest) return `${channel} has no version yet`;
  const roots = site.roots.map(({ value }) => value);
  const { editions, broken } = await historyOf(newest.ref.hash, roots, async (hash) => objectIn(site.folder, hash));
  let wrong = 0;
  for (const { ref, manifest, root, faults } of editions) {
    const state = !read.verify
      ? ''
      : faults.length === 0
        ? `  ok (root ${root})`
        : `  WRONG: ${faults.map(why).join(', ')}`;
    wrong += faults.length;
    line.out(
      `${String(manifest.sequence).padStart(4)}  ${manifest.issued.slice(0, 10)}  ${manifest.author}: ${oneOf(manifest.note)}  ${ref.hash.slice(0, 12)}${state}\n`,
    );
  }
  if (broken) line.out(`The versions before cannot be walked to: ${why(broken)}\n`);
  if (!read.verify) return 0;
  line.out(
    wrong === 0 && !broken
      ? `${counted(editions.length, 'version')}, all as they were signed.\n`
      : 'Something is not as it was signed.\n',
  );
  return wrong === 0 && !broken ? 0 : 1;
}
