/** Asks the check Worker, sends it only what changed, and ends it when it overruns. */
import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Block, Draft } from '../draft/draft.ts';
import type { Pack } from '../guideline/pack.ts';
import type { StartWork, Work } from '../messages/work.ts';
import type { Finding } from '../rules/rule.ts';
import type { Checker } from './state.ts';

/** ms until a check counts as overrun; the Worker is then ended and started anew with the next check. */
export const checkDeadline = 3_000;

type Answer = Result<readonly Finding[]>;

export function createChecker(start: StartWork, deadline = checkDeadline): Checker {
  let work: Work | undefined;
  let pack: Pack | undefined;
  let sent: ReadonlyMap<string, Block> = new Map();
  let serial = 0;
  let waiting: { readonly serial: number; readonly settle: (answer: Answer) => void } | undefined;

  const drop = (answer: Answer): void => {
    work?.end();
    work = undefined;
    pack = undefined;
    sent = new Map();
    waiting?.settle(answer);
    waiting = undefined;
  };

  const begin = (): Work => {
    const mine = start(
      (answer) => {
        if (mine !== work || answer.kind === 'ready' || answer.serial !== waiting?.serial) return;
        const { settle } = waiting;
        waiting = undefined;
        settle(answer.kind === 'findings' ? ok(answer.findings) : fail('check.crashed', answer.detail));
      },
      (detail) => {
        if (mine === work) drop(fail('check.crashed', detail));
      },
    );
    return mine;
  };

  return {
    check(draft: Draft, wanted: Pack): Promise<Answer> {
      waiting?.settle(fail('check.crashed', 'superseded'));
      work ??= begin();
      if (pack !== wanted) {
        pack = wanted;
        work.post({ kind: 'pack', pack: wanted });
      }
      const changed = draft.blocks.filter((block) => sent.get(block.id) !== block);
      sent = new Map(draft.blocks.map((block) => [block.id, block]));
      const mine = ++serial;
      work.post({
        kind: 'check',
        serial: mine,
        revision: draft.revision,
        format: draft.format,
        order: draft.blocks.map((block) => block.id),
        changed,
      });
      return new Promise((resolve) => {
        const timer = setTimeout(() => drop(fail('check.overrun')), deadline);
        waiting = {
          serial: mine,
          settle(answer) {
            clearTimeout(timer);
            resolve(answer);
          },
        };
      });
    },
    stop: () => drop(fail('check.crashed', 'stopped')),
  };
}
