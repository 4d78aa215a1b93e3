/** A bare Aho-Corasick scan: the faster of two libraries, without word edges, case or fixes. Prints as the others do. */
import { AhoCorasick } from '@monyone/aho-corasick';
import Plain from 'ahocorasick';
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
const middle = ({ times }) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
console.log(JSON.stringify(results.toSorted((a, b) => middle(a) - middle(b))[0]));
