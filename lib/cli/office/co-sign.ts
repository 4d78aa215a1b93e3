/** The second signature: what was signed is shown and tried, then signed too. Needs no desk, only the folder that was sent. */
import { basename, resolve } from 'node:path';
import { packOf } from '../../delivery/content.ts';
import { addSignatures } from '../../delivery/sign.ts';
import type { CommandLine, ExitCode } from '../command.ts';
import { writeWhole } from './files.ts';
import { checkExamples } from '../../guideline/examples.ts';
import { openKeys } from './key-ring.ts';
import { openWaiting } from './waiting.ts';
import { counted, oneOf } from './words.ts';

export async function coSign(
  file: string,
  read: { readonly keys?: readonly string[] | undefined },
  line: CommandLine,
): Promise<ExitCode | string> {
  const waiting = await openWaiting(resolve(line.cwd, file));
  if (typeof waiting === 'string') return waiting;
  const { manifest, bytes, bytesUnder } = waiting;
  const pack = await packOf(manifest, bytesUnder);
  if (!pack.ok) return `${basename(file)}: ${pack.error.detail ?? pack.error.code}`;
  const [failure] = pack.value.extends === undefined ? checkExamples(pack.value.rules) : [];
  if (failure) {
    line.error(`an example of ${failure.ruleId} does not behave: “${failure.example}”`);
    return 1;
  }
  line.out(`${manifest.channel} ${manifest.sequence} by ${manifest.author}, ${manifest.issued}: ${oneOf(manifest.note)}
Guideline “${oneOf(pack.value.name)}” version ${pack.value.version}: ${counted(pack.value.rules.length, 'rule')}, ${counted(pack.value.assets.length, 'asset')}.\n`);
  if (!read.keys) return '--keys is missing: the file with your own key';
  const keys = await openKeys(undefined, read.keys, line);
  if (typeof keys === 'string') return keys;
  writeWhole(waiting.file, await addSignatures('manifest', bytes, keys));
  line.out(`Signed too: ${file}\n`);
  return 0;
}
