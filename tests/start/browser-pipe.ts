/** A browser in a window, started with the debugging pipe: the one way to hand an extension to every Chromium, branded or not. */
import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

export interface PipedBrowser {
  /** One command of the DevTools protocol to the browser itself. Rejects with the browser's own words. */
  send(method: string, params?: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
  /** Resolves when the browser has ended, however that came. */
  readonly ended: Promise<void>;
  close(): void;
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/** The browser ends when this process does: it lives as long as the pipe. */
export function openBrowser(path: string, args: readonly string[]): PipedBrowser {
  const child = spawn(path, ['--remote-debugging-pipe', '--enable-unsafe-extension-debugging', ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , , toBrowser, fromBrowser] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, (answer: Answer) => void>();
  let serial = 0;
  let rest = '';

  fromBrowser.setEncoding('utf8');
  fromBrowser.on('data', (piece: string) => {
    const messages = (rest + piece).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const answer = JSON.parse(message) as Answer;
      if (answer.id === undefined) continue;
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    }
  });
  // A closing browser breaks the pipe; its end is told by `ended`.
  toBrowser.on('error', () => undefined);

  const ended = new Promise<void>((resolve, reject) => {
    child.once('exit', () => resolve());
    child.once('error', reject);
  });
  void ended.finally(() => {
    for (const settle of waiting.values()) settle({ error: { message: 'the browser ended' } });
    waiting.clear();
  });

  return {
    ended,
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        const id = ++serial;
        waiting.set(id, ({ result, error }) =>
          error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result ?? {}),
        );
        toBrowser.write(`${JSON.stringify({ id, method, params })}\0`);
      }),
    close: () => void child.kill(),
  };
}
