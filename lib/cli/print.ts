/** `housestyle print`: a guideline as one HTML page to read, to print, to send around. */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Language } from '../base/language.ts';
import { printGuideline } from '../guideline/print/page.ts';
import { type CommandLine, createCommand, type ExitCode } from './command.ts';
import { buildGuideline } from './guideline-plugin.ts';

const help = `Usage: housestyle print GUIDELINE [--language ko|en] [--out FILE] [--force]

Writes a guideline as one HTML page with its sections, rules with their examples, and assets. The page holds no script and
asks for nothing; it can be mailed, put on the intranet, or printed.

  GUIDELINE        the folder of a guideline, or its pack.yaml
  --language ko|en the language of the page; else the guideline's first
  --out FILE       where to write; without it the page goes to standard output
  --force          an existing file is written over

Exit codes: 0 written, 2 trouble.
`;

export const printCommand = createCommand({
  name: 'print',
  summary: 'writes a guideline as one readable HTML page',
  help,
  readArguments,
  run: runPrint,
});

interface PrintArguments {
  readonly guideline: string;
  readonly language: Language | undefined;
  readonly out: string | undefined;
  readonly force: boolean;
}

function readArguments(args: string[]): PrintArguments | string {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      language: { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
    },
  });
  const [guideline, ...rest] = positionals;
  if (guideline === undefined) return 'which guideline?';
  if (rest.length > 0) return `one guideline at a time: ${rest.join(' ')}`;
  const { language, out, force } = values;
  if (language !== undefined && language !== 'ko' && language !== 'en') return `--language ${language}: ko or en`;
  return { guideline, language, out, force };
}

async function runPrint(read: PrintArguments, { cwd, out, error }: CommandLine): Promise<ExitCode | string> {
  const named = resolve(cwd, read.guideline);
  const stat = statSync(named, { throwIfNoEntry: false });
  if (!stat) return `${read.guideline}: there is no such file or folder`;
  const target = read.out === undefined ? undefined : resolve(cwd, read.out);
  if (target !== undefined && !read.force && existsSync(target))
    return `${read.out}: is there already; --force writes over it`;
  try {
    const pack = await buildGuideline(stat.isDirectory() ? join(named, 'pack.yaml') : named);
    const page = printGuideline(pack, read.language ?? pack.languages[0] ?? 'ko');
    if (target === undefined) out(page);
    else {
      writeFileSync(target, page);
      error(
        `${relative(cwd, target)}: ${pack.sections.length} sections, ${pack.rules.length} rules, ${pack.assets.length} assets`,
      );
    }
    return 0;
  } catch (problem) {
    return problem instanceof Error ? problem.message : 'the guideline cannot be read';
  }
}
