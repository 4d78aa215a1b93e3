/** What a checker of many terms weighs, measured in a process of its own that collects its garbage when asked. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** "memory 100,000 MB": the checker and what it keeps of its record, after a first check. */
export function measureMemory(seed: number, terms: number): Readonly<Record<string, number>> {
  const script = fileURLToPath(new URL('./weigh.ts', import.meta.url));
  const run = spawnSync(process.execPath, ['--expose-gc', script, String(seed), String(terms)], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`the memory measurement failed: ${run.stderr}`);
  const figures = JSON.parse(run.stdout) as Readonly<Record<string, number>>;
  console.log(`100,000 terms weigh ${figures['memory 100,000 MB']} MB`);
  return figures;
}
