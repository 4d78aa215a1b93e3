#!/usr/bin/env node
/** The command line of Housestyle: finds the command and ends with its code. */
import { checkCommand } from './check.ts';
import type { Command, ExitCode } from './command.ts';
import { importCommand } from './import.ts';
import { printCommand } from './print.ts';

const commands: readonly Command[] = [checkCommand, importCommand, printCommand];

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
    error: (text) => process.stderr.write(`housestyle ${command.name}: ${text}\n`),
  });
}

process.exitCode = await main(process.argv.slice(2));
