/** What a few lines of code would do instead of the engine, over the same blocks; each returns how many it found. */
import { buildAutomaton, createHitBuffer } from '../../../lib/rules/engine/automaton.ts';
import { foldText } from '../../../lib/rules/engine/fold.ts';
import type { Job } from './job.ts';

type Loop = () => number;

const wordUnit = '[\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}]';

/** Unicode word edges as the job asks for; Korean particles may follow a Korean term. */
function edged(language: Job['language'], inner: string): RegExp {
  return new RegExp(`(?<!${wordUnit})${inner}${language === 'en' ? `(?!${wordUnit})` : ''}`, 'giu');
}

/** One regular expression a term. */
export function nativeLoop({ language, blocks, terms }: Job): Loop {
  return countWith(
    terms.map(([wrong]) => edged(language, wrong)),
    blocks,
  );
}

/** All terms in one regular expression, longest first. */
export function nativeAlternation({ language, blocks, terms }: Job): Loop {
  const wrong = terms.map(([term]) => term).toSorted((a, b) => b.length - a.length);
  return countWith([edged(language, `(?:${wrong.join('|')})`)], blocks);
}

function countWith(expressions: readonly RegExp[], blocks: readonly string[]): Loop {
  return () => {
    let found = 0;
    for (const block of blocks) {
      for (const expression of expressions) {
        expression.lastIndex = 0;
        while (expression.test(block)) found++;
      }
    }
    return found;
  };
}

/** The engine's own automaton and nothing else: no word edge, no fix, no order. */
export function ownScan({ blocks, terms }: Job): Loop {
  const automaton = buildAutomaton([...new Set(terms.map(([wrong]) => foldText(wrong)))]);
  const hits = createHitBuffer();
  return () => {
    let found = 0;
    for (const block of blocks) {
      hits.count = 0;
      automaton.scan(block, hits);
      found += hits.count;
    }
    return found;
  };
}
