/** A bare Aho-Corasick scan: the faster of two libraries, without word edges, case or fixes. Prints as the others do. */
import { AhoCorasick } from '@monyone/aho-corasick';
import Plain from 'ahocorasick';
import { median } from '../rules/time.ts';
import { readJob, timesOf } from './measure.mjs';

const { blocks, terms, runs } = await readJob();
const wrong = terms.map(([term]) => term);
const one = new AhoCorasick(wrong);
const other = new Plain(wrong);
const sum = (search) => () => blocks.reduce((count, block) => count + search(block).length, 0);
const results = [
  await timesOf(
    runs,
    sum((block) => one.matchInText(block)),
  ),
  await timesOf(
    runs,
    sum((block) => other.search(block)),
  ),
];
console.log(JSON.stringify(results.toSorted((a, b) => median(a.times) - median(b.times))[0]));
