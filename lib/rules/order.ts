/** The order of findings, their stable ids, and which of two fixes for the same words is offered. */
import type { Block } from '../draft/draft.ts';
import { overlaps, type Span } from '../draft/span.ts';
import type { Raw } from './content.ts';
import type { ReadyRule } from './program.ts';
import type { Finding } from './rule.ts';

/** More than this in one draft helps nobody, and each costs a mark on the page. */
export const findingLimit = 1000;

export interface Ordering {
  readonly rules: readonly ReadyRule[];
  /** Keep findings whose fixes would change the same words: a report of all, not a list to work off. */
  readonly keepAll: boolean;
}

const none: readonly Finding[] = [];

/**
 * The findings of one home: must, should, tip; inside by position. A rule is heard once at one place, the first time.
 * Of two findings that would change the same words the first in order stays.
 */
export function orderFindings(
  raws: readonly Raw[],
  blocks: readonly Block[],
  { rules, keepAll }: Ordering,
): readonly Finding[] {
  const [only] = raws;
  if (!only) return none;
  if (raws.length === 1) {
    const finding = findingOf(only, blocks[only.line], rules, undefined);
    return finding ? [finding] : none;
  }
  const rankOf = ({ rule }: Raw): number => rules[rule]?.rank ?? 0;
  const compare = (a: Raw, b: Raw): number =>
    rankOf(a) - rankOf(b) ||
    a.line - b.line ||
    a.span.start - b.span.start ||
    b.span.end - a.span.end ||
    a.rule - b.rule;
  const single = onePerPlace(raws);
  const inTurn = single.every((raw, at) => at === 0 || compare(single[at - 1] ?? raw, raw) <= 0)
    ? single
    : single.toSorted(compare);
  const taken: Taken[] = [];
  const seen = new Map<string, number>();
  return inTurn.flatMap((raw) => {
    if (!keepAll && raw.fixes.length > 0 && !takes(taken, raw)) return none;
    return findingOf(raw, blocks[raw.line], rules, seen) ?? none;
  });
}

/** The first of those that one rule found at one place; what is about the whole draft stays. */
export function onePerPlace(raws: readonly Raw[]): readonly Raw[] {
  if (raws.length < 9 && raws.every((raw, at) => isFirstAt(raw, at, raws))) return raws;
  const seen = new Set<number>();
  return raws.filter(({ rule, line, span }) => {
    if (line < 0) return true;
    const place = (rule * 0x10000 + line) * 0x40000 + span.start;
    return !seen.has(place) && seen.add(place);
  });
}

/** Cheap for a few; nearly every home holds no more. */
function isFirstAt({ rule, line, span }: Raw, at: number, raws: readonly Raw[]): boolean {
  for (let before = 0; before < at; before++) {
    const other = raws[before];
    if (other?.rule === rule && other.line === line && other.span.start === span.start && line >= 0) return false;
  }
  return true;
}

interface Taken extends Span {
  readonly line: number;
}

function takes(taken: Taken[], { line, fixes }: Raw): boolean {
  for (const { span } of fixes) {
    for (const other of taken) {
      if (other.line === line && overlaps(other, span)) return false;
    }
  }
  for (const { span } of fixes) taken.push({ line, start: span.start, end: span.end });
  return true;
}

function findingOf(
  raw: Raw,
  block: Block | undefined,
  rules: readonly ReadyRule[],
  seen: Map<string, number> | undefined,
): Finding | undefined {
  const record = rules[raw.rule]?.record;
  if (!record) return undefined;
  const kind = `${record.id}:${block?.id ?? ''}:${fingerprint(raw.quote)}`;
  const nth = seen?.get(kind) ?? 0;
  seen?.set(kind, nth + 1);
  return {
    id: `${kind}:${nth}`,
    ruleId: record.id,
    level: record.level,
    ...(record.kind === undefined || record.kind === 'point' ? {} : { kind: record.kind }),
    ...(block ? { place: { blockId: block.id, span: raw.span, quote: raw.quote } } : {}),
    fixes: raw.fixes,
    data: raw.data,
  };
}

/** FNV-1a over UTF-16 units: short, and an id says nothing of the draft's words. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
