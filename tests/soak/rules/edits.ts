/** Random edits of a draft, as writers, editors and pages make them. */
import { type Block, type Draft, objectCharacter } from '../../../lib/draft/draft.ts';
import { applyEdit, mapSpan, type Edit, type Span } from '../../../lib/draft/span.ts';
import type { Finding } from '../../../lib/rules/rule.ts';
import type { Dice } from '../../dice.ts';
import {
  clean,
  decorated,
  fragment,
  type Format,
  randomBlock,
  randomImage,
  randomText,
  withElements,
} from './drafts.ts';
import { bank, lines, particles } from './words.ts';

export interface Edited {
  /** What was done, for a report. */
  readonly name: string;
  readonly blocks: readonly Block[];
}

export interface Writing {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  /** A block id that was never used. */
  newId(): string;
}

/** The most blocks of a draft, so that a long soak does not grow. */
const mostBlocks = 24;

type Hand = (dice: Dice, blocks: readonly Block[], writing: Writing) => readonly Block[];

const hands: readonly (readonly [name: string, weight: number, hand: Hand])[] = [
  ['type', 30, type],
  ['delete', 12, remove],
  ['split', 8, split],
  ['join', 7, join],
  ['move', 6, move],
  ['drop', 5, drop],
  ['insert', 8, insert],
  ['rewrite', 4, rewrite],
  ['paste', 4, paste],
  ['decorate', 6, decorate],
  ['kind', 4, changeKind],
  ['level', 4, changeLevel],
  ['send anew', 3, sendAnew],
  ['fix', 8, fix],
];

const sum = hands.reduce((all, [, weight]) => all + weight, 0);

export function randomEdit(dice: Dice, writing: Writing): Edited {
  let roll = dice.next() * sum;
  for (const [name, weight, hand] of hands) {
    roll -= weight;
    if (roll < 0) return { name, blocks: hand(dice, writing.draft.blocks, writing) };
  }
  return { name: 'nothing', blocks: writing.draft.blocks };
}

function type(dice: Dice, blocks: readonly Block[], { draft }: Writing): readonly Block[] {
  return atRandom(dice, blocks, (block) => {
    const at = dice.whole(0, block.text.length);
    const letter = dice.pick([
      ' ',
      '.',
      '가',
      'e',
      '\u1161',
      dice.pick(bank),
      dice.pick(particles),
      fragment(dice, formatOf(block, draft)),
    ]);
    return edited(block, { span: { start: at, end: at }, text: clean(letter, formatOf(block, draft)) });
  });
}

function remove(dice: Dice, blocks: readonly Block[]): readonly Block[] {
  return atRandom(dice, blocks, (block) => {
    const start = dice.whole(0, block.text.length);
    const end = Math.min(block.text.length, start + (dice.chance(0.6) ? 1 : dice.whole(1, 12)));
    return edited(block, { span: { start, end }, text: '' });
  });
}

function split(dice: Dice, blocks: readonly Block[], { newId }: Writing): readonly Block[] {
  return atRandom(dice, blocks, (block) => {
    const at = dice.whole(0, block.text.length);
    const left = edited(block, { span: { start: at, end: block.text.length }, text: '' });
    const right = edited(block, { span: { start: 0, end: at }, text: '' });
    return [left, { ...right, id: newId() }];
  });
}

function join(dice: Dice, blocks: readonly Block[]): readonly Block[] {
  if (blocks.length < 2) return blocks;
  const at = dice.whole(0, blocks.length - 2);
  const [left, right] = [blocks[at], blocks[at + 1]];
  if (!left || !right) return blocks;
  const end = left.text.length;
  const joined = edited(left, { span: { start: end, end }, text: right.text.replaceAll(objectCharacter, '') });
  return blocks.toSpliced(at, 2, joined);
}

function move(dice: Dice, blocks: readonly Block[]): readonly Block[] {
  if (blocks.length < 2) return blocks;
  const from = dice.whole(0, blocks.length - 1);
  const taken = blocks.slice(from, from + dice.whole(1, 3));
  const rest = blocks.toSpliced(from, taken.length);
  return rest.toSpliced(dice.whole(0, rest.length), 0, ...taken);
}

function drop(dice: Dice, blocks: readonly Block[]): readonly Block[] {
  return blocks.toSpliced(dice.whole(0, Math.max(0, blocks.length - 1)), dice.whole(1, 2));
}

function insert(dice: Dice, blocks: readonly Block[], { draft, newId }: Writing): readonly Block[] {
  const at = dice.chance(0.2) ? 0 : dice.whole(0, blocks.length);
  return blocks.toSpliced(at, 0, randomBlock(dice, newId(), draft.format));
}

function rewrite(dice: Dice, blocks: readonly Block[]): readonly Block[] {
  return atRandom(dice, blocks, (block) =>
    block.kind === 'source'
      ? { ...block, text: dice.chance(0.5) ? dice.pick(lines) : randomText(dice, 8, 'markdown') }
      : { ...randomBlock(dice, block.id, 'rich'), id: block.id },
  );
}

/** New blocks and copies of blocks that stand there already, under ids of their own. */
function paste(dice: Dice, blocks: readonly Block[], { draft, newId }: Writing): readonly Block[] {
  const pasted = Array.from({ length: dice.whole(1, 4) }, () => {
    const copied = dice.chance(0.5) && blocks.length > 0 ? dice.pick(blocks) : undefined;
    return copied ? { ...copied, id: newId() } : randomBlock(dice, newId(), draft.format);
  });
  return blocks.toSpliced(dice.whole(0, blocks.length), 0, ...pasted);
}

/** A picture's text, a link's address, a colour or code changes; the words stay. */
function decorate(dice: Dice, blocks: readonly Block[]): readonly Block[] {
  return atRandom(dice, blocks, (block) => {
    if (block.kind === 'source') return { ...block, text: `${block.text}![${dice.pick(['', 'kt', '사진'])}](e.png)` };
    if (block.images && dice.chance(0.5))
      return { ...block, images: block.images.map(({ at }) => randomImage(dice, at)) };
    if (block.links && dice.chance(0.5))
      return { ...block, links: block.links.map((link) => ({ ...link, href: 'http://kt.com' })) };
    return decorated(dice, { ...block, text: block.text.replaceAll(objectCharacter, '') });
  });
}

function changeKind(dice: Dice, blocks: readonly Block[]): readonly Block[] {
  return atRandom(dice, blocks, (block) => {
    if (block.kind === 'source') return { ...block, field: dice.pick(['body', 'excerpt', 'body'] as const) };
    const { level: _, ...rest } = block;
    const kind = dice.pick(['paragraph', 'heading', 'list-item', 'quote', 'code', 'cell'] as const);
    return { ...rest, kind, ...(kind === 'heading' ? { level: dice.whole(1, 5) } : {}) };
  });
}

function changeLevel(dice: Dice, blocks: readonly Block[]): readonly Block[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  if (headings.length === 0) return blocks;
  const heading = dice.pick(headings);
  return blocks.map((block) => (block === heading ? { ...block, level: dice.whole(1, 5) } : block));
}

/** A page that sends all it has: equal blocks, new objects. */
function sendAnew(_: Dice, blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => structuredClone(block));
}

function fix(dice: Dice, blocks: readonly Block[], { findings }: Writing): readonly Block[] {
  const fixable = findings.filter(({ fixes }) => fixes.length > 0);
  if (fixable.length === 0) return blocks;
  return withFix(blocks, dice.pick(fixable), 0);
}

/** The blocks after one of a finding's fixes. */
export function withFix(blocks: readonly Block[], { place, fixes }: Finding, choice: number): readonly Block[] {
  const chosen = fixes[choice];
  if (!place || !chosen) return blocks;
  return blocks.map((block) => (block.id === place.blockId ? edited(block, chosen) : block));
}

/** The block after an edit of its text; what stood in it moves along, and what the edit touched goes. */
export function edited(block: Block, edit: Edit): Block {
  const text = applyEdit(block.text, edit);
  const moved = <Item extends Span>(items: readonly Item[] | undefined): readonly Item[] =>
    (items ?? []).flatMap((item) => {
      const span = mapSpan({ start: item.start, end: item.end }, edit);
      return span && span.end > span.start ? [{ ...item, ...span }] : [];
    });
  const images = (block.images ?? []).flatMap((image) => {
    const span = mapSpan({ start: image.at, end: image.at + 1 }, edit);
    return span ? [{ ...image, at: span.start }] : [];
  });
  const embeds = (block.embeds ?? []).flatMap((embed) => {
    const span = mapSpan({ start: embed.at, end: embed.at }, edit);
    return span ? [{ ...embed, at: Math.min(span.start, text.length) }] : [];
  });
  const [links, code, colours] = [moved(block.links), moved(block.code), moved(block.colours)];
  return withElements({ ...block, text }, { images, links, code, colours, embeds });
}

function atRandom(
  dice: Dice,
  blocks: readonly Block[],
  change: (block: Block) => Block | readonly Block[],
): readonly Block[] {
  if (blocks.length === 0) return blocks;
  const at = dice.whole(0, blocks.length - 1);
  const block = blocks[at];
  if (!block) return blocks;
  const changed = change(block);
  return blocks.toSpliced(at, 1, ...('id' in changed ? [changed] : changed));
}

function formatOf(block: Block, { format }: Draft): Format {
  return block.kind === 'source' ? format : 'rich';
}

/** A draft that has grown too long loses blocks. */
export function kept(dice: Dice, blocks: readonly Block[]): readonly Block[] {
  let left = blocks;
  while (left.length > mostBlocks) left = left.toSpliced(dice.whole(0, left.length - 1), 1);
  return left;
}
