/** The seed of the random sequences in one run of the tests: the same in every worker. */

const name = 'HOUSESTYLE_SOAK_SEED';
/** A test run must be the same run tomorrow; `npm run soak` takes a seed of its own each time. */
const usual = '2009';

/** Keeps the seed that the environment names, else takes the usual one, and prints it. */
export function chooseSoakSeed(): void {
  process.env[name] ??= usual;
  console.log(`Seed of the random sequences: ${process.env[name]} (another: ${name}=<number>)`);
}

export function soakSeed(): number {
  const seed = Number(process.env[name]);
  if (!Number.isSafeInteger(seed)) throw new Error(`${name} is no whole number`);
  return seed;
}
