/** From a stream of tags and texts to blocks of text, by Vale's rules of what belongs together and what is left out. */
import type { Block } from '../draft.ts';
import { type BlockElements, createElements } from './block-elements.ts';
import { createMuting } from './mute.ts';
import type { MarkupOptions } from './reading.ts';
import type { MarkupAttribute, MarkupSink } from './sink.ts';
import { inlineTags, kindOfScope, maskedTags, scopeOfTag, skippedClasses, skippedTags } from './tags.ts';
import { type MappedText, sliceSegments, textBuilder } from './text-map.ts';
import { isBlank, trimmedSpan } from './white-space.ts';

/** A block and where its text stands; offsets are those of the text that was walked. */
export interface WalkedBlock {
  readonly block: Omit<Block, 'id' | 'text'>;
  readonly text: Required<MappedText>;
}

/** A stray "</br>" or "</p>" of a void element. */
export function closesNothing(name: string): boolean {
  return name === 'br' || name === 'hr' || name === 'img';
}

export interface Walker extends MarkupSink {
  /** Blocks so far; what was open and never closed is dropped, but for its pictures. */
  finish(): { readonly blocks: readonly WalkedBlock[]; readonly counts: Record<string, number> };
  /** How many blocks there are so far. */
  emitted(): number;
  /** The text of the last of them; empty without any. */
  lastText(): string;
  readonly muting: ReturnType<typeof createMuting>;
}

/** Before these characters no space is put in. */
const closing = new Set(['.', '?', '!', ',', ':', ';', ')', ']', '}', '—', '–']);
/** Nor behind these. */
const opening = new Set(['(', '[', '{', '—', '–']);

export function createWalker(options: MarkupOptions): Walker {
  const skipped = new Set(filled(options.skippedScopes, skippedTags));
  const masked = new Set(filled(options.ignoredScopes, maskedTags));
  const classes = new Set([...skippedClasses, ...(options.ignoredClasses ?? [])]);
  const muting = createMuting(options.muted ?? [], options.styles ?? []);
  const blocks: WalkedBlock[] = [];
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
  let classBefore = '';
  let buffer = textBuilder();
  const elements = createElements();

  return { open, close, text, comment, finish, muting, emitted, lastText };

  function open(name: string, attributes: readonly MarkupAttribute[], at: number, selfClosed = false): void {
    const className = value(attributes, 'class') ?? '';
    const balanced = count(name, !selfClosed);
    const byClass = hasClass(className) && !inlineTags.has(name);
    if (!selfClosed && (skipped.has(name) || byClass)) {
      if (byClass) {
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
    href = value(attributes, 'href') ?? '';
    classBefore = className;
    elements.open(name, attributes, buffer.text.length, at);
    if (name === 'img' && options.skippedScopes?.includes('alt') !== true) {
      const alt = attributes.find((attribute) => attribute.name === 'alt');
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
    classBefore = '';
  }

  function comment(written: string): void {
    const { start, end } = trimmedSpan(written);
    muting.read(written.slice(start, end));
    href = '';
    classBefore = '';
  }

  function text(written: MappedText): void {
    const { start, end } = trimmedSpan(written.text);
    const words = written.text.slice(start, end);
    const balanced = count(words, false);
    if (skipping && (skipped.has(words) || balanced)) endSkipping(balanced);
    else if (words !== '' && !skipping && !muting.isOff()) add(words, sliceSegments(written, start, end));
    href = '';
    classBefore = '';
  }

  function add(words: string, origins: ReturnType<typeof sliceSegments>): void {
    const silent = masking || hasClass(classBefore);
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
    if (inserted === '') return;
    buffer.add(inserted, [{ at: 0, length: inserted.length, start: at, end: at }]);
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
    const { images, links, embeds } = elements.shifted(found, 0, 0) ?? {};
    if (!images && !links && !embeds) return;
    const nowhere = { text: '', segments: [{ at: 0, length: 0, start: place, end: place }] };
    emit(
      'image',
      { kind: 'caption', ...(images && { images }), ...(links && { links }), ...(embeds && { embeds }) },
      nowhere,
    );
  }

  function emitText(found: ReturnType<typeof elements.take>): void {
    const whole = buffer.finish();
    for (const tag of history) {
      const scope = scopeOfTag(tag);
      if (scope === undefined || inlineTags.has(tag)) continue;
      tally(scope);
      const from = /^ */u.exec(whole.text)?.[0].length ?? 0;
      const shown = { text: whole.text.slice(from), segments: sliceSegments(whole, from, whole.text.length) };
      emit(`text.${scope}`, { ...kindOfScope(scope), ...elements.shifted(found, from, shown.text.length) }, shown);
      return;
    }
    emit('text', { kind: 'paragraph', ...found }, whole);
  }

  function emit(scope: string, rest: Omit<Block, 'id' | 'text' | 'field'>, shown: Required<MappedText>): void {
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

  function hasClass(names: string): boolean {
    return names !== '' && names.split(' ').some((name) => classes.has(name));
  }
}

function filled(list: readonly string[] | undefined, standard: readonly string[]): readonly string[] {
  return list && list.length > 0 ? list : standard;
}

function value(attributes: readonly MarkupAttribute[], name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value;
}

/** The value of an attribute of a tag at `at` as a text of its own. */
export function attributeText({ value: shown, origin }: MarkupAttribute, at: number): Required<MappedText> {
  const map = origin?.();
  if (map?.text === shown) return { text: shown, segments: map.segments ?? sliceSegments(map, 0, shown.length) };
  return { text: shown, segments: [{ at: 0, length: shown.length, start: at, end: at }] };
}

/** One star a character; line breaks stay. */
function maskOf(words: string, origins: ReturnType<typeof sliceSegments>): Required<MappedText> {
  const map: MappedText = { text: words, segments: origins };
  if (!/[\uD800-\uDBFF]/u.test(words) && !/[\u{10000}-\u{10FFFF}]/u.test(words)) {
    return { text: words.replace(/[^\n]/gu, '*'), segments: origins.map((segment) => ({ ...segment, masked: true })) };
  }
  const built = textBuilder();
  let at = 0;
  for (const character of words) {
    const [first] = sliceSegments(map, at, at + character.length);
    const last = sliceSegments(map, at, at + character.length).at(-1);
    at += character.length;
    built.add(character === '\n' ? '\n' : '*', [
      { at: 0, length: 1, start: first?.start ?? 0, end: last?.end ?? 0, masked: true },
    ]);
  }
  return built.finish();
}
