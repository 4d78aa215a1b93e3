/** Reads a job from standard input, times it, and prints the result as one line of JSON. */
import { text } from 'node:stream/consumers';

/** {blocks: string[], terms: [wrong, right][], runs: number} */
export async function readJob() {
  return JSON.parse(await text(process.stdin));
}

/** Runs the job twice to warm up and `runs` times by the clock. */
export async function measure(runs, job) {
  const times = [];
  let found = 0;
  for (let run = -2; run < runs; run++) {
    const start = performance.now();
    found = await job();
    if (run >= 0) times.push(performance.now() - start);
  }
  console.log(JSON.stringify({ times, found }));
}
