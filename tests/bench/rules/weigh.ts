/** Started by memory.ts: prints the weight of a checker of so many terms as JSON. */
import { createChecker } from '../../../lib/rules/check.ts';
import { makeJob } from './job.ts';
import { draftOf, packOf } from './record.ts';

export interface Weight {
  readonly megabytes: number;
  readonly rules: number;
  readonly found: number;
}

const [seed, terms] = process.argv.slice(2).map(Number);
const used = (): number => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_000_000;
};

// The draft and what V8 makes of the code are there before; only the record and the checker are weighed.
const small = makeJob('ko', 1000, 1000, seed ?? 0);
const draft = draftOf(small);
createChecker(packOf(small)).check(draft);
// The record comes as text from storage and nobody keeps it but the checker.
const text = JSON.stringify(packOf(makeJob('ko', 10, terms ?? 0, seed ?? 0)));
const before = used();
const checker = createChecker(JSON.parse(text) as ReturnType<typeof packOf>);
const found = checker.check(draft).length;
const after = used();
const weight: Weight = {
  megabytes: Math.round((after - before) * 10) / 10,
  // Said so that nothing of it is collected before it is weighed.
  rules: checker.ruleCount,
  found,
};
console.log(JSON.stringify(weight));
