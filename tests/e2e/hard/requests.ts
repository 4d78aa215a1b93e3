/** What the world's server was asked for, without the browser's own errands, and the probes that try to reach it. */
import type { SeenRequest } from '../world/server.ts';

/** Hosts that Chromium itself calls on: accounts, updates, autofill. No page of the world stands there. */
const errands = /(^|\.)(google\.com|googleapis\.com|gvt1\.com|gstatic\.com)$/;

/** The requests since `from` that pages, frames, workers or the extension made. */
export function asked(seen: readonly SeenRequest[], from = 0): readonly SeenRequest[] {
  return seen.slice(from).filter(({ host }) => !errands.test(host.replace(/:\d+$/, '')));
}

/** "GET dev.to/new" and the like, sorted, each once. */
export function named(requests: readonly SeenRequest[]): readonly string[] {
  return [...new Set(requests.map(({ method, host, path }) => `${method} ${host}${path}`))].sort();
}

/** The doors of a scope towards a network; each probe names its door in the path it asks for. */
export const doors = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'import'] as const;

/**
 * Runs inside the scope to be tried. Tells for each door whether it opened ("open"), or how it failed. `base` is an
 * https address that ends with a slash.
 */
export async function tryDoors(base: string): Promise<Readonly<Record<string, string>>> {
  const attempt = (run: (done: (word: string) => void) => void): Promise<string> =>
    new Promise((resolve) => {
      setTimeout(() => resolve('no answer'), 4_000);
      try {
        run(resolve);
      } catch (error) {
        resolve(`threw ${String(error)}`);
      }
    });
  return {
    fetch: await attempt((done) => {
      fetch(`${base}fetch`, { mode: 'no-cors' }).then(
        () => done('open'),
        (error) => done(`failed ${String(error)}`),
      );
    }),
    XMLHttpRequest: await attempt((done) => {
      const request = new XMLHttpRequest();
      request.onload = () => done('open');
      request.onerror = () => done('failed');
      request.open('GET', `${base}XMLHttpRequest`);
      request.send();
    }),
    WebSocket: await attempt((done) => {
      const socket = new WebSocket(`${base.replace('https:', 'wss:')}WebSocket`);
      socket.onopen = () => done('open');
      socket.onerror = () => done('failed');
    }),
    EventSource: await attempt((done) => {
      const source = new EventSource(`${base}EventSource`);
      source.onopen = () => done('open');
      source.onerror = () => {
        source.close();
        done('failed');
      };
    }),
    import: await attempt((done) => {
      import(/* @vite-ignore */ `${base}import`).then(
        () => done('open'),
        (error) => done(`failed ${String(error)}`),
      );
    }),
  };
}
