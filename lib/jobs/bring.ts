/** Files from the guideline's host. Nothing of the writer or of any draft goes along: no cookie, no id, no query. */
import { bringFrom, type Bring } from '../delivery/bring.ts';

/** ms for one file. */
const patience = 10_000;

/** `base` ends in a slash. */
export function bringFromHost(base: string): Bring {
  return bringFrom(base, (address, path) =>
    fetch(address, {
      // The browser asks whether its copy still holds, in a way that needs no permission of the host.
      cache: path.startsWith('o/') ? 'default' : 'no-cache',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    }),
  );
}
