/** `housestyle check`: files against a guideline or against the Vale styles of a .vale.ini. */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { lintText } from '../guideline/vale/lint.ts';
import { formatOf, isShown } from '../guideline/vale/selection.ts';
import { severities, type Severity } from '../rules/rule.ts';
import { type CommandLine, createCommand, type ExitCode } from './command.ts';
import { documentsIn } from './documents.ts';
import { findConfig, openConfig, openPack, type RuleSource } from './rule-source.ts';
import { type FileAlerts, type OutputFormat, outputFormats, printAlerts } from './output.ts';

const help = `Usage: housestyle check [--pack FILE | --config .vale.ini] [options] FILE…

Checks Markdown (.md), HTML (.html) and text (.txt) files; a folder stands for all of them in it.

  --pack FILE            a guideline: the JSON of "housestyle import --out", or a pack.yaml
  --config FILE          a .vale.ini; its styles are read from its StylesPath.
                         Without both, the .vale.ini of this folder or of one above it.
  --output FORMAT        human (default), json (as Vale prints it) or line (file:line:column:rule:message)
  --minAlertLevel LEVEL  suggestion, warning or error; else what the .vale.ini says, else suggestion
  --language ko|en       the language of a guideline's own words; else its first language

Exit codes: 0 nothing found, 1 something found (of the level asked for), 2 trouble.
`;

export const checkCommand = createCommand({
  name: 'check',
  summary: 'checks files against a guideline or the Vale styles of a .vale.ini',
  help,
  readArguments,
  run: runCheck,
});

async function runCheck(read: CheckArguments, line: CommandLine): Promise<ExitCode | string> {
  const source = await openSource(read, line);
  if (typeof source === 'string') return source;
  for (const note of source.notes) line.error(note);
  const files: FileAlerts[] = [];
  let trouble = false;
  for (const named of read.files) {
    const found = documentsIn(resolve(line.cwd, named), (path) => formatOf(path, source.settings) !== undefined);
    if (typeof found === 'string') {
      line.error(found);
      trouble = true;
      continue;
    }
    for (const path of found) files.push(checkFile(path, relative(line.cwd, path), source, read.least));
  }
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  line.out(printAlerts(sorted, read.output));
  if (trouble) return 2;
  return files.some(({ alerts }) => alerts.length > 0) ? 1 : 0;
}

function checkFile(path: string, shown: string, source: RuleSource, least: Severity | undefined): FileAlerts {
  const name = shown.replaceAll('\\', '/');
  const extension = formatOf(path, source.settings);
  if (!extension) return { path: name, alerts: [] };
  const { set, markup, options } = source.forFile(name);
  if (set.rules.length === 0) return { path: name, alerts: [] };
  const alerts = lintText(readFileSync(path, 'utf8'), { ...markup, extension }, set, options);
  const shownAlerts = alerts.filter(({ severity }) => least === undefined || isShown(severity, least));
  return { path: name, alerts: shownAlerts, rules: set.rules };
}

async function openSource(read: CheckArguments, line: CommandLine): Promise<RuleSource | string> {
  if (read.pack !== undefined) return openPack(resolve(line.cwd, read.pack), read.language);
  const config = read.config === undefined ? findConfig(line.cwd) : resolve(line.cwd, read.config);
  if (config === undefined) return 'neither --pack nor --config, and no .vale.ini in this folder or above it';
  return openConfig(config);
}

interface CheckArguments {
  readonly files: readonly string[];
  readonly pack?: string | undefined;
  readonly config?: string | undefined;
  readonly output: OutputFormat;
  readonly least?: Severity | undefined;
  readonly language?: 'ko' | 'en' | undefined;
}

function readArguments(args: string[]): CheckArguments | string {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      pack: { type: 'string' },
      config: { type: 'string' },
      output: { type: 'string', default: 'human' },
      minAlertLevel: { type: 'string' },
      language: { type: 'string' },
    },
  });
  if (positionals.length === 0) return 'FILE is missing';
  if (values.pack !== undefined && values.config !== undefined) return 'either --pack or --config, not both';
  const output = outputFormats.find((one) => one === values.output.toLowerCase());
  if (!output) return `--output must be one of ${outputFormats.join(', ')}`;
  const least = severities.find((one) => one === values.minAlertLevel);
  if (values.minAlertLevel !== undefined && !least) return `--minAlertLevel must be one of ${severities.join(', ')}`;
  const language = (['ko', 'en'] as const).find((one) => one === values.language);
  if (values.language !== undefined && !language) return '--language must be ko or en';
  return { files: positionals, pack: values.pack, config: values.config, output, least, language };
}
