#!/usr/bin/env node
/** The command line of Housestyle: finds the command and ends with its code. */
import { checkCommand } from './check.ts';
import type { Command, ExitCode } from './command.ts';
import { diffCommand } from './diff.ts';
import { historyCommand } from './history.ts';
import { importCommand } from './import.ts';
import { initCommand } from './init.ts';
import { inviteCommand } from './invite.ts';
import { keyCommand } from './key.ts';
import { noticeCommand } from './notice.ts';
import { askSecret } from './office/terminal.ts';
import { printCommand } from './print.ts';
import { publishCommand } from './publish.ts';
import { recallCommand } from './recall.ts';
import { rolloutCommand } from './rollout.ts';
import { rotateCommand } from './rotate.ts';
import { serveCommand } from './serve.ts';
import { signCommand } from './sign.ts';

const commands: readonly Command[] = [
  checkCommand,
  importCommand,
  diffCommand,
  printCommand,
  initCommand,
  keyCommand,
  inviteCommand,
  signCommand,
  publishCommand,
  rolloutCommand,
  recallCommand,
  rotateCommand,
  noticeCommand,
  historyCommand,
  serveCommand,
];

const overview = `Usage: housestyle COMMAND …

${commands.map(({ name, summary }) => `  ${name.padEnd(8)} ${summary}`).join('\n')}

housestyle COMMAND --help says more.

Exit codes: 0 nothing found, 1 something found, 2 trouble (bad arguments, a file that cannot be read, a bad guideline).
`;

function main(argv: readonly string[]): ExitCode | Promise<ExitCode> {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(overview);
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) {
    process.stderr.write(`housestyle: there is no command “${name}”\n\n${overview}`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(command.help);
    return 0;
  }
  return command.run({
    args,
    cwd: process.cwd(),
    out: (text) => process.stdout.write(text),
    env: process.env,
    secret: askSecret,
    error: (text) => process.stderr.write(`housestyle ${command.name}: ${text}\n`),
  });
}

process.exitCode = await main(process.argv.slice(2));
