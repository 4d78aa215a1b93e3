/** One check at a time: a newer draft waits for the running one, and only the newest is checked next. */
import type { Result } from '../base/result.ts';
import type { Draft } from '../draft/draft.ts';
import type { Pack } from '../guideline/pack.ts';
import type { Checked, Checker } from './state.ts';

/** What is to be checked. An answer counts only while pack and sitting are still the same. */
export interface Subject {
  readonly draft: Draft;
  readonly pack: Pack;
  /** Which editor the draft came from: rises when one goes away. */
  readonly sitting: number;
}

export interface CheckLoopDeps {
  readonly checker: Checker;
  /** Nothing while draft or guideline are missing. */
  subject(): Subject | undefined;
  onBegin(): void;
  /** `again`: a newer draft is already waiting and is checked right after. */
  onAnswer(draft: Draft, answer: Result<Checked>, again: boolean): void;
}

export interface CheckLoop {
  /** Checks the newest draft now, or right after the running check. */
  check(): void;
  /** Resolves when a check of `revision` or later has been answered, or `release` was called. */
  answered(revision: number): Promise<void>;
  /** No answer will come any more: lets everyone who waits go on. */
  release(): void;
}

export function createCheckLoop({ checker, subject, onBegin, onAnswer }: CheckLoopDeps): CheckLoop {
  let running = false;
  let waitingAgain = false;
  let waiting: { readonly revision: number; readonly resolve: () => void }[] = [];

  function check(): void {
    const asked = subject();
    if (!asked) return;
    if (running) {
      waitingAgain = true;
      return;
    }
    running = true;
    onBegin();
    void checker.check(asked.draft, asked.pack).then((answer) => finish(asked, answer));
  }

  function finish(asked: Subject, answer: Result<Checked>): void {
    running = false;
    const again = waitingAgain;
    waitingAgain = false;
    const now = subject();
    const meant = now !== undefined && now.pack === asked.pack && now.sitting === asked.sitting;
    if (meant) onAnswer(asked.draft, answer, again);
    if (again || !meant) check();
    if (meant) letGo(asked.draft.revision);
  }

  function letGo(revision: number): void {
    const due = waiting.filter((waiter) => waiter.revision <= revision);
    waiting = waiting.filter((waiter) => waiter.revision > revision);
    for (const waiter of due) waiter.resolve();
  }

  return {
    check,
    answered: (revision) => new Promise((resolve) => waiting.push({ revision, resolve })),
    release: () => letGo(Number.POSITIVE_INFINITY),
  };
}
