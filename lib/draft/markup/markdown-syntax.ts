/** Markdown parsed into a tree, with a note of every character in it that is markup inside of running text. */
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Span } from '../span.ts';

export interface MarkdownTree {
  readonly root: Root;
  /** Prefixes of lines, trailing white space, backslashes of escapes; in order, none overlapping. */
  readonly marks: readonly Span[];
  /** Where a character reference starts. */
  readonly references: ReadonlySet<number>;
}

const syntax = [gfm()];
/** Without the second search for addresses, which loses the places of the texts around them. */
const trees = gfmFromMarkdown().map(({ enter, exit, canContainEols }) => ({
  ...(enter ? { enter } : {}),
  ...(exit ? { exit } : {}),
  ...(canContainEols ? { canContainEols } : {}),
}));

const markTokens = [
  'escapeMarker',
  'linePrefix',
  'lineSuffix',
  'blockQuotePrefix',
  'listItemIndent',
  'gfmFootnoteDefinitionIndent',
];

interface PlacedToken {
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
}

export function parseMarkdown(text: string): MarkdownTree {
  const marks: Span[] = [];
  const references = new Set<number>();
  const mark = ({ start, end }: PlacedToken): void => {
    if (end.offset > start.offset) marks.push({ start: start.offset, end: end.offset });
  };
  const root = fromMarkdown(text, {
    extensions: syntax,
    mdastExtensions: [
      ...trees,
      {
        enter: {
          ...Object.fromEntries(markTokens.map((type) => [type, mark])),
          characterReferenceMarker: ({ start }: PlacedToken) => void references.add(start.offset),
        },
      },
    ],
  });
  marks.sort((a, b) => a.start - b.start);
  return { root, marks, references };
}
