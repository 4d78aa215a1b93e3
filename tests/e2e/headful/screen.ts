/** A screen of its own for tests that need a real window: Xvfb, with xdotool as the person at the keyboard. */
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Screen {
  /** As in the environment variable DISPLAY. */
  readonly display: string;
  press(...keys: readonly string[]): Promise<void>;
  close(): void;
}

export async function openScreen(): Promise<Screen> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  const display = `:${number}`;
  const xdotool = (...args: readonly string[]) =>
    run('xdotool', [...args], { env: { ...process.env, DISPLAY: display } });
  return {
    display,
    async press(...keys) {
      for (const key of keys) await xdotool('key', key);
    },
    close: () => server.kill(),
  };
}
