/**
 * Private keys in a file under a passphrase: scrypt, then AES-256-GCM, both of node:crypto. A key file is what gets copied
 * and stolen, and whoever has it may try passphrases for ever: scrypt makes every try cost 128 MB of memory, where the
 * PBKDF2 of a JWE would run on a graphics card by the million.
 */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import * as v from 'valibot';
import type { SigningKey } from '../../delivery/sign.ts';

export interface OwnKey extends SigningKey {
  /** Its thumbprint, as roots name it. */
  readonly id: string;
}

/** Characters of a new passphrase. */
export const shortest = 12;

/** What every try of a passphrase costs, in scrypt's own numbers. */
export interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

const usual: Cost = { N: 2 ** 17, r: 8, p: 1 };
const algorithm = 'aes-256-gcm';

const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/=]+$/u));
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const fileShape = v.object({
  housestyle: v.literal('keys'),
  format: v.literal(1),
  // Bounded: a file from elsewhere must not take the memory of the machine.
  scrypt: v.object({ N: whole(2 ** 14, 2 ** 20), r: whole(8, 8), p: whole(1, 4), salt: base64 }),
  iv: base64,
  tag: base64,
  data: base64,
});
const keysShape = v.array(
  v.object({
    id: v.string(),
    alg: v.picklist(['ES256', 'EdDSA']),
    jwk: v.record(v.string(), v.string()),
  }),
);

/** The text of a key file. */
export async function lockKeys(keys: readonly OwnKey[], passphrase: string, cost: Cost = usual): Promise<string> {
  const salt = randomBytes(16).toString('base64');
  const about = { housestyle: 'keys', format: 1, scrypt: { N: cost.N, r: cost.r, p: cost.p, salt } };
  const iv = randomBytes(12);
  const cipher = createCipheriv(algorithm, await stretched(passphrase, about.scrypt), iv);
  cipher.setAAD(bound(about));
  const plain = keys.map(({ id, alg, jwk }) => ({ id, alg, jwk }));
  const data = Buffer.concat([cipher.update(JSON.stringify(plain), 'utf8'), cipher.final()]);
  const tag = cipher.getAuthTag().toString('base64');
  return `${JSON.stringify({ ...about, iv: iv.toString('base64'), tag, data: data.toString('base64') }, null, 2)}\n`;
}

/** What a file's tries cost; it keeps that when it is written again. */
export function costOf(text: string): Cost | undefined {
  const parsed = v.safeParse(fileShape, jsonOf(text));
  return parsed.success ? parsed.output.scrypt : undefined;
}

/** A text says why not. */
export async function unlockKeys(text: string, passphrase: string): Promise<readonly OwnKey[] | string> {
  const parsed = v.safeParse(fileShape, jsonOf(text));
  if (!parsed.success) return 'it is no key file of Housestyle';
  const { iv, tag, data, ...about } = parsed.output;
  const key = await stretched(passphrase, about.scrypt);
  try {
    const decipher = createDecipheriv(algorithm, key, Buffer.from(iv, 'base64'), { authTagLength: 16 });
    decipher.setAAD(bound(about));
    decipher.setAuthTag(Buffer.from(tag, 'base64'));
    const plain = Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()]);
    return v.parse(keysShape, JSON.parse(plain.toString('utf8')));
  } catch {
    return 'the passphrase is not the right one, or the file is damaged';
  }
}

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** A Korean passphrase is the same one however the keyboard composed it. */
function stretched(passphrase: string, { N, r, p, salt }: Cost & { readonly salt: string }): Promise<Buffer> {
  return derive(passphrase.normalize('NFC'), Buffer.from(salt, 'base64'), 32, { N, r, p, maxmem: 256 * N * r });
}

/** What stands in the open beside the keys cannot be changed unseen either. */
function bound({ scrypt: { N, r, p, salt } }: { readonly scrypt: Cost & { readonly salt: string } }): Buffer {
  return Buffer.from(`housestyle keys 1 ${N} ${r} ${p} ${salt}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
