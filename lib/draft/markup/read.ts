/** Reads a Markdown, HTML or text source into the blocks that Vale 3.15.1 would check, each with its way back. */
import type { Span } from '../span.ts';
import { readFrontMatter } from './front-matter.ts';
import { streamHtml } from './html.ts';
import { streamMarkdown } from './markdown.ts';
import { normalised, preparedMarkdown } from './prepare.ts';
import type { FoundBlock, MarkupOptions, ReadBlock, Reading } from './reading.ts';
import { isExact, type MappedText, toSource } from './text-map.ts';
import { createWalker } from './walk.ts';
import { createShownWalker } from './walk-shown.ts';
import type { Walker } from './walker.ts';

/** Markdown as GitHub has it, with footnotes, front matter and HTML. Never throws. */
export function readMarkdown(source: string, options: MarkupOptions): Reading {
  const whole = normalised(source);
  const prepared = preparedMarkdown(whole, options);
  const walker = walkerOf(options);
  const fields = options.part === true ? [] : readFrontMatter(whole, options);
  streamMarkdown(prepared, walker, { inPlace: options.part === true, marks: options.as !== 'shown' });
  return readingOf(walker, whole, options, fields);
}

/** HTML as it is written; nothing has to be well-formed. Never throws. */
export function readHtml(source: string, options: MarkupOptions): Reading {
  const whole = normalised(source);
  const walker = walkerOf(options);
  streamHtml(whole, walker);
  return readingOf(walker, whole, options, []);
}

/** Plain text is one block of prose. */
export function readText(source: string, options: MarkupOptions): Reading {
  const whole = normalised(source);
  const numbered = numbering();
  const block = { field: 'body', kind: 'paragraph', scope: `text${options.extension}` } as const;
  return { blocks: [numbered(block, whole), raw(whole, options, numbered, [])], counts: {}, muted: [] };
}

function walkerOf(options: MarkupOptions): Walker {
  return options.as === 'shown' ? createShownWalker(options) : createWalker(options);
}

type Numbered = (block: FoundBlock['block'], text: MappedText) => ReadBlock;

function readingOf(walker: Walker, whole: MappedText, options: MarkupOptions, fields: readonly FoundBlock[]): Reading {
  const { blocks, counts } = walker.finish();
  const numbered = numbering();
  const read = [...fields, ...blocks].map(({ block, text }) => numbered(block, text));
  const muted = walker.muting.now() ?? [];
  return { blocks: [...read, raw(whole, options, numbered, muted)], counts, muted };
}

/** Of what comments switched off, only "off" reaches the source as a whole. */
function raw(whole: MappedText, options: MarkupOptions, numbered: Numbered, muted: readonly string[]): ReadBlock {
  const off = muted.includes('off') ? { muted: ['off'] } : {};
  return numbered({ field: 'body', kind: 'source', scope: `raw${options.extension}`, ...off }, whole);
}

function numbering(): Numbered {
  let count = 0;
  return (block, text) => ({
    block: { id: `block-${count++}`, ...block, text: text.text },
    toSource: (span: Span) => toSource(text, span),
    exact: (span: Span) => isExact(text, span),
  });
}
