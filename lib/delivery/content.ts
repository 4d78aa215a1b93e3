/**
 * A guideline as files and back: `pack.json`, in which pictures are named by their content, and the pictures beside it.
 * What an install stores names them too; whoever shows one asks for its bytes.
 */
import { fail, type Result } from '../base/result.ts';
import type { Asset, AssetImage } from '../brand/asset.ts';
import { dataOf } from '../draft/picture.ts';
import type { Pack } from '../guideline/pack.ts';
import { parsePack } from '../guideline/parse.ts';
import { sha256 } from './digest.ts';
import type { Manifest } from './documents.ts';

export interface ContentFile {
  /** As the manifest lists it. */
  readonly path: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

export const packPath = 'pack.json';

/** The address of a picture by its content, such as "object:image/svg+xml;9f86…". */
export function objectAddress(type: string, hash: string): string {
  return `object:${type};${hash}`;
}

/** undefined: it is another kind of address. */
export function objectOf(address: string): { readonly type: string; readonly hash: string } | undefined {
  const { type, hash } = /^object:(?<type>image\/[a-z+]+);(?<hash>[0-9a-f]{64})$/u.exec(address)?.groups ?? {};
  return type !== undefined && hash !== undefined ? { type, hash } : undefined;
}

/** The files of a guideline, `pack.json` first. The same guideline gives the same bytes. */
export async function contentOf(pack: Pack): Promise<readonly ContentFile[]> {
  const pictures: ContentFile[] = [];
  const assets: Asset[] = [];
  for (const asset of pack.assets) {
    const out = async (address: string, name: string): Promise<string> => {
      const picture = dataOf(address);
      if (!picture) return address;
      const ending = endings[picture.type] ?? 'bin';
      pictures.push({ path: `assets/${name}.${ending}`, ...picture });
      return objectAddress(picture.type, await sha256(picture.bytes));
    };
    assets.push(await withPictures(asset, out));
  }
  const json = new TextEncoder().encode(JSON.stringify({ ...pack, assets }));
  return [{ path: packPath, type: 'application/json', bytes: json }, ...pictures];
}

/** One layer out of the files that its manifest lists. Errors: delivery.missing, guideline.invalid. */
export async function packOf(
  manifest: Manifest,
  bytesUnder: (hash: string) => Promise<Uint8Array | undefined>,
): Promise<Result<Pack>> {
  const ref = manifest.objects.find(({ path }) => path === packPath);
  const bytes = ref && (await bytesUnder(ref.hash));
  if (!bytes) return fail('delivery.missing', packPath);
  const parsed = parsePack(jsonOf(bytes));
  if (!parsed.ok) return parsed;
  const listed = new Map(manifest.objects.map(({ hash, type }) => [hash, type] as const));
  for (const { hash, type } of picturesIn(parsed.value))
    if (listed.get(hash) !== type) return fail('delivery.missing', `the picture ${hash} is not in the manifest`);
  return parsed;
}

/** The pictures that are named by their content, each as often as it is named. */
export function picturesIn(pack: Pack): readonly { readonly type: string; readonly hash: string }[] {
  return pack.assets.flatMap(({ image }) =>
    [image?.src, image?.darkSrc].flatMap((address) => (address === undefined ? [] : (objectOf(address) ?? []))),
  );
}

/** The guideline with its pictures inside, as data: addresses; one whose bytes are not at hand keeps its name. */
export async function withBytes(
  pack: Pack,
  bytesUnder: (hash: string) => Promise<Uint8Array | undefined>,
): Promise<Pack> {
  if (picturesIn(pack).length === 0) return pack;
  const inside = async (address: string): Promise<string> => {
    const picture = objectOf(address);
    const bytes = picture && (await bytesUnder(picture.hash));
    return bytes ? `data:${picture.type};base64,${base64(bytes)}` : address;
  };
  return { ...pack, assets: await Promise.all(pack.assets.map((asset) => withPictures(asset, inside))) };
}

const endings: Readonly<Record<string, string>> = {
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
};

async function withPictures(asset: Asset, change: (address: string, name: string) => Promise<string>): Promise<Asset> {
  if (!asset.image) return asset;
  const { src, darkSrc } = asset.image;
  const image: AssetImage = {
    ...asset.image,
    src: await change(src, asset.id),
    ...(darkSrc === undefined ? {} : { darkSrc: await change(darkSrc, `${asset.id}-dark`) }),
  };
  return { ...asset, image };
}

/** For messages and addresses, which take no bytes. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Nothing, which is no guideline, where it is no JSON or nested as nobody writes it. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isDeeper(value, deepestPack) ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Values inside values; a rule's options take about ten. */
const deepestPack = 32;

/** Level by level: what calls itself for each level would itself be brought down by many. */
function isDeeper(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}
