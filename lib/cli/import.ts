/** `housestyle import`: a folder or archive of Vale styles becomes a guideline, with a report rule by rule. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Imported, importStyles, settled } from '../guideline/vale/import.ts';
import { locate } from '../guideline/vale/layout.ts';
import { reportText } from '../guideline/vale/report.ts';
import { choicesIn, choosesRules, readSettings } from '../guideline/vale/settings.ts';
import { type CommandLine, createCommand, type ExitCode } from './command.ts';
import { judgeRules, unsafeText } from './rule-safety.ts';
import { readStyleSource } from './style-files.ts';

const help = `Usage: housestyle import SRC [--out FILE] [--report FILE] [--name NAME]

SRC is a folder or a zip archive: one style, several styles, or a Vale package with its .vale.ini
(which then says what is switched on, at which level, with which vocabulary).

  --out FILE     the guideline, as JSON; without it only the report is made
  --report FILE  the report; as JSON when FILE ends in .json; without it the report is printed
  --name NAME    what the guideline is called; else the names of the styles

The report names every rule: exact (it means what it means in Vale), translated (and what differs),
not run (and why), and every file that is no rule. A rule whose pattern may take long on some texts is
named as unsafe: it is taken all the same, and runs in linear time, apart from the others. The check of
the patterns may take a minute.

Exit codes: 0 the import is made (the report says what is not run), 2 trouble.
`;

export const importCommand = createCommand({
  name: 'import',
  summary: 'makes a guideline of Vale styles and reports on every rule',
  help,
  readArguments,
  run: runImport,
});

async function runImport(read: ImportArguments, line: CommandLine): Promise<ExitCode | string> {
  const source = readStyleSource(resolve(line.cwd, read.source));
  if (!source.ok) return source.error.detail ?? source.error.code;
  const located = locate(source.value.files, source.value.name, (text) =>
    readSettings(text, '').settings.stylesPaths.at(-1),
  );
  const ini = located.ini ? readSettings(located.ini.text, located.ini.file) : undefined;
  const settings = ini ? { settings: ini.settings, faults: ini.faults } : {};
  const name = read.name === undefined ? {} : { name: read.name };
  const all = importStyles({ styles: [located.styles], ...settings, ...name, tests: true });
  const imported = await withSafety(ini && choosesRules(choicesIn(ini.settings)) ? settled(all, ini.settings) : all);
  if (imported.report.rules.length === 0) return `${read.source}: no rule of Vale was found`;
  try {
    if (read.out !== undefined)
      writeFileSync(resolve(line.cwd, read.out), `${JSON.stringify(imported.pack, null, 2)}\n`);
    if (read.report === undefined) line.out(reportText(imported.report));
    else {
      const json = read.report.endsWith('.json');
      const text = json ? `${JSON.stringify(imported.report, null, 2)}\n` : reportText(imported.report);
      writeFileSync(resolve(line.cwd, read.report), text);
      line.out(reportText(imported.report).split('\n', 1).join('') + '\n');
    }
  } catch (error) {
    return error instanceof Error ? error.message : 'a file could not be written';
  }
  return 0;
}

/** Rules with a pattern that is not known to be safe are marked, and the report says which pattern. */
async function withSafety(imported: Imported): Promise<Imported> {
  const { pack, report } = imported;
  const judged = await judgeRules(pack.rules);
  const said = new Map(
    judged.flatMap((unsafe, index) => (unsafe ? [[pack.rules[index]?.id, unsafeText(unsafe)] as const] : [])),
  );
  return {
    ...imported,
    pack: { ...pack, rules: pack.rules.map((rule) => (said.has(rule.id) ? { ...rule, unsafe: true } : rule)) },
    report: {
      ...report,
      rules: report.rules.map((rule) => {
        const unsafe = said.get(rule.rule);
        return unsafe === undefined ? rule : { ...rule, unsafe };
      }),
    },
  };
}

interface ImportArguments {
  readonly source: string;
  readonly out?: string | undefined;
  readonly report?: string | undefined;
  readonly name?: string | undefined;
}

function readArguments(args: string[]): ImportArguments | string {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' }, report: { type: 'string' }, name: { type: 'string' } },
  });
  const [source, ...more] = positionals;
  if (source === undefined) return 'SRC is missing';
  if (more.length > 0) return `one SRC only, not ${more.join(', ')} too`;
  return { source, ...values };
}
