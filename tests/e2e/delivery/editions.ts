/** Editions of the sample guideline, told apart by what one of their rules finds. */
import { buildGuideline } from '../../../lib/cli/guideline-plugin.ts';
import type { Pack } from '../../../lib/guideline/pack.ts';

export const sample: Promise<Pack> = buildGuideline('assets/guidelines/kt-2009/pack.yaml');

/** The sample, some versions on, with a rule that finds other words. */
export async function edition(version: number, words: Readonly<Record<string, string>>): Promise<Pack> {
  const pack = await sample;
  const rules = pack.rules.map((rule) =>
    rule.id === 'NAM-03'
      ? { ...rule, options: { ...rule.options, swap: words }, examples: { pass: [], fail: Object.keys(words) } }
      : rule,
  );
  return { ...pack, version, rules };
}
