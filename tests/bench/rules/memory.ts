/** What a checker of many terms weighs, measured in a process of its own that collects its garbage when asked. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Weight } from './weigh.ts';

/** "memory 100,000 MB" for so many terms: the checker and what it keeps of its record, after a first check. */
export function measureMemory(seed: number, terms: number): Readonly<Record<string, number>> {
  const script = fileURLToPath(new URL('./weigh.ts', import.meta.url));
  const run = spawnSync(process.execPath, ['--expose-gc', script, String(seed), String(terms)], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`the memory measurement failed: ${run.stderr}`);
  const { megabytes, rules, found } = JSON.parse(run.stdout) as Weight;
  const count = terms.toLocaleString('en');
  console.log(`${count} terms weigh ${megabytes} MB`);
  return { [`memory ${count} MB`]: megabytes, 'memory rules': rules, 'memory found': found };
}
