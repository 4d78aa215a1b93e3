/** A fix, Ctrl+Z and redo, again and again on every page of the contract: each must give the same bytes, at once. */
import { directSubjects } from '../../e2e/contract/subjects.ts';
import { caret, pressRedo, pressUndo } from '../../e2e/world/writer.ts';
import type { PageDraft } from '../../pages/drafts/draft.ts';
import { pressFix, saidAfter } from './fixes.ts';
import { openPairs, sameState, stateOf, statesWhen, type DraftState, type Pair } from './pair.ts';
import type { SoakOutcome } from './run.ts';

export interface UndoSoak {
  /** Repetitions for each family, spread over its pages. */
  readonly count: number;
  progress(line: string): void;
}

const last = '둘, 여기서 쓴다.';

export async function runUndoSoak({ count, progress }: UndoSoak): Promise<SoakOutcome> {
  const figures: Record<string, number> = {};
  const misses: string[] = [];
  const pairs = await openPairs();
  try {
    const subjects = directSubjects.filter(({ undoesOn }) => undoesOn === undefined);
    for (const subject of subjects) {
      const name = `${subject.family} on ${subject.page}`;
      const turns = Math.ceil(count / subjects.filter(({ family }) => family === subject.family).length);
      let clean = 0;
      for (let turn = 1; turn <= turns; turn++) {
        const pair = await pairs.sit(subject.page, draftOf(turn));
        const stray = await once(pair, turn);
        if (stray === undefined) clean++;
        else misses.push(`${name}, turn ${turn}: ${stray}`);
      }
      figures[name] = clean;
      progress(`${name}: ${clean} of ${turns} without a stray`);
    }
  } finally {
    await pairs.close();
  }
  return { figures, misses };
}

/** Never the same words twice: what a page kept from the turn before must not look like this turn's. */
const draftOf = (turn: number): PageDraft => ({
  title: '',
  blocks: [
    { kind: 'paragraph', text: `${turn}번째, 케이티가 왔다.` },
    { kind: 'paragraph', text: last },
  ],
});

/** What went wrong, in words. The writer's typing comes right before the fix, and nobody waits. */
async function once(pair: Pair, turn: number): Promise<string | undefined> {
  const { page } = pair.ours;
  const reaches = async (wanted: DraftState, what: string): Promise<string | undefined> => {
    const { held, ours } = await statesWhen(pair, (state) => sameState(state, wanted));
    return held ? undefined : `${what}: wanted ${wanted.saved}, found ${ours.saved}`;
  };
  await caret(page, last);
  await pair.sidebar.cards('NAM-01').first().waitFor();
  await page.keyboard.type(`글${turn}`);
  const before = await stateOf(pair.ours);
  const said = await saidAfter(pair.sidebar, () => pressFix(pair.sidebar, 'NAM-01', 10_000));
  if (said?.kind !== 'fixed') return `the fix was refused (${said?.kind ?? 'no answer'})`;
  const wanted = before.text.replace('케이티', 'KT');
  const { held, ours: fixed } = await statesWhen(pair, ({ text }) => text === wanted);
  if (!held) return `the fix: wanted ${wanted}, found ${fixed.text}`;
  await pressUndo(page);
  const undone = await reaches(before, 'the undo');
  if (undone !== undefined) return undone;
  await pressRedo(page, pair.subject.redo);
  return reaches(fixed, 'the redo');
}
