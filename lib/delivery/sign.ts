/** Signing: the publisher's side of the envelope. Several people may sign one file, each on a machine of their own. */
import { base64url, GeneralSign, importJWK, type CryptoKey, type GeneralJWS, type JWK } from 'jose';
import type { Algorithm, PublicKey } from './documents.ts';
import { keyId, types, type Kind } from './envelope.ts';

export interface SigningKey {
  readonly alg: Algorithm;
  /** With its private part. */
  readonly jwk: JWK;
}

/** The public half, as a root lists it. */
export function publicHalf({ alg, jwk }: SigningKey): PublicKey {
  const { kty, crv, x, y } = jwk;
  return {
    alg,
    jwk: Object.fromEntries(Object.entries({ kty, crv, x, y }).filter(([, part]) => part !== undefined)) as Record<
      string,
      string
    >,
  };
}

/**
 * The same file with the signatures of further keys; a key that has signed it signs it anew. `bytes` is a signed file, read
 * by whoever calls this.
 */
export async function addSignatures(kind: Kind, bytes: Uint8Array, keys: readonly SigningKey[]): Promise<Uint8Array> {
  const file = JSON.parse(new TextDecoder().decode(bytes)) as GeneralJWS;
  const signing = new GeneralSign(base64url.decode(file.payload));
  for (const key of keys) await addTo(signing, kind, key);
  const { signatures } = await signing.sign();
  const headers = new Set(signatures.map((one) => one.protected));
  const kept = file.signatures.filter((one) => !headers.has(one.protected));
  return new TextEncoder().encode(JSON.stringify({ payload: file.payload, signatures: [...kept, ...signatures] }));
}

/** The signed file: a JWS in its general JSON form with a signature of each key, UTF-8. */
export async function signFile(kind: Kind, value: object, keys: readonly SigningKey[]): Promise<Uint8Array> {
  const signing = new GeneralSign(new TextEncoder().encode(JSON.stringify({ kind, format: 1, ...value })));
  for (const key of keys) await addTo(signing, kind, key);
  return new TextEncoder().encode(JSON.stringify(await signing.sign()));
}

async function addTo(signing: GeneralSign, kind: Kind, key: SigningKey): Promise<void> {
  const secret = (await importJWK(key.jwk, key.alg)) as CryptoKey;
  signing
    .addSignature(secret)
    .setProtectedHeader({ alg: key.alg, kid: await keyId(publicHalf(key)), typ: types[kind] });
}
