/** A guideline with one rule more: certain words are to be taken out, so its fix is a text of nothing. */
import type { StoredPack } from './stored-pack.ts';

export const removedWords = '정말정말';
export const removalRule = 'XTR-01';

/** The same guideline, one version on, with the rule. Throws when the sample has no rule to take its words from. */
export function withRemoval(pack: StoredPack): StoredPack {
  const like = pack.rules.find(({ id }) => id === 'DIS-04');
  if (!like) throw new Error('the sample guideline has no rule DIS-04');
  const rule = { ...like, id: removalRule, asset: undefined, options: { raw: [removedWords], action: 'remove' } };
  return { ...pack, version: pack.version + 1, rules: [...pack.rules, rule] };
}
