/** `npm run new -- platform|editor|rule NAME`: the files of a new plug-in, with gaps to fill and its line in every list. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { planScaffold, scaffoldKinds } from './scaffold/plan.ts';

const root = join(import.meta.dirname, '../..');
const recipes = { platform: 'add-a-platform', editor: 'add-an-editor', rule: 'add-a-rule-type' };

async function main([kindAsked, name]: readonly string[]): Promise<string | undefined> {
  const kind = scaffoldKinds.find((one) => one === kindAsked);
  if (!kind || name === undefined)
    return `Usage: npm run new -- ${scaffoldKinds.join('|')} NAME\nFor example: npm run new -- platform velog`;
  const read = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);
  const files = planScaffold(kind, name, read);
  if (typeof files === 'string') return files;
  for (const { path, text, changed } of files) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, await format(text, { ...(await resolveConfig(target)), filepath: target }));
    console.log(`${changed ? 'added to' : 'wrote   '} ${path}`);
  }
  console.log(
    `\nNow fill every ⟪gap⟫ and follow docs/${recipes[kind]}.md. npm run unit fails until the last one is filled.`,
  );
  return undefined;
}

const trouble = await main(process.argv.slice(2));
if (trouble !== undefined) console.error(trouble);
process.exitCode = trouble === undefined ? 0 : 2;
