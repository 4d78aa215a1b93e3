/** `npm run soak -- <name>`: the large counts; the last line is JSON, and a miss ends it with exit code 1. */
import { parseArgs } from 'node:util';

interface SoakResult {
  readonly figures: Readonly<Record<string, number>>;
  readonly misses: readonly string[];
}

interface SoakOptions {
  readonly seed: number;
  readonly count: number;
  /** File with the one case to play again. */
  readonly replay?: string | undefined;
  /** So many of the first cases are left out, where the soak knows how: what broke off goes on. */
  readonly skip?: number | undefined;
  progress(line: string): void;
}

interface Soak {
  /** Cases of a run that names no other count. */
  readonly count: number;
  run(options: SoakOptions): Promise<SoakResult>;
}

const soaks: Readonly<Record<string, Soak>> = {
  // As many random cases as the method was first measured with.
  textarea: {
    count: 490,
    run: async ({ count, seed, progress }) =>
      (await import('../page/textarea/exact.ts')).run({ cases: count, seed, progress }),
  },
  // Keys in random textareas; after every few, all marks are measured anew.
  'textarea-keys': {
    count: 400,
    run: async ({ count, seed, progress }) =>
      (await import('../page/textarea/keys.ts')).run({ cases: count, seed, progress }),
  },
  rules: { count: 10_000, run: async (options) => (await import('./rules/run.ts')).runRulesSoak(options) },
  // What may happen to an install of a delivered guideline, and what it is promised.
  delivery: { count: 100_000, run: async (options) => (await import('./delivery/run.ts')).runDeliverySoak(options) },
  // Random sequences of a writer's steps, over every page of the editor contract.
  editors: { count: 2_000, run: async (options) => (await import('./editors/run.ts')).runEditorsSoak(options) },
  // A fix, its undo and its redo, so many times for each family.
  undo: { count: 50, run: async (options) => (await import('./editors/undo.ts')).runUndoSoak(options) },
  // A browser killed while it takes a new guideline.
  kill: { count: 200, run: async (options) => (await import('./kill/run.ts')).runKillSoak(options) },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string' },
    count: { type: 'string' },
    replay: { type: 'string' },
    skip: { type: 'string' },
  },
});
const name = positionals[0] ?? '';
const soak = soaks[name];
if (!soak) {
  console.error(`Which soak? One of: ${Object.keys(soaks).join(', ')}. For example: npm run soak -- rules`);
  process.exit(2);
}
const seed = values.seed === undefined ? Date.now() % 100_000 : Number(values.seed);
const count = values.count === undefined ? soak.count : Number(values.count);
console.log(`soak ${name}, count ${count}, seed ${seed} (another: --count <number> --seed <number>)`);
const { figures, misses } = await soak.run({
  seed,
  count,
  replay: values.replay,
  skip: values.skip === undefined ? undefined : Number(values.skip),
  progress: (line) => console.log(line),
});
for (const miss of misses) console.log(`missed: ${miss}`);
console.log(JSON.stringify({ name: `soak-${name}`, figures, misses }));
process.exitCode = misses.length > 0 ? 1 : 0;
