/**
 * One checker out of two Workers: the first runs a guideline's rules, the second, which is started only where there are
 * any, the unsafe ones in linear time. One answer when both are done; the second is never waited for longer than a moment
 * and never takes the findings of the first away.
 */
import { ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Draft } from '../draft/draft.ts';
import type { Pack } from '../guideline/pack.ts';
import { mergeFindings } from '../rules/merge.ts';
import type { Checked, Checker } from './state.ts';

/** ms from the question until the first Worker's findings are shown without those of the second. */
export const patience = 600;
/** After so many failures in a row the second Worker is left alone until the guideline is another one. */
const mostFailures = 2;

/**
 * `onLate`: the second Worker has come to its end after its answer was given up. It has kept what it read, so asking
 * again gives the whole answer soon.
 */
export function createCheckPair(first: Checker, second: Checker, onLate: () => void): Checker {
  let serial = 0;
  /** The second Worker may be running. */
  let started = false;
  let failures = 0;
  let known: Pack | undefined;
  /** Asked again, it is waited for: being late each time would never show its findings. */
  let late: Draft | undefined;

  async function check(draft: Draft, pack: Pack): Promise<Result<Checked>> {
    const mine = ++serial;
    if (pack !== known) failures = 0;
    known = pack;
    const unsafe = pack.rules.flatMap(({ id, unsafe: is }) => (is ? [id] : []));
    if (unsafe.length === 0 || failures >= mostFailures) {
      if (started) second.stop();
      started = false;
      const answer = await first.check(draft, pack);
      return answer.ok ? without(answer.value, unsafe) : answer;
    }
    started = true;
    const asked = second.check(draft, pack).then((answer) => {
      if (mine === serial) failures = answer.ok ? 0 : failures + 1;
      return answer;
    });
    const [answer, other] = await Promise.all([first.check(draft, pack), draft === late ? asked : inTime(asked)]);
    late = other ? undefined : draft;
    if (!other) void asked.then(() => mine === serial && onLate());
    if (!answer.ok || !other) return answer;
    if (!other.ok) return without(answer.value, unsafe);
    return ok({
      findings: mergeFindings(answer.value.findings, other.value.findings, draft, pack.rules),
      setAside: [...answer.value.setAside, ...other.value.setAside],
    });
  }

  return {
    check,
    stop() {
      serial++;
      started = false;
      first.stop();
      second.stop();
    },
  };
}

/** The unsafe rules are named as left out. */
function without({ findings, setAside }: Checked, unsafe: readonly string[]): Result<Checked> {
  return ok({ findings, setAside: [...setAside, ...unsafe] });
}

/** undefined: not in time. */
function inTime<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const clock = setTimeout(() => resolve(undefined), patience);
    void asked.then((answer) => {
      clearTimeout(clock);
      resolve(answer);
    });
  });
}
