/** Random blocks, rich and as lines of source. */
import {
  type Block,
  type DraftColour,
  type DraftEmbed,
  type DraftFormat,
  type DraftImage,
  type DraftLink,
  objectCharacter,
} from '../../../lib/draft/draft.ts';
import type { Span } from '../../../lib/draft/span.ts';
import type { Dice } from '../../dice.ts';
import { addresses, bank, hurting, lines, marks, particles, signs, slips } from './words.ts';

export type Format = DraftFormat;

/** Words as a writer's, now and then one that hurts. */
export function randomText(dice: Dice, most: number, format: Format): string {
  const parts: string[] = [];
  for (let left = dice.whole(0, most); left > 0; left--) parts.push(fragment(dice, format));
  return clean(parts.join(dice.chance(0.8) ? ' ' : ''), format);
}

/** A line of source holds no line break. */
export function clean(text: string, format: Format): string {
  return format !== 'rich' ? text.replaceAll(/[\n\r]/gu, ' ') : text.replaceAll('\r', '');
}

export function fragment(dice: Dice, format: Format): string {
  const roll = dice.next();
  if (roll < 0.34) return dice.pick(bank) + dice.pick(particles);
  if (roll < 0.66) return dice.pick(slips) + dice.pick(particles);
  if (roll < 0.76) return dice.pick(signs);
  if (roll < 0.82) return dice.pick(addresses);
  if (roll < 0.9) return dice.pick(hurting);
  return format !== 'rich' ? dice.pick(marks) : dice.pick(bank);
}

export function randomBlock(dice: Dice, id: string, format: Format): Block {
  if (format !== 'rich' && dice.chance(0.9)) {
    const text = dice.chance(0.5)
      ? dice.pick(lines)
      : dice.pick(['', '', '- ', '> ', '## ', '  ']) + randomText(dice, 8, format);
    return { id, field: 'body', kind: 'source', text };
  }
  const kind = dice.pick([
    'paragraph',
    'paragraph',
    'paragraph',
    'heading',
    'list-item',
    'quote',
    'code',
    'cell',
    'caption',
    'title',
  ] as const);
  const field =
    kind === 'title'
      ? 'title'
      : dice.pick(['body', 'body', 'body', 'body', 'body', 'body', 'tags', 'excerpt'] as const);
  const long = dice.chance(0.006);
  const text = randomText(dice, long ? 360 : 14, 'rich');
  return decorated(dice, { id, field, kind, text, ...(kind === 'heading' ? { level: dice.whole(1, 5) } : {}) });
}

const places = [
  'https://kt.com',
  'http://example.com/a',
  'https://www.example.com',
  '#top',
  'https://other.example',
] as const;

/** Gives a block pictures, links, frames, colours and code at random places. */
export function decorated(dice: Dice, block: Block): Block {
  let { text } = block;
  const images: DraftImage[] = [];
  for (let left = dice.chance(0.2) ? dice.whole(1, 2) : 0; left > 0; left--) {
    const at = dice.whole(0, text.length);
    text = text.slice(0, at) + objectCharacter + text.slice(at);
    images.forEach((image, index) => {
      if (image.at >= at) images[index] = { ...image, at: image.at + 1 };
    });
    images.push(randomImage(dice, at));
  }
  const links: DraftLink[] = spans(dice, text, 0.25).map((span) => ({ ...span, href: dice.pick(places) }));
  const code = spans(dice, text, 0.1);
  const colours: DraftColour[] = spans(dice, text, 0.1).map((span) => ({ ...span, ...randomColour(dice) }));
  const embeds: DraftEmbed[] = dice.chance(0.05)
    ? [{ at: dice.whole(0, text.length), src: dice.pick(['https://player.example/v', 'https://kt.com/v']) }]
    : [];
  images.sort((a, b) => a.at - b.at);
  return withElements({ ...block, text }, { images, links, code, colours, embeds });
}

/** The block with these elements and no others; a list without any is absent, as in drafts that are read. */
export function withElements(
  block: Block,
  { images, links, code, colours, embeds }: Required<Pick<Block, 'images' | 'links' | 'code' | 'colours' | 'embeds'>>,
): Block {
  const { images: _i, links: _l, code: _c, colours: _o, embeds: _e, ...bare } = block;
  return {
    ...bare,
    ...(images.length > 0 ? { images } : {}),
    ...(links.length > 0 ? { links } : {}),
    ...(code.length > 0 ? { code } : {}),
    ...(colours.length > 0 ? { colours } : {}),
    ...(embeds.length > 0 ? { embeds } : {}),
  };
}

export function randomImage(dice: Dice, at: number): DraftImage {
  return {
    at,
    src: dice.pick(['a.png', 'b.png']),
    alt: dice.pick([undefined, '', '사진', 'kt 매장', 'A Cat', '매우 좋은 화면입니다']),
  };
}

function randomColour(dice: Dice): Pick<DraftColour, 'colour' | 'background'> {
  const colour = dice.pick(['#e4002b', '#e50030', 'rgb(0, 0, 0)', '#fff', 'no colour', '#ff7900']);
  return dice.chance(0.8) ? { colour } : { background: colour };
}

/** In order and apart, as the readers of editors give them. */
function spans(dice: Dice, text: string, share: number): readonly Span[] {
  const found: Span[] = [];
  let from = 0;
  while (from < text.length && dice.chance(share)) {
    const start = dice.whole(from, text.length - 1);
    const end = dice.whole(start + 1, Math.min(text.length, start + 12));
    found.push({ start, end });
    from = end;
  }
  return found;
}
