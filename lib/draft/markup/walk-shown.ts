/** From a stream of tags and texts to blocks as a reader is shown them: nothing masked, no space put in, true nesting. */
import type { Block } from '../draft.ts';
import { objectCharacter } from '../draft.ts';
import { createElements } from './block-elements.ts';
import { createMuting } from './mute.ts';
import type { MarkupOptions } from './reading.ts';
import type { MarkupAttribute } from './sink.ts';
import { inlineTags, kindOfScope, maskedTags, scopeOfTag, skippedClasses, skippedTags } from './tags.ts';
import { type MappedText, sliceSegments, textBuilder } from './text-map.ts';
import { attributeText, closesNothing, type WalkedBlock, type Walker } from './walk.ts';
import { trimmedSpan } from './white-space.ts';

/** Elements without an end tag. */
const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

interface OpenTag {
  readonly name: string;
  /** Scope of the nearest element that is one. */
  readonly scope: string | undefined;
  readonly skips: boolean;
  readonly masks: boolean;
}

export function createShownWalker(options: MarkupOptions): Walker {
  const skipped = new Set(options.skippedScopes?.length ? options.skippedScopes : skippedTags);
  const masked = new Set(options.ignoredScopes?.length ? options.ignoredScopes : maskedTags);
  const classes = new Set([...skippedClasses, ...(options.ignoredClasses ?? [])]);
  const muting = createMuting(options.muted ?? [], options.styles ?? []);
  const blocks: WalkedBlock[] = [];
  const counts: Record<string, number> = {};
  const open: OpenTag[] = [];
  const elements = createElements();
  let buffer = textBuilder();

  return {
    muting,
    emitted: () => blocks.length,
    lastText: () => blocks.at(-1)?.text.text ?? '',
    open(name, attributes, at, selfClosed = false, until = at) {
      const inline = inlineTags.has(name);
      if (!inline) flush();
      const inside = open.at(-1);
      const byClass = classOf(attributes).some((className) => classes.has(className));
      const skips = inside?.skips === true || (!inline && (skipped.has(name) || byClass));
      if (name === 'br') put('\n', at);
      elements.open(name, attributes, buffer.text.length, at);
      if (name === 'img') {
        put(objectCharacter, at, until);
        alternative(attributes, at);
      }
      if (!inline && skips && inside?.skips !== true) tally(name);
      if (selfClosed || voids.has(name)) return;
      const masks = inside?.masks === true || masked.has(name) || (inline && (byClass || skipped.has(name)));
      open.push({ name, scope: scopeOfTag(name) ?? inside?.scope, skips, masks });
    },
    close(name) {
      const inline = inlineTags.has(name);
      if (!inline) flush();
      elements.close(name, buffer.text.length);
      if (closesNothing(name)) return;
      const from = open.findLastIndex((tag) => tag.name === name || (inline && !inlineTags.has(tag.name)));
      if (from !== -1 && open[from]?.name === name) open.length = from;
    },
    text(written) {
      const inside = open.at(-1);
      if (inside?.skips === true || muting.isOff()) return;
      const shown = unbroken(written);
      const start = buffer.text.length;
      buffer.add(shown.text, shown.segments ?? sliceSegments(shown, 0, shown.text.length));
      const { length } = buffer.text;
      if (inside?.masks === true && length > start) elements.code(start, length);
      if (trimmedSpan(shown.text).end > 0) elements.text(start);
    },
    comment(written) {
      const { start, end } = trimmedSpan(written);
      // What stands before the comment is under the state before it.
      muting.read(written.slice(start, end));
    },
    finish() {
      flush();
      return { blocks, counts };
    },
  };

  function put(shown: string, start: number, end = start): void {
    if (open.at(-1)?.skips === true) return;
    buffer.add(shown, [{ at: 0, length: 1, start, end, masked: true }]);
  }

  function alternative(attributes: readonly MarkupAttribute[], at: number): void {
    const alt = attributes.find((attribute) => attribute.name === 'alt');
    if (!alt || alt.value.trim() === '' || options.skippedScopes?.includes('alt') === true) return;
    const muted = muting.now();
    const block = { field: 'body', kind: 'caption', scope: 'text.attr.alt', ...(muted ? { muted } : {}) } as const;
    blocks.push({ block, text: attributeText(alt, at) });
  }

  function flush(): void {
    const whole = buffer.finish();
    const place = elements.firstPlace();
    const found = elements.take();
    buffer = textBuilder();
    const { start, end } = trimmedSpan(whole.text);
    if (start === end && !found) return;
    const text = { text: whole.text.slice(start, end), segments: sliceSegments(whole, start, end) };
    const scope = open.at(-1)?.scope;
    if (scope !== undefined && start < end) tally(scope);
    const muted = muting.now();
    const shown: MappedText & { readonly segments: NonNullable<MappedText['segments']> } =
      start < end ? text : { text: '', segments: [{ at: 0, length: 0, start: place, end: place }] };
    blocks.push({
      block: {
        field: 'body',
        ...(scope === undefined ? ({ kind: 'paragraph' } as const) : kindOfScope(scope)),
        scope: (scope === undefined ? 'text' : `text.${scope}`) + options.extension,
        ...elements.shifted(found, start, end - start),
        ...(muted ? { muted } : {}),
      } satisfies Omit<Block, 'id' | 'text'>,
      text: shown,
    });
  }

  function tally(name: string): void {
    counts[name] = (counts[name] ?? 0) + 1;
  }
}

function classOf(attributes: readonly MarkupAttribute[]): readonly string[] {
  return attributes.find(({ name }) => name === 'class')?.value.split(' ') ?? [];
}

/** A line break in running text is a space. */
function unbroken(written: MappedText): MappedText {
  if (!written.text.includes('\n')) return written;
  const built = textBuilder();
  let done = 0;
  for (const match of written.text.matchAll(/[ \t]*\n[ \t\n]*/gu)) {
    built.add(written.text.slice(done, match.index), sliceSegments(written, done, match.index));
    done = match.index + match[0].length;
    const broken = sliceSegments(written, match.index, done);
    const start = broken[0]?.start ?? 0;
    built.add(' ', [{ at: 0, length: 1, start, end: broken.at(-1)?.end ?? start }]);
  }
  built.add(written.text.slice(done), sliceSegments(written, done, written.text.length));
  return built.finish();
}
