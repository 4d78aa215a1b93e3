/** Sequences that once damaged a draft, as the soak of the editors found and shrank them. */
import { describe } from '../../soak/editors/damage.ts';
import { play } from '../../soak/editors/play.ts';
import type { Sequence } from '../../soak/editors/steps.ts';
import { expect, test } from './pairs.ts';

interface Found {
  /** What went wrong. */
  readonly was: string;
  readonly sequence: Sequence;
}

const rows: readonly Found[] = [
  {
    was: 'a fix behind a link in TinyMCE put a second space before it',
    sequence: {
      page: 'tistory',
      draft: { title: '', blocks: [{ kind: 'paragraph', text: '[line,](https://example.org/) Qook 다시' }] },
      steps: [{ kind: 'fix', share: 0, atOnce: false }],
    },
  },
];

for (const { was, sequence } of rows) {
  test(`not again: ${was}`, async ({ pairs }) => {
    test.setTimeout(60_000);
    const { damage, counts } = await play(pairs, sequence);
    expect(damage && describe(damage, sequence.steps)).toBeUndefined();
    if (sequence.steps.some(({ kind }) => kind === 'fix')) expect(counts.fixes).toBeGreaterThan(0);
  });
}
