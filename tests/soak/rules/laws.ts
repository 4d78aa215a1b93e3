/** What holds after every edit: offsets, quotes and fixes. Each law answers with the faults it sees, in words. */
import type { Block, Draft } from '../../../lib/draft/draft.ts';
import { nfcText } from '../../../lib/draft/nfc.ts';
import { isHighSurrogate, isLowSurrogate, type Span } from '../../../lib/draft/span.ts';
import type { DraftChecker } from '../../../lib/rules/check.ts';
import type { Finding } from '../../../lib/rules/rule.ts';
import { withFix } from './edits.ts';

/** Every span lies in its block, cuts no character of two units in two, and reads as its quote says. */
export function quoteFaults({ blocks }: Draft, findings: readonly Finding[]): readonly string[] {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  return findings.flatMap(({ ruleId, place, fixes }) => {
    if (!place) return fixes.length > 0 ? [`${ruleId}: fixes without a place`] : [];
    const block = byId.get(place.blockId);
    if (!block) return [`${ruleId}: no block ${place.blockId}`];
    const { text } = block;
    return [place, ...fixes].flatMap(({ span, quote }) => {
      const where = `${ruleId} at ${span.start}–${span.end} of ${JSON.stringify(text)}`;
      if (span.start < 0 || span.end < span.start || span.end > text.length) return [`${where}: outside`];
      if (text.slice(span.start, span.end) !== quote) return [`${where}: reads other than ${JSON.stringify(quote)}`];
      return [span.start, span.end].some((at) => cutsPair(block, at)) ? [`${where}: cuts a character`] : [];
    });
  });
}

/** A pair that an element of the random draft cuts already is none of ours. */
function cutsPair({ text, links = [], colours = [], embeds = [] }: Block, at: number): boolean {
  if (embeds.some((embed) => embed.at === at)) return false;
  if ([...links, ...colours].some(({ start, end }) => start === at || end === at)) return false;
  return at > 0 && isHighSurrogate(text.charCodeAt(at - 1)) && isLowSurrogate(text.charCodeAt(at));
}

/** Ids are different from each other. */
export function idFaults(findings: readonly Finding[]): readonly string[] {
  const seen = new Set<string>();
  return findings.flatMap(({ id }) => (seen.has(id) ? [`id ${id} twice`] : (seen.add(id), [])));
}

/** The text that rules match leads back to the raw one and from there to itself. */
export function offsetFaults({ text: raw }: Block): readonly string[] {
  const nfc = nfcText(raw);
  const faults: string[] = [];
  let last = 0;
  for (let at = 0; at < nfc.text.length; at++) {
    const span = { start: at, end: at + 1 };
    const back = nfc.toRaw(span);
    const name = `${at} of ${JSON.stringify(raw)}`;
    if (back.start < last || back.end <= back.start || back.end > raw.length) faults.push(`${name}: leads astray`);
    last = back.start;
    if (!nfc.exact(span)) continue;
    if (nfc.fromRaw(back.start) !== at) faults.push(`${name}: does not come back`);
    const again = nfcText(raw.slice(back.start, back.end)).text;
    if (again !== nfc.text.slice(at, at + 1)) faults.push(`${name}: reads ${JSON.stringify(again)}`);
  }
  return faults;
}

/** The draft after a fix is checked; no finding of the rule is left at the units that were written. */
export function fixFaults(draft: Draft, finding: Finding, { check }: DraftChecker): readonly string[] {
  return finding.fixes.flatMap((fix, choice) => {
    const blocks = withFix(draft.blocks, finding, choice);
    const after = check({ ...draft, revision: draft.revision + 1, blocks });
    const part = { start: fix.span.start, end: fix.span.start + fix.text.length };
    const again = after.filter(
      ({ ruleId, place }) =>
        ruleId === finding.ruleId && place?.blockId === finding.place?.blockId && place && touches(place.span, part),
    );
    const block = draft.blocks.find(({ id }) => id === finding.place?.blockId);
    return again.map(
      ({ place }) =>
        `${finding.ruleId}: ${JSON.stringify(fix)} in ${JSON.stringify(block)} leaves ${JSON.stringify(place?.quote)}`,
    );
  });
}

/** A text of nothing was written between two units. */
function touches(span: Span, { start, end }: Span): boolean {
  return end > start ? span.start < end && span.end > start : span.start < start && span.end > start;
}
