/** What a command of the command line is, and how it ends. */

export interface CommandLine {
  readonly args: readonly string[];
  /** The folder that relative paths start from. */
  readonly cwd: string;
  out(text: string): void;
  error(text: string): void;
}

/** 0: done and nothing found. 1: something was found. 2: it could not be done. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly help: string;
  run(line: CommandLine): ExitCode | Promise<ExitCode>;
}
