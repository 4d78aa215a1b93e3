/** `housestyle diff`: what changed between two guidelines, in words, part by part. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '../base/language.ts';
import { changeText, diffPacks } from '../guideline/diff.ts';
import { createCommand, type CommandLine, type ExitCode } from './command.ts';
import { readGuideline } from './office/guideline.ts';

const help = `Usage: housestyle diff BEFORE AFTER [--language ko|en]

Says in words what AFTER changes of BEFORE, rule by rule, asset by asset, section by section. Each is a folder with pack.yaml,
a pack.yaml, or the JSON of "housestyle import".

  --language ko|en   else en

Exit codes: 0 nothing changed, 1 something did, 2 trouble.
`;

export const diffCommand = createCommand({
  name: 'diff',
  summary: 'says what changed between two guidelines',
  help,
  readArguments,
  run: runDiff,
});

interface DiffArguments {
  readonly before: string;
  readonly after: string;
  readonly language: Language;
}

async function runDiff({ before, after, language }: DiffArguments, line: CommandLine): Promise<ExitCode | string> {
  const old = await readGuideline(resolve(line.cwd, before));
  if (typeof old === 'string') return old;
  const young = await readGuideline(resolve(line.cwd, after));
  if (typeof young === 'string') return young;
  const changes = diffPacks(old, young);
  for (const change of changes) line.out(`${change.id}: ${changeText(change, language)}\n`);
  if (changes.length === 0) line.out(language === 'ko' ? '바뀐 것이 없습니다.\n' : 'Nothing changed.\n');
  return changes.length === 0 ? 0 : 1;
}

function readArguments(args: string[]): DiffArguments | string {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { language: { type: 'string', default: 'en' } },
  });
  const [before, after, ...more] = positionals;
  if (before === undefined || after === undefined || more.length > 0) return 'two guidelines are needed: BEFORE AFTER';
  const { language } = values;
  if (language !== 'ko' && language !== 'en') return `--language ${language}: ko or en`;
  return { before, after, language };
}
