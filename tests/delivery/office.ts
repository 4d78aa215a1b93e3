/** A comms team for tests: keys, and the files that it would sign. */
import { exportJWK, generateKeyPair, type CryptoKey } from 'jose';
import { sha256 } from '../../lib/delivery/digest.ts';
import type { Algorithm, ObjectRef, Role } from '../../lib/delivery/documents.ts';
import { keyId, type Kind } from '../../lib/delivery/envelope.ts';
import { publicHalf, signFile, type SigningKey } from '../../lib/delivery/sign.ts';

export const now = Date.parse('2026-03-01T09:00:00Z');

export async function makeKey(alg: Algorithm = 'ES256'): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { alg, jwk: await exportJWK(privateKey as CryptoKey) };
}

export interface RoleKeys {
  readonly root: readonly SigningKey[];
  readonly head: readonly SigningKey[];
  /** Of the one channel, "kt". */
  readonly release: readonly SigningKey[];
}

export async function makeKeys(): Promise<RoleKeys> {
  return { root: [await makeKey()], head: [await makeKey()], release: [await makeKey()] };
}

export async function roleOf(keys: readonly SigningKey[], rest: Partial<Role> = {}): Promise<Role> {
  const ids = await Promise.all(keys.map((key) => keyId(publicHalf(key))));
  return { keys: ids, threshold: 1, floor: 0, ...rest };
}

/** What a root says that names these keys. */
export async function rootValue(keys: RoleKeys, rest: Readonly<Record<string, unknown>> = {}): Promise<object> {
  const all = [...keys.root, ...keys.head, ...keys.release];
  const list = await Promise.all(all.map(async (key) => [await keyId(publicHalf(key)), publicHalf(key)] as const));
  return {
    org: 'kt',
    version: 1,
    expires: '2027-09-01T00:00:00Z',
    keys: Object.fromEntries(list),
    roles: {
      root: await roleOf(keys.root),
      head: await roleOf(keys.head),
      release: { kt: await roleOf(keys.release) },
    },
    ...rest,
  };
}

export const headValue = (rest: Readonly<Record<string, unknown>> = {}): object => ({
  org: 'kt',
  sequence: 1,
  root: 1,
  issued: '2026-03-01T08:00:00Z',
  expires: '2026-04-30T00:00:00Z',
  channels: { kt: { chain: [{ hash: 'a'.repeat(64), length: 100 }] } },
  ...rest,
});

export const manifestValue = (rest: Readonly<Record<string, unknown>> = {}): object => ({
  channel: 'kt',
  sequence: 1,
  previous: null,
  layer: 'company',
  author: 'Comms team',
  issued: '2026-03-01T08:00:00Z',
  note: { ko: '처음 펴낸 가이드라인' },
  objects: [{ path: 'pack.json', hash: 'b'.repeat(64), length: 2_000, type: 'application/json' }],
  ...rest,
});

export async function refTo(bytes: Uint8Array): Promise<ObjectRef> {
  return { hash: await sha256(bytes), length: bytes.length };
}

/** The file as JSON, changed by hand, without being signed again. */
export function tampered(bytes: Uint8Array, change: (file: Envelope) => unknown): Uint8Array {
  const file = JSON.parse(new TextDecoder().decode(bytes)) as Envelope;
  return new TextEncoder().encode(JSON.stringify(change(file)));
}

export interface Envelope {
  payload: string;
  signatures: { protected: string; signature: string }[];
}

export const encode = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

export const sign = (kind: Kind, value: object, keys: readonly SigningKey[]) => signFile(kind, value, keys);
