/** Files and Markdown read into blocks. */
export { readHtml, readMarkdown, readText } from './read.ts';
export type { MarkupOptions, ReadBlock, Reading } from './reading.ts';
export { splitMarkdown } from './split.ts';
export { type LineColumn, lineColumn, lineColumns } from './position.ts';
export { hiddenMarks, strikeThrough } from './struck.ts';
