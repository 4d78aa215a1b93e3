/** The findings of two checkers that share a pack's rules, as one checker of all rules gives them. */
import type { Draft } from '../draft/draft.ts';
import { overlaps, type Span } from '../draft/span.ts';
import { findingLimit } from './order.ts';
import { type Finding, levels, type RuleRecord } from './rule.ts';

/**
 * Both lists are in order. Of two findings that would change the same words the first in order stays; what that one
 * kept out of its own list before does not come back.
 */
export function mergeFindings(
  first: readonly Finding[],
  second: readonly Finding[],
  { blocks }: Pick<Draft, 'blocks'>,
  rules: readonly Pick<RuleRecord, 'id'>[],
): readonly Finding[] {
  if (second.length === 0) return first;
  const blockAt = new Map(blocks.map(({ id }, index) => [id, index]));
  const ruleAt = new Map(rules.map(({ id }, index) => [id, index]));
  const block = ({ place }: Finding): number => (place ? (blockAt.get(place.blockId) ?? blocks.length) : -1);
  const rule = ({ ruleId }: Finding): number => ruleAt.get(ruleId) ?? rules.length;
  const inTurn = [...first, ...second].toSorted(
    (a, b) =>
      levels.indexOf(a.level) - levels.indexOf(b.level) ||
      block(a) - block(b) ||
      (a.place?.span.start ?? 0) - (b.place?.span.start ?? 0) ||
      (b.place?.span.end ?? 0) - (a.place?.span.end ?? 0) ||
      rule(a) - rule(b),
  );
  const taken = new Map<string, Span[]>();
  return inTurn.filter((finding) => takes(taken, finding)).slice(0, findingLimit);
}

/** One finding's own fixes are choices for the same words. */
function takes(taken: Map<string, Span[]>, { place, fixes }: Finding): boolean {
  if (!place || fixes.length === 0) return true;
  const others = taken.get(place.blockId) ?? [];
  if (fixes.some(({ span }) => others.some((other) => overlaps(other, span)))) return false;
  taken.set(place.blockId, [...others, ...fixes.map(({ span }) => span)]);
  return true;
}
