/** What a command of the command line is, and how it ends. */

export interface CommandLine {
  readonly args: readonly string[];
  /** The folder that relative paths start from. */
  readonly cwd: string;
  out(text: string): void;
  error(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A text that is typed without being shown; undefined: nobody sits at a terminal, or the question was broken off. */
  secret(question: string): Promise<string | undefined>;
}

/** 0: done and nothing found. 1: something was found. 2: it could not be done. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly help: string;
  run(line: CommandLine): Promise<ExitCode>;
}

interface CommandParts<Arguments> extends Omit<Command, 'run'> {
  /** A text, or what is thrown, says what is wrong with the arguments; the help is shown with it. */
  readArguments(args: string[]): Arguments | string;
  /** A text says why it could not be done. */
  run(read: Arguments, line: CommandLine): Promise<ExitCode | string>;
}

export function createCommand<Arguments extends object>({
  readArguments,
  run,
  ...about
}: CommandParts<Arguments>): Command {
  return {
    ...about,
    async run(line) {
      const read = readSafely(() => readArguments([...line.args]));
      const end = typeof read === 'string' ? `${read}\n\n${about.help}` : await run(read, line);
      if (typeof end === 'number') return end;
      line.error(end);
      return 2;
    },
  };
}

function readSafely<Arguments>(read: () => Arguments | string): Arguments | string {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error.message : 'the arguments cannot be read';
  }
}
