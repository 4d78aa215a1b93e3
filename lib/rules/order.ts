/** The order of findings, their stable ids, and which of two fixes for the same words is offered. */
import type { Span } from '../draft/span.ts';
import { type Finding, type Fix, levels, type Place, type RuleRecord } from './rule.ts';

/** A finding in raw offsets that has no id yet. */
export interface Unordered {
  /** Place of the rule in the guideline. */
  readonly rule: number;
  /** Place of the block in the draft; -1 for a finding about the whole. */
  readonly block: number;
  readonly record: RuleRecord;
  readonly place?: Place;
  readonly fixes?: readonly Fix[];
  readonly data?: Readonly<Record<string, string>>;
}

/** The most findings of one check: beyond it a list helps nobody, and every one costs a mark on the page. */
const findingLimit = 1000;

/** must, should, tip; inside by position; of two findings that would change the same words the first one stays. */
export function orderFindings(found: readonly Unordered[]): readonly Finding[] {
  const inTurn = found.toSorted(compare);
  const taken = new Map<number, Span[]>();
  const kept: Unordered[] = [];
  for (const one of inTurn) {
    if (kept.length === findingLimit) break;
    const spans = (one.fixes ?? []).map((fix) => fix.span);
    const before = taken.get(one.block) ?? [];
    if (spans.some((span) => before.some((other) => other.start < span.end && other.end > span.start))) continue;
    if (spans.length > 0) taken.set(one.block, [...before, ...spans]);
    kept.push(one);
  }
  return withIds(kept);
}

function compare(a: Unordered, b: Unordered): number {
  return (
    levels.indexOf(a.record.level) - levels.indexOf(b.record.level) ||
    a.block - b.block ||
    (a.place?.span.start ?? 0) - (b.place?.span.start ?? 0) ||
    (b.place?.span.end ?? 0) - (a.place?.span.end ?? 0) ||
    a.rule - b.rule
  );
}

function withIds(found: readonly Unordered[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return found.map(({ record, place, fixes, data }) => {
    const kind = `${record.id}:${place?.blockId ?? ''}:${fingerprint(place?.quote ?? '')}`;
    const nth = seen.get(kind) ?? 0;
    seen.set(kind, nth + 1);
    return {
      id: `${kind}:${nth}`,
      ruleId: record.id,
      level: record.level,
      ...(place ? { place } : {}),
      fixes: fixes ?? [],
      data: data ?? {},
    };
  });
}

/** FNV-1a over UTF-16 units: short, and an id says nothing of the draft's words. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
