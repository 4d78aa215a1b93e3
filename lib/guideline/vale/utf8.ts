/** Lengths and parts of texts in characters and in UTF-8 bytes: Vale counts some things in these, some in those. */

const halves = /[\uD800-\uDFFF]/;
const beyondAscii = /[^\0-\x7f]/;

/** Code points. */
export function characterCount(text: string): number {
  if (!halves.test(text)) return text.length;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // The second half of a pair counts nothing.
    if (code < 0xdc00 || code > 0xdfff) count++;
  }
  return count;
}

export function byteCount(text: string): number {
  if (!beyondAscii.test(text)) return text.length;
  let count = 0;
  for (let at = 0; at < text.length; at++) count += bytesAt(text, at);
  return count;
}

/** Either half of a pair stands for two of its four bytes. */
function bytesAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return 1;
  return code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
}

/** The unit of `text` that starts at a byte offset; undefined when none does. */
export function unitOfByte(text: string, offset: number): number | undefined {
  if (!beyondAscii.test(text)) return offset <= text.length ? offset : undefined;
  let bytes = 0;
  let at = 0;
  while (bytes < offset && at < text.length) bytes += bytesAt(text, at++);
  return bytes === offset ? at : undefined;
}

/** What stands between two byte offsets; undefined when one is beyond the end or inside of a character. */
export function byteSlice(text: string, from: number, to: number): string | undefined {
  const start = unitOfByte(text, from);
  const end = unitOfByte(text, to);
  return start === undefined || end === undefined || end < start ? undefined : text.slice(start, end);
}

/** The whole characters among the first `count` bytes. */
export function bytePrefix(text: string, count: number): string {
  let bytes = 0;
  let at = 0;
  while (at < text.length) {
    bytes += bytesAt(text, at);
    if (bytes > count) break;
    at++;
  }
  return text.slice(0, at);
}
