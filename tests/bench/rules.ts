/**
 * The rules bench: one job (1,000 terms over a draft of 10,000 words, in English and in Korean) for textlint with prh,
 * harper.js, a loop of native expressions, one alternation, a library's bare automaton and the engine; then keystrokes,
 * memory, how fast a large pack is ready, and what reading files costs. Medians of one run, and ratios between them.
 */
import { createChecker } from '../../lib/rules/check.ts';
import type { BenchResult } from './main.ts';
import { makeJob, type Job } from './rules/job.ts';
import { nativeAlternation, nativeLoop, ownScan } from './rules/loops.ts';
import { measureMemory } from './rules/memory.ts';
import { parsing } from './rules/parsing.ts';
import { runPeer } from './rules/peers.ts';
import { draftOf, packOf } from './rules/record.ts';
import { median, rounded, timed } from './rules/time.ts';

const words = 10_000;
const terms = 1000;
const runs = 41;
/** A run of a peer or of a loop takes a tenth of a second, so a few of them tell enough. */
const slowRuns = 7;
const manyTerms = 100_000;
const keys = 200;
const largePack = 10_000;

type Figures = Record<string, number>;

export function runRulesBench(seed: number): Promise<BenchResult> {
  const figures: Figures = {};
  const misses: string[] = [];
  for (const language of ['en', 'ko'] as const) {
    sameJob(makeJob(language, words, terms, seed), figures);
  }
  keystrokes(seed, figures);
  ready(seed, figures);
  Object.assign(figures, measureMemory(seed, manyTerms));
  Object.assign(figures, parsing(seed, words));

  const limit = (name: string, most: number): void => {
    if ((figures[name] ?? Infinity) > most) misses.push(`${name} is ${figures[name]}, over ${most}`);
  };
  const least = (name: string, few: number): void => {
    if ((figures[name] ?? 0) < few) misses.push(`${name} is ${figures[name]}, under ${few}`);
  };
  least('en textlint/ours', 100);
  least('en harper/ours', 100);
  least('ko textlint/ours', 40);
  for (const language of ['en', 'ko']) {
    least(`${language} loop/ours`, 5);
    limit(`${language} ours/bare`, 3);
    limit(`${language} key 1,000 ms`, 2);
    limit(`${language} key 100,000 ms`, Math.max(0.5, 2.5 * (figures[`${language} key 1,000 ms`] ?? 0)));
  }
  limit('memory 100,000 MB', 60);
  limit('pack 10,000 ms', 100);
  return Promise.resolve({ figures, misses });
}

function sameJob(job: Job, figures: Figures): void {
  const { language } = job;
  const note = (name: string, ms: number): number => {
    figures[`${language} ${name} ms`] = rounded(ms);
    console.log(`${language} ${name}: ${rounded(ms)} ms`);
    return ms;
  };
  const ratio = (name: string, value: number): void => {
    figures[`${language} ${name}`] = rounded(value);
  };
  const pack = packOf(job);
  figures[`${language} ours found`] = createChecker(pack).check(draftOf(job)).length;

  // A checker keeps what it read of the last draft only, and no two of these in a row share a block.
  const checker = createChecker(pack);
  const drafts = Array.from({ length: 16 }, (_, run) =>
    draftOf({ ...job, blocks: job.blocks.map((block) => `${block} ${run}.`) }),
  );
  const ours = note(
    'ours',
    timed(runs, (run) => checker.check(drafts[run % drafts.length]!)),
  );
  const loop = note('loop', timed(slowRuns, nativeLoop(job)));
  const alternation = note('alternation', timed(slowRuns, nativeAlternation(job)));
  const own = note('own automaton alone', timed(runs, ownScan(job)));
  const bare = note('bare', median(runPeer('automaton', job, runs).times));
  for (const peer of language === 'en' ? (['textlint', 'harper'] as const) : (['textlint'] as const)) {
    const { times, found } = runPeer(peer, job, slowRuns);
    figures[`${language} ${peer} found`] = found;
    ratio(`${peer}/ours`, note(peer, median(times)) / ours);
  }
  ratio('loop/ours', loop / ours);
  ratio('alternation/ours', alternation / ours);
  ratio('ours/bare', ours / bare);
  ratio('ours/own automaton', ours / own);
}

/** One letter goes into a block in the middle of the draft and the whole draft is checked again. */
function keystrokes(seed: number, figures: Figures): void {
  for (const language of ['en', 'ko'] as const) {
    for (const count of [terms, manyTerms]) {
      const job = makeJob(language, words, count, seed);
      const checker = createChecker(packOf(job));
      let draft = draftOf(job);
      checker.check(draft);
      const middle = Math.floor(draft.blocks.length / 2);
      const ms = timed(keys, (key) => {
        const blocks = draft.blocks.map((block, index) =>
          index === middle
            ? { ...block, text: `${block.text}${language === 'en' ? 'e' : '가'}${key % 9 === 0 ? ' ' : ''}` }
            : block,
        );
        draft = { ...draft, revision: draft.revision + 1, blocks };
        checker.check(draft);
      });
      figures[`${language} key ${count.toLocaleString('en')} ms`] = rounded(ms);
      console.log(`${language} keystroke with ${count.toLocaleString('en')} terms: ${rounded(ms)} ms`);
    }
  }
}

/** From the validated record, as it comes out of storage, to a checker that has looked for its first word. */
function ready(seed: number, figures: Figures): void {
  const job = makeJob('ko', 100, largePack, seed);
  const text = JSON.stringify(packOf(job, 1));
  const records = Array.from({ length: 13 }, () => JSON.parse(text) as ReturnType<typeof packOf>);
  const draft = draftOf(job);
  const ms = timed(11, (run) => createChecker(records[run % records.length]!).check(draft));
  figures['pack 10,000 ms'] = rounded(ms);
  console.log(`a pack of 10,000 rules is ready in ${rounded(ms)} ms`);
}
