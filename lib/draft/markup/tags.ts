/** Which elements are skipped, inline or a scope of their own: Vale's lists. */
import type { Block } from '../draft.ts';

export const skippedTags: readonly string[] = ['script', 'style', 'pre', 'figure', 'noscript', 'iframe'];
export const maskedTags: readonly string[] = ['tt', 'code', 'kbd'];
export const skippedClasses: readonly string[] = ['problematic', 'pre', 'code'];

export const inlineTags: ReadonlySet<string> = new Set(
  'b big i small abbr acronym cite dfn em kbd strong a br img span sub sup code tt del'.split(' '),
);

const scopes: Readonly<Record<string, string>> = {
  th: 'table.header',
  td: 'table.cell',
  caption: 'table.caption',
  li: 'list',
  blockquote: 'blockquote',
  figcaption: 'figure.caption',
};

/** The scope an element gives its text, without "text." in front; undefined: none of its own. */
export function scopeOfTag(tag: string): string | undefined {
  if (Object.hasOwn(scopes, tag)) return scopes[tag];
  return /^h\d$/u.test(tag) ? `heading.${tag}` : undefined;
}

/** The kind of block of a scope that `scopeOfTag` gave. */
export function kindOfScope(scope: string): Pick<Block, 'kind' | 'level'> {
  if (scope.startsWith('heading.')) return { kind: 'heading', level: Number(scope.slice(-1)) };
  if (scope === 'list') return { kind: 'list-item' };
  if (scope === 'blockquote') return { kind: 'quote' };
  return { kind: scope === 'table.caption' || scope === 'figure.caption' ? 'caption' : 'cell' };
}
