/** Shared by the tables of readings: a source's blocks as "scope: text" lines, without the source itself. */
import { type MarkupOptions, readHtml, readMarkdown, type Reading, readText } from '../../../lib/draft/markup/index.ts';

export function read(source: string, options: Partial<MarkupOptions> = {}): Reading {
  const extension = options.extension ?? '.md';
  const reader = extension === '.md' ? readMarkdown : extension === '.html' ? readHtml : readText;
  return reader(source, { ...options, extension });
}

export function lines(source: string, options: Partial<MarkupOptions> = {}): readonly string[] {
  return read(source, options)
    .blocks.filter(({ block }) => block.kind !== 'source')
    .map(({ block }) => `${block.scope}: ${block.text}`);
}
