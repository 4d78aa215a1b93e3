/** Reads a job from standard input, times it, and prints the result as one line of JSON. */
import { text } from 'node:stream/consumers';
import { warmUp } from '../rules/time.ts';

/** {language: 'en' | 'ko', blocks: string[], terms: [wrong, right][], runs: number} */
export async function readJob() {
  return JSON.parse(await text(process.stdin));
}

/** ms of every run and what the last one found; warmed up as Housestyle itself is. */
export async function timesOf(runs, job) {
  const times = [];
  let found = 0;
  const began = performance.now();
  for (let run = 0; run < 2 || performance.now() < began + warmUp; run++) found = await job();
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    found = await job();
    times.push(performance.now() - start);
  }
  return { times, found };
}

export async function measure(runs, job) {
  console.log(JSON.stringify(await timesOf(runs, job)));
}
