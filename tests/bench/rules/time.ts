/** Medians of wall time. */

/** The median ms of `runs` calls after two that warm up; the job gets the number of its run, warm-up included. */
export function timed(runs: number, job: (run: number) => unknown): number {
  const times: number[] = [];
  for (let run = 0; run < runs + 2; run++) {
    const start = performance.now();
    job(run);
    if (run >= 2) times.push(performance.now() - start);
  }
  return median(times);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
