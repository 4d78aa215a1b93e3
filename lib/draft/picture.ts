/** How a picture that lies in the draft itself is named there: by its content, not by its bytes, which may be megabytes. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Units of a data: address; what is longer goes unnamed rather than cost a key long. */
const longest = 3_000_000;
const kept = 16;
const known = new Map<string, string>();

/** A data: address as "data:image/png;sha256,<64 hex digits>" of the bytes that it holds; any other as it is. */
export function pictureSource(src: string): string {
  if (!src.startsWith('data:')) return src;
  const before = known.get(src);
  if (before !== undefined) return before;
  const named = named256(src);
  if (known.size >= kept) known.delete(known.keys().next().value ?? '');
  known.set(src, named);
  return named;
}

/** The digest that a source is named by; undefined: it is not named so. */
export function pictureHash(source: string): string | undefined {
  return /^data:[^,]*;sha256,([0-9a-f]{64})$/u.exec(source)?.[1];
}

function named256(src: string): string {
  const { type, coded, body } =
    /^data:(?<type>[^;,]{0,60})[^,]{0,100}?(?<coded>;base64)?,(?<body>.*)$/su.exec(src)?.groups ?? {};
  const bytes = body === undefined || src.length > longest ? undefined : bytesOf(body, coded !== undefined);
  return bytes ? `data:${type};sha256,${bytesToHex(sha256(bytes))}` : src.slice(0, 64);
}

function bytesOf(body: string, coded: boolean): Uint8Array | undefined {
  try {
    return coded
      ? Uint8Array.from(atob(body), (character) => character.charCodeAt(0))
      : new TextEncoder().encode(decodeURIComponent(body));
  } catch {
    // It is no picture that any browser shows either.
    return undefined;
  }
}
