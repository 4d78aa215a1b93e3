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
    const finding = findingOf(only, blocks[only.line], rules, 0);
    return finding ? [finding] : none;
  }
  const apart = raws.length < few && !repeatsRule(raws);
  const seen = apart ? undefined : new Map<string, number>();
  const taken: Taken[] = [];
  const findings: Finding[] = [];
  for (const raw of inTurn(apart ? raws : onePerPlace(raws), rules)) {
    if (!keepAll && raw.fixes.length > 0 && !takes(taken, raw)) continue;
    const finding = findingOf(raw, blocks[raw.line], rules, seen ? nthOf(raw, seen) : 0);
    if (finding) findings.push(finding);
  }
  return findings;
}

/** Nearly every home holds fewer findings, each of another rule: to see that is cheaper than to count. */
const few = 9;

function repeatsRule(raws: readonly Raw[]): boolean {
  for (let at = 1; at < raws.length; at++) {
    for (let before = 0; before < at; before++) if (raws[before]?.rule === raws[at]?.rule) return true;
  }
  return false;
}

function inTurn(raws: readonly Raw[], rules: readonly ReadyRule[]): readonly Raw[] {
  for (let at = 1; at < raws.length; at++) {
    const [before, raw] = [raws[at - 1], raws[at]];
    if (before && raw && compare(before, raw, rules) > 0) return raws.toSorted((a, b) => compare(a, b, rules));
  }
  return raws;
}

function compare(a: Raw, b: Raw, rules: readonly ReadyRule[]): number {
  return (
    (rules[a.rule]?.rank ?? 0) - (rules[b.rule]?.rank ?? 0) ||
    a.line - b.line ||
    a.span.start - b.span.start ||
    b.span.end - a.span.end ||
    a.rule - b.rule
  );
}

/** How many findings of one kind (rule, line, words) came before. */
function nthOf({ rule, line, quote }: Raw, seen: Map<string, number>): number {
  const kind = `${rule}:${line}:${fingerprint(quote)}`;
  const nth = seen.get(kind) ?? 0;
  seen.set(kind, nth + 1);
  return nth;
}

/** The first of those that one rule found at one place; what is about the whole draft stays. */
export function onePerPlace(raws: readonly Raw[]): readonly Raw[] {
  const seen = new Set<number>();
  return raws.filter(({ rule, line, span }) => {
    if (line < 0) return true;
    const place = (rule * 0x10000 + line) * 0x40000 + span.start;
    return !seen.has(place) && seen.add(place);
  });
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

function findingOf(raw: Raw, block: Block | undefined, rules: readonly ReadyRule[], nth: number): Finding | undefined {
  const record = rules[raw.rule]?.record;
  if (!record) return undefined;
  const { id: ruleId, level, kind } = record;
  const { span, quote, fixes, data } = raw;
  const id = `${ruleId}:${block?.id ?? ''}:${fingerprint(quote)}:${nth}`;
  const place = block && { blockId: block.id, span, quote };
  const finding = place ? { id, ruleId, level, place, fixes, data } : { id, ruleId, level, fixes, data };
  return kind === undefined || kind === 'point' ? finding : { ...finding, kind };
}

/** FNV-1a over UTF-16 units, folded to 30 bits: short, and an id says nothing of the draft's words. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 30)) & 0x3fffffff;
}
