/** The homes of a draft: a block each, or lines of source that are read together; what has not changed is kept. */
import type { Block, Draft } from '../draft/draft.ts';
import { type Content, type Lines, type OnRule, type Raw, readContent } from './content.ts';
import { orderFindings, type Ordering } from './order.ts';
import type { Program } from './program.ts';
import type { Finding } from './rule.ts';
import { groupLines, readLines, type SourceFormat } from './source.ts';
import { readBlock, type ViewOptions } from './view.ts';

export interface Home {
  /** One block, or lines. */
  readonly blocks: readonly Block[];
  readonly content: Content;
  /** Of the first text, for the look-up of homes by what they hold. */
  readonly sample: number;
  readonly lines?: LinesState;
  /** Findings that hang on nothing outside the home. */
  readonly local: readonly Raw[];
  readonly ordered: readonly Finding[];
  /** Those of rules with a limit, and those about the draft as a whole. */
  readonly open: readonly Raw[];
}

/** What lines of source take from those before them, and leave to those behind. */
interface LinesState {
  readonly format: SourceFormat;
  readonly first: boolean;
  readonly mutedBefore: string;
  readonly mutedBehind: readonly string[];
  /** How often each element stands in them. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface Homes {
  /** In reading order. Blocks and lines that were there before (the same objects, or the same content) are not read again. */
  of(draft: Draft): readonly Home[];
}

export interface HomesOptions extends Ordering {
  readonly program: Program;
  readonly onRule: OnRule | undefined;
  readonly view: ViewOptions;
}

export function createHomes(options: HomesOptions): Homes {
  // Of the last draft only, so the memory is bounded by it. By the first block of a home.
  let known = new Map<Block, Home>();

  return {
    of({ blocks, format }) {
      const next = new Map<Block, Home>();
      const alike = createLookup(known);
      const homes: Home[] = [];
      const add = (home: Home, head: Block): void => {
        homes.push(home);
        next.set(head, home);
      };
      let muted: readonly string[] = [];
      let first = true;
      for (let at = 0; at < blocks.length;) {
        const block = blocks[at];
        if (!block) break;
        if (format === 'rich' || block.kind !== 'source') {
          const before = known.get(block);
          add(before && !before.lines ? before : homeOfBlock(block, alike, options), block);
          at++;
          continue;
        }
        let end = at + 1;
        while (blocks[end]?.kind === 'source' && blocks[end]?.field === block.field) end++;
        for (const lines of groupLines(blocks.slice(at, end), format)) {
          const [head = block] = lines;
          const before = known.get(head);
          const same = before && sameItems(before.blocks, lines) && follows(before, format, first, muted);
          const home = same ? before : homeOfLines(lines, format, first, muted, alike, options);
          add(home, head);
          muted = home.lines?.mutedBehind ?? muted;
          first = false;
        }
        at = end;
      }
      known = next;
      return homes;
    },
  };
}

type Lookup = (sample: number, fits: (home: Home) => boolean) => Home | undefined;

/** Finds homes of the last draft by what they hold: a page may send all it has anew. */
function createLookup(known: ReadonlyMap<Block, Home>): Lookup {
  let index: Map<number, Home | Home[]> | undefined;
  const indexed = (): Map<number, Home | Home[]> => {
    const made = new Map<number, Home | Home[]>();
    known.forEach((home) => {
      const there = made.get(home.sample);
      if (Array.isArray(there)) there.push(home);
      else made.set(home.sample, there ? [there, home] : home);
    });
    return made;
  };
  return (sample, fits) => {
    const there = (index ??= indexed()).get(sample);
    if (Array.isArray(there)) return there.find(fits);
    return there && fits(there) ? there : undefined;
  };
}

/** A number of 30 bits for a text, made of its length and a few of its units: some from all of it, and its end. */
function sampleOf(text: string): number {
  const { length } = text;
  let sample = length;
  const step = (length >> 2) + 1;
  for (let at = 0; at < length; at += step) sample = Math.imul(sample, 31) + text.charCodeAt(at);
  for (let at = Math.max(0, length - 4); at < length; at++) sample = Math.imul(sample, 31) + text.charCodeAt(at);
  return sample & 0x3fffffff;
}

function homeOfBlock(block: Block, alike: Lookup, options: HomesOptions): Home {
  const sample = sampleOf(block.text);
  const twin = alike(
    sample,
    ({ blocks: [other], lines }) => !lines && other !== undefined && sameContent(other, block),
  );
  return makeHome([block], sample, twin?.content ?? readOne(block, options), options);
}

function homeOfLines(
  blocks: readonly Block[],
  format: SourceFormat,
  first: boolean,
  muted: readonly string[],
  alike: Lookup,
  options: HomesOptions,
): Home {
  const sample = sampleOf(blocks[0]?.text ?? '');
  const twin = alike(
    sample,
    (home) =>
      follows(home, format, first, muted) &&
      home.blocks.length === blocks.length &&
      home.blocks.every((other, index) => other.text === blocks[index]?.text && other.field === blocks[index]?.field),
  );
  if (twin?.lines) return { ...makeHome(blocks, sample, twin.content, options), lines: twin.lines };
  const reading = readLines(blocks, format, first, muted, options.view);
  const content = readContent(reading.pieces, reading.texts, reading.lines, options.program, options.onRule);
  const lines = { format, first, mutedBefore: muted.join('\n'), mutedBehind: reading.muted, counts: reading.counts };
  return { ...makeHome(blocks, sample, content, options), lines };
}

/** Was the home read as what stands here now: with the same beginning and the same rules switched off? */
function follows({ lines }: Home, format: SourceFormat, first: boolean, muted: readonly string[]): boolean {
  return lines?.format === format && lines.first === first && lines.mutedBefore === muted.join('\n');
}

function readOne(block: Block, { program, onRule, view }: HomesOptions): Content {
  return readContent([readBlock(block, view)], [block.text], onlyLine, program, onRule);
}

/** A block is a home of one text. */
const onlyLine: Lines = { at: (span) => ({ line: 0, span }), whole: () => true };

function makeHome(blocks: readonly Block[], sample: number, content: Content, options: HomesOptions): Home {
  const { raws } = content;
  const hangsOnMore = ({ rule, line }: Raw): boolean => line < 0 || (options.rules[rule]?.record.limit ?? 0) > 0;
  const open = raws.some(hangsOnMore) ? raws.filter(hangsOnMore) : noRaws;
  const local = open.length === 0 ? raws : raws.filter((raw) => !hangsOnMore(raw));
  return { blocks, content, sample, local, open, ordered: orderFindings(local, blocks, options) };
}

const noRaws: readonly Raw[] = [];

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** Are they the same to rules? */
function sameContent(a: Block, b: Block): boolean {
  return (
    a.text === b.text &&
    a.kind === b.kind &&
    a.level === b.level &&
    a.field === b.field &&
    a.scope === b.scope &&
    objectsOf(a) === objectsOf(b)
  );
}

function objectsOf({ images, links, embeds, colours, code, muted }: Block): string {
  if (!images && !links && !embeds && !colours && !code && !muted) return '';
  return JSON.stringify([images, links, embeds, colours, code, muted].map((list) => list ?? 0));
}
