/** SHA-256 by WebCrypto, which Node and every browser have. */

/** 64 hex digits. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  return [...(await digest(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Of a text in UTF-8: its first 32 bits as a share from 0 up to, not including, 1. */
export async function shareOf(text: string): Promise<number> {
  const [a = 0, b = 0, c = 0, d = 0] = await digest(new TextEncoder().encode(text));
  return (a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d) / 2 ** 32;
}

async function digest(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
}
