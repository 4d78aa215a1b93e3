/** Random sequences of a writer's steps on every page of the contract, each beside an oracle without the extension. */
import { playRandom, Tally } from '../../soak/editors/run.ts';
import { directSubjects } from '../contract/subjects.ts';
import { soakSeed } from '../world/soak-seed.ts';
import { expect, test } from './pairs.ts';

/** Over all pages together; `npm run soak -- editors` plays more. */
const sequences = 200;
/** ms for one sequence on a slow machine, its shrinking left aside. */
const patience = 20_000;

/** The pages that the sequences are proven on; the others are played by `npm run soak -- editors`. */
const pages: readonly string[] = ['devto', 'tistory', 'substack', 'ghost', 'plain'];
const subjects = directSubjects.filter(({ page }) => pages.includes(page));

for (const [turn, subject] of subjects.entries()) {
  const indexes = Array.from({ length: sequences }, (_, index) => index).filter(
    (index) => index % subjects.length === turn,
  );
  test(`${subject.family} on ${subject.page}: ${indexes.length} random sequences damage nothing`, async ({ pairs }) => {
    test.setTimeout(60_000 + indexes.length * patience);
    const tally = new Tally();
    const misses: string[] = [];
    for (const index of indexes) {
      const miss = await playRandom(pairs, subject, soakSeed(), index, tally);
      if (miss !== undefined) misses.push(miss);
    }
    console.log(`${subject.family} on ${subject.page}, seed ${soakSeed()}: ${JSON.stringify(tally.figures())}`);
    expect(misses.join('\n')).toBe('');
  });
}
