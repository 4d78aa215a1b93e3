/** From an author's source (parsed YAML beside its artwork files) to a validated pack that carries its own pictures. */
import { fail, ok, type Result } from '../base/result.ts';
import { pictureHash, pictureSource } from '../draft/picture.ts';
import type { Pack } from './pack.ts';
import { type Fault, type Path, readPack } from './parse.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A place in the author's files; line and column count from 1, columns in UTF-16 units. */
export interface SourcePlace {
  /** Absent: the guideline's main file. */
  readonly file?: string;
  readonly line: number;
  readonly column: number;
}

/** "12:5:" in the main file, "rules/names.yaml:12:5:" in another. */
export function placeText({ file, line, column }: SourcePlace): string {
  return `${file === undefined ? '' : `${file}:`}${line}:${column}:`;
}

/** Where the value at a path, or the nearest one that holds it, is written; undefined when that is not known. */
export type Locate = (path: Path) => SourcePlace | undefined;

/**
 * `source` is the parsed YAML; a picture in it is named by its file (image.src: kt-basic.svg). `artwork` holds the SVG
 * text by file name; a picture's natural size is read from its SVG unless the source states it. How an asset's brand is
 * read is handed on to the substitution rules that write the brand. Error: guideline.invalid; its detail begins with
 * "line:column: " (or "file:line:column: ") where `locate` knows them.
 */
export function packFromSource(
  source: unknown,
  artwork: Readonly<Record<string, string>>,
  locate?: Locate,
): Result<Pack> {
  const refuse = ({ path, text }: Fault) => {
    const place = locate?.(path);
    return fail('guideline.invalid', place ? `${placeText(place)} ${text}` : text);
  };
  const embedded = withArtwork(source, artwork);
  if ('fault' in embedded) return refuse(embedded.fault);
  const known = withHashes(embedded.value, artwork);
  if ('fault' in known) return refuse(known.fault);
  const reading = readPack(withReadings(known.value));
  return reading.ok ? ok(reading.value) : refuse(reading.fault);
}

function withArtwork(
  source: unknown,
  artwork: Readonly<Record<string, string>>,
): { readonly value: unknown } | { readonly fault: Fault } {
  if (!isFields(source) || !Array.isArray(source['assets'])) return { value: source };
  const assets: unknown[] = [];
  for (const [index, asset] of source['assets'].entries()) {
    if (!isFields(asset) || !isFields(asset['image'])) {
      assets.push(asset);
      continue;
    }
    const image = embed(asset['image'], artwork);
    if ('problem' in image) {
      const text = `assets[${index}] ${String(asset['id'])} image.${image.key}: ${image.problem}`;
      return { fault: { path: ['assets', index, 'image', image.key], text } };
    }
    assets.push({ ...asset, image: image.value });
  }
  return { value: { ...source, assets } };
}

/** Pictures that a rule is about are named by their hashes: those of the bytes that an asset of the same file would hold. */
function withHashes(
  source: unknown,
  artwork: Readonly<Record<string, string>>,
): { readonly value: unknown } | { readonly fault: Fault } {
  if (!isFields(source) || !Array.isArray(source['rules'])) return { value: source };
  const rules: unknown[] = [];
  for (const [index, rule] of source['rules'].entries()) {
    const options: unknown = isFields(rule) ? rule['options'] : undefined;
    if (!isFields(rule) || !isFields(options) || !Array.isArray(options['files'])) {
      rules.push(rule);
      continue;
    }
    const { files, hashes, ...rest } = options;
    let examples: unknown = rule['examples'];
    const named: unknown[] = Array.isArray(hashes) ? [...hashes] : [];
    for (const [at, name] of (files as readonly unknown[]).entries()) {
      const svg = typeof name === 'string' && Object.hasOwn(artwork, name) ? artwork[name] : undefined;
      if (svg === undefined) {
        const text = `rules[${index}] ${String(rule['id'])} options.files[${at}]: there is no file “${String(name)}”`;
        return { fault: { path: ['rules', index, 'options', 'files', at], text } };
      }
      const picture = pictureSource(svgAddress(svg));
      named.push(pictureHash(picture));
      examples = withPicture(examples, String(name), picture);
    }
    rules.push({ ...rule, options: { ...rest, hashes: named }, examples });
  }
  return { value: { ...source, rules } };
}

/** In an example too the picture goes by its file: "![](old.svg)". */
function withPicture(examples: unknown, name: string, picture: string): unknown {
  if (!isFields(examples)) return examples;
  const named = (example: unknown): unknown =>
    typeof example === 'string' ? example.replaceAll(`](${name})`, `](${picture})`) : example;
  return Object.fromEntries(
    Object.entries(examples).map(([key, list]) => [key, Array.isArray(list) ? list.map(named) : list]),
  );
}

/** A brand's reading stands once, at its asset; the rules that write the brand carry a copy. */
function withReadings(source: unknown): unknown {
  if (!isFields(source) || !Array.isArray(source['assets']) || !Array.isArray(source['rules'])) return source;
  const readings = new Map<string, string>();
  for (const asset of source['assets']) {
    if (!isFields(asset)) continue;
    const { brand, read } = asset;
    if (typeof brand === 'string' && typeof read === 'string') readings.set(brand, read);
  }
  if (readings.size === 0) return source;
  return { ...source, rules: source['rules'].map((rule: unknown) => withReading(rule, readings)) };
}

function withReading(rule: unknown, readings: ReadonlyMap<string, string>): unknown {
  if (!isFields(rule) || rule['type'] !== 'substitution' || !isFields(rule['options'])) return rule;
  const { swap, read } = rule['options'];
  if (!isFields(swap) || (read !== undefined && !isFields(read))) return rule;
  const forms = new Set(Object.values(swap).flat());
  const added = [...readings].filter(([brand]) => forms.has(brand) && read?.[brand] === undefined);
  if (added.length === 0) return rule;
  return { ...rule, options: { ...rule['options'], read: { ...read, ...Object.fromEntries(added) } } };
}

/** The picture with its files inside, or what is wrong with which key. */
function embed(
  image: Fields,
  artwork: Readonly<Record<string, string>>,
): { readonly value: Fields } | { readonly key: string; readonly problem: string } {
  let out: Fields = image;
  for (const key of ['src', 'darkSrc'] as const) {
    const name = image[key];
    if (typeof name !== 'string' || name.includes(':')) continue;
    const svg = Object.hasOwn(artwork, name) ? artwork[name] : undefined;
    if (svg === undefined) return { key, problem: `there is no file “${name}”` };
    const size = key === 'src' ? sizeOf(svg) : undefined;
    if (key === 'src' && !size && image['width'] === undefined)
      return { key, problem: `“${name}” has no width and height` };
    out = { ...size, ...out, [key]: svgAddress(svg) };
  }
  return { value: out };
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
