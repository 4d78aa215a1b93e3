/** Pictures, links, frames and code of the block that is being read, at their offsets in its text. */
import type { Block, DraftEmbed, DraftImage, DraftLink } from '../draft.ts';
import type { Span } from '../span.ts';
import { attributeOf, type MarkupAttribute } from './sink.ts';

/** What a block carries beside its text; undefined where there is nothing. */
export type BlockElements = Pick<Block, 'images' | 'links' | 'embeds' | 'code'>;

export interface ElementCollector {
  /** A start tag; `at` is the length of the block's text so far, `place` where the tag stands. */
  open(name: string, attributes: readonly MarkupAttribute[], at: number, place: number): void;
  close(name: string, at: number): void;
  /** Words were put in at `at`. */
  text(at: number): void;
  code(start: number, end: number): void;
  /** Gives what was collected and starts anew; undefined: nothing. */
  take(): BlockElements | undefined;
  /** Where the first of them stands; 0: nowhere. */
  firstPlace(): number;
}

const frames = new Set(['iframe', 'video', 'audio', 'object', 'embed']);

export function createElements(): ElementCollector {
  let images: DraftImage[] = [];
  let links: DraftLink[] = [];
  let embeds: DraftEmbed[] = [];
  let code: Span[] = [];
  /** The link that is open, its start unknown until its words come. */
  let link: { readonly href: string; start?: number } | undefined;
  let first: number | undefined;
  return {
    firstPlace: () => first ?? 0,
    open(name, attributes, at, place) {
      const read = (key: string) => attributeOf(attributes, key)?.value;
      const size = (key: 'width' | 'height') => {
        const pixels = /^\s*(\d{1,6}(?:\.\d+)?)(?:px)?\s*$/u.exec(read(key) ?? '')?.[1];
        return pixels === undefined ? {} : { [key]: Number(pixels) };
      };
      if (name === 'a' || name === 'img' || frames.has(name)) first ??= place;
      if (name === 'a') {
        const href = read('href');
        link = href === undefined ? undefined : { href };
      } else if (name === 'img') {
        images.push({ at, src: read('src') ?? '', alt: read('alt'), ...size('width'), ...size('height') });
      } else if (frames.has(name)) {
        const title = read('title');
        const src = read('src') ?? read('data') ?? '';
        embeds.push({ at, src, ...(title === undefined ? {} : { title }), ...size('width'), ...size('height') });
      }
    },
    close(name, at) {
      if (name !== 'a' || !link) return;
      links.push({ start: link.start ?? at, end: at, href: link.href });
      link = undefined;
    },
    text(at) {
      if (link && link.start === undefined) link.start = at;
    },
    code: (start, end) => void code.push({ start, end }),
    take() {
      if (images.length + links.length + embeds.length + code.length === 0) return undefined;
      const found = elementsOf(images, links, embeds, code);
      images = [];
      links = [];
      embeds = [];
      code = [];
      first = undefined;
      return found;
    },
  };
}

/** The same for a text of which `length` units are left behind the first `by`. */
export function shiftedElements(found: BlockElements, by: number, length: number): BlockElements {
  const placed = <Place extends { readonly at: number }>(places: readonly Place[] = []) =>
    places.map((place) => ({ ...place, at: Math.min(length, Math.max(0, place.at - by)) }));
  const moved = <Place extends Span>(spans: readonly Place[] = []) =>
    spans.map((span) => ({ ...span, start: Math.max(0, span.start - by), end: Math.max(0, span.end - by) }));
  return elementsOf(placed(found.images), moved(found.links), placed(found.embeds), moved(found.code));
}

function elementsOf(
  images: readonly DraftImage[],
  links: readonly DraftLink[],
  embeds: readonly DraftEmbed[],
  code: readonly Span[],
): BlockElements {
  return {
    ...(images.length > 0 ? { images } : {}),
    ...(links.length > 0 ? { links } : {}),
    ...(embeds.length > 0 ? { embeds } : {}),
    ...(code.length > 0 ? { code } : {}),
  };
}
