/** `npm run bench -- <name>`: runs one bench; its last line is JSON, and a missed target ends it with exit code 1. */
import { runDeliveryBench } from './delivery.ts';
import { runPageBench } from './page.ts';
import { runRulesBench } from './rules.ts';

export interface BenchResult {
  readonly figures: Readonly<Record<string, number>>;
  /** Targets that were missed, in words. */
  readonly misses: readonly string[];
}

const benches: Readonly<Record<string, (seed: number) => Promise<BenchResult>>> = {
  delivery: runDeliveryBench,
  page: runPageBench,
  rules: runRulesBench,
};

const name = process.argv[2] ?? '';
const bench = benches[name];
if (!bench) {
  console.error(`Which bench? One of: ${Object.keys(benches).join(', ')}. For example: npm run bench -- page`);
  process.exit(2);
}
const given = process.argv.find((argument) => argument.startsWith('--seed='));
const seed = given ? Number(given.slice('--seed='.length)) : 2009;
console.log(`bench ${name}, seed ${seed} (another: --seed=<number>)`);
const { figures, misses } = await bench(seed);
for (const miss of misses) console.log(`missed: ${miss}`);
console.log(JSON.stringify({ name: `bench-${name}`, figures, misses }));
process.exitCode = misses.length > 0 ? 1 : 0;
