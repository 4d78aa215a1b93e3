/** From a stream of tags and texts to blocks of text, by Vale's rules of what belongs together and what is left out. */
import { type BlockElements, createElements, shiftedElements } from './block-elements.ts';
import { createMuting } from './mute.ts';
import type { FoundBlock, MarkupOptions } from './reading.ts';
import { attributeOf, type MarkupAttribute } from './sink.ts';
import { inlineTags, kindOfScope, scopeOfTag } from './tags.ts';
import { type MappedText, type Segment, slice, sliceSegments, textBuilder, toSource } from './text-map.ts';
import { attributeText, leftOut, type Walker, wordless } from './walker.ts';
import { isBlank, trimmedSpan } from '../white-space.ts';

/** Before these characters no space is put in. */
const closing = new Set(['.', '?', '!', ',', ':', ';', ')', ']', '}', '—', '–']);
/** Nor behind these. */
const opening = new Set(['(', '[', '{', '—', '–']);

export function createWalker(options: MarkupOptions): Walker {
  const { skipped, masked, byClass, alt: noAlternatives } = leftOut(options);
  const muting = createMuting(options.muted ?? [], options.styles ?? []);
  const blocks: FoundBlock[] = [];
  const counts: Record<string, number> = {};

  /** Start tags since the last block ended; the first that is a scope names the block. */
  let history: string[] = [];
  let lastOpened = '';
  /** Inside an element that is left out. */
  let skipping = false;
  /** The element that was left out for its class, and how often its tag opened and closed since. */
  let skippedBy = '';
  let opened = 0;
  let closed = 0;
  let inline = false;
  let masking = false;
  /** Of the tag directly before. */
  let href = '';
  let maskedBefore = false;
  let buffer = textBuilder();
  const elements = createElements();

  return { open, close, text, comment, finish, muting, emitted, lastText };

  function open(name: string, attributes: readonly MarkupAttribute[], at: number, selfClosed = false): void {
    const classed = byClass(attributes);
    const balanced = count(name, !selfClosed);
    const leaves = classed && !inlineTags.has(name);
    if (!selfClosed && (skipped.has(name) || leaves)) {
      if (leaves) {
        skippedBy = name;
        opened = 1;
        closed = 0;
      }
      skipping = true;
      inline = inlineTags.has(name);
      tally(name);
    } else if (skipping && (skipped.has(name) || balanced)) {
      endSkipping(balanced);
    } else if (!selfClosed) {
      // Emphasis inside of code is how some converters colour it.
      const tag = (name === 'em' || name === 'b') && (history.at(-1) ?? lastOpened) === 'code' ? 'code' : name;
      inline = inlineTags.has(tag);
      masking = masked.has(tag);
      history.push(tag);
      lastOpened = tag;
    }
    href = attributeOf(attributes, 'href')?.value ?? '';
    maskedBefore = classed;
    elements.open(name, attributes, buffer.text.length, at);
    if (name === 'img' && !noAlternatives) {
      const alt = attributeOf(attributes, 'alt');
      if (alt) emit('text.attr.alt', { kind: 'caption' }, attributeText(alt, at));
    }
  }

  function close(name: string): void {
    const balanced = count(name, false);
    if (skipping && (skipped.has(name) || balanced)) endSkipping(balanced);
    else if (inlineTags.has(name)) lastOpened = '';
    elements.close(name, buffer.text.length);
    if (!inlineTags.has(name)) flush();
    href = '';
    maskedBefore = false;
  }

  function comment(written: string): void {
    muting.read(written);
    href = '';
    maskedBefore = false;
  }

  function text(written: MappedText): void {
    const { start, end } = trimmedSpan(written.text);
    const words = written.text.slice(start, end);
    const balanced = count(words, false);
    if (skipping && (skipped.has(words) || balanced)) endSkipping(balanced);
    else if (words !== '' && !skipping && !muting.isOff()) add(words, sliceSegments(written, start, end));
    href = '';
    maskedBefore = false;
  }

  function add(words: string, origins: readonly Segment[]): void {
    const silent = masking || maskedBefore;
    const indented = !inline && isNestedItem();
    const tight = !indented && closing.has(words.charAt(0)) && !silent;
    const asCode = silent || (!indented && href === words);
    if (silent) masking = false;
    const spaces = (inline && !tight ? 1 : 0) + (indented && !asCode ? 1 : 0);
    const shown = spaces > 0 && opening.has(buffer.text.slice(-1)) ? spaces - 1 : spaces;
    const at = origins[0]?.start ?? 0;
    put(' '.repeat(shown), at);
    if (indented && asCode) put('*', at);
    const start = buffer.text.length;
    if (asCode) {
      const mask = maskOf(words, origins);
      buffer.add(mask.text, mask.segments);
      if (silent) elements.code(start, buffer.text.length);
    } else {
      buffer.add(words, origins);
    }
    elements.text(start);
  }

  function put(inserted: string, at: number): void {
    buffer.put(inserted, { start: at, end: at });
  }

  function flush(): void {
    const place = elements.firstPlace();
    const found = elements.take();
    if (!isBlank(buffer.text)) emitText(found);
    else if (found) emitElements(found, place);
    history = [];
    buffer = textBuilder();
  }

  /** Pictures and links without any words around them: to Vale they are no block. */
  function emitElements(found: BlockElements, place: number): void {
    const { images, links, embeds } = shiftedElements(found, 0, 0);
    if (!images && !links && !embeds) return;
    const shown = { ...(images && { images }), ...(links && { links }), ...(embeds && { embeds }) };
    emit('image', { kind: 'caption', ...shown }, wordless(place));
  }

  function emitText(found: BlockElements | undefined): void {
    const whole = buffer.finish();
    for (const tag of history) {
      const scope = scopeOfTag(tag);
      if (scope === undefined || inlineTags.has(tag)) continue;
      tally(scope);
      const from = /^ */u.exec(whole.text)?.[0].length ?? 0;
      const shown = slice(whole, from, whole.text.length);
      const moved = found && shiftedElements(found, from, shown.text.length);
      emit(`text.${scope}`, { ...kindOfScope(scope), ...moved }, shown);
      return;
    }
    emit('text', { kind: 'paragraph', ...found }, whole);
  }

  function emit(scope: string, rest: Omit<FoundBlock['block'], 'field'>, shown: MappedText): void {
    const muted = muting.now();
    const ending = scope === 'text.attr.alt' ? '' : options.extension;
    blocks.push({
      block: { field: 'body', scope: scope + ending, ...rest, ...(muted ? { muted } : {}) },
      text: shown,
    });
  }

  function finish(): ReturnType<Walker['finish']> {
    const place = elements.firstPlace();
    const found = elements.take();
    if (found) emitElements(found, place);
    return { blocks, counts };
  }

  function emitted(): number {
    return blocks.length;
  }

  function lastText(): string {
    return blocks.at(-1)?.text.text ?? '';
  }

  function tally(name: string): void {
    counts[name] = (counts[name] ?? 0) + 1;
  }

  /** Counts tags of the element that was left out for its class; true when it is closed. */
  function count(name: string, start: boolean): boolean {
    if (name === skippedBy) {
      if (start) opened++;
      else closed++;
    }
    return skippedBy !== '' && opened === closed && opened > 0;
  }

  function endSkipping(balanced: boolean): void {
    skipping = false;
    if (!balanced) return;
    skippedBy = '';
    opened = 0;
    closed = 0;
  }

  function isNestedItem(): boolean {
    const { length } = history;
    const list = history[length - 2];
    return (
      length > 3 && history[length - 1] === 'li' && (list === 'ol' || list === 'ul') && history[length - 3] === 'li'
    );
  }
}

/** One star a character; line breaks stay. */
function maskOf(words: string, origins: readonly Segment[]): Required<MappedText> {
  const map: MappedText = { text: words, segments: origins };
  if (!/[\uD800-\uDBFF]/.test(words)) {
    return { text: words.replace(/[^\n]/gu, '*'), segments: origins.map((segment) => ({ ...segment, masked: true })) };
  }
  const built = textBuilder();
  let at = 0;
  for (const character of words) {
    const end = at + character.length;
    built.put(character === '\n' ? '\n' : '*', toSource(map, { start: at, end }), true);
    at = end;
  }
  return built.finish();
}
