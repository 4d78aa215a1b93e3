/** `housestyle invite`: the line that writers paste, with the words to compare by telephone. */
import { parseArgs } from 'node:util';
import { createCommand, type CommandLine, type ExitCode } from './command.ts';
import { saveDesk } from './office/desk.ts';
import { baseOf, channelFor, deskHelp, deskOption } from './office/office.ts';
import { inviteText } from './office/words.ts';

const help = `Usage: housestyle invite [--channel NAME] [--base URL] [--desk FOLDER]

Prints the invite: one line to be mailed, and eight words by which writers tell that it is yours. It names the newest root.

  --channel NAME   needed where the company has several
  --base URL       https address of the site; the desk remembers it
${deskHelp}
Exit codes: 0 done, 2 trouble.
`;

export const inviteCommand = createCommand({
  name: 'invite',
  summary: 'prints the invite for writers',
  help,
  readArguments: (args) =>
    parseArgs({ args, options: { ...deskOption, channel: { type: 'string' }, base: { type: 'string' } } }).values,
  run: runInvite,
});

async function runInvite(
  read: { readonly desk?: string; readonly channel?: string; readonly base?: string },
  line: CommandLine,
): Promise<ExitCode | string> {
  const opened = await channelFor(read, line);
  if (typeof opened === 'string') return opened;
  const { desk, site, channel } = opened;
  const given = read.base === undefined ? undefined : baseOf(read.base);
  if (given && 'trouble' in given) return given.trouble;
  const base = given?.base ?? desk.record.base;
  if (base === undefined) return '--base is missing: the https address of the site';
  if (base !== desk.record.base) saveDesk(desk.folder, { ...desk.record, base });
  const newest = site.roots.at(-1)!;
  line.out(inviteText({ base, channel, root: newest.value.version, fingerprint: newest.digest }));
  return 0;
}
