/** `npm run soak -- <name>`: the large counts; the last line is JSON, and a miss ends it with exit code 1. */
import { run as measureExactness } from '../page/textarea/exact.ts';

interface SoakResult {
  readonly figures: Readonly<Record<string, number>>;
  readonly misses: readonly string[];
}

/** As many random cases as the method was first measured with. */
const exactCases = 490;

const soaks: Readonly<Record<string, (seed: number) => Promise<SoakResult>>> = {
  textarea: (seed) => measureExactness({ cases: exactCases, seed, progress: (line) => console.log(line) }),
};

const name = process.argv[2] ?? '';
const soak = soaks[name];
if (!soak) {
  console.error(`Which soak? One of: ${Object.keys(soaks).join(', ')}. For example: npm run soak -- textarea`);
  process.exit(2);
}
const given = process.argv.find((argument) => argument.startsWith('--seed='));
const seed = given ? Number(given.slice('--seed='.length)) : Date.now() % 100_000;
console.log(`soak ${name}, seed ${seed} (another: --seed=<number>)`);
const { figures, misses } = await soak(seed);
for (const miss of misses) console.log(`missed: ${miss}`);
console.log(JSON.stringify({ name: `soak-${name}`, figures, misses }));
process.exitCode = misses.length > 0 ? 1 : 0;
