/** A guideline proven before it is in use: every rule runs on its own examples, in a Worker that can be stopped. */
import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { ExampleFailure } from '../guideline/examples.ts';
import type { Pack } from '../guideline/pack.ts';
import type { StartWork } from '../messages/work.ts';

/** ms. */
export interface ProofTimes {
  /** One rule on its examples. */
  readonly rule: number;
  /** The Worker's start and all rules together. */
  readonly all: number;
}

export const proofTimes: ProofTimes = { rule: 2_000, all: 30_000 };

/** Error: guideline.invalid, whose detail names the rule that does not behave. */
export function prove(start: StartWork, pack: Pack, times: ProofTimes = proofTimes): Promise<Result<null>> {
  return new Promise((resolve) => {
    let running = '';
    const end = (answer: Result<null>): void => {
      clearTimeout(clock);
      clearTimeout(whole);
      work.end();
      resolve(answer);
    };
    const overrun = (): void => end(fail('guideline.invalid', `rule ${running} takes too long on its own examples`));
    let clock: ReturnType<typeof setTimeout> | undefined;
    const whole = setTimeout(overrun, times.all);
    const work = start(
      (answer) => {
        if (answer.kind === 'running') {
          running = answer.rule;
          clearTimeout(clock);
          clock = setTimeout(overrun, times.rule);
        } else if (answer.kind === 'examples') {
          const [first] = answer.failures;
          end(first ? fail('guideline.invalid', failureText(first)) : ok(null));
        }
      },
      (detail) => end(fail('guideline.invalid', `rule ${running}: ${detail}`)),
    );
    work.post({ kind: 'examples', pack });
  });
}

function failureText({ ruleId, expected, example, found }: ExampleFailure): string {
  const short = example.length > 80 ? `${example.slice(0, 80)}…` : example;
  return expected === 'fail'
    ? `rule ${ruleId} does not find “${short}”`
    : `rule ${ruleId} finds “${found.join('”, “')}” in “${short}”`;
}
