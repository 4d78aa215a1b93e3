/** The seed of the random sequences in one run of the tests: the same in every worker. */

const name = 'HOUSESTYLE_SOAK_SEED';

/** Chooses the seed, or keeps the one that the environment names, and prints it. */
export function chooseSoakSeed(): void {
  process.env[name] ??= String(Date.now() % 100_000);
  console.log(`Seed of the random sequences: ${process.env[name]} (another: ${name}=<number>)`);
}

export function soakSeed(): number {
  const seed = Number(process.env[name]);
  if (!Number.isSafeInteger(seed)) throw new Error(`${name} is no whole number`);
  return seed;
}
