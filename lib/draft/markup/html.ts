/** HTML as a stream of tags and texts; every character keeps its place in the source. */
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { trimmed } from '../white-space.ts';
import { decodeReferences } from './reference.ts';
import type { MarkupAttribute, MarkupSink } from './sink.ts';
import { type MappedText, slice, toSource } from './text-map.ts';

type Mode = (typeof TokenizerMode)[keyof typeof TokenizerMode];

/** Elements whose content holds no tags. */
const rawModes = new Map<string, Mode>([
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ['style', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['script', TokenizerMode.SCRIPT_DATA],
  ['plaintext', TokenizerMode.PLAINTEXT],
]);

/** Never throws: what is no HTML is text, an unfinished tag at the end is left out. */
export function streamHtml(html: MappedText, sink: MarkupSink): void {
  let start = -1;
  let end = -1;

  const character = ({ location }: Token.CharacterToken): void => {
    if (!location) return;
    if (start < 0) start = location.startOffset;
    end = location.endOffset;
  };
  const flush = (): void => {
    if (start < 0) return;
    const decoded = decodeReferences(slice(html, start, end));
    // Vale decodes once more what its tokenizer has decoded.
    sink.text(decodeReferences(decoded));
    start = -1;
  };

  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onCharacter: character,
      onWhitespaceCharacter: character,
      onNullCharacter: character,
      onStartTag(token) {
        flush();
        const mode = token.selfClosing ? undefined : rawModes.get(token.tagName);
        if (mode !== undefined) tokenizer.state = mode;
        const at = toSource(html, { start: token.location?.startOffset ?? 0, end: token.location?.endOffset ?? 0 });
        sink.open(token.tagName, attributesOf(html, token), at.start, token.selfClosing, at.end);
      },
      onEndTag(token) {
        flush();
        sink.close(token.tagName);
      },
      onComment(token) {
        flush();
        sink.comment(trimmed(token.data));
      },
      onDoctype: flush,
      onEof: flush,
    },
  );
  tokenizer.write(html.text, true);
}

function attributesOf(html: MappedText, token: Token.TagToken): readonly MarkupAttribute[] {
  return token.attrs.map(({ name, value }) => {
    const place = token.location?.attrs?.[name];
    if (name !== 'alt' || !place) return { name, value };
    return { name, value, origin: () => attributeText(html, place, value) };
  });
}

function attributeText(html: MappedText, { startOffset, endOffset }: Token.Location, value: string): MappedText {
  const written = html.text.slice(startOffset, endOffset);
  const opening = /^[^=]*=\s*["']?/u.exec(written);
  if (!opening) return { text: '', segments: [] };
  const closed = /["']$/u.test(opening[0]);
  const from = startOffset + opening[0].length;
  const decoded = decodeReferences(slice(html, from, endOffset - (closed ? 1 : 0)));
  if (decoded.text === value) return decoded;
  const source = toSource(html, { start: from, end: endOffset });
  return { text: value, segments: [{ at: 0, length: value.length, ...source, masked: true }] };
}
