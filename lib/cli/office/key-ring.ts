/** The private keys at hand: which files they are in, who is asked for the passphrase, and whose keys a role takes. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import type { Algorithm, Role } from '../../delivery/documents.ts';
import { keyId } from '../../delivery/envelope.ts';
import { publicHalf } from '../../delivery/sign.ts';
import type { CommandLine } from '../command.ts';
import { writeWhole } from './files.ts';
import { type Cost, costOf, lockKeys, type OwnKey, shortest, unlockKeys } from './key-file.ts';

export interface KeyFile {
  readonly path: string;
  readonly keys: readonly OwnKey[];
  /** Under which it is written again. */
  readonly passphrase: string;
  /** undefined: the usual one. */
  readonly cost?: Cost | undefined;
}

export const passphraseHelp = `The passphrase of a key file is asked for at the terminal. Without one (in CI) it is taken from
HOUSESTYLE_PASSPHRASE; HOUSESTYLE_KEYS may hold the text of the desk's key file, so that it need not lie on the disk.
`;

export async function makeKey(alg: Algorithm): Promise<OwnKey> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  const key = { alg, jwk: await exportJWK(privateKey) };
  return { ...key, id: await keyId(publicHalf(key)) };
}

/** A text says why not. `inEnvironment`: HOUSESTYLE_KEYS may stand for the file. */
export async function openKeyFile(path: string, line: CommandLine, inEnvironment: boolean): Promise<KeyFile | string> {
  const given = inEnvironment ? line.env['HOUSESTYLE_KEYS'] : undefined;
  if (given === undefined && !existsSync(path)) return `${path}: there is no such key file`;
  const passphrase = line.env['HOUSESTYLE_PASSPHRASE'] ?? (await line.secret(`Passphrase of ${basename(path)}: `));
  if (passphrase === undefined)
    return `${path}: no passphrase, as there is no terminal to ask at; HOUSESTYLE_PASSPHRASE may hold it`;
  const text = given ?? readFileSync(path, 'utf8');
  const keys = await unlockKeys(text, passphrase);
  return typeof keys === 'string'
    ? `${given === undefined ? path : 'HOUSESTYLE_KEYS'}: ${keys}`
    : { path, keys, passphrase, cost: costOf(text) };
}

/** The keys of several files, each once; a text says why not. */
export async function openKeys(
  desk: { readonly keys: string } | undefined,
  named: readonly string[],
  line: CommandLine,
): Promise<readonly OwnKey[] | string> {
  const files = named.length > 0 ? named.map((file) => resolve(line.cwd, file)) : desk ? [desk.keys] : [];
  const keys = new Map<string, OwnKey>();
  for (const file of files) {
    const opened = await openKeyFile(file, line, file === desk?.keys);
    if (typeof opened === 'string') return opened;
    for (const key of opened.keys) keys.set(key.id, key);
  }
  return [...keys.values()];
}

/** A new file's passphrase, typed twice; a text in `trouble` says why there is none. */
export async function newPassphrase(
  path: string,
  line: CommandLine,
): Promise<{ readonly passphrase: string } | { readonly trouble: string }> {
  const given = line.env['HOUSESTYLE_PASSPHRASE'];
  const first = given ?? (await line.secret(`New passphrase for ${basename(path)} (${shortest} characters or more): `));
  if (first === undefined)
    return { trouble: 'no passphrase, as there is no terminal to ask at; HOUSESTYLE_PASSPHRASE may hold it' };
  if ([...first].length < shortest)
    return {
      trouble: `the passphrase has ${[...first].length} characters; ${shortest} are the least. A sentence is good`,
    };
  if (given === undefined && (await line.secret('The same again: ')) !== first)
    return { trouble: 'the two passphrases differ; nothing was written' };
  return { passphrase: first };
}

export async function saveKeyFile({ path, keys, passphrase, cost }: KeyFile): Promise<void> {
  writeWhole(path, await lockKeys(keys, passphrase, cost), true);
}

export function keysFor(role: Role | undefined, keys: readonly OwnKey[]): readonly OwnKey[] {
  return keys.filter(({ id }) => role?.keys.includes(id));
}

/** Are there enough keys for the role? A text says what is missing. */
export function enough(role: Role, keys: readonly OwnKey[], what: string): string | undefined {
  const count = keysFor(role, keys).length;
  if (count >= role.threshold) return undefined;
  return `${what} needs ${role.threshold} ${role.threshold === 1 ? 'key' : 'keys'} and ${count} of them ${count === 1 ? 'is' : 'are'} here; --keys FILE names further key files`;
}
