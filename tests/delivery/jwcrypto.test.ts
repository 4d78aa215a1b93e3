/** Another implementation of JOSE, Debian's python3-jwcrypto: it reads what we sign, and we refuse what it refuses. */
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { keyId, openEnvelope } from '../../lib/delivery/envelope.ts';
import { publicHalf, signFile, type SigningKey } from '../../lib/delivery/sign.ts';
import { malformedFiles, type Malformed } from './malformed.ts';
import { headValue, makeKey, manifestValue, tampered } from './office.ts';

/** The system's own first, for whose packages are installed. */
const python = ['/usr/bin/python3', 'python3'].find(
  (name) => spawnSync(name, ['-c', 'import jwcrypto.jws']).status === 0,
);
if (python === undefined) console.warn('Skipped: the comparison with python3-jwcrypto, which is not here.');

let keys: readonly SigningKey[];
let files: readonly Malformed[];
beforeAll(async () => {
  keys = [await makeKey(), await makeKey('EdDSA'), await makeKey(), await makeKey()];
  files = await malformedFiles(keys[0]!, keys[3]!);
});

/** Of each file the places of the keys that signed it, as jwcrypto finds, or its error. */
function theirs(all: readonly Uint8Array[], by: readonly SigningKey[]): readonly (readonly number[] | string)[] {
  const input = JSON.stringify({
    keys: by.map((key) => publicHalf(key).jwk),
    files: all.map((file) => Buffer.from(file).toString('base64')),
  });
  const { stdout, stderr } = spawnSync(python!, [`${import.meta.dirname}/other_jose.py`], { input, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as readonly (readonly number[] | string)[];
}

async function ours(file: Uint8Array, by: readonly SigningKey[]): Promise<string> {
  const list = await Promise.all(by.map(async (key) => [await keyId(publicHalf(key)), publicHalf(key)] as const));
  const opened = await openEnvelope(file, 'head', { keys: Object.fromEntries(list), threshold: 1 });
  return opened.ok ? 'taken' : opened.error.code;
}

describe('malformed files', () => {
  it('are many, each of its own name', () => {
    expect(files.length).toBeGreaterThanOrEqual(40);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  });

  it('are all refused by us', async () => {
    for (const { name, file } of files)
      expect(await ours(file, keys.slice(0, 1)), name).toMatch(/^delivery\.(?:malformed|signature)$/u);
  });
});

describe.skipIf(python === undefined)('python3-jwcrypto', () => {
  it.each([
    ['ES256', [0]],
    ['EdDSA', [1]],
    ['both', [0, 1]],
    ['three people', [0, 1, 2]],
  ] as const)('reads what we sign with %s', async (_, places) => {
    const by = places.map((place) => keys[place]!);
    const made = [await signFile('head', headValue(), by), await signFile('manifest', manifestValue(), by)];
    expect(theirs(made, keys)).toEqual([[...places], [...places]]);
    const turned = made.map((file) => tampered(file, (one) => ({ ...one, payload: one.payload.replace(/^./u, 'f') })));
    expect(theirs(turned, keys)).toEqual([[], []]);
  });

  it('refuses nothing that we take', async () => {
    const answers = theirs(
      files.map(({ file }) => file),
      keys.slice(0, 1),
    );
    const refused = files.filter((_, at) => typeof answers[at] === 'string' || answers[at]!.length === 0);
    for (const { name, file } of refused) expect(await ours(file, keys.slice(0, 1)), name).not.toBe('taken');
    // The others are signed rightly by the letter of JOSE; we are stricter.
    expect(refused.length).toBeGreaterThanOrEqual(40);
  });
});
