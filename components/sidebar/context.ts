/** The words around a finding, short enough for one or two lines of a card. */
import type { Draft } from '@/lib/draft/draft.ts';
import type { Finding, Fix, RuleRecord } from '@/lib/rules/rule.ts';

export interface Context {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const unitsBefore = 12;
const unitsAfter = 18;
const ellipsis = '…';

/** The finding's words with a little of its block on both sides, cut at spaces; undefined when it has no place. */
export function contextOf(finding: Finding, draft: Draft): Context | undefined {
  const { place } = finding;
  const block = place && draft.blocks.find((candidate) => candidate.id === place.blockId);
  if (!place || !block) return undefined;
  const before = oneLine(block.text.slice(0, place.span.start));
  const after = oneLine(block.text.slice(place.span.end));
  return { before: lastWords(before), words: clip(oneLine(place.quote), 60), after: firstWords(after) };
}

/** Text on one line, without the stand-ins for pictures. */
export function oneLine(text: string): string {
  return text.replace(/\uFFFC/gu, '').replace(/\s+/gu, ' ');
}

/** At most `limit` units, with an ellipsis for the rest. */
export function clip(text: string, limit: number): string {
  const characters = [...text];
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}${ellipsis}`;
}

function lastWords(text: string): string {
  if (text.length <= unitsBefore) return text.trimStart();
  const tail = text.slice(-unitsBefore);
  const space = tail.indexOf(' ');
  return `${ellipsis}${space >= 0 && space < tail.length - 1 ? tail.slice(space + 1) : [...tail].slice(1).join('')}`;
}

function firstWords(text: string): string {
  if (text.length <= unitsAfter) return text.trimEnd();
  const head = text.slice(0, unitsAfter);
  const space = head.lastIndexOf(' ');
  return `${space > 0 ? head.slice(0, space) : [...head].slice(0, -1).join('')}${ellipsis}`;
}

/** A rule's title or reason with its {placeholders} filled from the finding. */
export function fillIn(text: string, data: Readonly<Record<string, string>>): string {
  return text.replace(/\{([^{}]+)\}/gu, (whole, name: string) => data[name] ?? whole);
}

/** Text of the block that the finding stands in; '' when it has no place. */
export function textOf(finding: Finding, draft: Draft): string {
  return draft.blocks.find((block) => block.id === finding.place?.blockId)?.text ?? '';
}

/** The particle that stands right behind the words to be replaced, so that the button shows what will be read: ‘KT가’. */
export function particleBehind(finding: Finding, way: Fix, draft: Draft): string {
  const text = textOf(finding, draft);
  if (text.slice(way.span.start, way.span.end) !== way.quote) return '';
  return /^[가-힣]{1,2}(?![가-힣])/u.exec(text.slice(way.span.end))?.[0] ?? '';
}

/** How the rule says that a name is read aloud (QOOK: 쿡); undefined where its letters say it. */
export function readingOf(rule: RuleRecord, word: string): string | undefined {
  const read = rule.options['read'] as Readonly<Record<string, unknown>> | undefined;
  const reading = read?.[word];
  return typeof reading === 'string' ? reading : undefined;
}
