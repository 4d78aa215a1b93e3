/** A folder of its own for a test of the command line, and commands run in it. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Command, ExitCode } from '../../lib/cli/command.ts';

export interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  readonly error: string;
}

export interface Workspace {
  readonly folder: string;
  run(command: Command, ...args: readonly string[]): Promise<Outcome>;
  /** What commands see of the environment; may be changed. */
  readonly env: Record<string, string | undefined>;
  /** Answers that are typed, in their order. */
  readonly typed: string[];
}

/** The folder holds `files` by path and is gone after the test. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>>): Workspace {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'housestyle-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const env: Record<string, string | undefined> = {};
  const typed: string[] = [];
  return {
    folder,
    env,
    typed,
    async run(command, ...args) {
      let out = '';
      let error = '';
      const code = await command.run({
        args,
        cwd: folder,
        env,
        secret: async () => typed.shift(),
        out: (text) => {
          out += text;
        },
        error: (text) => {
          error += text;
        },
      });
      return { code, out, error };
    },
  };
}
