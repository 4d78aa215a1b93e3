/** Headings, links, pictures and embedded frames of one view with what they carry, and the tests made of them. */
import type { DraftImage } from '../draft/draft.ts';
import { pictureHash } from '../draft/picture.ts';
import type { Span } from '../draft/span.ts';
import type { BlockView } from './rule.ts';
import type { StructureOptions } from './structure-options.ts';
import { isObject, textTest, trimmed } from './survey.ts';

/** An element at its place in the view; attributes it does not have are undefined. */
export interface Element extends Span {
  /** What a finding calls it: its words, or the address where it has none. */
  readonly shown: string;
  /** Its span leads somewhere. */
  readonly shows: boolean;
  /** Headings only: 1–6. */
  readonly level?: number;
  readonly text?: string;
  readonly href?: string;
  readonly src?: string;
  readonly alt?: string;
  readonly title?: string;
  /** CSS px. */
  readonly width?: number;
  readonly height?: number;
}

type Shown = Span & Pick<Element, 'shows'>;

export function elementsOf(view: BlockView, name: 'heading' | 'link' | 'image' | 'embed'): readonly Element[] {
  const { block, plain } = view;
  switch (name) {
    case 'heading':
      return block.kind === 'heading' ? headingOf(view) : [];
    case 'link':
      return (block.links ?? []).map(({ start, end, href }) => {
        const text = plain.slice(start, end);
        return { start, end, text, href, shown: text.trim() === '' ? href : text, shows: end > start };
      });
    case 'image':
      return (block.images ?? []).map((image) => ({ ...image, ...imageSpan(view, image), shown: image.alt ?? '' }));
    case 'embed':
      return (block.embeds ?? []).map((embed) => ({ ...embed, ...nearSpan(view, embed.at), shown: embed.src }));
  }
}

function headingOf({ block, plain }: BlockView): readonly Element[] {
  const sign = /^ {0,3}#{1,6}[ \t]+/u.exec(plain)?.[0].length ?? 0;
  const own = trimmed(plain.slice(sign));
  const span = { start: own.start + sign, end: own.end + sign };
  const text = plain.slice(span.start, span.end);
  return text === '' ? [] : [{ ...span, text, shown: text, shows: true, level: block.level ?? 1 }];
}

const sourceImage = /!\[[^\]\n]*\]\([^)\n]*\)|<img\b[^>\n]*>/iuy;

/** The stand-in of the picture, or in a file its source, or where neither is in the text, the words next to it. */
function imageSpan(view: BlockView, image: DraftImage): Shown {
  if (isObject(view.plain, image.at)) return { start: image.at, end: image.at + 1, shows: true };
  sourceImage.lastIndex = image.at;
  const written = sourceImage.exec(view.plain)?.[0].length;
  if (written !== undefined) return { start: image.at, end: image.at + written, shows: true };
  return nearSpan(view, image.at);
}

/**
 * The whole word behind an offset, else the one before it: something that can be shown. A block without words that was
 * read from a file knows by itself where it stands.
 */
function nearSpan({ plain, block }: BlockView, at: number): Shown {
  const behind = /\S+/u.exec(plain.slice(at));
  if (behind) return { start: at + behind.index, end: at + behind.index + behind[0].length, shows: true };
  const own = trimmed(plain);
  const before = /\S+$/u.exec(plain.slice(own.start, own.end))?.[0].length ?? 0;
  return { start: own.end - before, end: own.end, shows: before > 0 || block.scope !== undefined };
}

type Test = (element: Element) => boolean;

/** True for an element whose attribute is not as the rule wants it. */
export function attributeTest(options: Extract<StructureOptions, { check: 'attribute' }>): Test {
  const { attribute, present, min, max } = options;
  const wanted = options.matches && textTest(options.matches, options.ignorecase, false);
  const unwanted = options.not && textTest(options.not, options.ignorecase, false);
  return (element) => {
    const value = element[attribute];
    if (value === undefined || String(value).trim() === '') return present === true;
    if (present === false) return true;
    const size = typeof value === 'number' ? value : [...value.trim().normalize('NFC')].length;
    if (size < (min ?? 0) || size > (max ?? Infinity)) return true;
    const text = String(value);
    return (wanted !== undefined && !wanted(text)) || unwanted?.(text) === true;
  };
}

/** True for an element that leads to, or comes from, a host that the rule does not want. */
export function hostTest(options: Extract<StructureOptions, { check: 'host' }>): Test {
  const allowed = options.allowed && hostList(options.allowed);
  const forbidden = options.forbidden && hostList(options.forbidden);
  return ({ href, src }) => {
    const address = webAddress(href ?? src ?? '');
    if (!address) return false;
    if (options.secure && address.protocol === 'http:') return true;
    return (allowed !== undefined && !allowed(address.hostname)) || forbidden?.(address.hostname) === true;
  };
}

/** True for a picture that is one of those named, by its bytes or by where it lies. */
export function knownTest(options: Extract<StructureOptions, { check: 'image-known' }>): Test {
  const hashes = new Set(options.hashes);
  const addresses = new Set(options.addresses);
  return ({ src = '' }) => {
    const hash = pictureHash(src);
    return hash === undefined ? addresses.has(src.trim().replace(/[?#].*$/su, '')) : hashes.has(hash);
  };
}

function hostList(hosts: readonly string[]): (host: string) => boolean {
  // The same reading as of addresses: a Hangul host is compared in the form that is sent over the network.
  const read = hosts.map((host) => ({
    below: host.startsWith('*.'),
    name: webAddress(`https://${host.replace(/^\*\./u, '')}`)?.hostname ?? host,
  }));
  return (host) => read.some(({ below, name }) => (below ? host.endsWith(`.${name}`) : host === name));
}

/** An http or https address with a host; undefined for all others, and for those within the site. */
function webAddress(written: string): { readonly protocol: string; readonly hostname: string } | undefined {
  const text = written.trim();
  if (!/^(?:https?:)?[/\\]{2}/iu.test(text)) return undefined;
  try {
    const { protocol, hostname } = new URL(text, 'https://here.invalid/');
    return { protocol, hostname: hostname.replace(/\.$/u, '') };
  } catch {
    return undefined;
  }
}
