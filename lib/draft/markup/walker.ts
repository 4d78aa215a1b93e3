/** What both walks over a stream of tags and texts have in common: what they give back, and what they leave out. */
import type { createMuting } from './mute.ts';
import type { FoundBlock, MarkupOptions } from './reading.ts';
import { attributeOf, type MarkupAttribute, type MarkupSink } from './sink.ts';
import { maskedTags, skippedClasses, skippedTags } from './tags.ts';
import { type MappedText, slice } from './text-map.ts';

export interface Walker extends MarkupSink {
  /** Blocks so far. */
  finish(): { readonly blocks: readonly FoundBlock[]; readonly counts: Record<string, number> };
  /** How many blocks there are so far. */
  emitted(): number;
  /** The text of the last of them; empty without any. */
  lastText(): string;
  readonly muting: ReturnType<typeof createMuting>;
}

export interface LeftOut {
  readonly skipped: ReadonlySet<string>;
  readonly masked: ReadonlySet<string>;
  /** Does one of the element's classes leave it out? */
  byClass(attributes: readonly MarkupAttribute[]): boolean;
  /** Are alternative texts of pictures left out? */
  readonly alt: boolean;
}

export function leftOut({ skippedScopes, ignoredScopes, ignoredClasses }: MarkupOptions): LeftOut {
  const classes = new Set([...skippedClasses, ...(ignoredClasses ?? [])]);
  return {
    skipped: new Set(skippedScopes?.length ? skippedScopes : skippedTags),
    masked: new Set(ignoredScopes?.length ? ignoredScopes : maskedTags),
    byClass(attributes) {
      const names = attributeOf(attributes, 'class')?.value ?? '';
      return names !== '' && names.split(' ').some((name) => classes.has(name));
    },
    alt: skippedScopes?.includes('alt') === true,
  };
}

/** The value of an attribute of a tag at `at` as a text of its own. */
export function attributeText({ value, origin }: MarkupAttribute, at: number): MappedText {
  const map = origin?.();
  if (map?.text === value) return slice(map, 0, value.length);
  return { text: value, segments: [{ at: 0, length: value.length, start: at, end: at }] };
}

/** The text of a block without words (pictures, links): it is empty and stands at `place`. */
export function wordless(place: number): MappedText {
  return { text: '', segments: [{ at: 0, length: 0, start: place, end: place }] };
}
