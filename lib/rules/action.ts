/** Vale's actions: what a match becomes, and what the finding says it becomes. */
import type { Span } from '../draft/span.ts';
import { listOf } from './message.ts';
import { readExpression, type ReadExpression } from './regex/index.ts';
import type { BlockView, RuleAction, FixJoin } from './rule.ts';

/** What an action gives a finding. */
export interface Acted {
  /** For the message: the match, and with an action what it becomes. */
  readonly args: readonly string[];
  /** The ways out, in units of the view's text; none that would change nothing or write over masked text. */
  readonly fixes: readonly TextFix[];
}

export interface TextFix {
  readonly span: Span;
  readonly text: string;
  readonly join?: FixJoin;
}

/**
 * The texts that may stand for `match`, best first. Empty without an action, for `suggest` (its dictionaries and scripts
 * are not ours) and for parameters that an action cannot use.
 */
export function fixesOf(action: RuleAction | undefined, match: string): readonly string[] {
  switch (action?.name) {
    case 'replace':
      return action.params;
    case 'remove':
      return [''];
    case 'convert':
      return [action.params[0] === 'simple' ? simpleWords(match) : match];
    case 'edit': {
      const edited = edit(action, match);
      return edited === undefined ? [] : [edited.trim()];
    }
    default:
      return [];
  }
}

/** `seen` is the text that was matched; by default the view's masked text. */
export function actOn(action: RuleAction | undefined, view: BlockView, span: Span, seen = view.text): Acted {
  const match = seen.slice(span.start, span.end);
  if (!action) return { args: [match], fixes: [] };
  const texts = fixesOf(action, match);
  const shown = texts.length === 1 ? (texts[0] ?? '') : texts.length > 1 ? listOf(texts) : match;
  return { args: [match, shown], fixes: textFixes(texts, view, span) };
}

/** One fix a text, without those that change nothing; a text of nothing takes a neighbouring space along. */
export function textFixes(texts: readonly string[], view: BlockView, span: Span): readonly TextFix[] {
  const found = view.plain.slice(span.start, span.end);
  if (isMasked(view, span)) return [];
  return texts
    .filter((text) => text !== found)
    .map((text) => (text === '' ? removal(view.plain, span) : { span, text }));
}

/** Does the span hold code, an address or a tag? What was made of its mask is no text to write back. */
export function isMasked(view: BlockView, span: Span): boolean {
  return view.text !== view.plain && view.text.slice(span.start, span.end) !== view.plain.slice(span.start, span.end);
}

/** Takes one neighbouring space along, so that no double space and no space at an end stays. */
export function removal(text: string, span: Span): TextFix {
  const before = text.charAt(span.start - 1);
  const behind = text.charAt(span.end);
  let { start, end } = span;
  if (behind === ' ' && (before === '' || /\s/u.test(before))) end += 1;
  else if (before === ' ' && (behind === '' || /[\s,.!?]/u.test(behind))) start -= 1;
  return { span: { start, end }, text: '' };
}

/** undefined: the parameters cannot be used. */
function edit(action: RuleAction, match: string): string | undefined {
  const [name, first, second] = action.params;
  if (name === undefined || first === undefined) return undefined;
  switch (name) {
    case 'regex':
      return second === undefined ? undefined : replaceAll(action, match, first, second);
    case 'replace':
      return second === undefined ? undefined : match.replaceAll(first, () => second);
    case 'remove':
      return [...match].filter((character) => !first.includes(character)).join('');
    case 'trim':
      return trimEnd(trimStart(match, first), first);
    case 'trim_left':
      return trimStart(match, first);
    case 'trim_right':
      return trimEnd(match, first);
    case 'truncate':
      return match.split(first)[0];
    case 'split':
      return match.split(first)[Number(second)];
    default:
      return match;
  }
}

function trimStart(text: string, characters: string): string {
  const all = [...text];
  const from = all.findIndex((character) => !characters.includes(character));
  return from === -1 ? '' : all.slice(from).join('');
}

function trimEnd(text: string, characters: string): string {
  const all = [...text];
  const last = all.findLastIndex((character) => !characters.includes(character));
  return all.slice(0, last + 1).join('');
}

const expressions = new WeakMap<RuleAction, ReadExpression | undefined>();

function replaceAll(action: RuleAction, match: string, source: string, template: string): string | undefined {
  if (!expressions.has(action)) expressions.set(action, readExpression(source, 'gu'));
  const read = expressions.get(action);
  if (!read) return undefined;
  return match.replace(read.expression, (...parts: unknown[]) => {
    const groups = parts.slice(0, read.names.length + 1);
    return filledTemplate(template, groups, read.names);
  });
}

/** Go's templates: $1, ${1}, $name, ${name}, $$; a name runs as far as letters, digits and _ go. */
function filledTemplate(template: string, groups: readonly unknown[], names: readonly (string | undefined)[]): string {
  return template.replace(/\$(?:\$|\{(\w+)\}|(\w+))/gu, (whole, braced?: string, bare?: string) => {
    const name = braced ?? bare;
    if (whole === '$$' || name === undefined) return '$';
    const value = groups[/^\d+$/u.test(name) ? Number(name) : names.indexOf(name) + 1 || -1];
    return typeof value === 'string' ? value : '';
  });
}

/** Words with single spaces, small letters: "HeadingTitle_two" is "heading title two". */
function simpleWords(text: string): string {
  return text
    .replace(/(?<=.\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
