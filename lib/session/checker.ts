/**
 * Asks the check Worker and sends it only what changed. A small check is watched rule by rule; a large one that takes
 * too long is stopped and made again in sight. The rule that stands still is set aside and named, and the others answer
 * without it.
 */
import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Block, Draft } from '../draft/draft.ts';
import type { Pack } from '../guideline/pack.ts';
import type { StartWork, Work, WorkAnswer } from '../messages/work.ts';
import type { Checked, Checker } from './state.ts';

/** ms; the clocks start when the Worker is up and has the pack compiled. */
export interface CheckTimes {
  /** A check that is watched by nobody. */
  readonly check: number;
  /** One rule of a watched check. */
  readonly rule: number;
  /** What a watched check does between rules: reading a text. */
  readonly reading: number;
  /** Starting a Worker, and all attempts of one check together. */
  readonly all: number;
  /** How long a rule is left out the first time: a busy machine must not cost a good rule for long. */
  readonly rest: number;
}

/** Together with a Worker's start they leave a second from the key to the findings of all other rules. */
export const checkTimes: CheckTimes = { check: 300, rule: 250, reading: 5_000, all: 20_000, rest: 5_000 };

/** Naming every rule costs a message each: for what a key changes that is nothing, for a whole draft it would be much. */
const fewBlocks = 8;

type Answer = Result<Checked>;

interface Asked {
  readonly serial: number;
  readonly draft: Draft;
  readonly pack: Pack;
  readonly settle: (answer: Answer) => void;
}

interface Strike {
  readonly rule: string;
  readonly count: number;
  /** ms since the epoch of the last one. */
  readonly at: number;
}

/**
 * `today`: the day "2026-01-31" as the writer's clock has it. `onRested`: a rule that was left out for a while is tried at
 * the next check, and nobody may write that asks for one.
 */
export function createChecker(
  start: StartWork,
  today: () => string,
  onRested: () => void,
  times = checkTimes,
): Checker {
  let work: Work | undefined;
  /** The Worker has compiled the pack. */
  let up = false;
  /** Of the present check. */
  let watched = false;
  /** The present check was stopped before. */
  let again = false;
  /** What the running Worker was given. */
  let pack: Pack | undefined;
  let skipped: readonly string[] = [];
  let sent: ReadonlyMap<string, Block> = new Map();
  let serial = 0;
  let asked: Asked | undefined;
  let running: string | undefined;
  let clock: ReturnType<typeof setTimeout> | undefined;
  let whole: ReturnType<typeof setTimeout> | undefined;
  let rested: ReturnType<typeof setTimeout> | undefined;
  const strikes = new WeakMap<Pack, readonly Strike[]>();

  /** The second time a rule stands still it is left out for as long as the pack is this one. */
  const asideOf = (guideline: Pack): readonly string[] =>
    (strikes.get(guideline) ?? [])
      .filter(({ count, at }) => count > 1 || Date.now() < at + times.rest)
      .map(({ rule }) => rule);

  const strike = (guideline: Pack, rule: string): void => {
    const before = strikes.get(guideline) ?? [];
    const count = (before.find((one) => one.rule === rule)?.count ?? 0) + 1;
    strikes.set(guideline, [...before.filter((one) => one.rule !== rule), { rule, count, at: Date.now() }]);
    if (count > 1) return;
    clearTimeout(rested);
    rested = setTimeout(onRested, times.rest);
  };

  const drop = (): void => {
    clearTimeout(clock);
    work?.end();
    work = undefined;
    up = false;
    pack = undefined;
    running = undefined;
    sent = new Map();
  };

  const settle = (answer: Answer): void => {
    clearTimeout(clock);
    clearTimeout(whole);
    const mine = asked;
    asked = undefined;
    mine?.settle(answer);
  };

  const giveUp = (answer: Answer): void => {
    drop();
    settle(answer);
  };

  const begin = (): Work => {
    const mine = start(
      (answer) => {
        if (mine === work) take(answer);
      },
      (detail) => {
        if (mine === work) giveUp(fail('check.crashed', detail));
      },
    );
    return mine;
  };

  function take(answer: WorkAnswer): void {
    if (answer.kind === 'ready' || answer.kind === 'examples') return;
    if (answer.kind === 'compiled') {
      up = true;
      if (asked) wind();
    } else if (answer.kind === 'running') {
      running = answer.rule === '' ? undefined : answer.rule;
      if (asked) wind();
    } else if (answer.serial === asked?.serial) {
      settle(
        answer.kind === 'findings'
          ? ok({ findings: answer.findings, setAside: skipped })
          : fail('check.crashed', answer.detail),
      );
    }
  }

  function wind(): void {
    clearTimeout(clock);
    const limit = !watched ? times.check : running === undefined ? times.reading : times.rule;
    clock = setTimeout(overrun, limit);
  }

  function overrun(): void {
    if (!asked) return;
    if (watched) {
      if (running === undefined) return giveUp(fail('check.overrun'));
      strike(asked.pack, running);
    }
    again = true;
    drop();
    ask(asked);
  }

  function ask({ serial: mine, draft, pack: wanted }: Asked): void {
    work ??= begin();
    const skip = asideOf(wanted);
    if (pack !== wanted || skip.join('\n') !== skipped.join('\n')) {
      pack = wanted;
      skipped = skip;
      running = undefined;
      up = false;
      work.post({ kind: 'pack', pack: wanted, skip, today: today() });
    }
    const changed = draft.blocks.filter((block) => sent.get(block.id) !== block);
    sent = new Map(draft.blocks.map((block) => [block.id, block]));
    watched = again || changed.length <= fewBlocks;
    running = undefined;
    work.post({
      kind: 'check',
      serial: mine,
      revision: draft.revision,
      format: draft.format,
      order: draft.blocks.map((block) => block.id),
      watched,
      changed,
    });
    if (up) wind();
  }

  return {
    check(draft: Draft, wanted: Pack): Promise<Answer> {
      settle(fail('check.crashed', 'superseded'));
      return new Promise((resolve) => {
        again = false;
        asked = { serial: ++serial, draft, pack: wanted, settle: resolve };
        whole = setTimeout(() => giveUp(fail('check.overrun')), times.all);
        ask(asked);
      });
    },
    stop() {
      clearTimeout(rested);
      giveUp(fail('check.crashed', 'stopped'));
    },
  };
}
