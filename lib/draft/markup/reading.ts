/** What the readers of Markdown, HTML and text give back, and what they may be told (Vale's own configuration keys). */
import type { Block } from '../draft.ts';
import type { Span } from '../span.ts';
import type { MappedText } from './text-map.ts';

export interface MarkupOptions {
  /**
   * 'vale': texts as Vale 3.15.1 builds them (inline code masked, elements parted by spaces, nested items run together),
   * for its rules on its files. 'shown': as a reader is shown them, for drafts in an editor (pictures stand as U+FFFC,
   * a line break in running text is a space, code is marked but not masked, every item its own block). Absent: 'vale'.
   */
  readonly as?: 'vale' | 'shown';
  /** Ends the scope of most blocks, as in Vale: "text.heading.h2.md". */
  readonly extension: '.md' | '.html' | '.txt';
  /** Elements whose text is left out; absent or empty: script, style, pre, figure, noscript, iframe. "alt" is known. */
  readonly skippedScopes?: readonly string[];
  /** Inline elements whose text is masked; absent or empty: tt, code, kbd. Front matter: "frontmatter.title". */
  readonly ignoredScopes?: readonly string[];
  /** Classes that leave out (or, inline, mask) an element, beside problematic, pre and code. */
  readonly ignoredClasses?: readonly string[];
  /** JavaScript sources for the flag u: what their first group matches becomes inline code. Markdown only. */
  readonly tokenIgnores?: readonly string[];
  /** JavaScript sources for the flag u: what their first group matches becomes a code block. Markdown only. */
  readonly blockIgnores?: readonly string[];
  /** What else opens and closes a comment, e.g. ["{/*", "*" + "/}"]. Markdown only. */
  readonly commentDelimiters?: readonly [string, string];
  /** The styles that are on: "vale style = A" switches all others off. */
  readonly styles?: readonly string[];
  /** What in-text comments before this source switched off (`Reading.muted` of the part before). */
  readonly muted?: readonly string[];
  /** A part of a longer source: no front matter, and footnotes are read though nothing refers to them. */
  readonly part?: boolean;
}

export interface Reading {
  /**
   * In reading order as Vale reads: front matter ("text.frontmatter.KEY"), then prose, alternative texts standing before
   * the block they are in, footnotes; pictures outside of any text in blocks of the scope "image"; last the whole
   * source, its scope "raw" and the extension.
   */
  readonly blocks: readonly ReadBlock[];
  /** How often each element was met, by Vale's names: "heading.h1", "list", "blockquote", "table.cell", "pre" … */
  readonly counts: Readonly<Record<string, number>>;
  /** What in-text comments had switched off at the end of the source. */
  readonly muted: readonly string[];
}

/** A block on its way to a reading: not numbered yet, its text with the way back. */
export interface FoundBlock {
  readonly block: Omit<Block, 'id' | 'text'>;
  readonly text: MappedText;
}

export interface ReadBlock {
  /** Prose (and nothing else) has the kind 'paragraph'; attributes and fields have 'caption', the source 'source'. */
  readonly block: Block;
  /** The source span (UTF-16 units) of a span of the block's text; inserted spaces at its edges are left out. */
  toSource(span: Span): Span;
  /** True where the source holds the span in one piece and in the same units: it can be replaced there. */
  exact(span: Span): boolean;
}
