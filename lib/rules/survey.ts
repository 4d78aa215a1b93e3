/** What rule types that look at the whole draft share: which views are prose, and patterns out of lists of sources. */
import { objectCharacter } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';
import { alternative, toRegExp } from './regex/index.ts';
import type { Boundary, Pattern, BlockView } from './rule.ts';

/** An ordered alternation of .NET sources; those that cannot be read take no part (schemas refuse them before). */
export function patternOf(sources: readonly string[], ignoreCase: boolean, boundary: Boundary = 'none'): Pattern {
  const alternatives = sources.flatMap((source) => {
    const read = alternative(source, ignoreCase);
    return read.ok ? [read.value] : [];
  });
  return { alternatives, ignoreCase, boundary };
}

/** Tests a short text (an alternative, an address) against .NET sources; `whole`: from its start to its end. */
export function textTest(sources: readonly string[], ignoreCase: boolean, whole: boolean): (text: string) => boolean {
  const expressions = patternOf(sources, ignoreCase).alternatives.map(({ source }) =>
    toRegExp(whole ? `^\\s*(?:${source})\\s*$` : source, ignoreCase ? 'iu' : 'u'),
  );
  return (text) => {
    const shown = text.slice(0, longest).normalize('NFC');
    return expressions.some((expression) => expression.test(shown));
  };
}

/** Units of an attribute that are read: what is longer is no alternative and no address of a person's making. */
const longest = 2000;

export function isTitle({ block, scope }: BlockView): boolean {
  return block.field === 'title' || block.kind === 'title' || /(?:^|\.)frontmatter\.title(?:\.|$)/u.test(scope);
}

/** A view of the draft's own text: no front matter, no attribute, no whole file. */
export function isProse({ block, scope }: BlockView): boolean {
  return block.field !== 'tags' && !/(?:^|\.)(?:frontmatter|attr|alt|raw|summary|meta)(?:\.|$)/u.test(scope);
}

/** Has the view words of its own? */
export function hasWords({ plain }: BlockView): boolean {
  return /[\p{L}\p{N}]/u.test(plain);
}

/** What is left of a text when pictures and white space are taken away at both ends. */
export function trimmed(plain: string): Span {
  let start = 0;
  let end = plain.length;
  const empty = (at: number) => /[\s\uFFFC]/u.test(plain.charAt(at));
  while (start < end && empty(start)) start++;
  while (end > start && empty(end - 1)) end--;
  return { start, end };
}

/** Is there a stand-in for a picture at this offset? */
export function isObject(plain: string, at: number): boolean {
  return plain.charAt(at) === objectCharacter;
}
