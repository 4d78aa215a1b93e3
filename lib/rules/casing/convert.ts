/** What a converter of headings is asked and answers. */
import type { Accepted, Token } from './accepted.ts';

export interface Converter {
  convert(text: string): Converted;
}

export interface Converted {
  /** The heading as it should read; sentence case names its words only, with one space between. */
  readonly text: string;
  /** The words as they should read, at their places in the text that was given. */
  readonly words: readonly Token[];
}

export interface ConverterOptions {
  readonly accepted: Accepted;
  /** What may stand before the heading's first word and is left alone: "a. ". */
  readonly prefix?: RegExp | undefined;
}

/** The part of a text that is converted, and what stands before it. */
export function withoutPrefix(text: string, prefix: RegExp | undefined): { prefix: string; at: number } {
  const found = prefix?.exec(text)?.[0] ?? '';
  return { prefix: found, at: text.startsWith(found) ? found.length : 0 };
}
