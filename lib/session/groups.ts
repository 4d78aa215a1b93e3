/** Puts a check's findings into the cards that a writer sees: one rule with the same words is one card. */
import { objectCharacter, type Block, type Draft } from '../draft/draft.ts';
import type { Pack } from '../guideline/pack.ts';
import type { Mark } from '../messages/calls.ts';
import { levels, type Finding } from '../rules/rule.ts';
import type { FindingGroup, LevelCounts, SessionState } from './state.ts';

/** Words as they count for "the same words": composed, single spaces, no difference of case. */
export function normaliseWords(words: string): string {
  return words.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Key of the card that a finding belongs to. */
export function groupKey(finding: Finding): string {
  return `${finding.ruleId}|${normaliseWords(finding.place?.quote ?? '')}`;
}

const wordsAround = 2;

/**
 * What tells this place from others with the same words: the neighbouring words of its block, and for a picture its
 * source. It does not change when the draft is edited elsewhere.
 */
export function placeKey(finding: Finding, draft: Draft): string {
  const place = finding.place;
  const block = place && draft.blocks.find((candidate) => candidate.id === place.blockId);
  if (!place || !block) return '';
  const before = wordsOf(block.text.slice(0, place.span.start)).slice(-wordsAround);
  const after = wordsOf(block.text.slice(place.span.end)).slice(0, wordsAround);
  const picture = block.images?.find((image) => image.at >= place.span.start && image.at < place.span.end);
  return [before.join(' '), after.join(' '), picture?.src ?? ''].join('|');
}

function wordsOf(text: string): string[] {
  return normaliseWords(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** Cards of `findings`: must, should, tip, inside by position; findings of unknown rules and praise are left out. */
export function groupFindings(findings: readonly Finding[], pack: Pack, draft: Draft): FindingGroup[] {
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  const order = blockOrder(draft.blocks);
  const groups = new Map<string, { rule: FindingGroup['rule']; key: string; findings: Finding[] }>();
  for (const finding of findings.toSorted((a, b) => compareFindings(a, b, order))) {
    const rule = rules.get(finding.ruleId);
    // Praise is nothing to mend: it has no card, no mark, and counts nowhere.
    if (!rule || (finding.kind ?? rule.kind) === 'praise') continue;
    const key = groupKey(finding);
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { key, rule, findings: [finding] });
  }
  return [...groups.values()];
}

/**
 * The open card stays where the writer's eye is: a fix of its first place would else push it below its neighbours. It
 * keeps its rank among the cards of its level.
 */
export function keepOpenInPlace(
  groups: readonly FindingGroup[],
  before: readonly FindingGroup[],
  openKey: string | undefined,
): readonly FindingGroup[] {
  const open = groups.find((group) => group.key === openKey);
  if (!open) return groups;
  const rank = (list: readonly FindingGroup[]) =>
    list.filter((group) => group.rule.level === open.rule.level).findIndex((group) => group.key === openKey);
  const was = rank(before);
  if (was < 0 || was === rank(groups)) return groups;
  const rest = groups.filter((group) => group !== open);
  const first = rest.findIndex((group) => group.rule.level === open.rule.level);
  const peers = rest.filter((group) => group.rule.level === open.rule.level).length;
  return first < 0 ? groups : rest.toSpliced(first + Math.min(was, peers), 0, open);
}

/** Position of each block id in the draft. */
function blockOrder(blocks: readonly Block[]): ReadonlyMap<string, number> {
  return new Map(blocks.map((block, index) => [block.id, index]));
}

function compareFindings(a: Finding, b: Finding, order: ReadonlyMap<string, number>): number {
  const byLevel = levels.indexOf(a.level) - levels.indexOf(b.level);
  return byLevel === 0 ? comparePlaces(a, b, order) : byLevel;
}

/** Below zero when `a` stands before `b`; findings about the whole draft come last. */
function comparePlaces(a: Finding, b: Finding, order: ReadonlyMap<string, number>): number {
  const blockOf = (finding: Finding) =>
    finding.place ? (order.get(finding.place.blockId) ?? order.size) : order.size + 1;
  return blockOf(a) - blockOf(b) || (a.place?.span.start ?? 0) - (b.place?.span.start ?? 0);
}

/** How many findings (not cards) there are of each level. */
export function countLevels(groups: readonly FindingGroup[]): LevelCounts {
  const counts = { must: 0, should: 0, tip: 0 };
  for (const group of groups) counts[group.rule.level] += group.findings.length;
  return counts;
}

/** Ordinal of the picture at a place, counted through the whole draft from 1; undefined when the place is no picture. */
export function pictureNumber(finding: Finding, draft: Draft): number | undefined {
  const place = finding.place;
  if (!place || !place.quote.includes(objectCharacter)) return undefined;
  let number = 0;
  for (const block of draft.blocks) {
    for (const image of block.images ?? []) {
      number++;
      if (block.id === place.blockId && image.at >= place.span.start && image.at < place.span.end) return number;
    }
  }
  return undefined;
}

/** The marks in the draft for the findings of the cards. */
export function marksOf(groups: readonly FindingGroup[]): Mark[] {
  return groups.flatMap((group) =>
    group.findings.flatMap(({ id, level, place }) => (place ? [{ findingId: id, level, ...place }] : [])),
  );
}

/** The card to be open after a change of the list: the same one, else the one that took its place. */
export function nextOpenKey(
  before: readonly FindingGroup[],
  after: readonly FindingGroup[],
  openKey: string | undefined,
): string | undefined {
  if (after.some((group) => group.key === openKey)) return openKey;
  const index = before.findIndex((group) => group.key === openKey);
  return after[Math.min(Math.max(index, 0), after.length - 1)]?.key;
}

/** The last finding of a group that can be fixed and stands before `before`: fixing goes from the end to the start. */
export function lastFixable(
  group: FindingGroup | undefined,
  before: Finding | undefined,
  draft: Draft,
): Finding | undefined {
  const order = blockOrder(draft.blocks);
  return group?.findings.findLast(
    (finding) => finding.fixes.length > 0 && (!before || comparePlaces(finding, before, order) < 0),
  );
}

export function groupOf(state: Pick<SessionState, 'groups'>, key: string): FindingGroup | undefined {
  return state.groups.find((group) => group.key === key);
}
