/** How a picture that lies in the draft itself is named there: by its content, not by its bytes, which may be megabytes. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Units of a data: address, a picture of 1 MB: what is longer goes unnamed rather than be felt at a key. */
const longest = 1_400_000;
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
  const data = src.length > longest ? undefined : dataOf(src);
  return data ? `data:${data.type};sha256,${bytesToHex(sha256(data.bytes))}` : src.slice(0, 64);
}

/** What a data: address holds; undefined: it is none, or none that anybody can read. */
export function dataOf(address: string): { readonly type: string; readonly bytes: Uint8Array } | undefined {
  const { type, coded, body } =
    /^data:(?<type>[^;,]{0,60})[^,]{0,100}?(?<coded>;base64)?,(?<body>.*)$/su.exec(address)?.groups ?? {};
  if (type === undefined || body === undefined) return undefined;
  try {
    return { type, bytes: coded ? unpacked(body) : new TextEncoder().encode(decodeURIComponent(body)) };
  } catch {
    // It is no picture that any browser shows either.
    return undefined;
  }
}

/** A loop: a function called for each of a million letters would be felt at the key that a picture is read with. */
function unpacked(base64: string): Uint8Array {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
