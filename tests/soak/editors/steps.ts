/** The steps of a writer: self-contained, so that any part of a sequence can be played again. */
import type { PageDraft, TextBlock } from '../../pages/drafts/draft.ts';
import type { Subject } from '../../e2e/contract/subjects.ts';
import type { PageName } from '../../e2e/world/addresses.ts';
import type { Dice } from '../../dice.ts';

/** A place in the text by shares from 0 to 1: the word of the text, and one of its edges. */
export interface Spot {
  readonly share: number;
  readonly edge: 'start' | 'end';
}

export type Step =
  /** `\n` is the Enter key; without a spot the writer goes on where the caret is. */
  | { readonly kind: 'type'; readonly spot?: Spot; readonly text: string }
  | { readonly kind: 'delete'; readonly spot: Spot; readonly keys: number }
  | { readonly kind: 'delete-word'; readonly share: number }
  | { readonly kind: 'bold'; readonly share: number }
  /** `share` chooses among the cards that offer a fix; `at-once`: pressed without waiting for the check. */
  | { readonly kind: 'fix'; readonly share: number; readonly atOnce: boolean }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'insert'; readonly spot: Spot }
  | { readonly kind: 'switch-mode' }
  | { readonly kind: 'blur' }
  /** Korean, syllable by syllable; paused: the last one stays open until the step after the next press. */
  | { readonly kind: 'compose'; readonly spot: Spot; readonly syllables: readonly string[]; readonly paused: boolean };

export interface Sequence {
  readonly page: PageName;
  readonly draft: PageDraft;
  readonly steps: readonly Step[];
}

export const sequenceLength = 15;

/** Words that the guideline finds, as writers put them down. */
const slips = ['케이티가', 'Qook', '컨텐츠', '정말정말', 'QOOK & SHOW', '케이티는', '메세지'] as const;
const words = ['오늘', '공유기를', 'home', '다시', '😀', '조금', '안내문', 'line,', '저녁에', '둘째.'] as const;

export function randomSequence(dice: Dice, subject: Subject): Sequence {
  const draft = randomDraft(dice, subject);
  const steps: Step[] = [];
  while (steps.length < sequenceLength)
    steps.push(likelyNext(dice, steps.at(-1), steps.at(-2)) ?? randomStep(dice, subject));
  return { page: subject.page, draft, steps };
}

/** What writers do next more often than chance would: a fix at once, a fix undone, and that redone. */
function likelyNext(dice: Dice, last: Step | undefined, before: Step | undefined): Step | undefined {
  if (last?.kind === 'type' && dice.chance(0.3)) return { kind: 'fix', share: dice.next(), atOnce: true };
  if (last?.kind === 'fix' && dice.chance(0.35)) return { kind: 'undo' };
  if (last?.kind === 'undo' && before?.kind === 'fix' && dice.chance(0.5)) return { kind: 'redo' };
  return undefined;
}

function randomDraft(dice: Dice, subject: Subject): PageDraft {
  const holds = subject.holds ?? [];
  const kinds: TextBlock['kind'][] = ['paragraph', 'paragraph', 'heading', 'quote'];
  if (holds.includes('list')) kinds.push('item');
  if (holds.includes('table')) kinds.push('row');
  const rich = !subject.source;
  const line = (): string => {
    const found = Array.from({ length: dice.whole(2, 6) }, () => dice.pick(dice.chance(0.4) ? slips : words));
    if (rich && subject.capabilities.bold && dice.chance(0.4)) embolden(dice, found);
    else if (rich && holds.includes('link') && dice.chance(0.3)) {
      const at = dice.whole(0, found.length - 1);
      found[at] = `[${found[at]}](https://example.org/)` as never;
    }
    return found.join(' ');
  };
  const block = (): TextBlock => {
    const kind = dice.pick(kinds);
    return { kind, text: kind === 'row' ? `${line()} | ${line()}` : line() };
  };
  return { title: '', blocks: Array.from({ length: dice.whole(2, 5) }, block) };
}

/** One or two words become bold, at times from the middle of a word on. */
function embolden(dice: Dice, found: string[]): void {
  const at = dice.whole(0, found.length - 1);
  const word = found[at]!;
  const cut = word.length > 2 && word !== 'QOOK & SHOW' && dice.chance(0.3) ? 2 : 0;
  const inner =
    word === 'QOOK & SHOW' && dice.chance(0.6) ? '**QOOK** & SHOW' : `${word.slice(0, cut)}**${word.slice(cut)}**`;
  found[at] = inner;
}

function randomStep(dice: Dice, subject: Subject): Step {
  const spot = (): Spot => ({ share: dice.next(), edge: dice.chance(0.75) ? 'end' : 'start' });
  const roll = dice.next();
  if (roll < 0.22) {
    const text = dice.chance(0.12) ? '\n' : dice.pick([' ', ''] as const) + dice.pick(dice.chance(0.4) ? slips : words);
    return dice.chance(0.25) ? { kind: 'type', text } : { kind: 'type', spot: spot(), text };
  }
  if (roll < 0.3) return { kind: 'delete', spot: spot(), keys: dice.whole(1, 3) };
  if (roll < 0.33) return { kind: 'delete-word', share: dice.next() };
  if (roll < 0.39) return subject.capabilities.bold ? { kind: 'bold', share: dice.next() } : { kind: 'blur' };
  if (roll < 0.6) return { kind: 'fix', share: dice.next(), atOnce: dice.chance(0.4) };
  if (roll < 0.76) return { kind: 'undo' };
  if (roll < 0.83) return { kind: 'redo' };
  if (roll < 0.88) return { kind: 'insert', spot: spot() };
  if (roll < 0.9) return { kind: 'switch-mode' };
  if (roll < 0.93) return { kind: 'blur' };
  return {
    kind: 'compose',
    spot: spot(),
    syllables: dice.pick([
      ['ㅎ', '하', '한'],
      ['ㄱ', '그', '글'],
    ]),
    paused: dice.chance(0.5),
  };
}
