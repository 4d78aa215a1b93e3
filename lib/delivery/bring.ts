/** A file from a guideline's host, read no further than it may be. The asking itself is handed in. */
import { fail, ok, type Result } from '../base/result.ts';

/** `most`: bytes. Errors: delivery.offline, delivery.missing, delivery.too-long. */
export type Bring = (path: string, most: number) => Promise<Result<Uint8Array>>;

/** As much of an answer by HTTP as is looked at. */
interface Answer {
  readonly status: number;
  readonly ok: boolean;
  readonly body: { getReader(): Reader } | null;
}

interface Reader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}

/** `ask`: how an address is fetched: whoever calls gives it a deadline, sends nothing along and follows no redirect. */
export function bringFrom(base: string, ask: (address: URL, path: string) => Promise<Answer>): Bring {
  return async (path, most) => {
    try {
      const answer = await ask(new URL(path, base), path);
      if (answer.status === 404) return fail('delivery.missing', path);
      if (!answer.ok || !answer.body) return fail('delivery.offline', `${answer.status} for ${path}`);
      return await readUpTo(answer.body.getReader(), most, path);
    } catch (error) {
      return fail('delivery.offline', `${path}: ${error instanceof Error ? error.message : 'no answer'}`);
    }
  };
}

async function readUpTo(reader: Reader, most: number, path: string): Promise<Result<Uint8Array>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); part.value; part = await reader.read()) {
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
