/** The homes of a draft: a block each, or lines of Markdown that are read together; what has not changed is kept. */
import type { Block, Draft } from '../draft/draft.ts';
import type { Span } from '../draft/span.ts';
import { type Content, type ContentSummary, type OnRule, type Raw, readContent } from './content.ts';
import { orderFindings, type Ordered, type Ordering } from './order.ts';
import type { Program } from './program.ts';
import type { BlockSummary } from './rule.ts';
import { groupLines, readLines } from './source.ts';
import { readBlock, type ViewOptions } from './view.ts';

export interface HomeSummary {
  readonly source: ContentSummary;
  /** With the id of the block that stands in the draft. */
  readonly summary: BlockSummary<unknown>;
}

export interface Home {
  /** One block, or lines. */
  readonly blocks: readonly Block[];
  readonly content: Content;
  /** Lines only: how often each element stands in them. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Findings that hang on nothing outside the home. */
  readonly local: readonly Raw[];
  readonly ordered: Ordered;
  /** Those of rules with a limit, and those about the draft as a whole. */
  readonly open: readonly Raw[];
  readonly summaries: readonly HomeSummary[];
}

interface LinesHome extends Home {
  readonly first: boolean;
  readonly mutedBefore: string;
  readonly mutedBehind: readonly string[];
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
  const byBlock = new WeakMap<Block, Home>();
  const byFirstLine = new WeakMap<Block, LinesHome>();
  let byText = new Map<string, { readonly block: Block; readonly content: Content }[]>();

  function homeOf(block: Block): Home {
    let home = byBlock.get(block);
    if (home) return home;
    const known = byText.get(block.text)?.find((other) => sameContent(other.block, block));
    const content = known?.content ?? readOne(block, options);
    if (!known) {
      const list = byText.get(block.text);
      if (list) list.push({ block, content });
      else byText.set(block.text, [{ block, content }]);
    }
    byBlock.set(block, (home = makeHome([block], content, options)));
    return home;
  }

  function homeOfLines(lines: readonly Block[], first: boolean, muted: readonly string[]): LinesHome {
    const [head] = lines;
    const before = muted.join('\n');
    let home = head && byFirstLine.get(head);
    if (home && home.first === first && home.mutedBefore === before && sameItems(home.blocks, lines)) return home;
    const reading = readLines(lines, first, muted, options.view);
    const content = readContent(reading.pieces, reading.texts, reading.place, options.program, options.onRule);
    const state = { first, mutedBefore: before, mutedBehind: reading.muted, counts: reading.counts };
    home = { ...makeHome(lines, content, options), ...state };
    if (head) byFirstLine.set(head, home);
    return home;
  }

  /** Only what the draft holds now is kept by content: the memory is bounded by the draft. */
  function forget(blocks: readonly Block[]): void {
    if (byText.size <= 2 * blocks.length + 64) return;
    const next: typeof byText = new Map();
    for (const { text } of blocks) {
      const list = byText.get(text);
      if (list) next.set(text, list);
    }
    byText = next;
  }

  return {
    of(draft) {
      const { blocks, format } = draft;
      const homes: Home[] = [];
      let muted: readonly string[] = [];
      let first = true;
      for (let at = 0; at < blocks.length; ) {
        const block = blocks[at];
        if (!block) break;
        if (format !== 'markdown' || block.kind !== 'source') {
          homes.push(homeOf(block));
          at++;
          continue;
        }
        let end = at + 1;
        while (blocks[end]?.kind === 'source' && blocks[end]?.field === block.field) end++;
        for (const lines of groupLines(blocks.slice(at, end))) {
          const home = homeOfLines(lines, first, muted);
          homes.push(home);
          muted = home.mutedBehind;
          first = false;
        }
        at = end;
      }
      forget(blocks);
      return homes;
    },
  };
}

function readOne(block: Block, { program, onRule, view }: HomesOptions): Content {
  return readContent([readBlock(block, view)], [block.text], onlyLine, program, onRule);
}

function onlyLine(span: Span): { readonly line: number; readonly span: Span; readonly whole: boolean } {
  return { line: 0, span, whole: true };
}

function makeHome(blocks: readonly Block[], content: Content, options: HomesOptions): Home {
  const hangsOnMore = ({ rule, line }: Raw): boolean => line < 0 || (options.rules[rule]?.record.limit ?? 0) > 0;
  const open = content.raws.length === 0 ? noRaws : content.raws.filter(hangsOnMore);
  const local = open.length === 0 ? content.raws : content.raws.filter((raw) => !hangsOnMore(raw));
  const id = blocks[0]?.id ?? '';
  const summaries = content.summaries.length === 0 ? noSummaries : content.summaries.map((source) => ({
    source,
    // Equal blocks share their content, so the block's own id is put back here.
    summary: { block: { ...source.view.block, id }, scope: source.view.scope, summary: source.summary },
  }));
  return { blocks, content, local, open, summaries, ordered: orderFindings(local, blocks, options) };
}

const noRaws: readonly Raw[] = [];
const noSummaries: readonly HomeSummary[] = [];

function sameItems<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** Blocks with the same text: are they the same to rules? */
function sameContent(a: Block, b: Block): boolean {
  return (
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
