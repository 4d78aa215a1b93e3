/** Signing: the publisher's side of the envelope. Several people may sign one file, each on a machine of their own. */
import { GeneralSign, importJWK, type CryptoKey, type JWK } from 'jose';
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

/** The signed file: a JWS in its general JSON form with a signature of each key, UTF-8. */
export async function signFile(kind: Kind, value: object, keys: readonly SigningKey[]): Promise<Uint8Array> {
  const signing = new GeneralSign(new TextEncoder().encode(JSON.stringify({ kind, format: 1, ...value })));
  for (const key of keys) {
    const secret = (await importJWK(key.jwk, key.alg)) as CryptoKey;
    signing
      .addSignature(secret)
      .setProtectedHeader({ alg: key.alg, kid: await keyId(publicHalf(key)), typ: types[kind] });
  }
  return new TextEncoder().encode(JSON.stringify(await signing.sign()));
}
