/** Replacing in a made text by a pattern, every character keeping its way back to the source. */
import { type MappedText, textBuilder, toSource } from './text-map.ts';

/** A text in place of what was matched, or text around a part of it (offsets of the text searched). */
export type Replacement = readonly [before: string, kept?: readonly [number, number], after?: string];

/** `replace` gives undefined for what stays as it is; empty matches always stay. */
export function replaced(
  map: MappedText,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => Replacement | undefined,
): MappedText {
  const { text } = map;
  const built = textBuilder();
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    const replacement = match[0] === '' ? undefined : replace(match);
    if (!replacement) continue;
    const [before, kept, after = ''] = replacement;
    built.copy(map, done, match.index);
    done = match.index + match[0].length;
    const whole = toSource(map, { start: match.index, end: done });
    if (!kept) {
      built.put(before, whole);
      continue;
    }
    built.put(before, { start: whole.start, end: whole.start });
    built.copy(map, kept[0], kept[1]);
    built.put(after, { start: whole.end, end: whole.end });
  }
  if (done === 0) return map;
  built.copy(map, done, text.length);
  return built.finish();
}
