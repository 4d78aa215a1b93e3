/**
 * The envelope of signed files: a JWS in its general JSON form (RFC 7515) with one signature for each key. A kind of file
 * has a type of its own, so that nothing signed as one is ever taken for another.
 */
import { base64url, calculateJwkThumbprint, flattenedVerify, importJWK } from 'jose';
import * as v from 'valibot';
import { fail, ok, type Result } from '../base/result.ts';
import type { PublicKey } from './documents.ts';
import { mostSignatures } from './limits.ts';
import { parseStrictly } from './strict-json.ts';

export const types = {
  root: 'housestyle-root+jws',
  head: 'housestyle-head+jws',
  manifest: 'housestyle-manifest+jws',
} as const;
export type Kind = keyof typeof types;

/** Whose signatures count, and how many different ones must be there. */
export interface Signers {
  readonly keys: Readonly<Record<string, PublicKey>>;
  readonly threshold: number;
}

export interface Opened {
  /** The payload as strict JSON; its shape is for the reader of that kind. */
  readonly value: unknown;
  /** What was signed, byte by byte. */
  readonly payload: Uint8Array;
  /** Ids of the keys whose signatures hold. */
  readonly signedBy: readonly string[];
}

const base64 = v.pipe(v.string(), v.minLength(1), v.regex(/^[A-Za-z0-9_-]+$/u));
const envelope = v.strictObject({
  payload: base64,
  signatures: v.pipe(
    v.array(v.strictObject({ protected: base64, signature: base64 })),
    v.minLength(1),
    v.maxLength(mostSignatures),
  ),
});
/** Nothing else may stand there: `crit` above all, which asks for what this code does not know. */
const header = v.strictObject({ alg: v.string(), kid: v.string(), typ: v.string() });

/** Errors: delivery.malformed, delivery.signature. A signature that does not hold is passed over where enough others do. */
export async function openEnvelope(bytes: Uint8Array, kind: Kind, signers: Signers): Promise<Result<Opened>> {
  const json = parseStrictly(bytes);
  if (!json.ok) return json;
  const parsed = v.safeParse(envelope, json.value);
  if (!parsed.success) return fail('delivery.malformed', 'no signed file');
  const { payload, signatures } = parsed.output;
  const signedBy = new Set<string>();
  for (const signature of signatures) {
    const kid = keyNamed(signature.protected, kind, signers);
    if (kid !== undefined && (await holds(payload, signature, signers.keys[kid]!))) signedBy.add(kid);
  }
  if (signedBy.size < signers.threshold)
    return fail('delivery.signature', `${signedBy.size} of ${signers.threshold} signatures hold for a ${kind}`);
  const signed = decoded(payload);
  const value = parseStrictly(signed);
  return value.ok ? ok({ value: value.value, payload: signed, signedBy: [...signedBy] }) : value;
}

/** The id of the key that the header rightly names; undefined: this signature does not count. */
function keyNamed(encoded: string, kind: Kind, { keys }: Signers): string | undefined {
  const json = parseStrictly(decoded(encoded));
  const parsed = v.safeParse(header, json.ok ? json.value : undefined);
  if (!parsed.success) return undefined;
  const { alg, kid, typ } = parsed.output;
  const known = typ === types[kind] && Object.hasOwn(keys, kid) && keys[kid]?.alg === alg;
  return known ? kid : undefined;
}

/** Nothing, which is no JSON, where no bytes are written like that; there is one way to write each. */
function decoded(text: string): Uint8Array {
  try {
    const bytes = base64url.decode(text);
    return base64url.encode(bytes) === text ? bytes : new Uint8Array();
  } catch {
    return new Uint8Array();
  }
}

async function holds(
  payload: string,
  signature: { readonly protected: string; readonly signature: string },
  { alg, jwk }: PublicKey,
): Promise<boolean> {
  try {
    // Loose bits at its end would be another file that says the same.
    if (decoded(signature.signature).length === 0) return false;
    await flattenedVerify({ payload, ...signature }, await importJWK({ ...jwk }, alg), { algorithms: [alg] });
    return true;
  } catch {
    return false;
  }
}

/** The id of a public key: its thumbprint by RFC 7638, so that one key cannot go under two names. */
export function keyId({ jwk }: PublicKey): Promise<string> {
  return calculateJwkThumbprint({ ...jwk } as Parameters<typeof calculateJwkThumbprint>[0]);
}
