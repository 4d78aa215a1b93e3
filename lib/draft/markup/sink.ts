/** Markup as a stream of tags, texts and comments, whatever format it was written in. */
import type { MappedText } from './text-map.ts';

export interface MarkupAttribute {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  /** Where the value stands; only for values that are read as text. */
  readonly origin?: () => MappedText;
}

export interface MarkupSink {
  /** A start tag at an offset of the source; `closed`: written as "<br/>"; `until`: its end, or that of a picture. */
  open(name: string, attributes: readonly MarkupAttribute[], at: number, closed?: boolean, until?: number): void;
  close(name: string): void;
  /** Text between two tags, in one piece. */
  text(text: MappedText): void;
  /** Without its delimiters and the white space at its ends. */
  comment(text: string): void;
}

/** undefined: there is no such attribute. */
export function attributeOf(attributes: readonly MarkupAttribute[], name: string): MarkupAttribute | undefined {
  return attributes.find((attribute) => attribute.name === name);
}
