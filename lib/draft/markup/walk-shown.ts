/** From a stream of tags and texts to blocks as a reader is shown them: nothing masked, no space put in, true nesting. */
import { objectCharacter } from '../draft.ts';
import { isBlank, trimmedSpan } from '../white-space.ts';
import { createElements, shiftedElements } from './block-elements.ts';
import { createMuting } from './mute.ts';
import type { FoundBlock, MarkupOptions } from './reading.ts';
import { replaced } from './replace.ts';
import { attributeOf, type MarkupAttribute } from './sink.ts';
import { inlineTags, kindOfScope, scopeOfTag } from './tags.ts';
import { type MappedText, slice, textBuilder } from './text-map.ts';
import { attributeText, leftOut, type Walker, wordless } from './walker.ts';

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
  const { skipped, masked, byClass, alt: noAlternatives } = leftOut(options);
  const muting = createMuting(options.muted ?? [], options.styles ?? []);
  const blocks: FoundBlock[] = [];
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
      const classed = byClass(attributes);
      const skips = inside?.skips === true || (!inline && (skipped.has(name) || classed));
      if (name === 'br') put('\n', at);
      elements.open(name, attributes, buffer.text.length, at);
      if (name === 'img') {
        put(objectCharacter, at, until);
        alternative(attributes, at);
      }
      if (!inline && skips && inside?.skips !== true) tally(name);
      if (selfClosed || voids.has(name)) return;
      const masks = inside?.masks === true || masked.has(name) || (inline && (classed || skipped.has(name)));
      open.push({ name, scope: scopeOfTag(name) ?? inside?.scope, skips, masks });
    },
    close(name) {
      const inline = inlineTags.has(name);
      if (!inline) flush();
      elements.close(name, buffer.text.length);
      const from = open.findLastIndex((tag) => tag.name === name || (inline && !inlineTags.has(tag.name)));
      if (from !== -1 && open[from]?.name === name) open.length = from;
    },
    text(written) {
      const inside = open.at(-1);
      if (inside?.skips === true || muting.isOff()) return;
      const shown = unbroken(written);
      const start = buffer.text.length;
      buffer.copy(shown, 0, shown.text.length);
      const { length } = buffer.text;
      if (inside?.masks === true && length > start) elements.code(start, length);
      if (!isBlank(shown.text)) elements.text(start);
    },
    comment: (written) => muting.read(written),
    finish() {
      flush();
      return { blocks, counts };
    },
  };

  function put(shown: string, start: number, end = start): void {
    if (open.at(-1)?.skips === true) return;
    buffer.put(shown, { start, end }, true);
  }

  function alternative(attributes: readonly MarkupAttribute[], at: number): void {
    const alt = noAlternatives ? undefined : attributeOf(attributes, 'alt');
    if (!alt || alt.value.trim() === '') return;
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
    const scope = open.at(-1)?.scope;
    if (scope !== undefined && start < end) tally(scope);
    const muted = muting.now();
    blocks.push({
      block: {
        field: 'body',
        ...(scope === undefined ? ({ kind: 'paragraph' } as const) : kindOfScope(scope)),
        scope: (scope === undefined ? 'text' : `text.${scope}`) + options.extension,
        ...(found && shiftedElements(found, start, end - start)),
        ...(muted ? { muted } : {}),
      },
      text: start < end ? slice(whole, start, end) : wordless(place),
    });
  }

  function tally(name: string): void {
    counts[name] = (counts[name] ?? 0) + 1;
  }
}

/** A line break in running text is a space. */
function unbroken(written: MappedText): MappedText {
  if (!written.text.includes('\n')) return written;
  return replaced(written, /[ \t]*\n[ \t\n]*/gu, () => [' ']);
}
