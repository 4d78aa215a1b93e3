/** Files from the guideline's host. Nothing of the writer or of any draft goes along: no cookie, no id, no query. */
import { fail, ok, type Result } from '../base/result.ts';

/** ms for one file. */
const patience = 10_000;

/** `base` ends in a slash. Errors: delivery.offline, delivery.missing, delivery.too-long. */
export function bringFrom(base: string) {
  return async (path: string, most: number): Promise<Result<Uint8Array>> => {
    try {
      const answer = await fetch(new URL(path, base), {
        // The browser asks whether its copy still holds, in a way that needs no permission of the host.
        cache: path.startsWith('o/') ? 'default' : 'no-cache',
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(patience),
      });
      if (answer.status === 404) return fail('delivery.missing', path);
      if (!answer.ok || !answer.body) return fail('delivery.offline', `${answer.status} for ${path}`);
      return await readUpTo(answer.body, most, path);
    } catch (error) {
      return fail('delivery.offline', error instanceof Error ? error.message : undefined);
    }
  };
}

async function readUpTo(body: ReadableStream<Uint8Array>, most: number, path: string): Promise<Result<Uint8Array>> {
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      return fail('delivery.too-long', path);
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return ok(bytes);
}
