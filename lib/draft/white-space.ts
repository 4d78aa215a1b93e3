/** White space as Go's Unicode tables have it, and so Vale: U+0085 is one, U+FEFF none. */
import type { Span } from './span.ts';

/** What is left when white space is taken off both ends. */
export function trimmedSpan(text: string): Span {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** The text without the white space at its ends. */
export function trimmed(text: string): string {
  const { start, end } = trimmedSpan(text);
  return text.slice(start, end);
}

export function isBlank(text: string): boolean {
  const { start, end } = trimmedSpan(text);
  return start === end;
}

/** `code`: a UTF-16 unit; no white space needs two. */
export function isSpace(code: number): boolean {
  if (code < 0x85) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x1680) return code === 0x85 || code === 0xa0;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}
