/** `housestyle key`: a key of one's own, for a second person who signs too. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { publicHalf } from '../delivery/sign.ts';
import { createCommand, type CommandLine, type ExitCode } from './command.ts';
import { writeWhole } from './office/files.ts';
import { makeKey, newPassphrase, passphraseHelp, saveKeyFile } from './office/key-ring.ts';

const help = `Usage: housestyle key FILE [--alg ES256|EdDSA]

Makes a key: FILE holds its secret half under a passphrase and stays with its owner; FILE.public goes to whoever keeps the
root's key, who lets it sign with "housestyle rotate release --add FILE.public".

${passphraseHelp}
Exit codes: 0 done, 2 trouble.
`;

export const keyCommand = createCommand({
  name: 'key',
  summary: 'makes a key for a further person',
  help,
  readArguments,
  run: runKey,
});

interface KeyArguments {
  readonly file: string;
  readonly alg: 'ES256' | 'EdDSA';
}

async function runKey({ file, alg }: KeyArguments, line: CommandLine): Promise<ExitCode | string> {
  const path = resolve(line.cwd, file);
  for (const one of [path, `${path}.public`])
    if (existsSync(one)) return `${one}: is there already; nothing was written`;
  const chosen = await newPassphrase(path, line);
  if ('trouble' in chosen) return chosen.trouble;
  const key = await makeKey(alg);
  await saveKeyFile({ path, keys: [key], ...chosen });
  writeWhole(`${path}.public`, `${JSON.stringify(publicHalf(key), null, 2)}\n`);
  line.out(`The key ${key.id}: ${file} is secret, ${file}.public goes to the keeper of the root.\n`);
  return 0;
}

function readArguments(args: string[]): KeyArguments | string {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { alg: { type: 'string', default: 'ES256' } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return 'one FILE is needed';
  if (values.alg !== 'ES256' && values.alg !== 'EdDSA') return '--alg must be ES256 or EdDSA';
  return { file, alg: values.alg };
}
