/** What the static check says of whole rules: which of them are unsafe, and which pattern makes them so. */
import type { Path } from '../guideline/parse.ts';
import type { RuleRecord } from '../rules/rule.ts';
import { checkPlan, type Verdict } from '../rules/regex/safety.ts';
import { sourcesOf } from '../rules/sources.ts';
import { checkPatterns, type SafetyLimits } from './regex-safety.ts';

export interface Unsafe {
  /** From the record down to the pattern. */
  readonly path: Path;
  readonly source: string;
  readonly verdict: Exclude<Verdict, 'safe'>;
}

const byCost: readonly Verdict[] = ['safe', 'unknown', 'quadratic', 'exponential'];

/** Of each rule, in order, the worst of its patterns; undefined where all are safe. Never rejects. */
export async function judgeRules(
  rules: readonly RuleRecord[],
  limits?: SafetyLimits,
): Promise<readonly (Unsafe | undefined)[]> {
  const sources = rules.map(sourcesOf);
  const verdicts = await checkPatterns(
    sources.flatMap((list) => list.map(({ source }) => source)),
    limits,
  );
  let next = 0;
  return sources.map((list) => {
    let worst: Unsafe | undefined;
    for (const { path, source } of list) {
      const verdict = verdicts[next++] ?? 'unknown';
      if (verdict === 'safe' || byCost.indexOf(verdict) <= byCost.indexOf(worst?.verdict ?? 'safe')) continue;
      worst = { path, source, verdict };
    }
    return worst;
  });
}

/** The rules as they go into a record, without a checker: those that are not plainly safe say so. */
export function markedByShape(rules: readonly RuleRecord[]): readonly RuleRecord[] {
  return rules.map((rule) =>
    sourcesOf(rule).every(({ source }) => isPlainlySafe(source)) ? rule : { ...rule, unsafe: true },
  );
}

function isPlainlySafe(source: string): boolean {
  const plan = checkPlan(source);
  return 'verdict' in plan && plan.verdict === 'safe';
}

const words: Readonly<Record<Unsafe['verdict'], string>> = {
  exponential: 'can take endless time on some texts',
  quadratic: 'takes time that grows with the square of the text',
  unknown: 'could not be shown to be safe in time',
};

/** "options.tokens.0: “(a+)+$” can take …": the place and what is wrong there. */
export function unsafeText({ path, source, verdict }: Unsafe): string {
  const shown = source.length > 80 ? `${source.slice(0, 79)}…` : source;
  return `${path.join('.')}: “${shown}” ${words[verdict]}`;
}
