/** What a head switches off: rules and assets leave the guideline without a new one having to be fetched. */
import type { Pack } from '../guideline/pack.ts';
import type { RuleRecord } from '../rules/rule.ts';
import type { Recall } from './documents.ts';

export function withoutRecalled(pack: Pack, recalls: readonly Recall[]): Pack {
  const ids = (kind: Recall['kind']) => new Set(recalls.filter((one) => one.kind === kind).map(({ id }) => id));
  const [rules, assets] = [ids('rule'), ids('asset')];
  if (rules.size + assets.size === 0) return pack;
  return {
    ...pack,
    rules: pack.rules
      .filter(({ id }) => !rules.has(id))
      .map((rule) => (assets.has(rule.asset ?? '') ? alone(rule) : rule)),
    assets: pack.assets.filter(({ id }) => !assets.has(id)),
  };
}

/** A rule whose asset was called back still holds; it has nothing official to offer. */
function alone({ asset: _recalled, ...rule }: RuleRecord): RuleRecord {
  return rule;
}

/** Is a version of this chain called back? */
export function isRecalled(hashes: readonly string[], recalls: readonly Recall[]): boolean {
  return recalls.some(({ kind, id }) => kind === 'manifest' && hashes.includes(id));
}
