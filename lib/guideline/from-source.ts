/** From an author's source (parsed YAML beside its artwork files) to a validated pack that carries its own pictures. */
import { fail, type Result } from '../base/result.ts';
import type { Pack } from './pack.ts';
import { parsePack } from './parse.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * `source` is the parsed YAML; a picture in it is named by its file (image.src: kt-basic.svg). `artwork` holds the SVG
 * text by file name; a picture's natural size is read from its SVG unless the source states it. Errors: guideline.invalid.
 */
export function packFromSource(source: unknown, artwork: Readonly<Record<string, string>>): Result<Pack> {
  if (!isFields(source) || !Array.isArray(source.assets)) return parsePack(source);
  const assets: unknown[] = [];
  for (const [index, asset] of source.assets.entries()) {
    if (!isFields(asset) || !isFields(asset.image)) {
      assets.push(asset);
      continue;
    }
    const image = embed(asset.image, artwork);
    if (typeof image === 'string')
      return fail('guideline.invalid', `assets[${index}] ${String(asset.id)} image.${image}`);
    assets.push({ ...asset, image });
  }
  return parsePack({ ...source, assets });
}

/** The picture with its files inside; a text names what is wrong. */
function embed(image: Fields, artwork: Readonly<Record<string, string>>): Fields | string {
  let out: Fields = image;
  for (const key of ['src', 'darkSrc'] as const) {
    const name = image[key];
    if (typeof name !== 'string' || name.includes(':')) continue;
    const svg = Object.hasOwn(artwork, name) ? artwork[name] : undefined;
    if (svg === undefined) return `${key}: there is no file “${name}”`;
    const size = key === 'src' ? sizeOf(svg) : undefined;
    if (key === 'src' && !size && image.width === undefined) return `${key}: “${name}” has no width and height`;
    out = { ...size, ...out, [key]: svgAddress(svg) };
  }
  return out;
}

function sizeOf(svg: string): { width: number; height: number } | undefined {
  const root = /<svg\b[^>]*>/u.exec(svg)?.[0] ?? '';
  const width = Number(/\swidth="([\d.]+)(?:px)?"/u.exec(root)?.[1]);
  const height = Number(/\sheight="([\d.]+)(?:px)?"/u.exec(root)?.[1]);
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** SVG as a data: address, percent-encoded UTF-8. */
function svgAddress(svg: string): string {
  const small = svg
    .replace(/<!--[^]*?-->/gu, '')
    .replace(/>\s+</gu, '><')
    .trim();
  return `data:image/svg+xml,${encodeURIComponent(small)}`;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
