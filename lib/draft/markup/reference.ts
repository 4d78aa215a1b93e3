/** Character references ("&amp;", "&#44032;") decoded, with the way back to where they are written. */
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { replaced } from './replace.ts';
import type { MappedText } from './text-map.ts';

const reference = /&(?:#(?:\d+|[xX][\da-fA-F]+)|[A-Za-z][A-Za-z\d]*);?/gu;
const known = new Map<string, string>();

/** Every reference decoded as HTML does, also those without a semicolon that HTML still knows. */
export function decodeReferences(map: MappedText): MappedText {
  if (!map.text.includes('&')) return map;
  return replaced(map, reference, ([written]) => {
    const decoded = decodeReference(written);
    return decoded === written ? undefined : [decoded];
  });
}

/** What one reference stands for, the text itself where HTML knows none of the name. */
export function decodeReference(written: string): string {
  let decoded = known.get(written);
  if (decoded === undefined) {
    decoded = decode(written);
    if (known.size < 5000) known.set(written, decoded);
  }
  return decoded;
}

function decode(text: string): string {
  let out = '';
  const add = ({ chars }: Token.CharacterToken) => void (out += chars);
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    {},
    {
      onCharacter: add,
      onWhitespaceCharacter: add,
      onNullCharacter: add,
      onStartTag: ignore,
      onEndTag: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
    },
  );
  tokenizer.state = TokenizerMode.RCDATA;
  tokenizer.write(text, true);
  return out;
}

/** Words as they are written in HTML source. */
export function asHtmlText(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
