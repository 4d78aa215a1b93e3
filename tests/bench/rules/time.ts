/** Medians of wall time, for the bench and for its peers. */

/** ms of warming up, at least two runs: a slow tool has then run as long as a fast one. */
export const warmUp = 1000;

/** The median ms of `runs` calls; the job gets the number of its run, warm-up included. */
export function timed(runs: number, job: (run: number) => unknown): number {
  const times: number[] = [];
  const began = performance.now();
  let run = 0;
  while (run < 2 || performance.now() < began + warmUp) job(run++);
  for (const last = run + runs; run < last; run++) {
    const start = performance.now();
    job(run);
    times.push(performance.now() - start);
  }
  return median(times);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Three digits of a figure; more of them only look exact. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
